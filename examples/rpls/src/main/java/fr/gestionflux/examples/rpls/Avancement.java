package fr.gestionflux.examples.rpls;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far a long reading is, on one line of a terminal that is written again and again, then wiped off. Nothing is
 * told of a reading that takes less than two seconds. Threads may share it.
 */
final class Avancement implements AutoCloseable {

    private static final long SILENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long CENT = 100;
    private static final long MEGAOCTET = 1_000_000;

    /** Where Linux says what the standard error is. */
    private static final Path ERREUR = Path.of("/proc/self/fd/2");

    private final PrintWriter terminal;
    private final long total;
    private final LongSupplier nanos;
    private final long debut;
    private long prochain;
    private long lus;
    private int largeur;

    /**
     * A reading that starts now.
     *
     * @param terminal where it is told
     * @param total how many bytes will be read; 0 when nobody knows
     * @param nanos a clock, in nanoseconds
     */
    Avancement(PrintWriter terminal, long total, LongSupplier nanos) {
        this.terminal = terminal;
        this.total = total;
        this.nanos = nanos;
        this.debut = nanos.getAsLong();
        this.prochain = SILENCE;
    }

    /**
     * Whether the standard error is a terminal. A console of Java only tells of the two other streams: where the system
     * does not say, it is not one, so that nothing is ever written into a file.
     */
    static boolean erreurEstUnTerminal() {
        try {
            String ou = Files.readSymbolicLink(ERREUR).toString();
            return ou.startsWith("/dev/pts/") || ou.startsWith("/dev/tty") || ou.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** So many more bytes were read. */
    synchronized void lu(long octets) {
        lus += octets;
        long passe = nanos.getAsLong() - debut;
        if (passe >= prochain) {
            prochain = passe + PAS;
            ecris(texte(passe));
        }
    }

    private String texte(long passe) {
        if (total == 0) {
            return "lecture : " + lus / MEGAOCTET + " Mo";
        }
        // a slice may be read twice
        long vus = Math.min(lus, total);
        long reste = TimeUnit.NANOSECONDS.toSeconds(passe) * (total - vus) / Math.max(1, vus);
        return "lecture : " + vus * CENT / total + " %, encore " + reste + " s environ";
    }

    private void ecris(String texte) {
        terminal.print("\r" + texte + " ".repeat(Math.max(0, largeur - texte.length())));
        terminal.flush();
        largeur = texte.length();
    }

    /** Wipes the line off. */
    @Override
    public synchronized void close() {
        if (largeur > 0) {
            ecris("");
            terminal.print("\r");
            terminal.flush();
            largeur = 0;
        }
    }
}
