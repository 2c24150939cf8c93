package fr.gestionflux.core.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the counts, whatever the homes. */
class RotationRplsPropertiesTest {

    private static final int MILLESIME = 2023;

    @Property(tries = 300)
    void mergingDoesNotDependOnTheGrouping(
            @ForAll("logements") List<LogementRpls> a,
            @ForAll("logements") List<LogementRpls> b,
            @ForAll("logements") List<LogementRpls> c,
            @ForAll LectureLocat lecture) {
        RotationRpls aGauche = passe(lecture, a).fusionner(passe(lecture, b)).fusionner(passe(lecture, c));
        RotationRpls aDroite = passe(lecture, a).fusionner(passe(lecture, b).fusionner(passe(lecture, c)));

        assertThat(aGauche.parCommune()).isEqualTo(aDroite.parCommune());
    }

    @Property(tries = 300)
    void mergingDoesNotDependOnTheOrder(
            @ForAll("logements") List<LogementRpls> a,
            @ForAll("logements") List<LogementRpls> b,
            @ForAll LectureLocat lecture) {
        assertThat(passe(lecture, a).fusionner(passe(lecture, b)).parCommune())
                .isEqualTo(passe(lecture, b).fusionner(passe(lecture, a)).parCommune());
    }

    @Property(tries = 300)
    void mergingTwoPartsIsOnePassOverBothInAnyOrder(
            @ForAll("logements") List<LogementRpls> a,
            @ForAll("logements") List<LogementRpls> b,
            @ForAll Random hasard,
            @ForAll LectureLocat lecture) {
        List<LogementRpls> ensemble = new ArrayList<>(a);
        ensemble.addAll(b);
        Collections.shuffle(ensemble, hasard);

        assertThat(passe(lecture, a).fusionner(passe(lecture, b)).parCommune())
                .isEqualTo(passe(lecture, ensemble).parCommune());
    }

    @Property(tries = 50)
    void anyNumberOfThreadsCountsTheSame(
            @ForAll("logements") List<LogementRpls> logements,
            @ForAll @IntRange(min = 1, max = 8) int fils,
            @ForAll Random hasard,
            @ForAll LectureLocat lecture)
            throws InterruptedException, ExecutionException {
        List<List<LogementRpls>> parts = new ArrayList<>();
        for (int i = 0; i < fils; i++) {
            parts.add(new ArrayList<>());
        }
        logements.forEach(l -> parts.get(hasard.nextInt(fils)).add(l));
        ExecutorService executeur = Executors.newFixedThreadPool(fils);
        try {
            RotationRpls total = RotationRpls.de(MILLESIME, lecture);
            for (Future<RotationRpls> partie : executeur.invokeAll(parts.stream()
                    .map(p -> (Callable<RotationRpls>) () -> passe(lecture, p))
                    .toList())) {
                total.fusionner(partie.get());
            }
            assertThat(total.parCommune()).isEqualTo(passe(lecture, logements).parCommune());
        } finally {
            executeur.shutdownNow();
        }
    }

    @Property(tries = 100)
    void aParallelStreamCountsTheSame(@ForAll("logements") List<LogementRpls> logements, @ForAll LectureLocat lecture) {
        RotationRpls parallele = logements.parallelStream()
                .collect(() -> RotationRpls.de(MILLESIME, lecture), RotationRpls::ajouter, RotationRpls::fusionner);

        assertThat(parallele.parCommune()).isEqualTo(passe(lecture, logements).parCommune());
    }

    @Property(tries = 300)
    void noHomeIsLost(@ForAll("logements") List<LogementRpls> logements, @ForAll LectureLocat lecture) {
        CompteDeRotation compte = passe(lecture, logements).compte(c -> true);
        long horsDuTaux = logements.stream()
                .filter(l -> l.mode() > 2 || l.locat().stream().anyMatch(x -> lecture.ecarte(x, MILLESIME - 1)))
                .count();

        assertThat(compte.recus()).isEqualTo(logements.size());
        assertThat(compte.denominateur() + compte.nonComptes() + horsDuTaux).isEqualTo(logements.size());
    }

    @Property(tries = 300)
    void readLetterByLetterTheTwoFormulasGiveTheSameNumbers(
            @ForAll("completes") List<LogementRpls> logements, @ForAll LectureLocat lecture) {
        int n = MILLESIME - 1;
        int autre = lecture == LectureLocat.UN_AN_OU_PLUS ? n + 1 : n - 1;
        List<LogementRpls> retenus = logements.stream()
                .filter(l -> l.locat().getAsInt() != n && l.locat().getAsInt() != autre)
                .toList();
        long denominateur =
                retenus.stream().filter(l -> l.mode() == 1 || l.mode() == 2).count();
        long numerateur = retenus.stream()
                .filter(l -> l.mode() == 1 && l.bail().orElseThrow().getYear() == n)
                .count();

        assertThat(passe(lecture, logements).compte(c -> true))
                .isEqualTo(new CompteDeRotation(logements.size(), numerateur, denominateur, 0));
    }

