package fr.gestionflux.examples.annexes;

import static fr.gestionflux.examples.annexes.Cadrage.droite;
import static fr.gestionflux.examples.annexes.Cadrage.gauche;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.controle.Constat;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.controle.Verdict;
import fr.gestionflux.core.preuve.Anomalie;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints the annex of each signed document: every print, what was computed, whether they agree, or else the likely cause. */
public final class Annexes implements Callable<Integer> {

    private final OptionSpec etapes = Options.drapeau("--etapes", "montre comment chaque chiffre est obtenu");
    private final OptionSpec strict = Options.drapeau("--strict", "sort en 1 quand un chiffre imprimé est à voir");
    private final OptionSpec document = OptionSpec.builder("--document")
            .type(String.class)
            .paramLabel("<id>")
            .defaultValue("")
            .description("un seul document : savoie-charte, savoie-seez, hg-cite-jardins…")
            .build();

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
        CommandSpec annexes = new Annexes(sortie).commande();
        Stream.of(new Comparer(sortie).commande(), new Projeter(sortie).commande(), new Textes(sortie).commande())
                .forEach(c -> annexes.addSubcommand(c.name(), c));
        return new CommandLine(annexes).setOut(sortie);
    }

    private CommandSpec commande() {
        return Options.commande(
                "annexes",
                "Recalcule et contrôle les annexes signées à partir de leurs inventaires.",
                this,
                etapes,
                strict,
                document);
    }

    /** 0; with {@code --strict}, 1 when a print must be looked at; 2 for an unknown document. */
    @Override
    public Integer call() {
        String id = document.getValue();
        List<Document> choisis = id.isEmpty()
                ? List.of(Document.values())
                : Document.nomme(id).stream().toList();
        if (choisis.isEmpty()) {
            sortie.println("--document : reçu « " + id + " » ; attendu l'un de : "
                    + Stream.of(Document.values()).map(Document::toString).collect(Collectors.joining(", ")));
            return 2;
        }
        Chartes chartes = Chartes.decouvertes();
        List<FigureImprimee> figures = FigureImprimee.toutes().lus();
        Map<Verdict, Integer> bilan = new EnumMap<>(Verdict.class);
        choisis.forEach(d -> imprime(d.annexe(chartes), de(d, figures), bilan));
        sortie.println(bilan.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(" ; ", "Bilan : ", "")));
        return strict.<Boolean>getValue() && bilan.keySet().stream().anyMatch(Verdict::alerte) ? 1 : 0;
    }

    private static List<FigureImprimee> de(Document document, List<FigureImprimee> toutes) {
        return toutes.stream()
                .filter(f -> f.document().equals(document.toString()))
                .toList();
    }

    private void imprime(Annexe annexe, List<FigureImprimee> figures, Map<Verdict, Integer> bilan) {
        sortie.println(annexe.titre());
        sortie.println("─".repeat(annexe.titre().length()));
        List<Constat> constats = Controle.de(
                        figures.stream().map(f -> f.mention(annexe)).toList())
                .constats();
        for (int i = 0; i < figures.size(); i++) {
            Constat c = constats.get(i);
            bilan.merge(c.verdict(), 1, Integer::sum);
            sortie.println("  " + gauche(figures.get(i).article(), 18) + ligne(c));
        }
        annexe.anomalies().stream().map(Anomalie::toString).forEach(a -> sortie.println("  ! " + a));
        if (etapes.<Boolean>getValue()) {
            sortie.println();
            annexe.explication().get().lines().forEach(l -> sortie.println("    " + l));
        }
        sortie.println();
    }

    private static String ligne(Constat c) {
        String texte = c.mention().texte();
        String calcule = c.mention() instanceof Chiffre f ? f.attendu().texte(4) : "";
        // a long print takes the room that its label leaves
        return gauche(c.mention().libelle(), 1)
                + droite(
                        texte.isEmpty() ? "—" : texte,
                        43 - c.mention().libelle().length())
                + "   " + gauche(calcule, 24) + c.verdict()
                + (c.detail().isEmpty() ? "" : " : " + c.detail());
    }
}
