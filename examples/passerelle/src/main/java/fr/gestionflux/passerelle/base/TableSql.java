package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A described table as the base has it. Columns that only a charter has are not of the schema: a row keeps them apart.
 *
 * @param decrite its name in the description
 * @param nom the same in SQL
 * @param ligne what a row is, in French
 * @param colonnes its columns, in their order
 */
record TableSql(String decrite, String nom, String ligne, List<ColonneSql> colonnes) {

    /** The one that only grows. */
    private static final String JOURNAL = "evenements";

    /** What charters add to. */
    private static final Set<String> OUVERTES = Set.of("genre", "clause");

    /** All of them, the head first. */
    static final List<TableSql> TOUTES = Tables.de(Repertoire.de(Vocabulaire.duNoyau())).toutes().stream()
            .map(TableSql::de)
            .toList();

    TableSql {
        colonnes = List.copyOf(colonnes);
    }

    static TableSql de(Table<?> t) {
        return new TableSql(
                t.nom(),
                ColonneSql.nomSql(t.nom()),
                t.ligne(),
                t.colonnes().stream().map(TableSql::colonne).toList());
    }

    private static ColonneSql colonne(ColonneDeTable c) {
        List<String> fermees = c.forme() == FormeDeChamp.OUI_NON
                ? List.of("oui", "non")
                : c.forme() == FormeDeChamp.LISTE && !OUVERTES.contains(c.nom()) ? c.valeurs() : List.of();
        return new ColonneSql(c.nom(), ColonneSql.nomSql(c.nom()), !c.peutEtreVide(), fermees);
    }

    /** As the reading of a file recognises its name. */
    static Optional<TableSql> nommee(String nom) {
        return TOUTES.stream()
                .filter(t -> Libelles.semblables(t.decrite, nom.replace(' ', '_')))
                .findFirst();
    }

    boolean estLeJournal() {
        return decrite.equals(JOURNAL);
    }

    Optional<ColonneSql> colonne(String entete) {
        return colonnes.stream()
                .filter(c -> Libelles.semblables(c.decrite(), entete))
                .findFirst();
    }
}
