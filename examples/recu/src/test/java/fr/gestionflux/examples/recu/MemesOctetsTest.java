package fr.gestionflux.examples.recu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.gestionflux.core.recu.Recu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever JDK builds, it writes the receipts that another one wrote: those of the eight documents are kept as texts. */
class MemesOctetsTest {

    private static final Path GARDES = Path.of("src/test/resources/recus-des-documents.json");

    /** What was changed on purpose is copied from there, and read in the change. */
    private static final Path ECRITS = Path.of("target/recus-des-documents.json");

    private static final ObjectWriter JSON =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    @Test
    void theReceiptsOfTheEightDocumentsAreThoseThatWereKept() throws IOException {
        Files.writeString(ECRITS, ecrits(Recus.documents()));

        assertThat(ECRITS).hasSameTextualContentAs(GARDES).hasSameBinaryContentAs(GARDES);
    }

    /** A release changes its own name, and nothing else. */
    private static String ecrits(List<Recu> recus) throws JsonProcessingException {
        String version = recus.stream()
                .map(r -> r.tete().getOrDefault("bibliotheque", ""))
                .distinct()
                .collect(Collectors.joining());
        return JSON.writeValueAsString(recus).replace('"' + version + '"', "\"flux\"") + "\n";
    }
}
