package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import java.math.BigInteger;
import java.util.concurrent.TimeUnit;
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

/** Many conventions, fifty a landlord; each landlord's file is made up, computed and forgotten. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 1)
@Fork(jvmArgsAppend = "-Xmx256m")
public class PortefeuilleBenchmark {

    private static final int PAR_BAILLEUR = 50;

    /** Conventions in all. */
    @Param({"5000", "50000", "500000"})
    public int conventions = PAR_BAILLEUR;

    private final Chartes chartes = Chartes.decouvertes();

    /**
     * The library.
     *
     * @return the sum of the objectives
     */
    @Benchmark
    public BigInteger flux() {
        BigInteger somme = BigInteger.ZERO;
        for (int n = 0; n < conventions; n += PAR_BAILLEUR) {
            BailleurInvente bailleur = new BailleurInvente(chartes, PAR_BAILLEUR);
            for (Convention c : bailleur.conventions()) {
                somme = somme.add(bailleur.objectif(c).objectif().valeur().numerateur());
            }
        }
        return somme;
    }
}
