package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.examples.annexes.CharteSavoie;
import fr.gestionflux.examples.terminal.Avancement;
import fr.gestionflux.examples.terminal.Avancement.Travail;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints the summary table of the charter of Savoie, or the whole page of a made-up landlord; or shares out a made-up
 * portfolio, and says how long it took.
 */
@Command(
        name = "portefeuille",
        description =
                "Répartit le flux d'un bailleur entre tous ses réservataires : le tableau récapitulatif de la Savoie.",
        mixinStandardHelpOptions = true)
public final class Portefeuille implements Callable<Integer> {

    @Option(names = "--etapes", description = "montre comment chaque chiffre est obtenu")
    private boolean etapes;

    @Option(
            names = "--mesure",
            paramLabel = "<conventions>",
            description =
                    "répartit un portefeuille inventé de tant de conventions de dix opérations, et dit en combien de"
                            + " temps")
    private int conventions;

    @Option(
            names = "--graine",
            paramLabel = "<n>",
            description = "de laquelle le portefeuille est inventé (par défaut : ${DEFAULT-VALUE})")
    private long graine = 1;

    @Option(
            names = "--exemple",
            paramLabel = "<nom>",
            description = "toute la page d'un bailleur inventé de quarante conventions : savoie ou idf")
    private Optional<String> exemple = Optional.empty();

    private final PrintWriter sortie;

    Portefeuille(PrintWriter sortie) {
        this.sortie = sortie;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter sortie = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Portefeuille(sortie)).setOut(sortie).execute(args));
    }

    /** 0; 2 for a wrong option. */
    @Override
    public Integer call() {
        Chartes chartes = Chartes.decouvertes();
        if (conventions < 0) {
            sortie.println("--mesure : reçu « " + conventions + " » ; attendu un nombre positif de conventions");
            return 2;
        }
        if (exemple.isPresent()) {
            return page(exemple.get(), chartes);
        }
        if (conventions > 0) {
            mesure(chartes).imprime(sortie);
        } else {
            TableauRecapitulatif.imprime(CharteSavoie.repartition(chartes), etapes, sortie);
        }
        return 0;
    }

    private Passage mesure(Chartes chartes) {
        try (Avancement avancement = Avancement.surErreur(new Travail("calcul", "conventions", 1, conventions))) {
            return Passage.de(Invention.avec(chartes, graine).dossiers(conventions), avancement::avance);
        }
    }

    private int page(String nom, Chartes chartes) {
        Optional<Exemple> voulu = Exemple.de(nom);
        voulu.ifPresentOrElse(
                e -> Page.imprime(e.lire(chartes), sortie),
                () -> sortie.println("--exemple : reçu « " + nom + " » ; attendu l'un de : " + Exemple.noms()));
        return voulu.isPresent() ? 0 : 2;
    }
}
