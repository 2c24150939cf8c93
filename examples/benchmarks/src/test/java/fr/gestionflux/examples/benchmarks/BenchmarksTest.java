package fr.gestionflux.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.CompteDeRotation;
import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.examples.benchmarks.Registre.Comptes;
import fr.gestionflux.examples.portefeuille.Invention;
import fr.gestionflux.examples.portefeuille.Passage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is timed is worth timing: everything runs, and all means agree. Times themselves are not asserted. */
@Execution(ExecutionMode.SAME_THREAD)
class BenchmarksTest {

    /** JMH refuses to start beside another one, which would spoil measures: none is made here. */
    @BeforeAll
    static void nothingIsMeasuredHere() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @ParameterizedTest
    @EnumSource(Partie.class)
    void everyBenchmarkRunsAndIsComparedWithTheLibrary(Partie partie) throws RunnerException {
        assumeThat(partie != Partie.DEMARRAGE
                        || Dossiers.ANNEXES.resolve("annexes").toFile().exists())
                .as("the jar of the annexes is packaged")
                .isTrue();
        assumeThat(partie != Partie.PASSERELLE || Dossiers.FLUX.toFile().exists())
                .as("the jar of the gateway is packaged")
                .isTrue();
        Collection<RunResult> resultats = new Runner(new OptionsBuilder()
                        .include(partie.choix())
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .param("charte", "savoie")
                        .param("logements", "1000")
                        .param("millesimes", "2")
                        .param("fils", "2")
                        .param("conventions", "50")
                        .param("titulaires", "50")
                        .param("evenements", "1000")
                        .param("cas", "FICHES")
                        .param("pourcent", "5")
                        .addProfiler(PicMemoire.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();

        Comparaison comparaison = new Comparaison();
        comparaison.ajouter(resultats);

        assertThat(resultats)
                .extracting(r -> r.getParams().getBenchmark())
                .containsExactlyInAnyOrderElementsOf(benchmarks(partie));
        assertThat(comparaison.lignes().skip(2)).hasSameSizeAs(resultats).noneMatch(l -> l.contains("NaN"));
        assertThat(comparaison.lignes().filter(l -> l.startsWith("| flux |")))
                .singleElement()
                .asString()
                .contains("| 1,00 |");
    }

    private static List<String> benchmarks(Partie partie) {
        return Arrays.stream(partie.classe().getMethods())
                .filter(m -> m.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .map(nom -> partie.classe().getName() + "." + nom)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "idf"})
    void everyMeansGivesTheSameFiguresOfTheConvention(String charte) {
        ConventionBenchmark benchmark = new ConventionBenchmark();
        benchmark.charte = charte;
        benchmark.prepare();
        Exemple exemple = benchmark.exemple();
        ObjectifAnnuel flux = exemple.flux();
        List<BigDecimal> exacts = List.of(
                decimal(flux.part().valeur()),
                decimal(flux.exact().valeur()),
                decimal(flux.objectif().valeur()),
                decimal(flux.complements().get(0).valeur()));

        assertThat(flux.anomalies()).isEmpty();
        assertThat(flux.expliquer()).contains("opération 10");
        ecarts(exacts, exemple.bigDecimal(), "1e-30");
        ecarts(exacts, exemple.doubles(), "1e-12");
        ecarts(exacts, exemple.classeur(), "1e-12");
    }

    @Test
    void anUnknownCharterIsRefusedRatherThanMeasuredUnderItsName() {
        ConventionBenchmark benchmark = new ConventionBenchmark();
        benchmark.charte = "lyon";

        assertThatThrownBy(benchmark::prepare).hasMessage("charte : reçu « lyon » ; attendu savoie ou idf");
    }

    private static void ecarts(List<BigDecimal> exacts, Chiffres<? extends Number> recus, String precision) {
        List<? extends Number> lus = List.of(recus.part(), recus.exact(), recus.objectif(), recus.complement());
        for (int i = 0; i < exacts.size(); i++) {
            assertThat(new BigDecimal(lus.get(i).toString()))
                    .isCloseTo(exacts.get(i), within(new BigDecimal(precision)));
        }
    }

    private static BigDecimal decimal(Nombre<?> n) {
        return new BigDecimal(n.numerateur()).divide(new BigDecimal(n.denominateur()), MathContext.DECIMAL128);
    }

    @Test
    void bothConversionsDoTheSameArithmetic() {
        assertThat(Conversion.justifiee().valeur()).isEqualTo(Conversion.nue());
        assertThat(Conversion.justifiee().expliquer().lines().filter(l -> l.startsWith("DU1 de ")))
                .hasSize(10);
    }

    @Test
    void everyReaderGivesTheSameCountsOfTheRegister() throws Exception {
        RegistreBenchmark benchmark = new RegistreBenchmark();
        benchmark.logements = 20_000;
        benchmark.millesimes = 2;
        benchmark.prepare();

        assertThat(benchmark.registres()).hasSize(2);
        for (Registre registre : benchmark.registres()) {
            Comptes flux = registre.flux(1);
            Collection<CompteDeRotation> rotation = flux.rotation().values();
            Collection<Effectif> effectifs = flux.effectifs().values();
            long recus = rotation.stream().mapToLong(CompteDeRotation::recus).sum();

            assertThat(flux).isEqualTo(registre.flux(2)).isEqualTo(registre.duckdb(2));
            assertThat(rotation.stream().mapToLong(CompteDeRotation::numerateur).sum())
                    .isPositive();
            // dirty values were met
            assertThat(rotation.stream().mapToLong(CompteDeRotation::nonComptes).sum())
                    .isPositive();
            assertThat(rotation.stream()
                            .mapToLong(CompteDeRotation::bauxInconnus)
                            .sum())
                    .isPositive();
            assertThat(rotation.stream()
                            .mapToLong(CompteDeRotation::bauxDuPremierMois)
                            .sum())
                    .isPositive();
            assertThat(rotation.stream()
                            .mapToLong(CompteDeRotation::bauxPosterieurs)
                            .sum())
                    .isPositive();
            assertThat(rotation.stream().mapToLong(CompteDeRotation::doubles).sum())
                    .isPositive();
            assertThat(effectifs.stream().mapToLong(Effectif::sortis).sum()).isPositive();
            assertThat(effectifs.stream().mapToLong(Effectif::inconnus).sum()).isPositive();
            assertThat(effectifs.stream().mapToLong(Effectif::recus).sum()).isEqualTo(recus);
            assertThat(recus).isLessThan(registre.lecture(2)).isPositive();
            assertThat(registre.lecture(1)).isEqualTo(20_000);
            assertThat(registre.octets(2)).as("a header line a file").isEqualTo(20_001);
        }
    }

    @Test
    void eachYearIsAnotherRegister() throws Exception {
        RegistreBenchmark benchmark = new RegistreBenchmark();
        benchmark.logements = 20_000;
        benchmark.millesimes = 2;
        benchmark.prepare();

        assertThat(benchmark.registres().get(0).flux(2))
                .isNotEqualTo(benchmark.registres().get(1).flux(2));
    }

    @Test
    void theYearCountsTheLeasesThatABareCountFinds() {
        EvenementsBenchmark benchmark = new EvenementsBenchmark();
        benchmark.evenements = 5000;
        benchmark.prepare();
        Annee annee = benchmark.annee();
        Point point = annee.flux();
        Map<Reservataire, Integer> decomptes = new HashMap<>();
        point.situations()
                .forEach(s -> decomptes.put(
                        s.convention().reservataire(),
                        s.decomptes(Sort.DECOMPTE).size()));

        assertThat(decomptes).isEqualTo(annee.bauxSignes());
        assertThat(point.situations().stream().flatMap(s -> s.anomalies().stream()))
                .extracting(Anomalie::code)
                .contains(Codes.EVENEMENT_EN_DOUBLE);
        assertThat(point.anomalies()).isEmpty();
    }

    @Test
    void everyConventionOfThePortfolioIsComputedSharedOutAndChecked() {
        PortefeuilleBenchmark benchmark = new PortefeuilleBenchmark();
        benchmark.conventions = 160;

        Passage passage = benchmark.flux();

        assertThat(passage.dossiers()).as("a file a charter").isEqualTo(4);
        assertThat(passage.calculees()).isEqualTo(160);
        assertThat(passage.sansValeur()).isZero();
        assertThat(passage.limites()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0, savoie", "1, idf", "2, haute-garonne", "3, rhone"})
    void theBareFormulasOfThePortfolioGiveTheSameHomes(int dossier, String charte) {
        Suivi annee = Invention.avec(Chartes.decouvertes(), 1).annee(charte, 40).build();
        Quantite attendus = annee.conventions().stream()
                .map(c -> annee.charte().exiger(annee.dossier(), c).objectif().valeur())
                .reduce(Quantite.ZERO, Quantite::plus);

        assertThat(FormulesNues.objectifs(dossier, 40, 1)).isEqualByComparingTo(new BigDecimal(attendus.numerateur()));
    }

    @Test
    void theShippedCommandPrintsWhatTheJarPrints() throws IOException, InterruptedException {
        LanceurTest.supposeLivre();
        DemarrageBenchmark benchmark = new DemarrageBenchmark();
        benchmark.prepare();

        assertThat(benchmark.flux())
                .contains("Séez")
                .isEqualTo(benchmark.fluxSansArchive())
                .isEqualTo(benchmark.jar());
        assertThat(benchmark.vide()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PasserelleBenchmark.Cas.class)
    void theGatewayAnswersOfEachFile(PasserelleBenchmark.Cas cas) throws IOException, InterruptedException {
        assumeThat(Dossiers.FLUX).as("the jar of the gateway is packaged").exists();
        PasserelleBenchmark benchmark = new PasserelleBenchmark();
        benchmark.cas = cas;
        benchmark.pourcent = 1;
        benchmark.prepare();

        assertThat(benchmark.flux()).isEmpty();
        assertThat(benchmark.reponse()).exists();
        assertThat(Integer.parseInt(benchmark.lectureNue().strip())).isGreaterThan(50);
    }
}
