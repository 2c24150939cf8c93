package fr.gestionflux.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.gestionflux.examples.benchmarks.Installation.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher prints what the jar prints, whatever has become of its archive; here, since the jar has to be packaged. */
class LanceurTest {

    private static final String[] ANNEXE = {"--document", "savoie-seez", "--etapes"};

    private Installation installation;

    static void supposeLivre() {
        assumeThat(Path.of("/bin/sh")).as("there is a shell").isExecutable();
        assumeThat(Dossiers.ANNEXES.resolve("annexes"))
                .as("the annexes are packaged")
                .exists();
    }

    @BeforeEach
    void installe(@TempDir Path temporaire) throws IOException {
        supposeLivre();
        installation = new Installation(temporaire.resolve("un dossier"));
        installation.copie();
    }

    private void printsWhatTheJarPrints() throws IOException, InterruptedException {
        String attendu = installation.jar(ANNEXE).reussie();
        Execution lancee = installation.lanceur(ANNEXE);

        assertThat(lancee.reussie()).contains("Séez").isEqualTo(attendu);
        assertThat(lancee.erreurs()).isEmpty();
    }

    private Path archive() throws IOException {
        try (Stream<Path> fichiers = Files.list(installation.dossier())) {
            List<Path> archives =
                    fichiers.filter(f -> f.toString().matches(".*\\.(jsa|aot)")).toList();
            assertThat(archives).hasSize(1);
            return archives.get(0);
        }
    }

    @Test
    void withoutAnArchive() throws IOException, InterruptedException {
        printsWhatTheJarPrints();
    }

    @Test
    void withAnArchiveWhichLeavesNothingElseInItsFolder() throws IOException, InterruptedException {
        assertThat(installation.lanceur("--preparer").reussie()).isEmpty();

        printsWhatTheJarPrints();
        try (Stream<Path> fichiers = Files.list(installation.dossier())) {
            assertThat(fichiers.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "annexes",
                            "annexes.jar",
                            "lib",
                            archive().getFileName().toString());
        }
    }

    @Test
    void withTheArchiveOfAnotherJar() throws IOException, InterruptedException {
        installation.lanceur("--preparer").reussie();
        Files.setLastModifiedTime(installation.dossier().resolve("annexes.jar"), FileTime.fromMillis(0));

        printsWhatTheJarPrints();
    }

    @Test
    void withAnArchiveThatIsNone() throws IOException, InterruptedException {
        for (String archive : List.of("annexes.jsa", "annexes.aot")) {
            Files.writeString(installation.dossier().resolve(archive), "rien");
            printsWhatTheJarPrints();
        }
    }

    @Test
    void throughALinkAndWithTheExitCodeOfTheCommand() throws IOException, InterruptedException {
        Path ailleurs = Files.createDirectory(installation.dossier().resolveSibling("ailleurs"));
        Files.createSymbolicLink(
                ailleurs.resolve("annexes"), installation.dossier().resolve("annexes"));

        Execution refusee = new Installation(ailleurs).lanceur("--document", "savoie-sez");

        assertThat(refusee.code()).isEqualTo(2);
        assertThat(refusee.sortie()).startsWith("--document : reçu « savoie-sez »");
    }

    @Test
    void itSaysThatItsFolderCannotBeWrittenAndStillRuns() throws IOException, InterruptedException {
        Path dossier = installation.dossier();
        assertThat(dossier.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(dossier))
                    .as("the folder can be written all the same, as by root")
                    .isFalse();

            Execution preparation = installation.lanceur("--preparer");

            assertThat(preparation.code()).isOne();
            assertThat(preparation.erreurs()).startsWith("--preparer : ");
            printsWhatTheJarPrints();
        } finally {
            assertThat(dossier.toFile().setWritable(true)).isTrue();
        }
    }
}
