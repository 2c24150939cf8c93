package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;

/**
 * Homes that the year before adds to the target of a holder, or takes off it.
 *
 * @param reservataire the holder
 * @param sens which of the two
 * @param logements how many
 * @param source what says so
 */
public record LigneDeReport(Reservataire reservataire, SensDuReport sens, Quantite logements, Reference source) {

    /** Which way homes pass from a year to the next. */
    public enum SensDuReport {
        /** Carried over: they are added to the target. */
        REPORT("report"),
        /** Done ahead: they are taken off it. */
        CREDIT("crédit");

        private final String libelle;

        SensDuReport(String libelle) {
            this.libelle = libelle;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Refuses a number of homes that is negative or not whole.
     *
     * @param reservataire the holder
     * @param sens which of the two
     * @param logements how many
     * @param source what says so
     */
    public LigneDeReport {
        if (logements.signe() < 0 || !logements.estEntiere()) {
            throw new IllegalArgumentException(sens + " de « " + reservataire + " » : reçu " + logements.texteExact()
                    + " ; attendu un nombre entier de logements, positif ou nul");
        }
    }
}
