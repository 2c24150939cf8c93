package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The SQL files that make the schema: each applied once, in order, all in one transaction, and never changed once it was. */
public final class Migrations {

    /** In order; another table is another file. */
    static final List<String> TOUTES = List.of("V1__socle.sql", "V2__tables.sql");

    private static final String PREPARATION = """
            create schema if not exists flux;
            create table if not exists flux.migrations (
                nom text primary key,
                empreinte text not null,
                appliquee_le timestamptz not null default now()
            )""";

    /** Any number, the same for all: two preparations wait for each other. */
    private static final long VERROU = 1_606_024_001L;

    private Migrations() {}

    /**
     * Prepares a base, or brings it to the schema of this version.
     *
     * @param acces the base
     * @return the migrations that were applied now; none when it was ready
     * @throws LivraisonIllisible if it cannot be reached, or if one that was applied is not as it was: nothing is then changed
     * @throws IOException if a migration cannot be read
     */
    public static List<String> applique(Acces acces) throws IOException {
        return applique(acces, toutes());
    }

    static List<String> applique(Acces acces, Map<String, String> migrations) throws IOException {
        return acces.enUneFois(c -> {
            List<String> faites = new ArrayList<>();
            try (Statement s = c.createStatement()) {
                s.execute("select pg_advisory_xact_lock(" + VERROU + ")");
                s.execute(PREPARATION);
                Map<String, String> deja = appliquees(c);
                exigeInchangees(deja, migrations, acces.toString());
                for (Map.Entry<String, String> m : migrations.entrySet()) {
                    if (!deja.containsKey(m.getKey())) {
                        s.execute(m.getValue());
                        note(c, m.getKey(), m.getValue());
                        faites.add(m.getKey());
                    }
                }
            }
            return faites;
        });
    }

    private static void note(Connection c, String nom, String sql) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into flux.migrations (nom, empreinte) values (?, ?)")) {
            s.setString(1, nom);
            s.setString(2, Sha256.de(sql));
            s.executeUpdate();
        }
    }

    private static Map<String, String> appliquees(Connection c) throws SQLException {
        Map<String, String> lues = new LinkedHashMap<>();
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select nom, empreinte from flux.migrations order by nom")) {
            while (r.next()) {
                lues.put(r.getString(1), r.getString(2));
            }
        }
        return lues;
    }

    private static void exigeInchangees(Map<String, String> deja, Map<String, String> migrations, String ou)
            throws LivraisonIllisible {
        for (Map.Entry<String, String> d : deja.entrySet()) {
            String sql = migrations.get(d.getKey());
            if (sql == null) {
                throw new LivraisonIllisible(ou + " : préparée par une version plus récente (migration « " + d.getKey()
                        + " ») ; prenez cette version de flux : rien n'a été changé");
            }
            if (!Sha256.de(sql).equals(d.getValue())) {
                throw new LivraisonIllisible(ou + " : la migration « " + d.getKey()
                        + " » n'est pas celle qui y a été appliquée ; une migration appliquée ne change plus, une autre la"
                        + " suit : rien n'a été changé");
            }
        }
    }

    /** That the base has the schema that this version reads and writes. */
    static void exigeAJour(Connection c, String ou) throws SQLException, IOException {
        Map<String, String> deja = appliquees(c);
        exigeInchangees(deja, toutes(), ou);
        List<String> manquent = new ArrayList<>(TOUTES);
        manquent.removeAll(deja.keySet());
        if (!manquent.isEmpty()) {
            throw new LivraisonIllisible(ou + " : elle n'a pas le schéma de cette version (il manque "
                    + String.join(", ", manquent) + ") ; « flux base preparer --jdbc … » l'y met");
        }
    }

    /** The last one, which names the schema of this version. */
    static String derniere() {
        return TOUTES.get(TOUTES.size() - 1);
    }

    static Map<String, String> toutes() throws IOException {
        Map<String, String> lues = new LinkedHashMap<>();
        for (String nom : TOUTES) {
            try (InputStream octets = Objects.requireNonNull(Migrations.class.getResourceAsStream(nom), nom)) {
                lues.put(nom, new String(octets.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return lues;
    }
}
