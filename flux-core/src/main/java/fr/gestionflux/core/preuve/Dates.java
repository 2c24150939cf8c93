package fr.gestionflux.core.preuve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as French documents write them: {@code 31/12/2022}. Thread-safe. */
public final class Dates {

    private static final DateTimeFormatter JOUR_MOIS_ANNEE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /**
     * Writes a date.
     *
     * @param date any date
     * @return for instance {@code 31/12/2022}
     */
    public static String texte(LocalDate date) {
        return JOUR_MOIS_ANNEE.format(date);
    }

    /**
     * Reads a date; 31/02/2024 is not one.
     *
     * @param texte for instance {@code 31/12/2022}
     * @return the date, or empty when the text is not one
     */
    public static Optional<LocalDate> lis(String texte) {
        try {
            return Optional.of(LocalDate.parse(texte.strip(), JOUR_MOIS_ANNEE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
