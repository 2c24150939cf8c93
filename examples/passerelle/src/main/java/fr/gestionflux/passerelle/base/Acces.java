package fr.gestionflux.passerelle.base;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a base is reached. Its password is never shown, nor is the address that may hold it: messages name the server and the base.
 *
 * <p>Immutable and thread-safe: each piece of work has its own connection.
 */
public final class Acces {

    private static final Pattern ADRESSE =
            Pattern.compile("jdbc:postgresql:(?:(?<serveurs>//SERVEUR(?:,SERVEUR)*)/)?(?<base>[^/?@:]*)(?:\\?.*)?"
                    .replace("SERVEUR", "(?:[\\w.-]+|\\[[\\w:.%]+\\])(?::\\d{1,5})?"));

    private static final String ATTENTE_EN_SECONDES = "10";

    private final String url;
    private final Optional<String> motDePasse;
    private final String ou;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Travail<T> {
        T fais(Connection c) throws SQLException, IOException;
    }

    private Acces(String url, Optional<String> motDePasse, String ou) {
        this.url = url;
        this.motDePasse = motDePasse;
        this.ou = ou;
    }

    /**
     * A base by its address.
     *
     * @param url {@code jdbc:postgresql://host:port/base?user=…}; a password that it holds comes before the other
     * @param motDePasse the password, where the address has none
     * @return empty when the address is not one of PostgreSQL
     */
    public static Optional<Acces> de(String url, Optional<String> motDePasse) {
        Matcher lue = ADRESSE.matcher(url);
        if (!lue.matches()) {
            return Optional.empty();
        }
        String serveurs = Optional.ofNullable(lue.group("serveurs")).orElse("//localhost");
        return Optional.of(
                new Acces(url, motDePasse, "base « " + serveurs.substring(2) + "/" + lue.group("base") + " »"));
    }

    /**
     * Server and base, for messages.
     *
     * @return without user or password
     */
    @Override
    public String toString() {
        return ou;
    }

    /** In one transaction, all or nothing, on the schema of this version. */
    <T> T ecris(Travail<T> travail) throws IOException {
        return enUneFois(c -> {
            Migrations.exigeAJour(c, ou);
            return travail.fais(c);
        });
    }

    /** As the base is at one time, on the schema of this version. */
    <T> T lis(Travail<T> travail) throws IOException {
        return enUneFois(c -> {
            c.setReadOnly(true);
            c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Migrations.exigeAJour(c, ou);
            return travail.fais(c);
        });
    }

    /** In one transaction, whatever the schema. */
    <T> T enUneFois(Travail<T> travail) throws IOException {
        try (Connection c = ouvre()) {
            c.setAutoCommit(false);
            // what stops before this line is rolled back when the connection closes, or by the server when it is lost
            T fait = travail.fais(c);
            c.commit();
            return fait;
        } catch (SQLException e) {
            throw Pannes.dit(e, ou);
        }
    }

    private Connection ouvre() throws SQLException {
        Properties p = new Properties();
        p.setProperty("ApplicationName", "flux");
        p.setProperty("connectTimeout", ATTENTE_EN_SECONDES);
        p.setProperty("tcpKeepAlive", "true");
        motDePasse.ifPresent(m -> p.setProperty("password", m));
        return DriverManager.getConnection(url, p);
    }
}
