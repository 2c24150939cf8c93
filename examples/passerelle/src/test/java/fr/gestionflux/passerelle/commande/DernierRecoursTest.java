package fr.gestionflux.passerelle.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whatever goes wrong, a person reads a sentence in French that says what to do, and a script a code. */
class DernierRecoursTest {

    /** A command that does not foresee what happens to it. */
    @Command(name = "flux")
    private static final class Imprevoyante implements Callable<Integer> {

        @Parameters
        private String quoi = "";

        @Override
        public Integer call() {
            switch (quoi) {
                case "memoire" -> throw new OutOfMemoryError("Java heap space");
                case "pile" -> throw new StackOverflowError();
                case "classe" -> throw new NoClassDefFoundError("fr/gestionflux/Absente");
                case "disque" -> throw new UncheckedIOException(new IOException("plus de place"));
                default -> throw new IllegalStateException("an index that is not there");
            }
        }
    }

    private static Ligne echoue(String quoi, boolean trace) {
        return Ligne.dans(() -> Commandes.execute(new Imprevoyante(), trace, quoi));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            memoire | flux : la mémoire n'y suffit pas ; donnez-en davantage
            pile    | flux : ce qui est donné s'emboîte trop profondément ; raccourcissez-le
            classe  | flux : un cas que cette version n'a pas prévu l'arrête
            indice  | flux : un cas que cette version n'a pas prévu l'arrête
            disque  | flux : la lecture ou l'écriture a échoué : plus de place
            """)
    void whatNobodyForesawIsOneSentenceThatSaysWhatToDo(String quoi, String phrase) {
        Ligne flux = echoue(quoi, false);

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.dit()).isEmpty();
        assertThat(flux.erreur())
                .startsWith(phrase)
                .endsWith("rien n'a été écrit à moitié\n")
                .hasLineCount(1);
    }

    @Test
    void whoeverReportsItMayHaveTheTrace() {
        Ligne flux = echoue("indice", true);

        assertThat(flux.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(flux.erreur().lines())
                .hasSizeGreaterThan(2)
                .anyMatch(l -> l.contains("an index that is not there"))
                .anyMatch(l -> l.contains("Imprevoyante.call"));
    }

    @Test
    void aMemoryThatIsReallyTooSmallIsSaid() throws IOException, InterruptedException {
        Process flux = Ligne.ailleurs(
                Map.of("JDK_JAVA_OPTIONS", "-Xmx8m -XX:+UseSerialGC"),
                ProcessBuilder.Redirect.PIPE,
                "repartir",
                "dossiers/portefeuilles/idf",
                "--explications");
        flux.getInputStream().close();
        String erreur = new String(flux.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(flux.waitFor()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(erreur).contains("flux : la mémoire n'y suffit pas").doesNotContain("\tat ");
    }

    @Test
    void aPipeThatClosesEndsQuietly() throws IOException, InterruptedException {
        Process flux =
                Ligne.ailleurs(Map.of(), ProcessBuilder.Redirect.PIPE, "calculer", "dossiers/documents/savoie-seez");
        flux.getInputStream().close();
        String erreur = new String(flux.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(flux.waitFor()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(erreur).isEmpty();
    }

    @Test
    void helpThatCannotBeWrittenIsNotDone() {
        PrintStream sortie = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8));
        try {
            assertThat(Commandes.execute("--help")).isEqualTo(Sortie.ILLISIBLE);
        } finally {
            System.setOut(sortie);
        }
    }
}
