package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.examples.benchmarks.Installation.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** The gateway on large files, in a fresh JVM of 512 MiB of heap on two processors, from its start to its end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class PasserelleBenchmark {

    private static final List<String> JVM =
            List.of("-Xmx512m", "-XX:+UseG1GC", "-XX:ActiveProcessorCount=2", "-XX:+ExitOnOutOfMemoryError");
    private static final int POUR_CENT = 100;

    /** A file, and what is asked of it. */
    public enum Cas {
        /** Forty conventions, a workbook: their fiches in PDF. */
        FICHES("savoie", 40, 0, 0, "fiches --format pdf"),
        /** 200 000 homes, a workbook. */
        LOGEMENTS("savoie", 40, 200_000, 0, "calculer"),
        /** A million events, CSV. */
        EVENEMENTS("savoie", 40, 0, 1_000_000, "situation --au 31/12/2024"),
        /** 800 holders, a workbook. */
        TITULAIRES("idf", 800, 0, 0, "calculer");

        private final String charte;
        private final int titulaires;
        private final int logements;
        private final int evenements;
        private final String question;

        Cas(String charte, int titulaires, int logements, int evenements, String question) {
            this.charte = charte;
            this.titulaires = titulaires;
            this.logements = logements;
            this.evenements = evenements;
            this.question = question;
        }

        /** A journal leaves software as CSV, the rest is kept in workbooks. */
        private Path ecris(Path dossier, int pourcent) throws IOException {
            DossierInvente dossierInvente = DossierInvente.de(
                    charte,
                    Math.max(1, titulaires * pourcent / POUR_CENT),
                    logements * pourcent / POUR_CENT,
                    evenements * pourcent / POUR_CENT);
            if (this == EVENEMENTS) {
                dossierInvente.enCsv(dossier.resolve("journal"));
                return dossier.resolve("journal");
            }
            dossierInvente.enClasseur(dossier.resolve("dossier.xlsx"));
            return dossier.resolve("dossier.xlsx");
        }
    }

    /** Which file. */
    @Param({"FICHES", "LOGEMENTS", "EVENEMENTS", "TITULAIRES"})
    public Cas cas = Cas.FICHES;

    /** How much of it. */
    @Param("100")
    public int pourcent = POUR_CENT;

    private final Path dossier = Dossiers.TARGET.resolve("passerelle");
    private Path entree = dossier;

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void prepare() throws IOException {
        efface(dossier);
        Files.createDirectories(dossier);
        entree = cas.ecris(dossier, pourcent);
    }

    /**
     * The library: the command, its answer written beside.
     *
     * @return what it printed
     * @throws IOException if it cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String flux() throws IOException, InterruptedException {
        efface(dossier.resolve("reponse"));
        List<String> commande = new ArrayList<>(List.of("-jar", Dossiers.FLUX.toString()));
        commande.addAll(List.of(cas.question.split(" ", -1)));
        commande.addAll(
                List.of(entree.toString(), "--vers", dossier.resolve("reponse").toString()));
        return java(commande).reussie();
    }

    /**
     * The cells of the same file counted by the libraries that the command reads with.
     *
     * @return how many
     * @throws IOException if it cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public String lectureNue() throws IOException, InterruptedException {
        return java(List.of(
                        "-cp", System.getProperty("java.class.path"), LectureNue.class.getName(), entree.toString()))
                .reussie();
    }

    private static Execution java(List<String> arguments) throws IOException, InterruptedException {
        return Installation.java(Stream.concat(JVM.stream(), arguments.stream()).toArray(String[]::new));
    }

    Path reponse() {
        return dossier.resolve("reponse");
    }

    private static void efface(Path chemin) throws IOException {
        if (Files.exists(chemin)) {
            List<Path> contenu;
            try (Stream<Path> tout = Files.walk(chemin)) {
                contenu = tout.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path p : contenu) {
                Files.delete(p);
            }
        }
    }
}
