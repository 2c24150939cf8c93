package fr.gestionflux.core.parc;

import fr.gestionflux.core.saisie.Libelles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The holders of a file, and the text that tells each of them from the others: its id, or else its name. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Annuaire.de(List.of(commune)).trouve("commune d'ESCALQUENS");   // = Optional[commune d'Escalquens]
 * }</pre>
 */
public final class Annuaire {

    private final Map<String, List<Reservataire>> parId;
    private final Map<String, List<Reservataire>> parNom;

    private Annuaire(Collection<Reservataire> tous) {
        this.parId = tous.stream()
                .filter(r -> r.id().isPresent())
                .distinct()
                .collect(Collectors.groupingBy(
                        r -> r.id().orElseThrow(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
        this.parNom = tous.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        r -> Libelles.cle(r.nom()), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    /**
     * Holders.
     *
     * @param reservataires the holders
     * @return what tells them
     */
    public static Annuaire de(Collection<Reservataire> reservataires) {
        return new Annuaire(reservataires);
    }

    /**
     * A holder, by its id, or else by its name where one alone bears it.
     *
     * @param recu as received
     * @return empty when no holder, or more than one, is so called
     */
    public Optional<Reservataire> trouve(String recu) {
        List<Reservataire> trouves = parId.getOrDefault(recu, parNom.getOrDefault(Libelles.cle(recu), List.of()));
        return trouves.size() == 1 ? Optional.of(trouves.get(0)) : Optional.empty();
    }

    /**
     * The text that {@link #trouve} reads as this holder.
     *
     * @param r one of the holders
     * @return its id, or its name when it has none
     */
    public static String reference(Reservataire r) {
        return r.id().orElse(r.nom());
    }
}
