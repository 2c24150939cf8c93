package fr.gestionflux.passerelle.porte;

import java.util.Locale;
import java.util.regex.Pattern;

/** Characters that XML does not have, as workbooks write them: {@code _x0001_}; what looks like it is kept from it. */
final class Echappement {

    private static final Pattern ECHAPPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern RESSEMBLE = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

    private Echappement() {}

    static String ecrit(String texte) {
        String sur = texte.contains("_x") ? RESSEMBLE.matcher(texte).replaceAll("_x005F_") : texte;
        if (sur.codePoints().allMatch(Echappement::passe)) {
            return sur;
        }
        StringBuilder ecrit = new StringBuilder(sur.length() + 16);
        sur.codePoints().forEach(c -> {
            if (passe(c)) {
                ecrit.appendCodePoint(c);
            } else {
                ecrit.append(String.format(Locale.ROOT, "_x%04X_", c));
            }
        });
        return ecrit.toString();
    }

    static String lu(String texte) {
        return texte.contains("_x")
                ? ECHAPPE.matcher(texte)
                        .replaceAll(r -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(r.group(1), 16))))
                : texte;
    }

    /** A carriage return, which XML turns into a line feed, does not pass. */
    private static boolean passe(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
