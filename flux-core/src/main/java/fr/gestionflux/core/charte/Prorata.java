package fr.gestionflux.core.charte;

import fr.gestionflux.core.nombre.Taux;
import java.time.LocalDate;

/**
 * Which part of its first year a convention has, where a text gives it one.
 *
 * <pre>{@code
 * Prorata.EN_MOIS.part(LocalDate.of(2024, 11, 1));   // = 16,6667… % — 2 months of 12
 * Prorata.EN_JOURS.part(LocalDate.of(2024, 11, 1));  // = 16,6667… % — 61 days of 366
 * }</pre>
 */
public enum Prorata {
    /** Months, the one of the first day included. */
    EN_MOIS("au prorata des mois"),
    /** Days, the first one included. */
    EN_JOURS("au prorata des jours");

    private static final int MOIS = 12;

    private final String libelle;

    Prorata(String libelle) {
        this.libelle = libelle;
    }

    /**
     * The part of its year that is left on a day.
     *
     * @param effet the first day
     * @return 100 % on 1 January
     */
    public Taux part(LocalDate effet) {
        int jours = effet.lengthOfYear();
        return this == EN_MOIS
                ? Taux.rapport(MOIS + 1L - effet.getMonthValue(), MOIS)
                : Taux.rapport(jours + 1L - effet.getDayOfYear(), jours);
    }

    /** In French. */
    @Override
    public String toString() {
        return libelle;
    }
}
