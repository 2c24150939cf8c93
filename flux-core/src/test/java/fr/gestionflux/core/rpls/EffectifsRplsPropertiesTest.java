package fr.gestionflux.core.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the counts per contingent, whatever the homes. */
class EffectifsRplsPropertiesTest {

    @Property(tries = 300)
    void neitherTheOrderNorTheCutMattersAndNoHomeIsLost(
            @ForAll("logements") List<LogementRpls> logements,
            @ForAll @IntRange(max = 60) int coupe,
            @ForAll Random hasard) {
        EffectifsRpls ensemble = passe(logements);

        Collections.shuffle(logements, hasard);
        int fin = Math.min(coupe, logements.size());
        EffectifsRpls parties =
                passe(logements.subList(0, fin)).fusionner(passe(logements.subList(fin, logements.size())));

        assertThat(parties.parCommune()).isEqualTo(ensemble.parCommune());
        assertThat(ensemble.effectif(c -> true).recus()).isEqualTo(logements.size());
        assertThat(ensemble.effectif(c -> true).inconnus())
                .isEqualTo(
                        logements.stream().filter(l -> l.contingent().isEmpty()).count());
    }

    private static EffectifsRpls passe(List<LogementRpls> logements) {
        EffectifsRpls effectifs = EffectifsRpls.de(2023);
        logements.forEach(effectifs::ajouter);
        return effectifs;
    }

    @Provide
    Arbitrary<List<LogementRpls>> logements() {
        return Combinators.combine(
                        Arbitraries.of("01901", "95901", "2A901", "97401"),
                        Arbitraries.of(ContingentRpls.class).optional())
                .as((commune, contingent) ->
                        new LogementRpls(commune, 1, Optional.empty(), OptionalInt.empty(), contingent))
                .list()
                .ofMaxSize(60);
    }
}
