package fr.gestionflux.examples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one part and prints a table. What follows the name of the part goes to JMH, {@code -f} being the rounds. */
public final class Mesures {

    private static final int TOURS = 5;

    private Mesures() {}

    /**
     * Measures and prints.
     *
     * @param args the part, then options of JMH
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if JMH does not know an option
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        PrintStream sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Partie> partie = args.length == 0 ? Optional.empty() : Partie.nommee(args[0]);
        if (partie.isEmpty()) {
            sortie.println("partie : reçu " + Arrays.toString(args) + " ; attendu d'abord l'une de "
                    + Arrays.toString(Partie.values()) + ", puis des options de JMH");
            System.exit(2);
            return;
        }
        CommandLineOptions demande = new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length));
        int tours = demande.getForkCount().orElse(TOURS);
        Options options = new OptionsBuilder()
                .parent(demande)
                .include(partie.get().choix())
                .forks(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(PicMemoire.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Comparaison comparaison = new Comparaison();
        for (int tour = 1; tour <= tours; tour++) {
            System.err.println("tour " + tour + " sur " + tours);
            comparaison.ajouter(new Runner(options).run());
        }
        comparaison.lignes().forEach(sortie::println);
    }
}
