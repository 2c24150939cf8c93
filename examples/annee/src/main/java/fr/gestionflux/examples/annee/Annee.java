package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.temps.Dates;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays a year of conventions in each charter: mid-year, report, opening of the next year. */
@Command(
        name = "annee",
        description =
                "Joue une année de conventions dans chaque charte : situation, bilan, ouverture de l'année suivante.",
        mixinStandardHelpOptions = true)
public final class Annee implements Callable<Integer> {

    private static final Map<String, Function<Chartes, List<Exemple>>> CHARTES = chartes();

    @Option(
            names = "--charte",
            paramLabel = "<id>",
            description = "une seule charte : idf, savoie, haute-garonne, rhone")
    private String charte = "";

    @Option(
            names = "--au",
            paramLabel = "<jj/mm/aaaa>",
            description = "jour de la situation, en " + Exemple.ANNEE + " (par défaut : ${DEFAULT-VALUE})")
    private String au = "30/06/" + Exemple.ANNEE;

    private final PrintWriter sortie;

    Annee(PrintWriter sortie) {
        this.sortie = sortie;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintWriter sortie = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Annee(sortie)).setOut(sortie).execute(args));
    }

    private static Map<String, Function<Chartes, List<Exemple>>> chartes() {
        Map<String, Function<Chartes, List<Exemple>>> chartes = new LinkedHashMap<>();
        chartes.put("idf", c -> List.of(new IleDeFrance(c)));
        chartes.put("savoie", c -> List.of(new Savoie(c)));
        chartes.put("haute-garonne", c -> List.of(new CiteJardins(c), new Oph31(c)));
        chartes.put("rhone", c -> List.of(new Rhone(c)));
        return chartes;
    }

    /** Every year that can be played. */
    static Stream<Exemple> exemples(Chartes chartes) {
        return CHARTES.values().stream().flatMap(e -> e.apply(chartes).stream());
    }

    /** 0 once the year is printed, wrong rows included; 2 for an unknown charter or a day of another year. */
    @Override
    public Integer call() {
        if (!charte.isEmpty() && !CHARTES.containsKey(charte)) {
            return refuse("--charte", charte, "l'un de : " + String.join(", ", CHARTES.keySet()));
        }
        Optional<LocalDate> jour = Dates.lis(au).filter(j -> j.getYear() == Exemple.ANNEE);
        if (jour.isEmpty()) {
            return refuse("--au", au, "un jour de " + Exemple.ANNEE + ", comme « 30/06/" + Exemple.ANNEE + " »");
        }
        Chartes decouvertes = Chartes.decouvertes();
        CHARTES.forEach((id, exemples) -> {
            if (charte.isEmpty() || charte.equals(id)) {
                exemples.apply(decouvertes).forEach(e -> {
                    new Rapport(new Feuille(sortie), e).imprime(jour.get());
                    sortie.println();
                });
            }
        });
        return 0;
    }

    private int refuse(String option, String recu, String attendu) {
        sortie.println(option + " : reçu « " + recu + " » ; attendu " + attendu);
        return 2;
    }
}
