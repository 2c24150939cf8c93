package fr.gestionflux.core.recu;

/**
 * What the heads of two receipts say differently: a version of the library, a charter, a year, a holder. Immutable and
 * thread-safe.
 *
 * @param nom as in the heads: {@code bibliotheque}, {@code charte}, {@code texte}, {@code annee}…
 * @param avant in the first receipt; empty without
 * @param apres in the second one; empty without
 */
public record EcartDeTete(String nom, String avant, String apres) {}
