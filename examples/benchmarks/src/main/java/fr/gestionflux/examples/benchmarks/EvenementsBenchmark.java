package fr.gestionflux.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a year of events in any order to where every convention stands. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(jvmArgsAppend = "-Xmx1g")
public class EvenementsBenchmark {

    private static final long GRAINE = 5;

    /** Events, to the nearest orientation. */
    @Param({"10000", "100000", "1000000"})
    public int evenements = 1000;

    private Annee annee = new Annee(0, GRAINE);

    /** Makes the events up. */
    @Setup
    public void prepare() {
        annee = new Annee(evenements, GRAINE);
    }

    /**
     * The library: read, set in order, corrected, checked, counted, dated.
     *
     * @return where every convention stands
     */
    @Benchmark
    public Object flux() {
        return annee.flux();
    }

    /**
     * The floor: leases counted by holder, without any rule.
     *
     * @return how many leases
     */
    @Benchmark
    public Object comptageNu() {
        return annee.bauxSignes();
    }

    Annee annee() {
        return annee;
    }
}
