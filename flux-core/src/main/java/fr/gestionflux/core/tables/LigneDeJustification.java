package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Reservataire;

/**
 * Why the target of a holder was missed, as the landlord justifies it.
 *
 * @param reservataire the holder
 * @param texte in French
 */
public record LigneDeJustification(Reservataire reservataire, String texte) {}
