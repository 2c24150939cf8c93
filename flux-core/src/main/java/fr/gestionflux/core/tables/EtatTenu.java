package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Reservataire;

/**
 * The inventory of one holder's rights.
 *
 * @param reservataire the holder
 * @param etatDesLieux its inventory
 */
public record EtatTenu(Reservataire reservataire, EtatDesLieux etatDesLieux) {}
