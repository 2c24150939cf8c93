package fr.gestionflux.passerelle.annexe;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place of a model where a figure goes, between braces:
 *
 * <ul>
 *   <li>{@code {DU1 ; 2}}: the step of this name, at two decimals; a datum is named without its place and its year;
 *   <li>{@code {taux de rotation < D, départs prévus}}: the one that this other step is made of;
 *   <li>{@code {taux de rotation moyen ou taux de rotation}}: the first that there is;
 *   <li>{@code {année de taux de rotation < flux}}: the year, or years, that a datum is of;
 *   <li>{@code {@annee}}: what the head of the receipt says; {@code @…} also goes within a name;
 *   <li>in a table of rows, {@code {*}} is what names the row, also within a name, and a column of the row comes first.
 * </ul>
 *
 * @param choix the names to look for, in order
 * @param decimales at how many it is shown; as it is without
 * @param annee whether it is the year that is shown
 */
record Trou(List<Choix> choix, OptionalInt decimales, boolean annee) {

    /** Where holes are in a text. */
    static final Pattern ACCOLADES = Pattern.compile("\\{([^}]*)}");

    private static final Pattern DEDANS =
            Pattern.compile("(?<annee>année de )?(?<noms>[^;]+?)( ; (?<decimales>\\d+))?");
    private static final String OU = " ou ";
    private static final String POUR = " < ";

    /**
     * A step, or the one that another is made of.
     *
     * @param nom its name
     * @param pour the name of the other; empty for any
     */
    record Choix(String nom, String pour) {

        static Choix lis(String texte) {
            int pour = texte.indexOf(POUR);
            return pour < 0
                    ? new Choix(texte, "")
                    : new Choix(texte.substring(0, pour), texte.substring(pour + POUR.length()));
        }
    }

    Trou {
        choix = List.copyOf(choix);
    }

    static Trou lis(String dedans) {
        Matcher m = DEDANS.matcher(dedans);
        if (!m.matches()) {
            throw new IllegalStateException("model of annex: no hole reads « " + dedans + " »");
        }
        String decimales = m.group("decimales");
        return new Trou(
                Stream.of(m.group("noms").split(OU)).map(Choix::lis).toList(),
                decimales == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decimales)),
                m.group("annee") != null);
    }
}
