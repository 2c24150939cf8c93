package fr.gestionflux.passerelle.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Commands as hands, and scripts, type them: « D » is a folder that is right, « ICI » one where nothing is yet. */
class LignesDeCommandeTest {

    private static final String SEEZ = "dossiers/documents/savoie-seez";

    @TempDir
    private Path ici = Path.of("");

    private String mot(String mot) {
        return mot.replace("ICI", ici.toString()).replaceAll("^D$", SEEZ);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/corpus/commandes.psv", delimiter = '|', numLinesToSkip = 1)
    void isOneSentenceAndNothingIsWritten(int code, String commande, String dit) throws IOException {
        Files.createDirectory(ici.resolve("plein"));
        Files.writeString(ici.resolve("plein/a"), "a");
        Files.writeString(ici.resolve("tableau.xls"), "a");
        Files.writeString(ici.resolve("tableau.ods"), "a");
        Files.writeString(ici.resolve("droits.csv"), "a");
        List<String> avant = contenu();

        Phrases.dit(
                Ligne.flux(Arrays.stream(commande.split(" ")).map(this::mot).toArray(String[]::new)),
                code,
                List.of(mot(dit)));
        assertThat(contenu()).isEqualTo(avant);
    }

    private List<String> contenu() throws IOException {
        try (Stream<Path> tout = Files.walk(ici)) {
            return tout.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void aFolderThatNobodyMayWriteInIsSaid() throws IOException {
        Path ferme = Files.createDirectory(ici.resolve("ferme"));
        org.junit.jupiter.api.Assumptions.assumeTrue(ferme.toFile().setWritable(false) && !Files.isWritable(ferme));

        Phrases.dit(
                Ligne.flux(
                        "calculer",
                        SEEZ,
                        "--format",
                        "html",
                        "--vers",
                        ferme.resolve("a.html").toString()),
                3,
                List.of("vos droits"));
    }
}
