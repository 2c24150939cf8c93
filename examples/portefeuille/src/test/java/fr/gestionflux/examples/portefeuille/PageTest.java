package fr.gestionflux.examples.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.LigneDeRepartition.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole page of a made-up landlord, as a person reads it; and that it is told each thing once, under its owner. */
class PageTest {

    /** « 5 % relevé à 10 % (part minimale du flux ; …) »: the share and the homes of one line may each meet a bound. */
    private static final Pattern BORNE = Pattern.compile("(?:ramené|relevé) à [^(]*\\(([^;]+) ;");

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "idf"})
    void theWholePageIsTheOneThatAPersonRead(String exemple) {
        Execution e = Execution.de("--exemple", exemple);

        assertThat(e.code()).isZero();
        assertThat(String.join("\n", e.lignes())).isEqualTo(String.join("\n", attendue(exemple)));
    }

    /** Hashes of objects and of the platform's own sets change from one machine to the next; what is said does not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void anotherMachineWithOtherHashesPrintsTheSamePage(int hachage) throws IOException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=" + hachage,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portefeuille.class.getName(),
                        "--exemple",
                        "idf")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(attendue("idf"));
    }

    @ParameterizedTest
    @EnumSource
    void theTablesAreReadWholeAndMakeFortyConventions(Exemple exemple) {
        Exemple.Lu lu = exemple.lire(Chartes.decouvertes());

        assertThat(lu.illisibles()).isEmpty();
        assertThat(lu.repartition().lignes())
                .filteredOn(l -> l.provenance() == Provenance.CONVENTION)
                .hasSize(40);
        assertThat(lu.repartition().lignes()).allMatch(l -> l.objectifRetenu().estCalcule());
    }

    @ParameterizedTest
    @EnumSource
    void eachCauseIsRemarkedOnceAndHasAnOwner(Exemple exemple) {
        List<Anomalie> anomalies =
                exemple.lire(Chartes.decouvertes()).repartition().anomalies();

        assertThat(anomalies).extracting(PageTest::cause).doesNotHaveDuplicates();
        assertThat(anomalies).extracting(Anomalie::sujet).doesNotContain(Sujet.AUCUN);
    }

    @ParameterizedTest
    @EnumSource
    void theRetainedObjectivesAndTheLandlordsRestMakeTheFlow(Exemple exemple) {
        var repartition = exemple.lire(Chartes.decouvertes()).repartition();

        assertThat(repartition.lignes().stream()
                        .map(l -> l.objectifRetenu().valeur())
                        .reduce(repartition.contingentDuBailleur().valeur(), (a, b) -> a.plus(b)))
                .isEqualTo(repartition.flux().valeur());
    }

    /** Savoie: what rests on land stays, whatever the limit takes from the share (Séez, § 4.2; CCH R.441-5-4). */
    @Test
    void aMinimumThatRestsOnLandStaysAfterTheCut() {
        LigneDeRepartition ligne = Exemple.SAVOIE.lire(Chartes.decouvertes()).repartition().lignes().stream()
                .filter(l -> l.reservataire().nom().equals("Chantelauze-les-Cimes"))
                .findFirst()
                .orElseThrow();

        // 0.4 home, of which 0.0402 by land (0.6 right of 5.9686); the rest × 7.6 / 11.45
        assertThat(ligne.retraits()).isNotEmpty();
        assertThat(ligne.exact().texte(2)).isEqualTo("0,28… logement");
        assertThat(ligne.objectifRetenu().texte(2)).isEqualTo("1 logement");
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyReadsIsSaidOnceForTheWholeFile(Exemple exemple) {
        assertThat(exemple.lire(Chartes.decouvertes()).repartition().anomalies())
                .filteredOn(a -> a.code().equals(Codes.DONNEE_NON_LUE))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSummaryOfAHolderHasTenLinesAtMost(Exemple exemple) {
        Exemple.Lu lu = exemple.lire(Chartes.decouvertes());

        assertThat(lu.repartition().lignes())
                .filteredOn(l -> l.reservataire().nom().equals(lu.resume()))
                .singleElement()
                .satisfies(l ->
                        assertThat(l.calcul().orElseThrow().resumer().lines()).hasSizeBetween(2, 10));
    }

    @Test
    void anUnknownExampleIsRefusedWithThoseThatAreThere() {
        Execution e = Execution.de("--exemple", "isere");

        assertThat(e.code()).isEqualTo(2);
        assertThat(e.lignes()).containsExactly("--exemple : reçu « isere » ; attendu l'un de : savoie, idf");
    }

    /** A limit, a right, a fact: the code and the owner tell them apart, but for two bounds of one holder. */
    private static List<Object> cause(Anomalie a) {
        Matcher borne = BORNE.matcher(a.message());
        return List.of(a.code(), a.sujet(), borne.find() ? borne.group(1) : "");
    }

    private static List<String> attendue(String exemple) {
        try (InputStream page = Objects.requireNonNull(PageTest.class.getResourceAsStream("/" + exemple + ".txt"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
