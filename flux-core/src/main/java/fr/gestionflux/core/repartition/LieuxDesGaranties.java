package fr.gestionflux.core.repartition;

import fr.gestionflux.core.parc.Territoire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parts have guarantees on each territory, by their rank: limits cut parts, and move none. Immutable and thread-safe.
 */
final class LieuxDesGaranties {

    private static final Comparator<Territoire> DU_PLUS_PETIT =
            Comparator.comparing(Territoire::echelle).thenComparing(Territoire::code);

    private final Map<Territoire, List<Integer>> garanties = new HashMap<>();
    private final Map<Territoire, List<Integer>> titulaires = new HashMap<>();
    private final Set<Territoire> avecLimite = new HashSet<>();
    private final List<Territoire> limites;

    LieuxDesGaranties(List<PartEnCours> parts) {
        for (int rang = 0; rang < parts.size(); rang++) {
            PartEnCours p = parts.get(rang);
            Territoire sien = p.reservataire().territoire();
            titulaires.computeIfAbsent(sien, t -> new ArrayList<>()).add(rang);
            Set<Territoire> autour = new LinkedHashSet<>();
            p.garanties().territoires().forEach(t -> autour.addAll(t.autour()));
            for (Territoire t : autour) {
                garanties.computeIfAbsent(t, x -> new ArrayList<>()).add(rang);
            }
            avecLimite.addAll(p.garanties().territoires());
            if (autour.contains(sien)) {
                avecLimite.add(sien);
            }
        }
        this.limites = avecLimite.stream().sorted(DU_PLUS_PETIT).toList();
    }

    /** « Sur leur territoire »: where guarantees lie, and the territories of their holders around them. The smallest first. */
    List<Territoire> limites() {
        return limites;
    }

    boolean ontUneLimite(Territoire t) {
        return avecLimite.contains(t);
    }

    /** The parts that have guarantees on a territory or within it. */
    Stream<PartEnCours> dans(Territoire t, List<PartEnCours> parts) {
        return garanties.getOrDefault(t, List.of()).stream().map(parts::get);
    }

    /** The parts whose holders are of that very territory. */
    Stream<PartEnCours> titulaires(Territoire t, List<PartEnCours> parts) {
        return titulaires.getOrDefault(t, List.of()).stream().map(parts::get);
    }
}
