package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.examples.portefeuille.Invention;
import fr.gestionflux.examples.portefeuille.Passage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One file of Île-de-France, computed, shared out and checked: the share of each holder compares its rights with all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(jvmArgsAppend = "-Xmx256m")
public class FichierBenchmark {

    private static final long GRAINE = 1;

    /** Holders of the file, each with its convention of ten rights. */
    @Param({"40", "800"})
    public int titulaires = 40;

    private final Invention portefeuille = Invention.avec(Chartes.decouvertes(), GRAINE);

    /**
     * The library.
     *
     * @return what was computed and found
     */
    @Benchmark
    public Passage flux() {
        return Passage.de(Stream.of(portefeuille.ileDeFrance(titulaires)));
    }
}
