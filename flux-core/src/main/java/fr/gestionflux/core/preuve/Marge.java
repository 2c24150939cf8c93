package fr.gestionflux.core.preuve;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written beside a figure: what was said of it, and whose it is. Most figures have one of two margins, which they
 * share. Immutable and thread-safe.
 *
 * @param notes remarks and refusals on the very figure
 * @param sujet the owner of the figure and of what is below it
 * @param annote whether something was said here or below; what has nothing to say is not walked through
 */
record Marge(List<Anomalie> notes, Sujet sujet, boolean annote) {

    private static final Marge BLANCHE = new Marge(List.of(), Sujet.AUCUN, false);
    private static final Marge BLANCHE_ICI = new Marge(List.of(), Sujet.AUCUN, true);

    /** Nothing is said of a figure itself. */
    static Marge blanche(boolean annoteDessous) {
        return annoteDessous ? BLANCHE_ICI : BLANCHE;
    }

    static Marge de(List<Anomalie> notes, boolean annoteDessous) {
        return notes.isEmpty() ? blanche(annoteDessous) : new Marge(notes, Sujet.AUCUN, true);
    }

    Marge avec(Anomalie note) {
        List<Anomalie> toutes = new ArrayList<>(notes);
        toutes.add(note);
        return new Marge(List.copyOf(toutes), sujet, true);
    }

    Marge sur(Sujet autre) {
        return new Marge(notes, autre, annote);
    }
}
