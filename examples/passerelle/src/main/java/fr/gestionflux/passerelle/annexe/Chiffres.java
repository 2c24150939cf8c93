package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of a receipt, found by name. */
final class Chiffres {

    private final Map<String, EtapeDeRecu> etapes = new LinkedHashMap<>();

    /**
     * Those of a receipt.
     *
     * @param recu the receipt
     * @param communs receipts that carry steps it names
     */
    Chiffres(Recu recu, List<Recu> communs) {
        Stream.concat(communs.stream(), Stream.of(recu))
                .flatMap(r -> r.etapes().stream())
                .forEach(e -> etapes.put(e.id(), e));
    }

    Optional<EtapeDeRecu> parId(String id) {
        return Optional.ofNullable(etapes.get(id));
    }

    /** The first step that answers the first name that any does. */
    Optional<EtapeDeRecu> de(Trou trou) {
        return trou.choix().stream().flatMap(c -> de(c).stream()).findFirst();
    }

    private Optional<EtapeDeRecu> de(Trou.Choix c) {
        List<EtapeDeRecu> parmi = (c.pour().isEmpty()
                        ? etapes.values().stream()
                        : etapes.values().stream()
                                .filter(e -> e.nom().equals(c.pour()))
                                .flatMap(this::faitDe))
                .toList();
        return parmi.stream()
                .filter(e -> e.nom().equals(c.nom()))
                .findFirst()
                .or(() -> parmi.stream().filter(e -> precise(e, c.nom())).findFirst());
    }

    /** What a step is made of, through those that have no name. */
    private Stream<EtapeDeRecu> faitDe(EtapeDeRecu e) {
        return e.operandes().stream()
                .flatMap(id -> parId(id).stream())
                .flatMap(o -> o.nom().isEmpty() ? faitDe(o) : Stream.of(o));
    }

    /** Why a step has no value: its own refusals, or those of what it is made of; the first, and how many others. */
    String refus(EtapeDeRecu e) {
        Set<String> tous = new LinkedHashSet<>();
        refus(e, tous);
        int autres = tous.size() - 1;
        return tous.stream().findFirst().orElse("")
                + (autres > 0 ? ", et " + autres + (autres > 1 ? " autres données" : " autre donnée") : "");
    }

    private void refus(EtapeDeRecu e, Set<String> tous) {
        tous.addAll(e.refus());
        e.operandes().stream()
                .flatMap(id -> parId(id).stream())
                .filter(o -> o.exact().isEmpty())
                .forEach(o -> refus(o, tous));
    }

    /** The named steps of a receipt, each value once. */
    List<EtapeDeRecu> nommees() {
        Map<String, EtapeDeRecu> nommees = new LinkedHashMap<>();
        etapes.values().stream()
                .filter(e -> !e.nom().isEmpty() && !e.exact().isEmpty())
                .forEach(e -> nommees.putIfAbsent(e.nom() + e.exact(), e));
        return List.copyOf(nommees.values());
    }

    /** A datum is named with its place and its year, {@code taux de rotation, Séez, 2022}. */
    private static boolean precise(EtapeDeRecu e, String nom) {
        return e.nom().startsWith(nom + ", ")
                || (e.nom().startsWith(nom + " (") && e.nom().endsWith(")"));
    }

    /** The year that ends the name of a datum; empty for what is computed. */
    static String annee(EtapeDeRecu e) {
        return e.nom().matches(".*, \\d{4}( à \\d{4})?")
                ? e.nom().substring(e.nom().lastIndexOf(", ") + 2)
                : "";
    }
}
