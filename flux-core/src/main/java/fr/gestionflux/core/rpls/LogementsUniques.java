package fr.gestionflux.core.rpls;

/**
 * The homes of a register that have an identifier, each once, with what its first line said, in a few bits. A table of
 * its own since a register has millions of homes: 12 bytes a slot, three slots out of four in use at most, so that 16 to
 * 24 bytes are held a home, where a {@code HashMap} takes more than a hundred.
 */
final class LogementsUniques {

    /** No home holds it. */
    static final int ABSENT = -1;

    private static final int PLACES_AU_DEPART = 64;
    private static final int BASE = 62;
    private static final int LETTRES = 26;
    private static final int CHIFFRES = 10;

    /** More than any number of {@value #CHIFFRES} digits. */
    private static final long APRES_LES_NOMBRES = 10_000_000_000L;

    /** Consecutive numbers stand side by side, as in files: most of them are then where memory was just read. */
    private static final int BITS_D_UN_VOISINAGE = 3;

    private static final int VOISINS = 1 << BITS_D_UN_VOISINAGE;
    private static final long MELANGE = 0x9E3779B97F4A7C15L;

    /** The identifier as a number, plus one: 0 is a free slot. */
    private long[] cles = new long[PLACES_AU_DEPART];

    private int[] contenus = new int[PLACES_AU_DEPART];
    private int nombre;

    /** Takes a home and what its line says. */
    interface Visiteur {
        void recoit(long cle, int contenu);
    }

    /**
     * An identifier as a key: its number when it has digits alone, a greater one, of base 62, when it has letters. Zeros
     * lost at its head, as a spreadsheet does, do not make it another home.
     */
    static long cle(String identifiant) {
        long nombre = 0;
        long mot = 0;
        boolean chiffres = true;
        for (int i = 0; i < identifiant.length(); i++) {
            int rang = rang(identifiant.charAt(i));
            chiffres &= rang < CHIFFRES;
            nombre = nombre * CHIFFRES + rang;
            mot = mot * BASE + rang;
        }
        return 1 + (chiffres ? nombre : APRES_LES_NOMBRES + mot);
    }

    private static int rang(char c) {
        if (c <= '9') {
            return c - '0';
        }
        return c <= 'Z' ? CHIFFRES + c - 'A' : CHIFFRES + LETTRES + c - 'a';
    }

    /**
     * Keeps a home, unless it is there.
     *
     * @return what its first line said, or {@link #ABSENT} when this is the first
     */
    int ajoute(long cle, int contenu) {
        int place = place(cle);
        if (cles[place] == cle) {
            return contenus[place];
        }
        if (nombre >= cles.length / 4 * 3) {
            reserve(nombre / 2 + 1);
            place = place(cle);
        }
        cles[place] = cle;
        contenus[place] = contenu;
        nombre++;
        return ABSENT;
    }

    /** Replaces what is held of a home that is there. */
    void remplace(long cle, int contenu) {
        contenus[place(cle)] = contenu;
    }

    /** Makes room for as many more, at once. */
    void reserve(int autres) {
        long places = (nombre + (long) autres) * 4 / 3 + PLACES_AU_DEPART;
        if (places > cles.length) {
            long[] anciennes = cles;
            int[] leurs = contenus;
            cles = new long[Math.toIntExact(places / VOISINS * VOISINS)];
            contenus = new int[cles.length];
            for (int i = 0; i < anciennes.length; i++) {
                if (anciennes[i] != 0) {
                    int place = place(anciennes[i]);
                    cles[place] = anciennes[i];
                    contenus[place] = leurs[i];
                }
            }
        }
    }

    int nombre() {
        return nombre;
    }

    void parcours(Visiteur visiteur) {
        for (int i = 0; i < cles.length; i++) {
            if (cles[i] != 0) {
                visiteur.recoit(cles[i], contenus[i]);
            }
        }
    }

    /** Where a key is, or would go. */
    private int place(long cle) {
        // the high bits of the product, scaled to any number of neighbourhoods
        long voisinage = (((cle >>> BITS_D_UN_VOISINAGE) * MELANGE) >>> Integer.SIZE) * (cles.length / VOISINS);
        int place = (int) (voisinage >>> Integer.SIZE) * VOISINS + (int) (cle & (VOISINS - 1));
        while (cles[place] != 0 && cles[place] != cle) {
            place = place + 1 == cles.length ? 0 : place + 1;
        }
        return place;
    }
}
