package fr.gestionflux.passerelle.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests; each takes a base of its own. */
final class Serveur implements AutoCloseable {

    static final String MOT_DE_PASSE = "motdepasse-tres-secret";

    private static final String MODELE = "modele";
    private static final String GARDE = "garde";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger bases = new AtomicInteger();

    Serveur() throws IOException, SQLException {
        this.postgres = EmbeddedPostgres.builder()
                // nothing of these bases outlives the tests
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        execute(url("postgres"), "create database " + MODELE);
        demandeUnMotDePasse();
        Migrations.applique(acces(url(MODELE)));
    }

    /** From everybody else, this server asks none. */
    private void demandeUnMotDePasse() throws IOException, SQLException {
        execute(url("postgres"), "create role " + GARDE + " login superuser password '" + MOT_DE_PASSE + "'");
        Path regles = Path.of(lignes(url("postgres"), "show hba_file").get(0));
        Files.writeString(regles, "host all " + GARDE + " all scram-sha-256\n" + Files.readString(regles));
        execute(url("postgres"), "select pg_reload_conf()");
    }

    /** {@return the address of the same base for a user that gives a password} */
    static String gardee(String url) {
        return url.replace("user=postgres", "user=" + GARDE);
    }

    String url(String base) {
        return postgres.getJdbcUrl("postgres", base);
    }

    /** {@return the address of a base that has nothing} */
    String vide() throws SQLException {
        return nouvelle("");
    }

    /** {@return the address of a base that is prepared, and has no file} */
    String preparee() throws SQLException {
        return nouvelle(" template " + MODELE);
    }

    private String nouvelle(String comment) throws SQLException {
        String nom = "base_" + bases.incrementAndGet();
        execute(url("postgres"), "create database " + nom + comment);
        return url(nom);
    }

    static Acces acces(String url) {
        return Acces.de(url, Optional.empty()).orElseThrow();
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection(url);
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    /** {@return the rows of a query, fields joined by bars} */
    static List<String> lignes(String url, String sql) throws SQLException {
        List<String> lignes = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(url);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                List<String> champs = new ArrayList<>();
                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                    champs.add(String.valueOf(r.getString(i)));
                }
                lignes.add(String.join(" | ", champs));
            }
        }
        return lignes;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
