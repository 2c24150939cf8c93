package fr.gestionflux.core.preuve;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was received, as messages show it: what cannot be seen in it, or passes for something else, is named. Thread-safe.
 *
 * <pre>{@code
 * TexteRecu.cite("8.90");   // = « 8.90 »
 * }</pre>
 */
public final class TexteRecu {

    private static final int REMPLACEMENT = 0xFFFD;

    private TexteRecu() {}

    /**
     * Quotes a value.
     *
     * @param texte the value as received
     * @return on one line, for instance {@code « 17 »} or {@code « 12 345 » (avec U+0009, une tabulation)}
     */
    public static String cite(String texte) {
        String nommes = texte.codePoints()
                .filter(TexteRecu::estANommer)
                .distinct()
                .mapToObj(TexteRecu::nom)
                .collect(Collectors.joining(", "));
        return "« " + surUneLigne(texte) + " »" + (nommes.isEmpty() ? "" : " (avec " + nommes + ")");
    }

    private static String surUneLigne(String texte) {
        StringBuilder ligne = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> ligne.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return ligne.toString();
    }

    /** A space of any width, an apostrophe or a dash is seen, and no reading stumbles on it. */
    private static boolean estANommer(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> c == REMPLACEMENT || (Character.isLetterOrDigit(c) && estEtranger(c));
        };
    }

    private static boolean estEtranger(int c) {
        return Character.isDigit(c) ? c > '9' : UnicodeScript.of(c) != UnicodeScript.LATIN && c > 0xFF;
    }

    private static String nom(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        return switch (c) {
            case '\t' -> code + ", une tabulation";
            case '\n', '\r' -> code + ", une fin de ligne";
            case REMPLACEMENT -> code + ", un caractère que l'encodage n'a pas su lire";
            default -> code + (Character.isLetterOrDigit(c) ? ", d'un autre alphabet" : ", invisible");
        };
    }
}
