package fr.gestionflux.passerelle.porte;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet shows a number as: the format says it, the number itself does not.
 *
 * @param nature what it is shown as
 * @param chiffres for a code such as « 00000 », how many digits are shown at least
 */
record FormatDeCellule(Nature nature, int chiffres) {

    /** What a number is shown as. */
    enum Nature {
        NOMBRE,
        POURCENTAGE,
        DATE,
        /** A date of which the year alone is shown. */
        ANNEE,
        HEURE
    }

    private static final Pattern DUREE = Pattern.compile("\\[(h+|m+|s+)]");

    /** Texts within quotes, escaped or filling characters, colours and currencies: shown beside, they say nothing of the number. */
    private static final Pattern DECOR =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*]|am/pm|a/p|general", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("0{2,40}");

    static FormatDeCellule de(@Nullable String format) {
        if (format == null) {
            return new FormatDeCellule(Nature.NOMBRE, 0);
        }
        String minuscules = format.toLowerCase(Locale.ROOT);
        String nu =
                DECOR.matcher(DUREE.matcher(minuscules).replaceAll("$1\"d\"")).replaceAll("");
        String positif = nu.contains(";") ? nu.substring(0, nu.indexOf(';')) : nu;
        return new FormatDeCellule(nature(positif), CODE.matcher(positif).matches() ? positif.length() : 0);
    }

    private static Nature nature(String format) {
        boolean an = format.contains("y");
        boolean jour = format.contains("d");
        boolean mois = format.contains("m");
        boolean heure = format.contains("h") || format.contains("s");
        if (format.contains("%")) {
            return Nature.POURCENTAGE;
        }
        if (an && !jour && !mois && !heure) {
            return Nature.ANNEE;
        }
        if (an || jour || (mois && !heure)) {
            return Nature.DATE;
        }
        return heure ? Nature.HEURE : Nature.NOMBRE;
    }
}
