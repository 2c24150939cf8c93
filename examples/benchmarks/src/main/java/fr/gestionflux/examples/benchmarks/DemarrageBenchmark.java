package fr.gestionflux.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A fresh JVM, from its start to its end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class DemarrageBenchmark {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final List<String> ANNEXE =
            List.of("-jar", Dossiers.ANNEXES.toString(), "--document", "savoie-seez");

    private final Path dossier = Dossiers.TARGET.resolve("demarrage");
    private final Path archive = dossier.resolve("annexes.jsa");

    /**
     * Puts the empty class alone in a folder, and archives the classes that the annexes load.
     *
     * @throws IOException if that cannot be written
     * @throws InterruptedException never
     */
    @Setup
    public void prepare() throws IOException, InterruptedException {
        String classe = Vide.class.getName().replace('.', '/') + ".class";
        Path copie = dossier.resolve(classe);
        Files.createDirectories(Objects.requireNonNull(copie.getParent()));
        try (InputStream flot = Vide.class.getClassLoader().getResourceAsStream(classe)) {
            Files.write(copie, Objects.requireNonNull(flot).readAllBytes());
        }
        java("-XX:ArchiveClassesAtExit=" + archive, ANNEXE);
    }

    /**
     * The library: one annex recomputed and printed.
     *
     * @return what was printed
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String flux() throws IOException, InterruptedException {
        return java("-Xshare:auto", ANNEXE);
    }

    /**
     * The same, without the compiler that is worth its time in longer runs only.
     *
     * @return what was printed
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String fluxPeuCompile() throws IOException, InterruptedException {
        return java("-XX:TieredStopAtLevel=1", ANNEXE);
    }

    /**
     * The same as {@link #flux}, with an archive of the classes that it loads.
     *
     * @return what was printed
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String fluxAvecArchive() throws IOException, InterruptedException {
        return java("-XX:SharedArchiveFile=" + archive, ANNEXE);
    }

    /**
     * An empty {@code main}.
     *
     * @return nothing
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String vide() throws IOException, InterruptedException {
        return java("-Xshare:auto", List.of("-cp", dossier.toString(), Vide.class.getName()));
    }

    private static String java(String option, List<String> arguments) throws IOException, InterruptedException {
        List<String> commande = new ArrayList<>(List.of(JAVA.toString(), option));
        commande.addAll(arguments);
        Process p = new ProcessBuilder(commande).redirectError(Redirect.DISCARD).start();
        String sortie = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (p.waitFor() != 0) {
            throw new IOException(commande + " : reçu le code " + p.exitValue() + " ; attendu 0");
        }
        return sortie;
    }
}
