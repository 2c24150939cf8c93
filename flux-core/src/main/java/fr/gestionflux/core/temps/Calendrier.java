package fr.gestionflux.core.temps;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * Which days are off besides Sundays (and Saturdays, for <em>jours ouvrés</em>): the caller's own, or the legal ones.
 *
 * <pre>{@code
 * Calendrier ponts = jour -> Calendrier.LEGAL.estFerie(jour) || jour.equals(LocalDate.of(2024, 5, 10));
 * new Delai(15, Delai.Mesure.JOURS_OUVRES).fin(LocalDate.of(2024, 5, 2), ponts);   // = 2024-05-29 — Savoie, § 8.2
 * }</pre>
 *
 * <p>Implementations are pure functions, thread-safe.
 */
@FunctionalInterface
public interface Calendrier {

    /** The eleven legal holidays (Code du travail, L.3133-1). */
    Calendrier LEGAL = Calendrier::estFerieLegal;

    /**
     * The same, with Good Friday and 26 December, as in Bas-Rhin, Haut-Rhin and Moselle (Code du travail, L.3134-13). The
     * text gives Good Friday only to the communes that have a Protestant church: elsewhere, give a calendar without it.
     */
    Calendrier ALSACE_MOSELLE = jour -> estFerieLegal(jour)
            || (jour.getMonth() == Month.DECEMBER && jour.getDayOfMonth() == 26)
            || jour.equals(paques(jour.getYear()).minusDays(2));

    /**
     * Whether a day is a holiday.
     *
     * @param jour any day
     * @return true for a holiday, whatever the day of the week
     */
    boolean estFerie(LocalDate jour);

    private static boolean estFerieLegal(LocalDate jour) {
        int d = jour.getDayOfMonth();
        boolean fixe = switch (jour.getMonth()) {
            case JANUARY -> d == 1;
            case MAY -> d == 1 || d == 8;
            case JULY -> d == 14;
            case AUGUST -> d == 15;
            case NOVEMBER -> d == 1 || d == 11;
            case DECEMBER -> d == 25;
            default -> false;
        };
        // Easter falls from 22 March to 25 April, and what follows it by 14 June
        if (fixe || jour.getMonthValue() < Month.MARCH.getValue() || jour.getMonthValue() > Month.JUNE.getValue()) {
            return fixe;
        }
        long depuisPaques = paques(jour.getYear()).until(jour, ChronoUnit.DAYS);
        return depuisPaques == 1 || depuisPaques == 39 || depuisPaques == 50;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    private static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int epacte = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int dimanche = (32 + 2 * (b % 4) + 2 * (c / 4) - epacte - c % 4) % 7;
        int recul = (a + 11 * epacte + 22 * dimanche) / 451;
        int rang = epacte + dimanche - 7 * recul + 114;
        return LocalDate.of(annee, rang / 31, rang % 31 + 1);
    }
}
