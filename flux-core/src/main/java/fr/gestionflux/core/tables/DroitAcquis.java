package fr.gestionflux.core.tables;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Reservataire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A right that a holder acquires in the year, or that it acquires none: by a new programme, the State has its rate without a
 * right of its own.
 *
 * @param programme name of the new programme that brings it; empty when it is acquired otherwise
 * @param reservataire the holder
 * @param etatDesLieux the day that it is acquired, and the document
 * @param droit the right; empty for a holder without a right of its own
 */
public record DroitAcquis(
        Optional<String> programme, Reservataire reservataire, EtatDesLieux etatDesLieux, Optional<Droit> droit) {

    /** Each row of some contingents. */
    static Stream<DroitAcquis> de(Optional<String> programme, List<Contingent> contingents) {
        return contingents.stream()
                .flatMap(c -> (c.droits().isEmpty()
                                ? Stream.<Optional<Droit>>of(Optional.empty())
                                : c.droits().stream().map(Optional::of))
                        .map(d -> new DroitAcquis(programme, c.reservataire(), c.etatDesLieux(), d)));
    }

    /** The rows of one programme, or of none, put together again. */
    static List<Contingent> contingents(List<DroitAcquis> tous, Optional<String> programme) {
        record Cle(Reservataire reservataire, EtatDesLieux etat) {}
        Map<Cle, List<Droit>> parInventaire = new LinkedHashMap<>();
        tous.stream().filter(d -> d.programme().equals(programme)).forEach(d -> {
            List<Droit> siens = parInventaire.computeIfAbsent(
                    new Cle(d.reservataire(), d.etatDesLieux()), cle -> new ArrayList<>());
            d.droit().ifPresent(siens::add);
        });
        return parInventaire.entrySet().stream()
                .map(e -> Contingent.de(e.getKey().reservataire(), e.getKey().etat(), e.getValue()))
                .toList();
    }
}
