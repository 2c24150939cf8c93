package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The laws of a split by largest remainder. */
class PlusFortRestePropertiesTest {

    @Provide
    Arbitrary<Map<Integer, Quantite>> poids() {
        // small numerators and denominators: many equal weights and equal remainders
        Arbitrary<Quantite> un = Combinators.combine(
                        Arbitraries.longs().between(0, 12), Arbitraries.longs().between(1, 6))
                .as(Quantite::rapport);
        return un.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(l -> l.stream().anyMatch(p -> p.signe() > 0))
                .map(l -> {
                    Map<Integer, Quantite> poids = new LinkedHashMap<>();
                    l.forEach(p -> poids.put(poids.size(), p));
                    return poids;
                });
    }

    private static Map<Integer, Quantite> partage(long total, Map<Integer, Quantite> poids) {
        return PlusFortReste.partager(Quantite.of(total), poids, Comparator.naturalOrder());
    }

    private static Quantite somme(Map<Integer, Quantite> m) {
        return m.values().stream().reduce(Quantite.ZERO, Quantite::plus);
    }

    @Property
    void thePartsSumToTheTotal(
            @ForAll("poids") Map<Integer, Quantite> poids, @ForAll @LongRange(min = 0, max = 500) long total) {
        assertThat(somme(partage(total, poids))).isEqualTo(Quantite.of(total));
    }

    @Property
    void eachPartIsWholeAndWithinOneOfItsExactQuota(
            @ForAll("poids") Map<Integer, Quantite> poids, @ForAll @LongRange(min = 0, max = 500) long total) {
        Quantite un = Quantite.of(1);
        Map<Integer, Quantite> parts = partage(total, poids);
        poids.forEach((cle, p) -> {
            Quantite quota = Quantite.of(total).fois(p.sur(somme(poids)));
            Quantite part = parts.getOrDefault(cle, Quantite.of(-1));
            assertThat(part.estEntiere()).isTrue();
            assertThat(part).isGreaterThan(quota.moins(un)).isLessThan(quota.plus(un));
        });
    }

    @Property
    void aLargerWeightNeverGetsLess(
            @ForAll("poids") Map<Integer, Quantite> poids, @ForAll @LongRange(min = 0, max = 500) long total) {
        Map<Integer, Quantite> parts = partage(total, poids);
        poids.forEach((a, pa) -> poids.forEach((b, pb) -> {
            if (pa.compareTo(pb) > 0) {
                assertThat(parts.get(a)).isGreaterThanOrEqualTo(parts.get(b));
            }
        }));
    }

    @Property
    void theOrderOfTheWeightsDoesNotMatter(
            @ForAll("poids") Map<Integer, Quantite> poids,
            @ForAll @LongRange(min = 0, max = 500) long total,
            @ForAll Random hasard) {
        List<Integer> ordre = new ArrayList<>(poids.keySet());
        Collections.shuffle(ordre, hasard);
        Map<Integer, Quantite> autrement = new LinkedHashMap<>();
        ordre.forEach(cle -> autrement.put(cle, poids.get(cle)));

        assertThat(partage(total, autrement)).isEqualTo(partage(total, poids));
    }
}
