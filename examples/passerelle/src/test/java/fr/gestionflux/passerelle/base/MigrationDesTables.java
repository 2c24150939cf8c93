package fr.gestionflux.passerelle.base;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL that makes the described tables: what a migration is copied from. */
final class MigrationDesTables {

    private MigrationDesTables() {}

    static String de(List<TableSql> tables) {
        return "-- The tables of a file, as they are described: written by the build, from the description that the reading follows.\n"
                + tables.stream().map(MigrationDesTables::table).collect(Collectors.joining());
    }

    private static String table(TableSql t) {
        List<String> lignes = new ArrayList<>();
        lignes.add("_version bigint not null references flux.versions");
        if (t.estLeJournal()) {
            lignes.add("_dossier text not null");
        }
        lignes.add("_ligne integer not null check (_ligne > 0)");
        lignes.add("_autres jsonb");
        t.colonnes().forEach(c -> lignes.add(colonne(c)));
        lignes.add("primary key (_version, _ligne)");
        if (t.estLeJournal()) {
            lignes.add("foreign key (_version, _dossier) references flux.versions (id, dossier)");
            lignes.add("unique (_dossier, id)");
        }
        return "\n-- Une ligne : " + t.ligne() + ".\ncreate table flux." + t.nom() + " (\n    "
                + String.join(",\n    ", lignes) + "\n);\nselect flux.garde"
                + (t.estLeJournal() ? "_le_journal" : "") + "('flux." + t.nom() + "');\n";
    }

    private static String colonne(ColonneSql c) {
        return c.nom() + " text" + (c.obligatoire() ? " not null" : "") + " check (" + c.nom()
                + (c.estFermee()
                        ? " in ("
                                + c.valeurs().stream()
                                        .map(v -> "'" + v.replace("'", "''") + "'")
                                        .collect(Collectors.joining(", "))
                                + ")"
                        : " <> ''")
                + ")";
    }
}
