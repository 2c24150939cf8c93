package fr.gestionflux.core.parc;

import fr.gestionflux.core.saisie.Libelles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The places of a file, and the text that tells each of them from the others: its code, or else its code and those around it,
 * since an EPCI over two départements is given once for each. Immutable and thread-safe.
 *
 * <pre>{@code
 * Lieux lieux = Lieux.de(List.of(seez));
 * lieux.trouve("73285");   // = Optional[Séez]
 * }</pre>
 */
public final class Lieux {

    private final Map<String, List<Territoire>> parCode;
    private final Map<String, List<Territoire>> parChemin;
    private final Map<String, List<Territoire>> parNom;

    private Lieux(Collection<Territoire> tous) {
        Map<String, Territoire> uniques = new LinkedHashMap<>();
        tous.forEach(t -> t.autour().forEach(a -> uniques.putIfAbsent(identite(a), a)));
        this.parCode = par(uniques.values(), Territoire::code);
        this.parChemin = par(uniques.values(), Lieux::chemin);
        this.parNom = par(uniques.values(), t -> Libelles.cle(t.nom()));
    }

    private static Map<String, List<Territoire>> par(
            Collection<Territoire> tous, Function<Territoire, String> critere) {
        return tous.stream()
                .collect(Collectors.groupingBy(critere, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /**
     * Places and those that they lie in.
     *
     * @param territoires the places
     * @return what tells them
     */
    public static Lieux de(Collection<Territoire> territoires) {
        return new Lieux(territoires);
    }

    /**
     * Every place, the largest first.
     *
     * @return each once
     */
    public List<Territoire> tous() {
        return parCode.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> b.echelle().compareTo(a.echelle()))
                .toList();
    }

    /**
     * A place, by its code, or else by its code and those around it, or else by its name where one place alone bears it.
     *
     * @param recu as received
     * @return empty when no place, or more than one, is so called
     */
    public Optional<Territoire> trouve(String recu) {
        List<Territoire> trouves = parCode.getOrDefault(
                recu, parChemin.getOrDefault(recu, parNom.getOrDefault(Libelles.cle(recu), List.of())));
        return trouves.size() == 1 ? Optional.of(trouves.get(0)) : Optional.empty();
    }

    /**
     * The text that {@link #trouve} reads as this place.
     *
     * @param t one of the places
     * @return for instance {@code 73285}, or {@code 247300668 dans 73} where the file has it in two départements
     */
    public String reference(Territoire t) {
        return parCode.getOrDefault(t.code(), List.of()).size() > 1 ? chemin(t) : t.code();
    }

    private static String chemin(Territoire t) {
        return t.autour().stream().map(Territoire::code).collect(Collectors.joining(" dans "));
    }

    /** Equality of places looks neither at their names nor at what is around them. */
    private static String identite(Territoire t) {
        return t.autour().stream()
                .map(a -> a.echelle() + "\t" + a.code() + "\t" + a.nom())
                .collect(Collectors.joining("\n"));
    }
}
