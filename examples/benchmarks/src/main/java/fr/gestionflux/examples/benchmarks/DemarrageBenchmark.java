package fr.gestionflux.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A fresh JVM, the one that runs the benchmark, from its start to its end; the launcher's own shell counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class DemarrageBenchmark {

    private static final String[] ANNEXE = {"--document", "savoie-seez"};

    private final Path dossier = Dossiers.TARGET.resolve("demarrage");
    private final Installation prepare = new Installation(dossier.resolve("prepare"));
    private final Installation brut = new Installation(dossier.resolve("brut"));

    /**
     * Puts the empty class alone in a folder, and the annexes in two others, with and without an archive.
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
        brut.copie();
        prepare.copie();
        prepare.lanceur("--preparer").reussie();
    }

    /**
     * The library, as it is shipped: one annex recomputed and printed by the launcher, once it was told to prepare itself.
     *
     * @return what was printed
     * @throws IOException if it cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String flux() throws IOException, InterruptedException {
        return prepare.lanceur(ANNEXE).reussie();
    }

    /**
     * The launcher as it was unpacked, without an archive.
     *
     * @return what was printed
     * @throws IOException if it cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String fluxSansArchive() throws IOException, InterruptedException {
        return brut.lanceur(ANNEXE).reussie();
    }

    /**
     * The jar alone, without the launcher's options.
     *
     * @return what was printed
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String jar() throws IOException, InterruptedException {
        return brut.jar(ANNEXE).reussie();
    }

    /**
     * An empty {@code main}, in the same JVM without any option.
     *
     * @return nothing
     * @throws IOException if Java cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String vide() throws IOException, InterruptedException {
        return Installation.java("-Xshare:auto", "-cp", dossier.toString(), Vide.class.getName())
                .reussie();
    }
}
