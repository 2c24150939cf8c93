package fr.gestionflux.passerelle.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of answers, that of receipts within, says what every command writes. */
class SchemaDeReponseTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OU = "https://flux.invalid/";
    private static final String REPONSE = "reponse.schema.json";
    private static final String RECU = "recu.schema.json";
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    b -> b.schemaLoaders(l -> l.schemas(Map.of(OU + REPONSE, lis(REPONSE), OU + RECU, lis(RECU)))))
            .getSchema(SchemaLocation.of(OU + REPONSE));

    private static String lis(String schema) {
        try (InputStream octets = Objects.requireNonNull(Json.class.getResourceAsStream(schema), schema)) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode reponse(String commande) throws IOException {
        Ligne l = Ligne.flux((commande + " --format json").split(" "));
        assertThat(l.code()).as(l.erreur()).isZero();
        return (ObjectNode) JSON.readTree(l.dit().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifier dossiers/annees/savoie",
                "calculer dossiers/portefeuilles/idf",
                "repartir dossiers/portefeuilles/savoie",
                "situation --au 30/06/2024 dossiers/annees/rhone",
                "bilan dossiers/annees/idf",
                "ouvrir dossiers/annees/haute-garonne",
                "controler dossiers/documents",
                "comparer --avec idf,rhone dossiers/documents/savoie-seez",
                "projeter --annees 3 dossiers/annees/savoie",
                "orienter --logement 7328500001 --au 30/06/2024 dossiers/annees/savoie"
            })
    void everyAnswerIsValid(String commande) throws IOException {
        assertThat(SCHEMA.validate(reponse(commande))).isEmpty();
    }

    @Test
    void anAnswerWithoutOneOfItsFieldsIsInvalid() throws IOException {
        ObjectNode entiere = reponse("calculer dossiers/documents/savoie-seez");

        assertThat(JSON.readTree(lis(REPONSE)).get("required"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(entiere::fieldNames)
                .allSatisfy(
                        champ -> assertThat(SCHEMA.validate(entiere.deepCopy().without(java.util.List.of(champ))))
                                .isNotEmpty());
    }

    @Test
    void anAnswerWhoseReceiptIsSpoiledIsInvalid() throws IOException {
        ObjectNode reponse = reponse("calculer dossiers/documents/savoie-seez");
        ((ObjectNode) reponse.at("/recus/0/etapes/0")).put("operation", "devinee");

        assertThat(SCHEMA.validate(reponse)).isNotEmpty();
    }
}
