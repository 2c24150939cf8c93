package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.PorteCsv;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files that tests put in a base. */
final class Dossiers {

    static final String SEEZ = "opac-savoie-2024";
    static final Path SEEZ_EN_CSV = Path.of("dossiers/documents/savoie-seez");
    static final InstantSource HORLOGE = InstantSource.fixed(Instant.parse("2025-01-15T09:30:00Z"));

    private Dossiers() {}

    static Livraison seez() throws IOException {
        return new PorteCsv(SEEZ_EN_CSV).lis();
    }

    static PorteSql porte(String base) {
        return porte(base, SEEZ);
    }

    static PorteSql porte(String base, String dossier) {
        return new PorteSql(Serveur.acces(base), dossier, HORLOGE, "essai");
    }

    /** The same, one table replaced or added: the header, then the rows, fields separated by semicolons. */
    static Livraison avec(Livraison l, String table, String... lignes) {
        Map<String, TableRecue> tables = new LinkedHashMap<>(l.tables());
        List<Rangee> rangees = new ArrayList<>();
        for (int i = 1; i < lignes.length; i++) {
            rangees.add(new Rangee(i + 1, champs(lignes[i])));
        }
        tables.put(table, new TableRecue(table, 1, champs(lignes[0]), rangees));
        return new Livraison(tables, l.fichiers(), l.anomalies());
    }

    /** The same, one text of one table replaced wherever it is. */
    static Livraison corrigee(Livraison l, String table, String avant, String apres) {
        TableRecue t = Objects.requireNonNull(l.tables().get(table));
        Map<String, TableRecue> tables = new LinkedHashMap<>(l.tables());
        tables.put(
                table,
                new TableRecue(
                        t.document(),
                        t.ligne(),
                        t.entete(),
                        t.rangees().stream()
                                .map(r -> new Rangee(
                                        r.numero(),
                                        r.champs().stream()
                                                .map(x -> x.equals(avant) ? apres : x)
                                                .toList()))
                                .toList()));
        return new Livraison(tables, l.fichiers(), l.anomalies());
    }

    private static List<String> champs(String ligne) {
        return Arrays.asList(ligne.split(";", -1));
    }
}
