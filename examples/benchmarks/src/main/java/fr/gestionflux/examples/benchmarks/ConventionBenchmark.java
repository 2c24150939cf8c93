package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.Chartes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One convention of ten operations: facts and rights are there, share and objective are computed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ConventionBenchmark {

    /** The charter. */
    @Param({"savoie", "idf"})
    public String charte = "savoie";

    private Exemple exemple = new Savoie(Chartes.decouvertes());

    /** Builds the file and the workbook, once. */
    @Setup
    public void prepare() {
        Chartes chartes = Chartes.decouvertes();
        exemple = switch (charte) {
            case "savoie" -> new Savoie(chartes);
            case "idf" -> new IleDeFrance(chartes);
            default -> throw new IllegalArgumentException("charte : reçu « " + charte + " » ; attendu savoie ou idf");
        };
    }

    /**
     * The library; every figure keeps its justification, nothing is printed.
     *
     * @return the objective
     */
    @Benchmark
    public Object flux() {
        return exemple.flux();
    }

    /**
     * The library, and the justification in words.
     *
     * @return its lines
     */
    @Benchmark
    public String fluxExplique() {
        return exemple.flux().expliquer();
    }

    /**
     * The same formula by hand, with 34 digits.
     *
     * @return the figures
     */
    @Benchmark
    public Object bigDecimal() {
        return exemple.bigDecimal();
    }

    /**
     * The same formula by hand, in binary floating point.
     *
     * @return the figures
     */
    @Benchmark
    public Object doubles() {
        return exemple.doubles();
    }

    /**
     * A workbook of the same formulas, evaluated by Apache POI.
     *
     * @return the figures
     */
    @Benchmark
    public Object classeur() {
        return exemple.classeur();
    }

    Exemple exemple() {
        return exemple;
    }
}
