package fr.gestionflux.core.recu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What steps are made of, down to their inputs: two steps of one number are the same derivation. Not thread-safe. */
final class Contenus {

    private record Contenu(List<String> champs, List<Integer> operandes) {}

    private final Map<Contenu, Integer> numeros = new HashMap<>();

    /** A number a step, by id, the same for the same derivation of any receipt; operands come first. */
    Map<String, Integer> de(Map<String, EtapeLue> etapes) {
        Map<String, Integer> siens = new HashMap<>();
        etapes.forEach((id, lue) -> {
            EtapeDeRecu e = lue.etape();
            Contenu contenu = new Contenu(
                    List.of(
                            e.nom(),
                            e.exact(),
                            e.unite(),
                            e.operation(),
                            e.arrondi(),
                            e.branche(),
                            e.document(),
                            e.article(),
                            e.hypothese()),
                    e.operandes().stream()
                            .map(o -> Objects.requireNonNull(siens.get(o)))
                            .toList());
            siens.put(id, numeros.computeIfAbsent(contenu, c -> numeros.size()));
        });
        return siens;
    }
}
