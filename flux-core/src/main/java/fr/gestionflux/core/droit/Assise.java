package fr.gestionflux.core.droit;

import fr.gestionflux.core.parc.Territoire;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the law's limit tells apart of a right, and so what a balance keeps of it: what it was earned by, and where it lies.
 * Immutable and thread-safe; ordered by origin, then by place, the holder's own territory first.
 *
 * <pre>{@code
 * Assise.de(new Apport("terrain", Quantite.of(17)));   // = apport de terrain ou de financement — DU2 of Séez, § 4.2
 * }</pre>
 *
 * @param origine what it was earned by
 * @param lieu where it lies; empty on its holder's own territory
 */
public record Assise(Origine origine, Optional<Territoire> lieu) implements Comparable<Assise> {

    private static final Comparator<Assise> ORDRE = Comparator.comparing(Assise::origine)
            .thenComparing(a -> a.lieu.map(Territoire::code).orElse(""));

    /**
     * That of a right.
     *
     * @param droit the right
     * @return its origin and place
     */
    public static Assise de(Droit droit) {
        return new Assise(droit.origine(), droit.lieu());
    }

    @Override
    public int compareTo(Assise autre) {
        return ORDRE.compare(this, autre);
    }

    /** In French: the place too, when it has one of its own. */
    @Override
    public String toString() {
        return origine + lieu.map(t -> " (" + t + ")").orElse("");
    }
}
