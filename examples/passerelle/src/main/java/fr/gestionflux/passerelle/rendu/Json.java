package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.FichierLu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON: plain records and texts, in one order, whatever asked. Thread-safe. */
public final class Json {

    /** The shape of the answers that this version writes. */
    public static final String FORMAT = "flux-reponse-1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final ObjectWriter SUR_UNE_LIGNE = JSON.writer().without(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /**
     * What is written of an answer.
     *
     * @param format {@link #FORMAT}
     * @param question what was asked
     * @param recus the receipts
     * @param tables tables that the answer gives, by name, an object a row
     * @param fichiers what was read
     */
    record Document(
            String format,
            String question,
            List<Recu> recus,
            Map<String, List<Map<String, String>>> tables,
            List<FichierLu> fichiers) {}

    /**
     * Writes an answer.
     *
     * @param r the answer
     * @return UTF-8, ending with a line feed
     */
    public static byte[] octets(Reponse r) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            ecris(r, octets);
        } catch (IOException e) {
            throw new IllegalStateException("a memory never fails to be written", e);
        }
        return octets.toByteArray();
    }

    /**
     * Writes an answer as it goes, however long it is.
     *
     * @param r the answer
     * @param sortie where the same bytes go; left open
     * @throws IOException if it cannot be written
     */
    public static void ecris(Reponse r, OutputStream sortie) throws IOException {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        r.tables().forEach(t -> tables.put(t.nom(), objets(t)));
        try {
            JSON.writeValue(
                    sortie,
                    new Document(
                            FORMAT,
                            r.question(),
                            r.feuillets().stream().map(Feuillet::recu).toList(),
                            tables,
                            r.fichiers()));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        sortie.write('\n');
    }

    /**
     * Writes one receipt on one line.
     *
     * @param r the receipt
     * @return the same fields in the same order
     */
    public static String texte(Recu r) {
        return SUR_UNE_LIGNE.writeValueAsString(r);
    }

    /**
     * Writes one table on one line.
     *
     * @param t the table
     * @return an object a row
     */
    public static String texte(TableEcrite t) {
        return SUR_UNE_LIGNE.writeValueAsString(objets(t));
    }

    private static List<Map<String, String>> objets(TableEcrite t) {
        return t.rangees().stream()
                .map(r -> {
                    Map<String, String> objet = new LinkedHashMap<>();
                    for (int i = 0; i < t.entete().size(); i++) {
                        objet.put(t.entete().get(i), r.get(i));
                    }
                    return objet;
                })
                .toList();
    }
}
