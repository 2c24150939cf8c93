package fr.gestionflux.passerelle.base;

import fr.gestionflux.passerelle.porte.Livraison;

/**
 * A version that was read.
 *
 * @param version which one
 * @param livraison its tables
 * @param empreinte SHA-256 of the tables in one canonical text: tables in the order of their names, a line a row, of each row the
 *     fields that are filled, in the order of their columns' names; candidates by their order, so that erasing one changes nothing
 */
public record DossierEnBase(VersionDeDossier version, Livraison livraison, String empreinte) {}
