package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.examples.portefeuille.Invention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Receipts of made-up conventions under the four charters, redone step by step without the library. */
class RecuTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long GRAINE = 11;

    @TempDir
    private Path dossier;

    @BeforeAll
    static void nodeIsThere() {
        assumeThat(Verificateur.estLa())
                .as("Node is there: without it, receipts are not checked")
                .isTrue();
    }

    private static Stream<Repartition> repartitions(int conventions) {
        return Invention.avec(Chartes.decouvertes(), GRAINE)
                .dossiers(conventions)
                .map(Repartition.Builder::repartir);
    }

    private static Stream<ObjectifAnnuel> objectifs(int conventions) {
        return repartitions(conventions)
                .flatMap(r -> r.lignes().stream().map(LigneDeRepartition::calcul))
                .flatMap(o -> o.stream());
    }

    @Test
    void theCheckerAgreesOnEveryFigureOfTwoThousandConventions() {
        List<JsonNode> reponses =
                Verificateur.reponses(dossier, objectifs(2_000).map(Recu::de));

        assertThat(reponses)
                .hasSizeGreaterThanOrEqualTo(2_000)
                .allMatch(r -> r.get("accord").asBoolean());
    }

    @Test
    void theCheckerAgreesOnWholeLandlords() {
        List<JsonNode> reponses = Verificateur.reponses(
                dossier, repartitions(320).flatMap(r -> Stream.of(Recu.de(r), Recu.de(r.reduireAuxLimites()))));

        assertThat(reponses).hasSize(16).allMatch(r -> r.get("accord").asBoolean());
    }

    // --- what is spoiled is found

    private List<ObjectNode> gates(Random hasard, Consumer<ObjectNode> gate) {
        return objectifs(80)
                .map(o -> {
                    ObjectNode recu = JSON.valueToTree(Recu.de(o));
                    ArrayNode etapes = (ArrayNode) recu.get("etapes");
                    List<ObjectNode> calculees = new ArrayList<>();
                    etapes.forEach(e -> {
                        if (!e.get("operation").asText().equals("donnee")
                                && !e.get("exact").asText().isEmpty()) {
                            calculees.add((ObjectNode) e);
                        }
                    });
                    gate.accept(calculees.get(hasard.nextInt(calculees.size())));
                    return recu;
                })
                .toList();
    }

    private void trouve(Consumer<ObjectNode> gate) {
        List<JsonNode> reponses = Verificateur.reponses(dossier, gates(new Random(GRAINE), gate).stream());

        assertThat(reponses).isNotEmpty().allSatisfy(r -> {
            assertThat(r.get("accord").asBoolean()).isFalse();
            assertThat(r.get("message").asText()).isNotBlank();
        });
    }

    @Test
    void aSpoiledValueIsFound() {
        trouve(e -> e.put("exact", e.get("exact").asText().equals("1/1") ? "2/1" : "1/1"));
    }

    @Test
    void anUnknownOperationIsRefused() {
        trouve(e -> e.put("operation", "racine"));
    }

    @Test
    void aStepThatCitesItselfIsACircle() {
        trouve(e -> ((ArrayNode) e.get("operandes")).add(e.get("id").asText()));
    }

    @Test
    void aMissingFieldIsRefused() {
        trouve(e -> e.remove("arrondi"));
    }

    @Test
    void aSpoiledInputChangesTheFingerprint() {
        List<ObjectNode> recus = objectifs(40)
                .map(o -> (ObjectNode) JSON.valueToTree(Recu.de(o)))
                .peek(recu -> recu.get("etapes").forEach(e -> {
                    if (e.get("operation").asText().equals("donnee")) {
                        ((ObjectNode) e).put("document", e.get("document").asText() + ", annexe fausse");
                    }
                }))
                .toList();

        assertThat(Verificateur.reponses(dossier, recus.stream()))
                .allSatisfy(r -> assertThat(r.get("message").asText()).startsWith("empreinte des données"));
    }

    @Test
    void aSpoiledRoundingIsFoundWhereItChangesTheFigure() {
        List<JsonNode> reponses = Verificateur.reponses(
                dossier,
                objectifs(200).filter(o -> !o.exact().valeur().estEntiere()).map(o -> {
                    ObjectNode recu = JSON.valueToTree(Recu.de(o));
                    recu.get("etapes").forEach(e -> {
                        if (e.get("arrondi").asText().equals("arrondi à l'unité")) {
                            ((ObjectNode) e).put("arrondi", "arrondi à 9 décimales");
                        }
                    });
                    return recu;
                }));

        assertThat(reponses).isNotEmpty().noneMatch(r -> r.get("accord").asBoolean());
    }

    // --- the same bytes

    @Test
    @ResourceLock(Resources.LOCALE)
    void theSameAnswerGivesTheSameBytesWhateverTheLocale() {
        Locale avant = Locale.getDefault();
        try {
            List<List<String>> textes = Stream.of("fr-FR", "tr-TR", "ar-EG")
                    .map(langue -> {
                        Locale.setDefault(Locale.forLanguageTag(langue));
                        return objectifs(40).map(RecuTest::ecrit).toList();
                    })
                    .toList();
            IntStream.range(1, textes.size())
                    .forEach(n -> assertThat(textes.get(n)).isEqualTo(textes.get(0)));
        } finally {
            Locale.setDefault(avant);
        }
    }

    private static String ecrit(ObjectifAnnuel o) {
        try {
            return JSON.writeValueAsString(Recu.de(o));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
