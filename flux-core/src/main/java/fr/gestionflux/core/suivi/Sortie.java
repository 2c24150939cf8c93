package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;

/**
 * Homes held that are sold or demolished in the year: they leave the inventory of their holder.
 *
 * @param reservataire the holder
 * @param droit the right that they were counted in, as the inventory calls it
 * @param nombre how many, whole or not
 * @param motif why, in French: {@code vente}, {@code démolition}…
 * @param source where it is written
 */
public record Sortie(Reservataire reservataire, String droit, Quantite nombre, String motif, Reference source) {

    /**
     * Refuses a number that is not positive.
     *
     * @param reservataire the holder
     * @param droit the right that they were counted in, as the inventory calls it
     * @param nombre how many, whole or not
     * @param motif why, in French: {@code vente}, {@code démolition}…
     * @param source where it is written
     */
    public Sortie {
        if (nombre.signe() <= 0) {
            throw new IllegalArgumentException(
                    "sortie de « " + droit + " » : reçu " + nombre + " ; attendu un nombre positif");
        }
    }
}
