package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Acte;

/**
 * What one row says of an act that changes a convention; what it settles is rows of another table.
 *
 * @param id unique among the acts of the file
 * @param convention id of the convention that it changes
 * @param acte the act, without its stipulations
 */
public record LigneDActe(String id, String convention, Acte acte) {}
