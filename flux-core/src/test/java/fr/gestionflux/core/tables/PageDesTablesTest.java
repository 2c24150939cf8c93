package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.saisie.ColonneDeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the tables is their description, and nothing else. */
class PageDesTablesTest {

    private static final Path PAGE = Path.of("").toAbsolutePath().resolveSibling("docs/tables.md");
    private static final Path ECRITE = Path.of("target/tables.md");
    private static final Vocabulaire NOYAU = Vocabulaire.duNoyau();

    private static final String EN_TETE = """
            # Les tables

            Un dossier est un ensemble de tables de textes : `Donnees.lis` les lit et dit tout ce qui ne va pas, avec la ligne, la colonne,
            ce qui est reçu et ce qui est attendu ; `Donnees.ecris` les écrit, et ce qui est écrit est relu tel quel, ou refusé avec ce
            qu'il faut faire. Une table absente ne dit rien ; une table sans ligne dit qu'il n'y en a pas. Les colonnes sont dans un ordre
            quelconque ; majuscules, espaces et apostrophes ne comptent pas dans leurs noms. Un nombre exact s'écrit en décimales ou en
            fraction (« 3/7 »), un taux avec son signe % ; une date, le jour d'abord. Un genre de droit d'une charte ajoute ses colonnes.

            Cette page est écrite par la description que la lecture et l'écriture suivent (`Tables`) ; un test la compare.
            """;

    @Test
    void thePageIsTheDescription() throws IOException {
        String page = EN_TETE
                + Tables.de(Repertoire.de(NOYAU)).toutes().stream()
                        .map(PageDesTablesTest::section)
                        .collect(Collectors.joining())
                + clauses();
        Files.createDirectories(ECRITE.getParent());
        Files.writeString(ECRITE, page);

        assertThat(PAGE).as("copiez " + ECRITE + " sur docs/tables.md").hasContent(page);
    }

    @Test
    void anExampleIsOneOfTheValuesThatItsColumnMayHold() {
        assertThat(Tables.de(Repertoire.de(NOYAU)).toutes())
                .flatMap(Table::colonnes)
                .filteredOn(c -> c.forme() == ColonneDeTable.FormeDeChamp.LISTE)
                .allSatisfy(c -> assertThat(c.valeurs()).contains(c.exemple()));
    }

    private static String section(Table<?> t) {
        return "\n## `" + t.nom() + "`\n\nUne ligne : " + t.ligne() + ".\n\n"
                + "| colonne | forme | peut être vide | ce qu'elle dit | exemple |\n|---|---|---|---|---|\n"
                + t.colonnes().stream().map(PageDesTablesTest::colonne).collect(Collectors.joining());
    }

    private static String colonne(ColonneDeTable c) {
        boolean clause = c.nom().equals("clause");
        return "| `" + c.nom() + "` | " + c.forme() + " | " + (c.peutEtreVide() ? "oui" : "non") + " | " + c.sens()
                + (c.valeurs().isEmpty() || clause
                        ? clause ? " ; voir plus bas" : ""
                        : " : " + c.valeurs().stream().map(v -> "« " + v + " »").collect(Collectors.joining(", ")))
                + " | " + c.exemple() + " |\n";
    }

    private static String clauses() {
        return "\n## Les clauses de `stipulations`\n\nUne charte peut en avoir d'autres, qu'elle dit comment écrire"
                + " (`Vocabulaire.avec`). Les engagements et les formalités, plus riches qu'un texte, sont refusés : ils se"
                + " donnent par un modèle de convention.\n\n"
                + "| clause | ce qu'elle règle | ce qui s'écrit |\n|---|---|---|\n"
                + NOYAU.points().stream()
                        .map(p -> "| `" + p.clause().id() + "` | " + p.clause().libelle() + " | "
                                + p.notation().attendu() + " |\n")
                        .collect(Collectors.joining());
    }
}
