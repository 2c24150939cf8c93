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

/** From a register, in two files, to the rotation of each commune, in 256 MiB of heap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(jvmArgsAppend = "-Xmx256m")
public class RegistreBenchmark {

    private static final int MILLESIME = 2023;
    private static final int FICHIERS = 2;

    /** Homes in all. */
    @Param("2000000")
    public int logements = 1000;

    /** Threads, of DuckDB too. */
    @Param({"1", "2"})
    public int fils = 1;

    private Registre registre = new Registre(MILLESIME, List.of());

    /**
     * Writes the files next to the class files, unless an earlier run did; {@code mvn clean} takes them away.
     *
     * @throws IOException if they cannot be written
     */
    @Setup
    public void prepare() throws IOException {
        List<Path> fichiers = new ArrayList<>();
        for (int n = 0; n < FICHIERS; n++) {
            Path fichier = Dossiers.TARGET.resolve("registres/rpls-" + logements + "-" + n + ".csv");
            GenerateurRpls.ecrire(fichier, logements / FICHIERS, MILLESIME, n);
            fichiers.add(fichier);
        }
        registre = new Registre(MILLESIME, fichiers);
    }

    /**
     * The library.
     *
     * @return counts of each commune
     * @throws InterruptedException never
     * @throws ExecutionException if the files cannot be read
     */
    @Benchmark
    public Object flux() throws InterruptedException, ExecutionException {
        return registre.flux(fils);
    }

    /**
     * The library without its accumulator: reading and checking alone.
     *
     * @return how many lines
     * @throws InterruptedException never
     * @throws ExecutionException if the files cannot be read
     */
    @Benchmark
    public long lecture() throws InterruptedException, ExecutionException {
        return registre.lecture(fils);
    }

    /**
     * DuckDB.
     *
     * @return counts of each commune
     * @throws SQLException if the files cannot be read
     */
    @Benchmark
    public Object duckdb() throws SQLException {
        return registre.duckdb(fils);
    }

    /**
     * Reading the bytes and counting the lines.
     *
     * @return how many ends of lines
     * @throws InterruptedException never
     * @throws ExecutionException if the files cannot be read
     */
    @Benchmark
    public long octets() throws InterruptedException, ExecutionException {
        return registre.octets(fils);
    }

    Registre registre() {
        return registre;
    }
}
