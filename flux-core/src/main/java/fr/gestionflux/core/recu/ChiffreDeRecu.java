package fr.gestionflux.core.recu;

/**
 * A figure of the answer. Immutable and thread-safe.
 *
 * @param nom its name
 * @param etape id of the step that gives it
 */
public record ChiffreDeRecu(String nom, String etape) {}
