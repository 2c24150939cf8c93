package fr.gestionflux.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * From registers, each in one file, to the rotation and the contingents of each commune, in 384 MiB of heap. Several
 * registers are read one after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(jvmArgsAppend = "-Xmx384m")
public class RegistreBenchmark {

    private static final int DERNIER_MILLESIME = 2023;

    /** Homes of a register. */
    @Param("2000000")
    public int logements = 1000;

    /** Yearly registers. */
    @Param("1")
    public int millesimes = 1;

    /** Threads, of DuckDB too. */
    @Param({"1", "2"})
    public int fils = 1;

    private final List<Registre> registres = new ArrayList<>();

    /**
     * Writes the files next to the class files, unless an earlier run did; {@code mvn clean} takes them away.
     *
     * @throws IOException if they cannot be written
     */
    @Setup
    public void prepare() throws IOException {
        for (int millesime = DERNIER_MILLESIME - millesimes + 1; millesime <= DERNIER_MILLESIME; millesime++) {
            Path fichier = Dossiers.TARGET.resolve("registres/repertoire-" + millesime + "-" + logements + ".csv");
            GenerateurRpls.ecrire(fichier, 1, logements, millesime, millesime);
            registres.add(new Registre(millesime, fichier));
        }
    }

    /**
     * The library.
     *
     * @param lu takes the counts of each commune
     * @throws InterruptedException never
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    public void flux(Blackhole lu) throws InterruptedException, IOException {
        for (Registre registre : registres) {
            lu.consume(registre.flux(fils));
        }
    }

    /**
     * The library without its accumulators: reading and checking alone.
     *
     * @param lu takes how many lines
     * @throws InterruptedException never
     * @throws IOException if the files cannot be read
     */
    @Benchmark
    public void lecture(Blackhole lu) throws InterruptedException, IOException {
        for (Registre registre : registres) {
            lu.consume(registre.lecture(fils));
        }
    }

    /**
     * DuckDB.
     *
     * @param lu takes the counts of each commune
     * @throws SQLException if the files cannot be read
     */
    @Benchmark
    public void duckdb(Blackhole lu) throws SQLException {
        for (Registre registre : registres) {
            lu.consume(registre.duckdb(fils));
        }
    }

    /**
     * Reading the bytes and counting the lines.
     *
     * @param lu takes how many ends of lines
     * @throws InterruptedException never
     * @throws ExecutionException if the files cannot be read
     * @throws IOException if their sizes cannot
     */
    @Benchmark
    public void octets(Blackhole lu) throws InterruptedException, ExecutionException, IOException {
        for (Registre registre : registres) {
            lu.consume(registre.octets(fils));
        }
    }

    List<Registre> registres() {
        return registres;
    }
}
