package fr.gestionflux.core.orientation;

import java.util.BitSet;

/**
 * Which of many texts may be given twice: two bits a text, where a table of them all takes many times the room, and the time to
 * look all over it. Not thread-safe.
 */
final class Empreintes {

    private static final int PLACES_PAR_TEXTE = 16;

    /** Spreads the hashes of texts that look alike (Fibonacci hashing). */
    private static final int DISPERSION = 0x9E37_79B9;

    private final int decalage;
    private final BitSet vus = new BitSet();
    private final BitSet revus = new BitSet();

    Empreintes(int textes) {
        this.decalage = Math.max(1, Long.numberOfLeadingZeros((long) textes * PLACES_PAR_TEXTE) - Integer.SIZE);
    }

    void note(String texte) {
        int place = place(texte);
        (vus.get(place) ? revus : vus).set(place);
    }

    /** Always, of one that was noted twice; seldom, of another. */
    boolean peutEtreRepete(String texte) {
        return revus.get(place(texte));
    }

    private int place(String texte) {
        return (texte.hashCode() * DISPERSION) >>> decalage;
    }
}
