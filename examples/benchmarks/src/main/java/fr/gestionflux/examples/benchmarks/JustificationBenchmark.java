package fr.gestionflux.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to keep the justification: one conversion of ten operations, with and without it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class JustificationBenchmark {

    /**
     * With it.
     *
     * @return the sum
     */
    @Benchmark
    public Object flux() {
        return Conversion.justifiee();
    }

    /**
     * The same operations on bare numbers.
     *
     * @return the sum
     */
    @Benchmark
    public Object nombresNus() {
        return Conversion.nue();
    }
}
