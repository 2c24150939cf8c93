package fr.gestionflux.core.inventaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.kit.Domaine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Domaine.class)
@Domain(DomainContext.Global.class)
class ClassementPropertiesTest {

    private static final List<Motif> TOUS = Stream.<Motif>concat(
                    Exclusion.duNoyau().stream(), Soustraction.duNoyau().stream())
            .toList();

    @Property
    void theClassesAddUpToTheHomes(@ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre) {
        Classement classement = Classement.de(logements, ordre);
        int dehors = TOUS.stream().mapToInt(classement::nombre).sum();

        assertThat(classement.total()).isEqualTo(logements.size());
        assertThat(classement.dansLeFlux() + dehors).isEqualTo(logements.size());
    }

    @Property
    void noMotiveOfTheCharterComesBeforeTheOneThatWins(
            @ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre) {
        Classement classement = Classement.de(logements, ordre);

        for (Logement l : logements) {
            List<Motif> avant = classement
                    .motif(l)
                    .map(m -> effectif(ordre).subList(0, effectif(ordre).indexOf(m)))
                    .orElse(effectif(ordre));
            assertThat(avant).noneMatch(l.motifs()::contains);
            classement.motif(l).ifPresent(m -> assertThat(l.motifs()).contains(m));
        }
    }

    @Property
    void aHomeIsRemarkedWhenAMotiveOfItsIsLeftAside(
            @ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre) {
        Classement classement = Classement.de(logements, ordre);

        for (Logement l : logements) {
            List<Motif> perdus = new ArrayList<>(new HashSet<>(l.motifs()));
            classement.motif(l).ifPresent(perdus::remove);
            List<String> codes = classement.remarques().stream()
                    .filter(a -> a.ligne().getAsInt() == l.ligne())
                    .map(Anomalie::code)
                    .toList();

            assertThat(codes.contains(Codes.MOTIFS_MULTIPLES))
                    .isEqualTo(perdus.stream().anyMatch(effectif(ordre)::contains));
            assertThat(codes.contains(Codes.MOTIF_HORS_CHARTE))
                    .isEqualTo(!effectif(ordre).containsAll(perdus));
        }
        assertThat(classement.remarques()).noneMatch(Anomalie::estRefus);
    }

    /** What is outside the regime comes first, in every charter. */
    private static List<Motif> effectif(List<Motif> ordre) {
        List<Motif> effectif = new ArrayList<>(
                List.of(Exclusion.HORS_REGIME, Exclusion.FOYERS_RESIDENCES, Exclusion.LOGEMENTS_INTERMEDIAIRES));
        effectif.removeAll(ordre);
        effectif.addAll(ordre);
        return effectif;
    }

    @Property
    void theOrderOfTheHomesDoesNotMatter(
            @ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre, @ForAll Random hasard) {
        List<Logement> autrement = new ArrayList<>(logements);
        Collections.shuffle(autrement, hasard);
        Classement un = Classement.de(logements, ordre);
        Classement autre = Classement.de(autrement, ordre);

        assertThat(autre.dansLeFlux()).isEqualTo(un.dansLeFlux());
        assertThat(TOUS).allSatisfy(m -> assertThat(autre.nombre(m)).isEqualTo(un.nombre(m)));
        assertThat(autre.remarques()).containsExactlyInAnyOrderElementsOf(un.remarques());
    }

    @Property
    void takingHomesOutNeverRaisesTheFlow(@ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre) {
        int avant = Classement.de(logements, ordre).dansLeFlux();

        for (int n = 0; n < logements.size(); n++) {
            int apres = Classement.de(logements.subList(0, n), ordre).dansLeFlux();
            assertThat(apres).isLessThanOrEqualTo(avant);
        }
    }

    @Property
    void oneMoreMotiveInTheCharterNeverRaisesTheFlow(
            @ForAll List<Logement> logements, @ForAll("ordres") List<Motif> ordre, @ForAll Motif motif) {
        List<Motif> plus = new ArrayList<>(ordre);
        plus.add(motif);

        assertThat(Classement.de(logements, plus).dansLeFlux())
                .isLessThanOrEqualTo(Classement.de(logements, ordre).dansLeFlux());
    }

    @Provide
    Arbitrary<List<Motif>> ordres() {
        return Domaine.ordreDesMotifs();
    }
}