    /** The same homes, some of their lines repeated, counted by a list that keeps the first line of each. */
    @Property(tries = 300)
    void aCountByHandOfTheFirstLineOfEachHomeGivesTheSameNumbers(
            @ForAll("numerotes") List<LogementRpls> lignes,
            @ForAll @IntRange(max = 60) int coupe,
            @ForAll LectureLocat lecture) {
        Map<String, LogementRpls> premieres = new LinkedHashMap<>();
        lignes.forEach(l -> premieres.putIfAbsent(l.identifiant().orElseThrow(), l));
        int n = MILLESIME - 1;
        List<LogementRpls> louables =
                premieres.values().stream().filter(l -> l.mode() <= 2).toList();
        List<LogementRpls> places = louables.stream()
                .filter(l -> l.locat().stream().anyMatch(x -> x <= MILLESIME && !lecture.ecarte(x, n)))
                .toList();
        List<LogementRpls> loues = places.stream().filter(l -> l.mode() == 1).toList();
        YearMonth premierMois = YearMonth.of(MILLESIME, 1);
        CompteDeRotation attendu = new CompteDeRotation(
                premieres.size(),
                loues.stream()
                        .filter(l -> l.bail().stream().anyMatch(b -> b.getYear() == n))
                        .count(),
                places.size(),
                louables.stream()
                        .filter(l -> l.locat().stream().noneMatch(x -> x <= MILLESIME))
                        .count(),
                loues.stream().filter(l -> l.bail().isEmpty()).count(),
                loues.stream()
                        .filter(l -> l.bail().stream().anyMatch(premierMois::equals))
                        .count(),
                loues.stream()
                        .filter(l -> l.bail().stream().anyMatch(premierMois::isBefore))
                        .count(),
                lignes.size() - premieres.size());

        int fin = Math.min(coupe, lignes.size());
        RotationRpls parties = passe(lecture, lignes.subList(0, fin));
        parties.fusionner(passe(lecture, lignes.subList(fin, lignes.size())));

        assertThat(passe(lecture, lignes).compte(c -> true)).isEqualTo(attendu);
        assertThat(parties.parCommune()).isEqualTo(passe(lecture, lignes).parCommune());
        assertThat(parties.contradictoires()).isEqualTo(passe(lecture, lignes).contradictoires());
    }

    @Property(tries = 20)
    void aSmallTableGrowsWithoutLosingAHome(
            @ForAll @IntRange(min = 1, max = 20_000) int nombre, @ForAll Random hasard) {
        List<LogementRpls> lignes = new ArrayList<>();
        for (int i = 0; i < nombre; i++) {
            String identifiant = "%010d".formatted(i * 7919L);
            lignes.add(new LogementRpls(
                    Optional.of(identifiant), "95901", 2, Optional.empty(), OptionalInt.of(1985), Optional.empty()));
        }
        lignes.addAll(List.copyOf(lignes));
        Collections.shuffle(lignes, hasard);

        assertThat(passe(LectureLocat.UN_AN_OU_PLUS, lignes).compte(c -> true))
                .isEqualTo(new CompteDeRotation(nombre, 0, nombre, 0, 0, 0, 0, nombre));
    }

    private static RotationRpls passe(LectureLocat lecture, List<LogementRpls> logements) {
        RotationRpls rotation = RotationRpls.de(MILLESIME, lecture);
        logements.forEach(rotation::ajouter);
        return rotation;
    }

    /** Around the boundaries: leases of 2020 to 2024, first lettings of 2019 to 2025, both sometimes unknown. */
    @Provide
    Arbitrary<List<LogementRpls>> logements() {
        return Combinators.combine(
                        communes(),
                        modes(),
                        Arbitraries.integers().between(2020, 2024).optional(),
                        Arbitraries.integers().between(2019, 2025).optional())
                .as(RotationRplsPropertiesTest::logement)
                .list()
                .ofMaxSize(60);
    }

    /** Nothing unknown, nothing later than the register. */
    @Provide
    Arbitrary<List<LogementRpls>> completes() {
        return Combinators.combine(
                        communes(),
                        modes(),
                        Arbitraries.integers().between(2019, 2022).map(Optional::of),
                        Arbitraries.integers().between(2018, 2023).map(Optional::of))
                .as(RotationRplsPropertiesTest::logement)
                .list()
                .ofMaxSize(60);
    }

    /** Few numbers, so that many lines are of the same home and disagree. */
    @Provide
    Arbitrary<List<LogementRpls>> numerotes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        communes(),
                        modes(),
                        Combinators.combine(Arbitraries.integers().between(2020, 2024), Arbitraries.of(1, 2, 12))
                                .as(YearMonth::of)
                                .optional(),
                        Arbitraries.integers().between(2018, 2025).optional())
                .as((numero, commune, mode, bail, locat) -> new LogementRpls(
                        Optional.of("%010d".formatted(numero)),
                        commune,
                        mode,
                        bail,
                        locat.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        Optional.empty()))
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<String> communes() {
        return Arbitraries.of("01901", "95901", "95902", "2A901", "97401");
    }

    private static Arbitrary<Integer> modes() {
        return Arbitraries.of(1, 1, 1, 2, 3, 4, 5, 9);
    }

    private static LogementRpls logement(String commune, int mode, Optional<Integer> bail, Optional<Integer> locat) {
        return new LogementRpls(
                commune,
                mode,
                bail.map(a -> YearMonth.of(a, 1 + a % 12)),
                locat.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                Optional.empty());
    }
}
