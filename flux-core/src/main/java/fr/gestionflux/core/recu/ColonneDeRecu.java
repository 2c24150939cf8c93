package fr.gestionflux.core.recu;

/**
 * A column of a table. Immutable and thread-safe.
 *
 * @param nom its name, lower-case words joined by underscores
 * @param contenu what its cells are: {@code texte}, or {@code etape} for the ids of steps; an empty cell says that there is
 *     nothing
 */
public record ColonneDeRecu(String nom, String contenu) {

    static final String TEXTE = "texte";
    static final String ETAPE = "etape";
}
