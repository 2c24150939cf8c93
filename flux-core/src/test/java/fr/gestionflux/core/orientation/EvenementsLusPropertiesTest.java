package fr.gestionflux.core.orientation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Whatever is received, plausible or not. */
@Domain(Domaine.class)
class EvenementsLusPropertiesTest {

    /** In the middle of the stories: some events are still to come. */
    private static final LocalDate AU = LocalDate.of(2024, 4, 30);

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll List<Evenement> recus) {
        List<Evenement> melanges = new ArrayList<>(recus);
        Collections.shuffle(melanges, new Random(recus.size()));
        List<Evenement> alEnvers = new ArrayList<>(recus);
        Collections.reverse(alEnvers);

        EvenementsLus lues = EvenementsLus.lire(recus, AU);
        assertThat(EvenementsLus.lire(melanges, AU)).isEqualTo(lues);
        assertThat(EvenementsLus.lire(alEnvers, AU)).isEqualTo(lues);
    }

    /** The corrections are made: what holds is read again as if it had been sent right at once. */
    @Property
    void whatIsRetainedIsAStoryThatHolds(@ForAll List<Evenement> recus) {
        for (Orientation o : EvenementsLus.lire(recus, AU).lues()) {
            List<Evenement> retenus = o.evenements().stream()
                    .map(e -> Evenement.de(e.id(), e.orientation(), e.date(), e.fait()))
                    .toList();

            EvenementsLus relues = EvenementsLus.lire(retenus, AU);

            assertThat(relues.anomalies()).noneMatch(Anomalie::estRefus);
            assertThat(relues.lues()).containsExactly(ImmutableOrientation.of(o.id(), retenus, retenus));
        }
    }

    @Property
    void retainedAndSetAsideAndCorrectedAndCancellationsMakeWhatWasReceived(@ForAll List<Evenement> recus) {
        EvenementsLus lues = EvenementsLus.lire(recus, AU);
        Set<String> retenus = lues.lues().stream()
                .flatMap(o -> o.evenements().stream())
                .map(Evenement::id)
                .collect(toSet());
        Set<String> refuses = refuses(lues, code -> true);
        // a correction that comes too late or breaks the story takes away what it corrects all the same
        Set<String> sansEffet = refuses(lues, Set.of(Codes.CORRECTION, Codes.EVENEMENT_EN_DOUBLE)::contains);
        Set<String> corriges = recus.stream()
                .filter(e -> !sansEffet.contains(e.id()))
                .flatMap(e -> e.corrige().stream())
                .collect(toSet());

        for (Evenement e : recus) {
            boolean annulation = e.fait() instanceof Fait.Annulation;
            boolean retenu = retenus.contains(e.id());
            boolean remplace = e.date().isAfter(AU) || refuses.contains(e.id()) || corriges.contains(e.id());

            assertThat(retenu).as("%s retained, among %s", e, recus).isEqualTo(!remplace && !annulation);
        }
    }

    @Property
    void nothingIsLost(@ForAll List<Evenement> recus) {
        EvenementsLus lues = EvenementsLus.lire(recus, AU);
        Set<Evenement> histoires =
                lues.lues().stream().flatMap(o -> o.historique().stream()).collect(toSet());

        assertThat(recus)
                .allMatch(e -> histoires.contains(e)
                        || e.date().isAfter(AU)
                        || lues.anomalies().stream().anyMatch(a -> a.message().contains(e.toString())));
    }

    @Property
    void whatHoldsOnADayHoldsLater(@ForAll List<Evenement> recus) {
        List<Orientation> plusTard = EvenementsLus.lire(recus, AU.plusDays(20)).lues();

        for (Orientation o : EvenementsLus.lire(recus, AU).lues()) {
            assertThat(plusTard)
                    .filteredOn(p -> p.id().equals(o.id()))
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.evenements()).startsWith(o.evenements().toArray(Evenement[]::new));
                        assertThat(p.historique()).isEqualTo(o.historique());
                    });
        }
    }

    private static Set<String> refuses(EvenementsLus lues, Predicate<String> codes) {
        return lues.anomalies().stream()
                .filter(a -> a.estRefus() && codes.test(a.code()))
                .map(a -> a.champ().orElseThrow().replaceFirst(".*, événement ", ""))
                .collect(toSet());
    }
}
