package fr.gestionflux.core.temps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as French documents and exports write them: {@code 31/12/2022}, {@code 1/5/2045}, {@code 2045-05-01}. Thread-safe.
 *
 * <pre>{@code
 * Dates.texte(LocalDate.of(2045, 5, 1));        // = 01/05/2045 — the last loan date of operation 399 at Séez
 * Dates.lis("1/5/2045").orElseThrow();          // = 2045-05-01
 * }</pre>
 */
public final class Dates {

    /** The first year that can be read: no right, no convention and no register is older. */
    public static final int PREMIERE_ANNEE = 1850;

    /** The last year that can be read: exports write « without end » as 31/12/2999. */
    public static final int DERNIERE_ANNEE = 2999;

    private static final DateTimeFormatter JOUR_MOIS_ANNEE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Of any length, so that a year that cannot be is told from what is no date. */
    private static final String AN = "\\d{4}|[1-9]\\d{4,8}|[-+]\\d{4,9}";

    /** Only midnight may follow: another time would be lost, and may be another day elsewhere. */
    private static final Pattern DATE = Pattern.compile("[\\s\\p{Z}]*+(?:"
            + "(?<jour>\\d{1,2})/(?<mois>\\d{1,2})/(?<annee>" + AN + ")"
            + "|(?<anneeIso>" + AN + ")-(?<moisIso>\\d{2})-(?<jourIso>\\d{2})"
            + ")(?:[\\p{Zs}T]0?0:00(?::00(?:\\.0{1,9})?)?)?[\\s\\p{Z}]*+");

    private static final Pattern ANNEE = Pattern.compile("\\d{4}");

    private Dates() {}

    /**
     * Writes a date.
     *
     * @param date any date
     * @return for instance {@code 31/12/2022}
     */
    public static String texte(LocalDate date) {
        int annee = date.getYear();
        return annee < 1000 || annee > 9999
                ? JOUR_MOIS_ANNEE.format(date)
                : deuxChiffres(date.getDayOfMonth()) + "/" + deuxChiffres(date.getMonthValue()) + "/" + annee;
    }

    private static String deuxChiffres(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    /**
     * Reads a date; 31/02/2024 is not one, nor is a day of a year that can only be a slip.
     *
     * @param texte for instance {@code 31/12/2022}, {@code 1/5/2045} or {@code 2045-05-01T00:00:00}
     * @return the date, or empty when the text is not one
     */
    public static Optional<LocalDate> lis(String texte) {
        return jour(texte).filter(d -> estVraisemblable(d.getYear()));
    }

    /**
     * What to expect instead of a text that is not a date.
     *
     * @param texte the text that was refused
     * @return a French noun phrase, which names the years when it is the year that cannot be
     */
    public static String attendu(String texte) {
        return "une date comme « 31/12/2022 »"
                + (jour(texte).isPresent() ? ", de " + PREMIERE_ANNEE + " à " + DERNIERE_ANNEE : "");
    }

    private static Optional<LocalDate> jour(String texte) {
        Matcher m = DATE.matcher(texte);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean iso = m.group("anneeIso") != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(iso ? "anneeIso" : "annee")),
                    Integer.parseInt(m.group(iso ? "moisIso" : "mois")),
                    Integer.parseInt(m.group(iso ? "jourIso" : "jour"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a year.
     *
     * @param texte for instance {@code 2024}
     * @return the year, or empty when the text is not one that can be
     */
    public static OptionalInt annee(String texte) {
        return ANNEE.matcher(texte).matches() && estVraisemblable(Integer.parseInt(texte))
                ? OptionalInt.of(Integer.parseInt(texte))
                : OptionalInt.empty();
    }

    /**
     * Whether a year can be one of a right, a convention or a figure.
     *
     * @param annee any number
     * @return false for 0, -2024 or 20245
     */
    public static boolean estVraisemblable(int annee) {
        return annee >= PREMIERE_ANNEE && annee <= DERNIERE_ANNEE;
    }
}
