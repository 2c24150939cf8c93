package fr.gestionflux.core.temps;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A time allowed. The day it starts from does not count; a time in calendar days or in months is not extended when it
 * ends on a day off.
 *
 * <pre>{@code
 * new Delai(15, Delai.Mesure.JOURS_OUVRES).fin(LocalDate.of(2024, 5, 2), Calendrier.LEGAL);   // = 2024-05-28 — Savoie, § 8.2
 * }</pre>
 *
 * @param nombre how many, from 1 to {@value #MAXIMUM}
 * @param unite of what
 */
public record Delai(int nombre, Mesure unite) {

    /** Far more than any text allows: what is over was written by mistake. */
    public static final int MAXIMUM = 10_000;

    private static final int UN_AN = 366;

    /** What a time is counted in. */
    public enum Mesure {
        /** Every day. */
        JOURS_CALENDAIRES("jour calendaire", "jours calendaires"),
        /** Monday to Friday, holidays excepted. */
        JOURS_OUVRES("jour ouvré", "jours ouvrés"),
        /** Monday to Saturday, holidays excepted. */
        JOURS_OUVRABLES("jour ouvrable", "jours ouvrables"),
        /** Months, from day to day. */
        MOIS("mois", "mois");

        private final String singulier;
        private final String pluriel;

        Mesure(String singulier, String pluriel) {
            this.singulier = singulier;
            this.pluriel = pluriel;
        }

        private boolean compte(LocalDate jour, DayOfWeek nom, Calendrier calendrier) {
            return switch (this) {
                case JOURS_OUVRES -> nom.compareTo(DayOfWeek.FRIDAY) <= 0 && !calendrier.estFerie(jour);
                case JOURS_OUVRABLES -> nom != DayOfWeek.SUNDAY && !calendrier.estFerie(jour);
                case JOURS_CALENDAIRES, MOIS -> true;
            };
        }
    }

    /**
     * Refuses less than one, and more than {@value #MAXIMUM}.
     *
     * @param nombre how many, from 1 to {@value #MAXIMUM}
     * @param unite of what
     */
    public Delai {
        if (nombre < 1 || nombre > MAXIMUM) {
            throw new IllegalArgumentException(
                    "délai : reçu " + nombre + " ; attendu de 1 à " + MAXIMUM + " " + unite.pluriel);
        }
    }

    /**
     * The last day to act in time.
     *
     * @param depart the day that the time runs from; it does not count
     * @param calendrier the days off
     * @return the last day, included; {@link LocalDate#MAX} when no calendar goes that far
     * @throws IllegalArgumentException if the calendar has a whole year off
     */
    public LocalDate fin(LocalDate depart, Calendrier calendrier) {
        try {
            return unite == Mesure.MOIS ? depart.plusMonths(nombre) : compte(depart, 1, calendrier);
        } catch (DateTimeException e) {
            return LocalDate.MAX;
        }
    }

    /**
     * The last day to act so long before a term, as in « au moins quatre mois avant la livraison ».
     *
     * @param terme the day that comes after; it does not count
     * @param calendrier the days off
     * @return the last day, included; {@link LocalDate#MIN} when no calendar goes that far
     * @throws IllegalArgumentException if the calendar has a whole year off
     */
    public LocalDate avant(LocalDate terme, Calendrier calendrier) {
        try {
            return unite == Mesure.MOIS ? terme.minusMonths(nombre) : compte(terme, -1, calendrier);
        } catch (DateTimeException e) {
            return LocalDate.MIN;
        }
    }

    private LocalDate compte(LocalDate depart, int sens, Calendrier calendrier) {
        if (unite == Mesure.JOURS_CALENDAIRES) {
            return depart.plusDays((long) sens * nombre);
        }
        LocalDate jour = depart;
        DayOfWeek nom = depart.getDayOfWeek();
        int chomes = 0;
        for (int restants = nombre; restants > 0; ) {
            jour = jour.plusDays(sens);
            nom = nom.plus(sens);
            if (unite.compte(jour, nom, calendrier)) {
                restants--;
                chomes = 0;
            } else if (++chomes > UN_AN) {
                throw new IllegalArgumentException(
                        "calendrier : reçu plus d'un an de jours fériés, jusqu'au " + Dates.texte(jour)
                                + " ; attendu des jours " + (unite == Mesure.JOURS_OUVRES ? "ouvrés" : "ouvrables"));
            }
        }
        return jour;
    }

    @Override
    public String toString() {
        return nombre + " " + (nombre > 1 ? unite.pluriel : unite.singulier);
    }
}
