package fr.gestionflux.examples.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells how far a long work is, on one line of a terminal that is written again and again, then wiped off. Nothing is told of
 * a work that takes less than two seconds. Threads may share it.
 */
public final class Avancement implements AutoCloseable {

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long CENT = 100;
    private static final long MEGAOCTET = 1_000_000;

    /** Where Linux says what the standard error is. */
    private static final Path ERREUR = Path.of("/proc/self/fd/2");

    private final Consumer<String> terminal;
    private final LongSupplier nanos;
    private final long debut;
    private Travail travail;
    private long debutDuTravail;
    private long prochain = SILENCE;
    private long faits;
    private int largeur;

    /**
     * A work that starts now.
     *
     * @param terminal where it is told
     * @param travail what it is
     * @param nanos a clock, in nanoseconds
     */
    public Avancement(PrintWriter terminal, Travail travail, LongSupplier nanos) {
        this(
                texte -> {
                    terminal.print(texte);
                    terminal.flush();
                },
                travail,
                nanos);
    }

    private Avancement(Consumer<String> terminal, Travail travail, LongSupplier nanos) {
        this.terminal = terminal;
        this.travail = travail;
        this.nanos = nanos;
        this.debut = nanos.getAsLong();
        this.debutDuTravail = debut;
    }

    /**
     * A work that starts now, told on the standard error where that is a terminal, and nowhere else.
     *
     * @param travail what it is
     * @return to be closed when it is done
     */
    public static Avancement surErreur(Travail travail) {
        return erreurEstUnTerminal()
                ? new Avancement(new PrintWriter(System.err, true, StandardCharsets.UTF_8), travail, System::nanoTime)
                : new Avancement(texte -> {}, travail, System::nanoTime);
    }

    /**
     * A long work.
     *
     * @param nom what is done
     * @param unite of what is counted
     * @param taille how many there are in one unit
     * @param total how many there will be; 0 when nobody knows
     */
    public record Travail(String nom, String unite, long taille, long total) {

        /**
         * Bytes that are read.
         *
         * @param total how many; 0 when nobody knows
         * @return told in megabytes
         */
        public static Travail lecture(long total) {
            return new Travail("lecture", "Mo", MEGAOCTET, total);
        }

        private String texte(long faits, long secondes) {
            if (total == 0 && faits == 0) {
                return nom + "…";
            }
            if (total == 0) {
                return nom + " : " + faits / taille + " " + unite;
            }
            // a part may be done twice
            long vus = Math.min(faits, total);
            long reste = secondes * (total - vus) / Math.max(1, vus);
            return nom + " : " + vus * CENT / total + " %, encore " + reste + " s environ";
        }
    }

    /**
     * Whether the standard error is a terminal. A console of Java only tells of the two other streams: where the system does
     * not say, it is not one, so that nothing is ever written into a file.
     *
     * @return whether a line written again and again is read by somebody
     */
    public static boolean erreurEstUnTerminal() {
        try {
            String ou = Files.readSymbolicLink(ERREUR).toString();
            return ou.startsWith("/dev/pts/") || ou.startsWith("/dev/tty") || ou.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * So many more are done.
     *
     * @param deplus how many
     */
    public synchronized void avance(long deplus) {
        faits += deplus;
        long maintenant = nanos.getAsLong();
        if (maintenant - debut >= prochain) {
            dit(maintenant);
        }
    }

    /**
     * Goes on with another work, told at once when all together have taken two seconds.
     *
     * @param suivant what it is
     */
    public synchronized void passe(Travail suivant) {
        travail = suivant;
        faits = 0;
        debutDuTravail = nanos.getAsLong();
        if (debutDuTravail - debut >= SILENCE) {
            dit(debutDuTravail);
        }
    }

    private void dit(long maintenant) {
        prochain = maintenant - debut + PAS;
        ecris(travail.texte(faits, TimeUnit.NANOSECONDS.toSeconds(maintenant - debutDuTravail)));
    }

    private void ecris(String texte) {
        terminal.accept("\r" + texte + " ".repeat(Math.max(0, largeur - texte.length())));
        largeur = texte.length();
    }

    /** Wipes the line off. */
    @Override
    public synchronized void close() {
        if (largeur > 0) {
            ecris("");
            terminal.accept("\r");
            largeur = 0;
        }
    }
}
