package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import fr.gestionflux.core.recu.Recu;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receipt is plain: three JSON libraries write it alike, without annotation nor configuration, and read it back. */
class BibliothequesTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final Gson GSON = new Gson();
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final List<Recu> RECUS = Recus.deTousGenres().toList();

    @Test
    void gsonWritesWhatJacksonWrites() throws JsonProcessingException {
        for (Recu recu : RECUS) {
            assertThat(JACKSON.readTree(GSON.toJson(recu)))
                    .isEqualTo(JACKSON.readTree(JACKSON.writeValueAsString(recu)));
        }
    }

    @Test
    void jsonBWritesWhatJacksonWrites() throws JsonProcessingException {
        for (Recu recu : RECUS) {
            assertThat(JACKSON.readTree(JSONB.toJson(recu)))
                    .isEqualTo(JACKSON.readTree(JACKSON.writeValueAsString(recu)));
        }
    }

    @Test
    void whatJacksonAndGsonWriteIsReadBack() throws JsonProcessingException {
        for (Recu recu : RECUS) {
            assertThat(JACKSON.readValue(JACKSON.writeValueAsString(recu), Recu.class))
                    .isEqualTo(recu);
            assertThat(GSON.fromJson(GSON.toJson(recu), Recu.class)).isEqualTo(recu);
        }
    }
}
