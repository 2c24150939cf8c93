package fr.gestionflux.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** The most memory that the process ever had, native libraries included; only Linux tells. */
public final class PicMemoire implements InternalProfiler {

    static final String NOM = "memoire.pic";

    private static final Path ETAT = Path.of("/proc/self/status");
    private static final String PIC = "VmHWM:";
    private static final int KIO_PAR_MIO = 1024;

    /** For JMH, which makes one in each JVM. */
    public PicMemoire() {}

    @Override
    public String getDescription() {
        return "pic de mémoire résidente du processus";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult resultat) {
        if (!Files.exists(ETAT)) {
            return List.of();
        }
        try (Stream<String> lignes = Files.lines(ETAT)) {
            return lignes.filter(l -> l.startsWith(PIC))
                    .map(l -> Double.parseDouble(l.replaceAll("[^0-9]", "")))
                    .map(kio -> new ScalarResult(NOM, kio / KIO_PAR_MIO, "Mio", AggregationPolicy.MAX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
