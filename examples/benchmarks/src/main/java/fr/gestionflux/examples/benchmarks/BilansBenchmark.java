package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.examples.portefeuille.Invention;
import java.time.LocalDate;
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

/** What closing the year of a file of many holders costs, beside reading it once on a day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(jvmArgsAppend = "-Xmx512m")
public class BilansBenchmark {

    private static final long GRAINE = 1;
    private static final LocalDate JANVIER = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIN = LocalDate.of(2024, 12, 31);

    /** The charter. */
    @Param({"savoie", "idf"})
    public String charte = "idf";

    /** Holders of the file, each with its convention of ten rights. */
    @Param({"400"})
    public int titulaires = 40;

    /** Events, to the nearest orientation. */
    @Param({"0", "8000"})
    public int evenements = 1000;

    private Suivi suivi = annee();

    /** Makes the year up, and sorts it. */
    @Setup
    public void prepare() {
        suivi = annee();
        suivi.au(FIN);
    }

    private Suivi annee() {
        Invention invention = Invention.avec(Chartes.decouvertes(), GRAINE);
        Suivi sansOffre = invention.annee(charte, titulaires).build();
        Offres offres = new Offres(
                sansOffre.conventions().stream().map(Convention::reservataire).toList(), JANVIER, evenements, GRAINE);
        return invention
                .annee(charte, titulaires)
                .addAllLogements(offres.logements())
                .addAllEvenements(offres.evenements())
                .build();
    }

    /**
     * The library: where every convention stands at the end of the year.
     *
     * @return one reading of a day
     */
    @Benchmark
    public Object flux() {
        return suivi.au(FIN);
    }

    /**
     * The report of every holder.
     *
     * @return the reports
     */
    @Benchmark
    public Object bilans() {
        return suivi.bilans();
    }

    /**
     * The same, asked holder by holder.
     *
     * @return how many reports
     */
    @Benchmark
    public long chaqueBilan() {
        return suivi.conventions().stream()
                .filter(c -> suivi.bilan(c.reservataire()).isPresent())
                .count();
    }

    /**
     * The opening of the next year of every holder.
     *
     * @return the openings
     */
    @Benchmark
    public Object ouvertures() {
        return suivi.ouvertures();
    }

    /**
     * The same, asked holder by holder.
     *
     * @return how many openings
     */
    @Benchmark
    public long chaqueOuverture() {
        return suivi.conventions().stream()
                .filter(c -> suivi.ouverture(c.reservataire()).isPresent())
                .count();
    }
}
