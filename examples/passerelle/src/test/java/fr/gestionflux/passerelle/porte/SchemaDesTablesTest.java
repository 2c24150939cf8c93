package fr.gestionflux.passerelle.porte;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that the jar carries is that of the description, and says of a file what the reading says of it. */
class SchemaDesTablesTest {

    private static final Path PORTE = Path.of("src/main/resources/fr/gestionflux/passerelle/porte/tables.schema.json");
    private static final Path DOSSIERS = Path.of("dossiers");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaDesTables.ecris());

    @TempDir
    private Path ici = Path.of("");

    @Test
    void itIsThatOfTheDescription() throws IOException {
        String voulu = SchemaDesTables.ecris().toPrettyString() + "\n";
        Path ecrit = Path.of("target/tables.schema.json");
        Files.writeString(ecrit, voulu);

        assertThat(PORTE)
                .as("copiez " + ecrit + " : les tables décrites ont changé")
                .hasContent(voulu);
    }

    static Stream<Path> dossiers() throws IOException {
        return Portes.dossiers(DOSSIERS).stream();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyFolderAsADocumentIsValid(Path dossier) throws IOException {
        assertThat(SCHEMA.validate(document(dossier))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dossier       | annee     | null
            reservataires | categorie | "mairie"
            droits        | logements | true
            droits        | genre     | ["un", "deux"]
            conventions   | effet     | ""
            """)
    void aValueThatTheReadingRefusesIsInvalid(String table, String colonne, String valeur) throws IOException {
        ObjectNode document = document(DOSSIERS.resolve("documents/savoie-seez"));
        ((ObjectNode) document.get(table).get(0)).set(colonne, SchemaDesTables.JSON.readTree(valeur));

        assertThat(SCHEMA.validate(document))
                .hasSize(1)
                .allSatisfy(m -> assertThat(m.getInstanceLocation().toString()).contains(table, colonne));
    }

    @Test
    void aFileOfNobodyIsInvalid() throws IOException {
        ObjectNode document = document(DOSSIERS.resolve("documents/savoie-seez"));

        assertThat(SCHEMA.validate(document.deepCopy().without(List.of("dossier"))))
                .hasSize(1);
        assertThat(SCHEMA.validate(document.set("dossier", ((ArrayNode) document.get("dossier")).removeAll())))
                .hasSize(1);
    }

    private ObjectNode document(Path dossier) throws IOException {
        Path json = ici.resolve("d.json");
        new PorteJson(json)
                .ecris(new PorteCsv(dossier)
                        .lis().tables().entrySet().stream()
                                .map(t -> new TableEcrite(
                                        t.getKey(),
                                        t.getValue().entete(),
                                        t.getValue().rangees().stream()
                                                .map(r -> r.champs())
                                                .toList()))
                                .toList());
        JsonNode lu = SchemaDesTables.JSON.readTree(Files.readAllBytes(json));
        return (ObjectNode) lu;
    }
}
