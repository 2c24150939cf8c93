package fr.gestionflux.core.charte;

/**
 * A time allowed.
 *
 * @param nombre how many, at least 1
 * @param unite of what
 */
public record Delai(int nombre, Unite unite) {

    /** What a time is counted in. */
    public enum Unite {
        /** Every day. */
        JOURS_CALENDAIRES("jours calendaires"),
        /** Monday to Friday, holidays excepted. */
        JOURS_OUVRES("jours ouvrés"),
        /** Monday to Saturday, holidays excepted. */
        JOURS_OUVRABLES("jours ouvrables"),
        /** Months, from day to day. */
        MOIS("mois");

        private final String libelle;

        Unite(String libelle) {
            this.libelle = libelle;
        }
    }

    /**
     * Refuses less than one.
     *
     * @param nombre how many, at least 1
     * @param unite of what
     */
    public Delai {
        if (nombre < 1) {
            throw new IllegalArgumentException("délai : reçu " + nombre + " ; attendu au moins 1");
        }
    }

    @Override
    public String toString() {
        return nombre + " " + unite.libelle;
    }
}
