package fr.gestionflux.passerelle.recu;

import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The receipts of a file: one, a list of them, one a line, or those of an answer written by {@code --format json}. */
public final class LectureDeRecus {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LectureDeRecus() {}

    /**
     * Reads a file.
     *
     * @param fichier a JSON document, or one a line
     * @return its receipts, in their order
     * @throws LivraisonIllisible if it is no JSON, or has no receipt
     * @throws IOException if it cannot be read
     */
    public static List<RecuDonne> de(Path fichier) throws IOException {
        if (!Files.isRegularFile(fichier)) {
            throw new LivraisonIllisible("« " + fichier
                    + " » n'est pas un fichier ; attendu un reçu, ou une réponse écrite par --format json");
        }
        List<JsonNode> recus = new ArrayList<>();
        try (InputStream octets = Files.newInputStream(fichier);
                MappingIterator<JsonNode> documents =
                        JSON.readerFor(JsonNode.class).readValues(octets)) {
            while (documents.hasNext()) {
                ajoute(documents.next(), recus);
            }
        } catch (JacksonException e) {
            var ou = e.getLocation();
            throw new LivraisonIllisible(
                    "« " + fichier.getFileName() + " » n'est pas un document JSON lisible"
                            + (ou == null ? "" : ", ligne " + ou.getLineNr() + ", colonne " + ou.getColumnNr()),
                    e);
        }
        if (recus.isEmpty()) {
            throw new LivraisonIllisible("« " + fichier.getFileName()
                    + " » n'a aucun reçu ; attendu un reçu, ou une réponse écrite par --format json");
        }
        List<RecuDonne> donnes = new ArrayList<>();
        recus.forEach(r -> donnes.add(
                new RecuDonne(fichier.getFileName() + (recus.size() > 1 ? ", reçu " + (donnes.size() + 1) : ""), r)));
        return donnes;
    }

    private static void ajoute(JsonNode document, List<JsonNode> recus) {
        if (document.isArray()) {
            document.forEach(r -> ajoute(r, recus));
        } else if (document.path("recus").isArray()) {
            document.path("recus").forEach(r -> ajoute(r, recus));
        } else if (document.isObject() && document.has("etapes")) {
            recus.add(document);
        }
    }
}
