package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.examples.portefeuille.Invention;
import fr.gestionflux.examples.portefeuille.Passage;
import java.math.BigDecimal;
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

/**
 * Many conventions of ten operations, forty a file, under the four charters in turn: each file is made up, computed, shared
 * out, checked and forgotten.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(jvmArgsAppend = "-Xmx256m")
public class PortefeuilleBenchmark {

    private static final int POUR_S_ECHAUFFER = 10_000;
    private static final long GRAINE = 1;

    /** Conventions in all. */
    @Param({"5000", "50000", "500000"})
    public int conventions = 40;

    private final Invention portefeuille = Invention.avec(Chartes.decouvertes(), GRAINE);

    /** Lets the virtual machine compile, whatever the size that is measured. */
    @Setup
    public void echauffer() {
        Passage.de(portefeuille.dossiers(Math.min(conventions, POUR_S_ECHAUFFER)));
        FormulesNues.objectifs(Math.min(conventions, POUR_S_ECHAUFFER), GRAINE);
    }

    /**
     * The library.
     *
     * @return what was computed and found
     */
    @Benchmark
    public Passage flux() {
        return Passage.de(portefeuille.dossiers(conventions));
    }

    /**
     * The floor: the formulas of as many conventions by hand, with 34 digits; nothing is shared out, checked or told.
     *
     * @return homes owed
     */
    @Benchmark
    public BigDecimal bigDecimal() {
        return FormulesNues.objectifs(conventions, GRAINE);
    }
}
