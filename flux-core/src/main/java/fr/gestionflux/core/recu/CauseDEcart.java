package fr.gestionflux.core.recu;

/**
 * One of the changes that explain a figure's. Immutable and thread-safe.
 *
 * @param genre {@code donnée}, {@code arrondi}, {@code terme ajouté}, {@code terme retiré} or {@code formule}
 * @param nom the step that changed, or the term; where it has no name, the one that it melts into
 * @param nomApres the same in the second receipt: the same input of another year has another name; empty for a term
 * @param avant what it was: a value, a rounding, a formula; empty for a term that was added
 * @param apres what it is; empty for a term that was taken out
 * @param source where it was read, or the text that orders it, document and article; empty without
 * @param sourceApres the same in the second receipt
 * @param effet what the figure changes by when this alone is exchanged in the first receipt; without value where that alone gives
 *     none, and for a formula beside others, which only together have an effect
 */
public record CauseDEcart(
        String genre,
        String nom,
        String nomApres,
        String avant,
        String apres,
        String source,
        String sourceApres,
        ValeurDeRecu effet) {}
