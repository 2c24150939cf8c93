package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.examples.annexes.FigureImprimee.Accord;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the annex of each signed document: every printed figure, the computed one, and whether they agree. */
@Command(
        name = "annexes",
        description = "Recalcule les annexes signées à partir de leurs inventaires.",
        mixinStandardHelpOptions = true)
public final class Annexes implements Callable<Integer> {

    @Option(names = "--etapes", description = "montre comment chaque chiffre est obtenu")
    private boolean etapes;

    @Option(
            names = "--document",
            paramLabel = "<id>",
            description = "un seul document : savoie-charte, savoie-seez, hg-cite-jardins…")
    private String document = "";

    private final PrintWriter sortie;

    Annexes(PrintWriter sortie) {
        this.sortie = sortie;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter sortie = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(commande(sortie).execute(args));
    }

    static CommandLine commande(PrintWriter sortie) {
        return new CommandLine(new Annexes(sortie))
                .addSubcommand(new Comparer(sortie))
                .addSubcommand(new Projeter(sortie))
                .setOut(sortie);
    }

    static List<Annexe> toutes() {
        Chartes chartes = Chartes.decouvertes();
        List<Annexe> annexes = new ArrayList<>();
        annexes.add(CharteSavoie.annexe(chartes));
        annexes.add(Seez.annexe(chartes));
        annexes.addAll(Escalquens.annexes(chartes));
        annexes.addAll(IleDeFrance.annexes(chartes));
        return annexes;
    }

    /** 0 when every print agrees or is a declared erratum; 1 otherwise; 2 for an unknown document. */
    @Override
    public Integer call() {
        List<Annexe> choisies = toutes().stream()
                .filter(a -> document.isEmpty() || a.id().equals(document))
                .toList();
        if (choisies.isEmpty()) {
            sortie.println("--document : reçu « " + document + " » ; attendu l'un de : "
                    + toutes().stream().map(Annexe::id).collect(Collectors.joining(", ")));
            return 2;
        }
        List<FigureImprimee> figures = FigureImprimee.toutes().lus();
        Map<Accord, Integer> bilan = new EnumMap<>(Accord.class);
        choisies.forEach(a -> imprime(a, figures, bilan));
        sortie.println(bilan.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(" ; ", "Bilan : ", "")));
        return bilan.containsKey(Accord.ECART) ? 1 : 0;
    }

    private void imprime(Annexe annexe, List<FigureImprimee> figures, Map<Accord, Integer> bilan) {
        sortie.println(annexe.titre());
        sortie.println("─".repeat(annexe.titre().length()));
        for (FigureImprimee f : figures) {
            if (f.document().equals(annexe.id())) {
                Resultat<?> calcule = annexe.etapes().apply(f.etape());
                Accord accord = f.accord(calcule);
                bilan.merge(accord, 1, Integer::sum);
                sortie.println("  " + gauche(f.article(), 18) + gauche(f.libelle(), 36)
                        + droite(f.imprime().orElse("—"), 8)
                        + "   " + gauche(calcule.texte(4), 24) + accord
                        + f.erratum().map(e -> " : " + e).orElse(""));
            }
        }
        annexe.anomalies().stream().map(Anomalie::toString).forEach(a -> sortie.println("  ! " + a));
        if (etapes) {
            sortie.println();
            annexe.explication().lines().forEach(l -> sortie.println("    " + l));
        }
        sortie.println();
    }

    private static String gauche(String texte, int largeur) {
        return texte + " ".repeat(Math.max(1, largeur - texte.length()));
    }

    private static String droite(String texte, int largeur) {
        return " ".repeat(Math.max(0, largeur - texte.length())) + texte;
    }
}
