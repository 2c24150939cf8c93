package fr.gestionflux.core.temps;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A half-open period: the first day belongs to it, the end day does not.
 *
 * <pre>{@code
 * Periode charte = Periode.aCompterDu(LocalDate.of(2023, 9, 28));   // Savoie, signed that day
 * charte.toString();                                                // = à compter du 28/09/2023
 * charte.contient(LocalDate.of(2023, 9, 27));                       // = false
 * }</pre>
 *
 * @param debut the first day
 * @param finExclue the day after the last one; empty when no end is known
 */
public record Periode(LocalDate debut, Optional<LocalDate> finExclue) {

    /**
     * Refuses an end that is not after the start.
     *
     * @param debut the first day
     * @param finExclue the day after the last one; empty when no end is known
     */
    public Periode {
        finExclue.ifPresent(fin -> {
            if (!fin.isAfter(debut)) {
                throw new IllegalArgumentException(
                        "période : reçu une fin (" + fin + ") qui n'est pas après le début (" + debut + ")");
            }
        });
    }

    /**
     * A period whose end is known.
     *
     * @param debut the first day
     * @param finExclue the day after the last one
     * @return the period
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static Periode de(LocalDate debut, LocalDate finExclue) {
        return new Periode(debut, Optional.of(finExclue));
    }

    /**
     * A period without a known end.
     *
     * @param debut the first day
     * @return the period
     */
    public static Periode aCompterDu(LocalDate debut) {
        return new Periode(debut, Optional.empty());
    }

    /**
     * A calendar year.
     *
     * @param annee for instance 2024
     * @return from 1 January to 31 December
     * @throws IllegalArgumentException if no document can be of that year
     */
    public static Periode annee(int annee) {
        if (!Dates.estVraisemblable(annee)) {
            throw new IllegalArgumentException("période : reçu l'année " + annee + " ; attendu de "
                    + Dates.PREMIERE_ANNEE + " à " + Dates.DERNIERE_ANNEE);
        }
        return de(LocalDate.of(annee, 1, 1), LocalDate.of(annee + 1, 1, 1));
    }

    /**
     * Whether a day belongs to the period.
     *
     * @param jour any day
     * @return true from the first day to the eve of the end
     */
    public boolean contient(LocalDate jour) {
        return !jour.isBefore(debut) && finExclue.map(jour::isBefore).orElse(true);
    }

    /**
     * Whether two periods share a day.
     *
     * @param autre another period
     * @return true when at least one day belongs to both
     */
    public boolean chevauche(Periode autre) {
        return finExclue.map(autre.debut::isBefore).orElse(true)
                && autre.finExclue.map(debut::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return finExclue
                .map(fin -> "du " + Dates.texte(debut) + " au " + Dates.texte(fin.minusDays(1)))
                .orElse("à compter du " + Dates.texte(debut));
    }
}
