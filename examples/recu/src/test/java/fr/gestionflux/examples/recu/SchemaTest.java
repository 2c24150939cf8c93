package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.examples.portefeuille.Invention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static Stream<Repartition> repartitions() {
        return Invention.avec(Chartes.decouvertes(), 3).dossiers(160).map(Repartition.Builder::repartir);
    }

    private static Stream<ObjectNode> recus() {
        return repartitions()
                .flatMap(r -> Stream.concat(
                        Stream.of(Recu.de(r)),
                        r.lignes().stream()
                                .map(LigneDeRepartition::calcul)
                                .flatMap(Optional::stream)
                                .map(Recu::de)))
                .map(JSON::valueToTree);
    }

    private static ObjectNode unRecu() {
        return recus().filter(r -> !r.get("remarques").isEmpty()).findFirst().orElseThrow();
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
                        exiges("chiffres", TEXTE.at("/properties/chiffres/items")),
                        exiges("etapes", TEXTE.at("/$defs/etape")),
                        exiges("remarques", TEXTE.at("/properties/remarques/items")))
                .flatMap(s -> s);
    }

    private static Stream<List<String>> exiges(String ou, JsonNode objet) {
        return StreamSupport.stream(objet.get("required").spliterator(), false).map(f -> List.of(ou, f.asText()));
    }

    @ParameterizedTest
    @MethodSource("exiges")
    void aReceiptWithoutOneOfItsFieldsIsInvalid(List<String> champ) {
        ObjectNode recu = unRecu();
        ObjectNode objet = champ.get(0).isEmpty()
                ? recu
                : (ObjectNode) recu.get(champ.get(0)).get(0);

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

    @Test
    void everyFieldOfAReceiptIsInTheSchema() {
        ObjectNode recu = unRecu();

        assertThat(recu.fieldNames())
                .toIterable()
                .allSatisfy(
                        f -> assertThat(TEXTE.get("properties").has(f)).as(f).isTrue());
        assertThat(recu.get("etapes").get(0).fieldNames())
                .toIterable()
                .allSatisfy(f -> assertThat(TEXTE.at("/$defs/etape/properties").has(f))
                        .as(f)
                        .isTrue());
    }
}
