package fr.gestionflux.core.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.kit.Domaine;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TableauPropertiesTest {

    private record Lue(int ligne, Quantite logements) {}

    @Property
    void everyRowIsReadOrNamedByAnAnomalyOrCountedAmongTheEmptyOnes(@ForAll("rangees") List<List<String>> rangees) {
        int vides = Math.toIntExact(rangees.stream()
                .filter(r -> r.size() == 3
                        && r.stream().allMatch(c -> Libelles.net(c).isEmpty()))
                .count());
        Lecture<Lue> lecture = lire(rangees);
        Set<Integer> lues = lecture.lus().stream().map(Lue::ligne).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> nommees = lecture.anomalies().stream()
                .map(a -> a.ligne().getAsInt())
                .filter(ligne -> ligne > 1)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> toutes = new TreeSet<>(lues);
        toutes.addAll(nommees);

        assertThat(toutes).hasSize(lues.size() + nommees.size()).hasSize(rangees.size() - Math.max(vides - 1, 0));
        assertThat(lues).hasSameSizeAs(lecture.lus());
    }

    @Property
    void aRowReadsTheSameAmongOthersAndAlone(@ForAll("rangees") List<List<String>> rangees) {
        List<Quantite> ensemble =
                lire(rangees).lus().stream().map(Lue::logements).toList();
        List<Quantite> uneAUne = rangees.stream()
                .flatMap(r -> lire(List.of(r)).lus().stream())
                .map(Lue::logements)
                .toList();

        assertThat(ensemble).isEqualTo(uneAUne);
    }

    @Property
    void anomaliesFollowTheLines(@ForAll("rangees") List<List<String>> rangees) {
        assertThat(lire(rangees).anomalies())
                .extracting(a -> a.ligne().getAsInt())
                .isSorted();
    }

    private static Lecture<Lue> lire(List<List<String>> rangees) {
        return Tableau.de(
                        "t.csv",
                        List.of("nom", "logements", "taux"),
                        IntStream.range(0, rangees.size())
                                .mapToObj(i -> new Rangee(i + 2, rangees.get(i)))
                                .toList())
                .lire(TableauPropertiesTest::lue);
    }

    private static Validation<Seq<Anomalie>, Lue> lue(Ligne l) {
        return Validation.combine(l.texte("nom"), l.nombre("logements"), l.taux("taux"))
                .ap((nom, logements, taux) -> new Lue(l.numero(), logements));
    }

    @Provide
    Arbitrary<List<List<String>>> rangees() {
        Arbitrary<List<String>> bonne = Combinators.combine(
                        Arbitraries.of("CILEO", "COMMUNE"),
                        Arbitraries.of("17", "1 567"),
                        Arbitraries.of("7,9 %", "0%"))
                .as(List::of);
        Arbitrary<List<String>> reguliere = Domaine.champ().list().ofSize(3);
        Arbitrary<List<String>> libre = Domaine.champ().list().ofMaxSize(5);
        return Arbitraries.frequencyOf(Tuple.of(3, bonne), Tuple.of(3, reguliere), Tuple.of(1, libre))
                .list()
                .ofMaxSize(12);
    }
}
