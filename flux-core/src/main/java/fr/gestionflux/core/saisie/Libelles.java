package fr.gestionflux.core.saisie;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Labels as people type them: names of columns, of holders, of motives, of communes. Case does not count, nor do the kind
 * and the number of spaces, the shape of an apostrophe or of a hyphen, what cannot be seen and how an accent is encoded;
 * nothing else is guessed.
 *
 * <pre>{@code
 * Libelles.cle("L’Union").equals(Libelles.cle(" l'UNION"));
 * }</pre>
 *
 * <p>Takes a time in proportion to the text, whatever it is. Thread-safe.
 */
public final class Libelles {

    private static final int MOINS = 0x2212;

    private Libelles() {}

    /**
     * Whether two labels are the same, as {@link #cle} compares them.
     *
     * @param a a label
     * @param b another
     * @return true for {@code L’Union} and {@code l'UNION}
     */
    public static boolean semblables(String a, String b) {
        return a.equals(b) || cle(a).equals(cle(b));
    }

    /**
     * What two labels that mean the same have in common.
     *
     * @param libelle as typed
     * @return to be compared, not shown
     */
    public static String cle(String libelle) {
        StringBuilder cle = new StringBuilder(libelle.length());
        boolean espace = false;
        for (int c : normal(libelle).toUpperCase(Locale.ROOT).codePoints().toArray()) {
            if (estEspace(c)) {
                espace = cle.length() > 0;
            } else if (!estInvisible(c)) {
                cle.append(espace ? " " : "").appendCodePoint(unique(c));
                espace = false;
            }
        }
        return normal(cle.toString());
    }

    /**
     * Without the spaces around it, no-break ones and byte order marks too.
     *
     * @param champ as received
     * @return what it holds, untouched within
     */
    public static String net(String champ) {
        int debut = 0;
        int fin = champ.length();
        while (debut < fin && neCompteJamais(champ.charAt(debut))) {
            debut++;
        }
        while (fin > debut && neCompteJamais(champ.charAt(fin - 1))) {
            fin--;
        }
        return champ.substring(debut, fin);
    }

    /** An accent is one character. */
    private static String normal(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFC);
    }

    private static int unique(int c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '′', '´', '`' -> '\'';
            default -> Character.getType(c) == Character.DASH_PUNCTUATION || c == MOINS ? '-' : c;
        };
    }

    private static boolean neCompteJamais(int c) {
        return estEspace(c) || estInvisible(c);
    }

    private static boolean estEspace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean estInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
