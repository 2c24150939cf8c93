package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.recu.TableDeRecu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts of every kind, redone step by step without the library. */
@ExtendWith(Verificateur.Present.class)
class RecuTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOIXANTE_QUATRE_KO = 64 * 1024;

    @TempDir
    private Path dossier;

    private void accorde(Stream<Recu> recus) {
        assertThat(Verificateur.reponses(dossier, recus))
                .isNotEmpty()
                .allSatisfy(r ->
                        assertThat(r.get("accord").asBoolean()).as(r.toString()).isTrue());
    }

    @Test
    void theCheckerAgreesOnEveryFigureOfTwoThousandConventions() {
        assertThat(Verificateur.reponses(dossier, Recus.conventions(2_000)))
                .hasSizeGreaterThanOrEqualTo(2_000)
                .allMatch(r -> r.get("accord").asBoolean());
    }

    @Test
    void theCheckerAgreesOnEveryKindOfAnswer() {
        accorde(Recus.deTousGenres());
    }

    /** Each printed figure has its step, and its step is redone. */
    @Test
    void theCheckerAgreesOnEveryFigureOfTheEightDocuments() {
        List<Recu> documents = Recus.documents();

        assertThat(documents).hasSize(8);
        accorde(documents.stream());
        assertThat(documents.stream()
                        .flatMap(r -> r.tables().stream())
                        .mapToInt(t -> (int)
                                t.lignes().stream().filter(l -> aSonEtape(t, l)).count())
                        .sum())
                .isEqualTo(figuresImprimees());
    }

    private static boolean aSonEtape(TableDeRecu table, List<String> ligne) {
        int attendu = IntStream.range(0, ligne.size())
                .filter(n -> table.colonnes().get(n).nom().equals("attendu"))
                .findFirst()
                .orElseThrow();
        return !ligne.get(attendu).isEmpty();
    }

    private static long figuresImprimees() {
        try (Stream<String> lignes = Files.lines(Path.of("../annexes/src/main/resources/figures-imprimees.csv"))) {
            return lignes.filter(l -> l.contains(";chiffre;")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCheckerIsShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/verifier-recu.js")))
                .hasSizeLessThanOrEqualTo(300);
    }

    // --- a file's own receipt

    @ParameterizedTest
    @ValueSource(ints = {40, 800})
    void aConventionOfIleDeFranceIsShortBesideItsFile(int titulaires) {
        RecusDuDossier recus = Recus.duDossier(Recus.ileDeFrance(titulaires));
        List<Recu> conventions = recus.conventions().toList();

        assertThat(conventions).hasSize(titulaires).allSatisfy(r -> {
            assertThat(ecrit(r).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(SOIXANTE_QUATRE_KO);
            assertThat(r.dossier()).isEqualTo(recus.commun().dossier());
        });
        accorde(Stream.concat(Stream.of(recus.commun()), conventions.stream()));
    }

    /** Beside its file or alone, a convention says the same figures. */
    @Test
    void aFigureIsTheSameBesideItsFileAndAlone() {
        Recus.repartitions(160).forEach(r -> {
            List<Recu> seuls = Recus.objectifs(r).stream().map(Recu::de).toList();
            RecusDuDossier recus = Recus.duDossier(r);
            List<Recu> conventions = recus.conventions().toList();
            for (int n = 0; n < seuls.size(); n++) {
                assertThat(exacts(conventions.get(n), recus.commun())).isEqualTo(exacts(seuls.get(n), seuls.get(n)));
            }
        });
    }

    private static List<String> exacts(Recu recu, Recu commun) {
        return recu.chiffres().stream()
                .map(c -> c.nom() + " "
                        + Stream.concat(recu.etapes().stream(), commun.etapes().stream())
                                .filter(e -> e.id().equals(c.etape()))
                                .findFirst()
                                .orElseThrow()
                                .exact())
                .toList();
    }

    @Test
    void theCheckerSaysThatTheFilesOwnReceiptIsMissing() {
        RecusDuDossier recus = Recus.duDossier(Recus.ileDeFrance(40));
        RecusDuDossier autres = Recus.duDossier(Recus.ileDeFrance(12));

        assertThat(Verificateur.reponses(
                        dossier,
                        Stream.of(
                                recus.conventions().findFirst().orElseThrow(),
                                autres.commun(),
                                recus.conventions().findFirst().orElseThrow(),
                                recus.commun(),
                                recus.conventions().findFirst().orElseThrow())))
                .extracting(r -> r.path("message").asText())
                .containsExactly(
                        "il manque le reçu du dossier, " + recus.commun().dossier(),
                        "",
                        "il manque le reçu du dossier, " + recus.commun().dossier(),
                        "",
                        "");
    }

    @Test
    void aFilesOwnReceiptThatWasChangedIsFound() {
        RecusDuDossier recus = Recus.duDossier(Recus.ileDeFrance(40));
        ObjectNode commun = JSON.valueToTree(recus.commun());
        ((ObjectNode) commun.get("etapes").get(0)).put("document", "autre document");

        assertThat(Verificateur.reponses(
                        dossier,
                        Stream.of(commun, recus.conventions().findFirst().orElseThrow())))
                .allSatisfy(r -> assertThat(r.get("message").asText()).startsWith("étapes du dossier"));
    }

    // --- what is spoiled is found; numbers, operations, roundings and operands: see AlterationTest

    private void trouve(String message, Consumer<ObjectNode> gate) {
        List<ObjectNode> gates = Stream.concat(Recus.repartitions(160).map(Recu::de), Recus.documents().stream())
                .map(r -> (ObjectNode) JSON.valueToTree(r))
                .peek(gate)
                .toList();

        assertThat(Verificateur.reponses(dossier, gates.stream())).isNotEmpty().allSatisfy(r -> {
            assertThat(r.get("accord").asBoolean()).isFalse();
            assertThat(r.get("message").asText()).contains(message);
        });
    }

    private static ObjectNode derniere(ObjectNode recu) {
        JsonNode etapes = recu.get("etapes");
        return (ObjectNode) etapes.get(etapes.size() - 1);
    }

    @Test
    void anUnknownOperationIsRefused() {
        trouve("inconnue", r -> derniere(r).put("operation", "racine"));
    }

    @Test
    void aStepThatCitesItselfIsACircle() {
        trouve(
                "un cercle",
                r -> ((ArrayNode) derniere(r).get("operandes"))
                        .add(derniere(r).get("id").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrondi", "branche", "lisible", "hypothese", "refus"})
    void aMissingFieldIsRefused(String champ) {
        trouve("champ « " + champ + " » absent", r -> derniere(r).remove(champ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "remarques", "dossier", "empreinte"})
    void aReceiptWithoutOneOfItsFieldsIsRefused(String champ) {
        trouve("champ « " + champ + " » absent", r -> r.remove(champ));
    }

    @Test
    void aValueBesideItsRefusalIsFound() {
        trouve("et un refus", r -> ((ArrayNode) derniere(r).get("refus")).add("il manque un chiffre"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "hypothese"})
    void aSpoiledInputChangesTheFingerprint(String champ) {
        trouve(
                "empreinte des données",
                r -> r.get("etapes").forEach(e -> {
                    if (e.get("operation").asText().equals("donnee")) {
                        ((ObjectNode) e).put(champ, e.get(champ).asText() + ", faux");
                    }
                }));
    }

    @Test
    void aReadableFormThatIsNotTheValueIsFound() {
        trouve("se lit", r -> derniere(r).put("lisible", "12,34 logements"));
    }

    @Test
    void aFigureWithoutItsStepIsFound() {
        trouve(
                "l'étape « e99999 » manque",
                r -> ((ArrayNode) r.get("chiffres"))
                        .addObject()
                        .put("nom", "perdu")
                        .put("etape", "e99999"));
    }

    @Test
    void aCellWithoutItsStepIsFound() {
        trouve("l'étape « e99999 » manque", r -> {
            JsonNode table = r.get("tables").get(0);
            for (int n = 0; n < table.get("colonnes").size(); n++) {
                if (table.get("colonnes").get(n).get("contenu").asText().equals("etape")) {
                    ((ArrayNode) table.get("lignes").get(0)).set(n, "e99999");
                }
            }
        });
    }

    @Test
    void aRowThatLacksACellIsFound() {
        trouve(
                "cases ; attendu",
                r -> ((ArrayNode) r.get("tables").get(0).get("lignes").get(0)).remove(0));
    }

    // --- the same bytes

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void theSameAnswerGivesTheSameBytesWhateverTheLocaleAndTheZone() {
        Locale avant = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            List<List<String>> textes = Stream.of("fr-FR Europe/Paris", "tr-TR Pacific/Kiritimati", "ar-EG Etc/GMT+12")
                    .map(ou -> {
                        Locale.setDefault(Locale.forLanguageTag(ou.substring(0, 5)));
                        TimeZone.setDefault(TimeZone.getTimeZone(ou.substring(6)));
                        return Recus.deTousGenres().map(RecuTest::ecrit).toList();
                    })
                    .toList();
            IntStream.range(1, textes.size())
                    .forEach(n -> assertThat(textes.get(n)).isEqualTo(textes.get(0)));
        } finally {
            Locale.setDefault(avant);
            TimeZone.setDefault(zone);
        }
    }

    private static String ecrit(Recu recu) {
        try {
            return JSON.writeValueAsString(recu);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
