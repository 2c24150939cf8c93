package fr.gestionflux.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.RecusDuDossier;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.examples.portefeuille.Invention;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** What a receipt costs beside its computation: a file of forty conventions, a receipt each beside the file's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class RecuBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHARTES = List.of("savoie", "idf", "haute-garonne", "rhone");
    private static final int CONVENTIONS = 40;

    /** The charter. */
    @Param({"savoie", "idf", "haute-garonne", "rhone"})
    public String charte = "savoie";

    private Repartition repartition = repartition(0);

    private static Repartition repartition(int rang) {
        return Invention.avec(Chartes.decouvertes(), 1)
                .dossiers(CONVENTIONS * CHARTES.size())
                .skip(rang)
                .findFirst()
                .orElseThrow()
                .repartir();
    }

    /** Builds the file, once. */
    @Setup
    public void prepare() {
        repartition = repartition(CHARTES.indexOf(charte));
    }

    private Stream<Convention> conventions() {
        return repartition.lignes().stream()
                .map(LigneDeRepartition::calcul)
                .flatMap(Optional::stream)
                .map(ObjectifAnnuel::convention);
    }

    /**
     * The computation alone.
     *
     * @return the targets
     */
    @Benchmark
    public List<ObjectifAnnuel> flux() {
        Instructions toutes = repartition.charte().instructions(repartition.dossier());
        return conventions()
                .map(c -> toutes.sous(c).get().objectifAnnuel(c.reservataire()).get())
                .toList();
    }

    /**
     * And the receipts.
     *
     * @return the file's own, and one a convention
     */
    @Benchmark
    public List<Recu> recus() {
        RecusDuDossier recus = RecusDuDossier.desObjectifs(flux());
        return Stream.concat(Stream.of(recus.commun()), recus.conventions()).toList();
    }

    /**
     * And their JSON text.
     *
     * @return how many bytes
     * @throws JsonProcessingException never: a receipt is plain
     */
    @Benchmark
    public long recusEcrits() throws JsonProcessingException {
        long octets = 0;
        for (Recu recu : recus()) {
            octets += JSON.writeValueAsBytes(recu).length;
        }
        return octets;
    }
}
