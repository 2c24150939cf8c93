package fr.gestionflux.examples.rpls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The lines of a file, or of a part of it, as bytes: one is gone when the next one is fetched. A line feed, a carriage
 * return or both end a line.
 */
final class Lignes {

    private static final int TAMPON = 1 << 17;

    /** Far above any line of a register: a file that is not one must not fill the memory. */
    private static final int PLUS_LONGUE = 1 << 22;

    private final InputStream flot;
    private final LongConsumer avancement;
    private byte[] octets = new byte[TAMPON + Octets.MARGE];
    private long aLire;

    /** Where the bytes start in the file. */
    private long origine;

    private int lus;
    private int debut;
    private int fin;
    private int suivante;
    private int numero;
    private boolean apresRetour;
    private boolean terminee = true;

    /**
     * Lines to be read.
     *
     * @param flot the first byte is that of a line
     * @param origine how many bytes of the file there are before it
     * @param aLire how many bytes are read, at most
     * @param numero the number of the line before
     * @param avancement is told how many more bytes were read
     */
    Lignes(InputStream flot, long origine, long aLire, int numero, LongConsumer avancement) {
        this.flot = flot;
        this.origine = origine;
        this.aLire = aLire;
        this.numero = numero;
        this.avancement = avancement;
    }

    /** All the lines of a file. */
    Lignes(InputStream flot, LongConsumer avancement) {
        this(flot, 0, Long.MAX_VALUE, 0, avancement);
    }

    /** Fetches the next line that is not empty; false when there is none. */
    boolean avance() throws IOException {
        while (avanceMemeVide()) {
            if (debut < fin) {
                return true;
            }
        }
        return false;
    }

    /** Fetches the next line, an empty one too. */
    boolean avanceMemeVide() throws IOException {
        debut = suivante;
        if (debut == lus && !remplit()) {
            return false;
        }
        if (apresRetour && octets[debut] == '\n') {
            apresRetour = false;
            suivante = debut + 1;
            return avanceMemeVide();
        }
        fin = Octets.finDeLigne(octets, debut, lus);
        boolean encore = true;
        while (encore && fin == lus) {
            int vus = fin - debut;
            encore = remplit();
            fin = Octets.finDeLigne(octets, debut + vus, lus);
        }
        terminee = fin < lus;
        apresRetour = terminee && octets[fin] == '\r';
        suivante = terminee ? fin + 1 : fin;
        numero++;
        return true;
    }

    /** Reads on, the line being fetched at the head; false when the file has nothing more. */
    private boolean remplit() throws IOException {
        System.arraycopy(octets, debut, octets, 0, lus - debut);
        origine += debut;
        lus -= debut;
        debut = 0;
        suivante = 0;
        if (lus == PLUS_LONGUE) {
            throw new Arret("ligne de plus de " + PLUS_LONGUE + " octets");
        }
        if (lus == octets.length - Octets.MARGE) {
            octets = Arrays.copyOf(octets, 2 * lus + Octets.MARGE);
        }
        int place = (int) Math.min(aLire, octets.length - Octets.MARGE - lus);
        int recus = place == 0 ? -1 : flot.read(octets, lus, place);
        if (recus <= 0) {
            return false;
        }
        lus += recus;
        aLire -= recus;
        avancement.accept(recus);
        return true;
    }

    byte[] octets() {
        return octets;
    }

    int debut() {
        return debut;
    }

    /** After its last byte, without what ends it. */
    int fin() {
        return fin;
    }

    /** Of the line, 1 being the first one of the file; of the last one, empty or not, once all are read. */
    int numero() {
        return numero;
    }

    /** Where the line starts in the file. */
    long position() {
        return origine + debut;
    }

    /** Whether something ends it. */
    boolean terminee() {
        return terminee;
    }
}
