package fr.gestionflux.core.recu;

import fr.gestionflux.core.preuve.Operation;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A step of one receipt, or a step of each that are the same one. Immutable.
 *
 * @param avant as the first receipt computes it
 * @param apres as the second one does
 */
record Noeud(Optional<Formulation> avant, Optional<Formulation> apres) {

    /**
     * A step among the nodes.
     *
     * @param lue the step
     * @param operandes the ranks of its operands
     */
    record Formulation(EtapeLue lue, List<Integer> operandes) {
        Formulation {
            operandes = List.copyOf(operandes);
        }

        EtapeDeRecu etape() {
            return lue.etape();
        }

        Operation operation() {
            return lue.operation();
        }
    }

    Formulation une() {
        return avant.or(() -> apres).orElseThrow();
    }

    boolean estDesDeux() {
        return avant.isPresent() && apres.isPresent();
    }

    /** The ranks of all that it may be computed from, each once. */
    List<Integer> operandes() {
        TreeSet<Integer> rangs = new TreeSet<>();
        Stream.of(avant, apres).flatMap(Optional::stream).forEach(v -> rangs.addAll(v.operandes()));
        return List.copyOf(rangs);
    }

    /** Whether both receipts put terms together, in any order: each term that is not in both is a change of its own. */
    boolean reunit() {
        return estDesDeux()
                && une().operation() == apres.orElseThrow().operation()
                && (une().operation() == Operation.PLUS || une().operation() == Operation.MOYENNE);
    }
}
