package fr.gestionflux.core.suivi;

import fr.gestionflux.core.preuve.Reference;
import java.util.List;

/**
 * Which homes a convention agreed to be offered: those of some classes of an axis. A home that does not say its class is one
 * that may be. Immutable and thread-safe.
 *
 * <pre>{@code
 * ClausesDuBilan.CARACTERISTIQUES.fixee(
 *         List.of(new Caracteristique(Axe.TYPOLOGIE, List.of("T2", "T3"), convention.art("art. 4"))), convention.art("art. 4"));
 * }</pre>
 *
 * @param axe what it is about; not {@link Axe#PUBLIC}, which is no home's
 * @param classes as the axis calls them, at least one
 * @param source the sentence
 */
public record Caracteristique(Axe axe, List<String> classes, Reference source) {
    /**
     * Copies the list; refuses an empty one, and the public, which is not known of a vacant home.
     *
     * @param axe what it is about
     * @param classes as the axis calls them, at least one
     * @param source the sentence
     */
    public Caracteristique {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || axe.equals(Axe.PUBLIC)) {
            throw new IllegalArgumentException("caractéristique (" + axe + ", " + source + ") : reçu " + classes
                    + " ; attendu au moins une classe d'un logement");
        }
    }
}
