package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.recu.Recu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema says what every receipt is, and nothing less. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TEXTE = lis();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TEXTE);

    private static JsonNode lis() {
        try {
            return JSON.readTree(Files.readString(Path.of("src/main/resources/recu.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ObjectNode> recus() {
        return Recus.deTousGenres().map(JSON::valueToTree);
    }

    /** With rows of every table and something to be known, so that every field is there. */
    private static ObjectNode unRecu() {
        return Recus.repartitions(160)
                .map(Recu::de)
                .filter(r -> !r.remarques().isEmpty())
                .findFirst()
                .map(r -> (ObjectNode) JSON.valueToTree(r))
                .orElseThrow();
    }

    @Test
    void everyReceiptIsValid() {
        assertThat(recus())
                .hasSizeGreaterThan(160)
                .allSatisfy(r -> assertThat(SCHEMA.validate(r)).isEmpty());
    }

    /** Where a field is, and its name. */
    static Stream<List<String>> exiges() {
        return Stream.of(
                        exiges("", TEXTE),
                        exiges("/tete", TEXTE.at("/properties/tete")),
                        exiges("/chiffres/0", TEXTE.at("/properties/chiffres/items")),
                        exiges("/etapes/0", TEXTE.at("/$defs/etape")),
                        exiges("/tables/0", TEXTE.at("/$defs/table")),
                        exiges("/tables/0/colonnes/0", TEXTE.at("/$defs/table/properties/colonnes/items")),
                        exiges("/remarques/0", TEXTE.at("/$defs/remarque")))
                .flatMap(s -> s);
    }

    private static Stream<List<String>> exiges(String ou, JsonNode objet) {
        return StreamSupport.stream(objet.get("required").spliterator(), false).map(f -> List.of(ou, f.asText()));
    }

    @ParameterizedTest
    @MethodSource("exiges")
    void aReceiptWithoutOneOfItsFieldsIsInvalid(List<String> champ) {
        ObjectNode recu = unRecu();
        ObjectNode objet = (ObjectNode) recu.at(champ.get(0));

        assertThat(objet.remove(champ.get(1))).as(champ.toString()).isNotNull();
        assertThat(SCHEMA.validate(recu)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryOperation() {
        assertThat(TEXTE.at("/$defs/etape/properties/operation/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(Stream.of(Operation.values())
                        .map(o -> o.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    /** What a receipt always has is asked for: nothing of it is left to chance. */
    @ParameterizedTest
    @MethodSource("objets")
    void everyFieldOfAReceiptIsInTheSchema(List<String> objet) {
        JsonNode schema = TEXTE.at(objet.get(1));

        assertThat(unRecu().at(objet.get(0)).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(schema.get("required").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .hasSameElementsAs(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    static Stream<List<String>> objets() {
        return Stream.of(
                List.of("", ""),
                List.of("/chiffres/0", "/properties/chiffres/items"),
                List.of("/etapes/0", "/$defs/etape"),
                List.of("/tables/0", "/$defs/table"),
                List.of("/tables/0/colonnes/0", "/$defs/table/properties/colonnes/items"),
                List.of("/remarques/0", "/$defs/remarque"));
    }
}
