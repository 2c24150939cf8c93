package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.suivi.Point;
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

/** Which holder for a home, once the year was read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(jvmArgsAppend = "-Xmx1g")
public class PropositionsBenchmark {

    private static final long GRAINE = 5;

    /** Events, to the nearest orientation. */
    @Param({"100000"})
    public int evenements = 1000;

    private Annee annee = new Annee(0, GRAINE);
    private Point point = annee.flux();

    /** Makes the events up, and reads them once. */
    @Setup
    public void prepare() {
        annee = new Annee(evenements, GRAINE);
        point = annee.flux();
        point.propositions(logement());
    }

    /**
     * The library: the holders ranked for a home, each with its reasons.
     *
     * @return the proposals
     */
    @Benchmark
    public Object flux() {
        return point.propositions(logement());
    }

    /**
     * Beside it: a situation that was read, its figures put into words.
     *
     * @return what is counted, left, done
     */
    @Benchmark
    public Object situationLue() {
        var s = point.situations().get(0);
        return s.objectif().texte(2) + s.honores().texte(2) + s.reste().texte(2);
    }

    /**
     * Beside it: reading the whole year.
     *
     * @return where every convention stands
     */
    @Benchmark
    public Object anneeLue() {
        return annee.flux();
    }

    private Logement logement() {
        return Logement.builder()
                .territoire(
                        point.situations().get(0).convention().reservataire().territoire())
                .typologie("T2")
                .build();
    }
}
