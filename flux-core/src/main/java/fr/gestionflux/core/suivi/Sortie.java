package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;

/**
 * Homes held that are sold or demolished in the year: they leave the inventory of their holder.
 *
 * @param reservataire the holder
 * @param droit the right that they were counted in, as the inventory calls it
 * @param nombre how many: whole, unless the right itself is not; what cannot be is refused where it is read
 * @param motif why, in French: {@code vente}, {@code démolition}…
 * @param source where it is written
 */
public record Sortie(Reservataire reservataire, String droit, Quantite nombre, String motif, Reference source) {}
