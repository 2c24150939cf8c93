package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.suivi.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Of two ways to say one thing, the columns of the second; and those that the fact, or the kind, does not read. */
    private static final Set<String> OTES = Stream.of(
                    choix("droits", "quotite garantie", "fin", "origine"),
                    choix("acquisitions", "quotite garantie", "fin", "origine"),
                    choix("transferts", "quotite garantie", "fin", "origine"),
                    choix("faits", "numerateur", "denominateur"),
                    choix("realise", "numerateur", "denominateur"),
                    choix("donnes", "part", "flux", "dont agents"),
                    choix(
                            "evenements",
                            "dossiers au bailleur",
                            "motif",
                            "tour",
                            "candidats",
                            "ajoutes",
                            "raison",
                            "dalo",
                            "candidat",
                            "acceptee",
                            "rang",
                            "sous condition",
                            "menage",
                            "decision"))
            .flatMap(s -> s)
            .collect(Collectors.toSet());

    private static Stream<String> choix(String table, String... colonnes) {
        return Stream.of(colonnes).map(c -> table + "." + c);
    }

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

    /** A template that is filled with the examples of its columns is a row that reads, where the table needs no choice. */
    @Test
    void theExamplesOfATableMakeARow() {
        for (Table<?> t : Tables.de(repertoireDesExemples()).toutes()) {
            List<String> rangee = t.colonnes().stream()
                    .map(c -> OTES.contains(t.nom() + "." + c.nom()) ? "" : c.exemple())
                    .toList();
            Lecture<?> lue = t.lire(new TableEcrite(t.nom(), t.entete(), List.of(rangee)).tableau());

            assertThat(lue.anomalies()).as(t.nom()).isEmpty();
            assertThat(lue.lus()).as(t.nom()).hasSize(1);
        }
    }

    /** What the examples name. */
    private static Repertoire repertoireDesExemples() {
        Territoire savoie = Territoire.departement("73", "Savoie");
        Territoire seez =
                Territoire.commune("73285", "Séez", Territoire.epci("247300668", "CC de Haute-Tarentaise", savoie));
        Reservataire commune =
                new Reservataire(Reservataire.Categorie.COMMUNE, "commune de Séez", seez).avecId("R-0042");
        Reservataire autre = new Reservataire(Reservataire.Categorie.AUTRE, "caisse", savoie).avecId("R-0007");
        Reference texte = Reference.de("état des lieux 2022");
        LigneDeConvention convention =
                new LigneDeConvention("seez-2024", commune, Optional.empty(), texte, LocalDate.of(2024, 1, 1));
        ConventionType modele = new ConventionType("opac-savoie", "convention type de OPAC Savoie", List.of());
        return Repertoire.de(NOYAU.avecTypes(List.of(modele)))
                .avecTerritoires(List.of(seez))
                .avecReservataires(List.of(commune, autre))
                .avecEtats(Map.of(commune, new EtatDesLieux(LocalDate.of(2022, 12, 31), texte)))
                .avecTextes(
                        List.of(convention),
                        List.of(new LigneDActe(
                                "avenant-1", "seez-2024", Acte.avenant(texte, LocalDate.of(2025, 1, 1)))))
                .avecProgrammes(List.of(Programme.builder()
                        .nom("Les Tilleuls")
                        .territoire(seez)
                        .miseEnService(LocalDate.of(2024, 9, 2))
                        .logements(Quantite.of(10))
                        .source(texte)
                        .build()));
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
                + " (`Vocabulaire.avec`). Les engagements, plus riches qu'un texte, sont refusés : ils se donnent par un"
                + " modèle de convention.\n\n"
                + "| clause | ce qu'elle règle | ce qui s'écrit |\n|---|---|---|\n"
                + NOYAU.points().stream()
                        .map(p -> "| `" + p.clause().id() + "` | " + p.clause().libelle() + " | "
                                + p.notation().attendu() + " |\n")
                        .collect(Collectors.joining());
    }
}
