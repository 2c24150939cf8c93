package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of a sharing out, found by the name that its explanation writes. */
final class EtapesDeRepartition {

    private final Repartition repartition;

    EtapesDeRepartition(Repartition repartition) {
        this.repartition = repartition;
    }

    /** Of one holder: of its own computation first, then of its line. Of none: where it is, if it is one figure. */
    Optional<Resultat<?>> etape(Optional<Reservataire> reservataire, String nom) {
        return reservataire.isPresent()
                ? reservataire.flatMap(repartition::ligne).flatMap(l -> etape(l, nom))
                : seule(nom);
    }

    private static Optional<Resultat<?>> etape(LigneDeRepartition l, String nom) {
        return l.calcul()
                .<Resultat<?>>flatMap(o -> o.etape(nom))
                .or(() -> l.partDuFlux().etape(nom))
                .or(() -> l.exact().etape(nom))
                .or(() -> l.objectifDeLaConvention().etape(nom));
    }

    private Optional<Resultat<?>> seule(String nom) {
        List<Resultat<?>> toutes = new ArrayList<>();
        repartition.lignes().forEach(l -> etape(l, nom).ifPresent(toutes::add));
        Set<String> differentes = new LinkedHashSet<>();
        toutes.forEach(r -> differentes.add(r.expliquer()));
        if (differentes.size() > 1) {
            return Optional.empty();
        }
        return toutes.stream()
                .findFirst()
                .or(() -> repartition.partDuBailleur().etape(nom))
                .or(() -> repartition.contingentDuBailleur().etape(nom))
                .or(() -> repartition.flux().etape(nom));
    }
}
