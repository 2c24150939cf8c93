package fr.gestionflux.core.tables;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;

/**
 * Homes honoured in the year, for a landlord that keeps counts rather than events: they replace the count of the events.
 *
 * @param reservataire the holder
 * @param logements how many
 * @param source what says so
 */
public record LogementsHonores(Reservataire reservataire, Quantite logements, Reference source) {

    /**
     * Refuses a number of homes that is negative or not whole.
     *
     * @param reservataire the holder
     * @param logements how many
     * @param source what says so
     */
    public LogementsHonores {
        if (logements.signe() < 0 || !logements.estEntiere()) {
            throw new IllegalArgumentException("logements honorés de « " + reservataire + " » : reçu "
                    + logements.texteExact() + " ; attendu un nombre entier de logements, positif ou nul");
        }
    }
}
