package fr.gestionflux.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of several rounds, each of which ran every benchmark once, one right after the other: whatever slows the
 * machine down in a round slows them all. What others do on the machine only adds to a time: of
 * a round, the best iteration is kept. Ratios are taken round by round; medians of the rounds are shown.
 */
final class Comparaison {

    private static final String ALLOUE = "gc.alloc.rate.norm";

    private record Cas(String methode, String parametres) {

        static Cas de(BenchmarkParams p) {
            String nom = p.getBenchmark();
            return new Cas(
                    nom.substring(nom.lastIndexOf('.') + 1),
                    p.getParamsKeys().stream().map(k -> k + " " + p.getParam(k)).collect(Collectors.joining(", ")));
        }

        Cas reference() {
            return new Cas(Partie.REFERENCE, parametres);
        }
    }

    private final Map<Cas, List<RunResult>> tours = new LinkedHashMap<>();

    void ajouter(Collection<RunResult> tour) {
        for (RunResult r : tour) {
            tours.computeIfAbsent(Cas.de(r.getParams()), c -> new ArrayList<>()).add(r);
        }
    }

    /** A table in Markdown; cases to be compared stand together. */
    Stream<String> lignes() {
        return Stream.concat(
                Stream.of(
                        "| cas | paramètres | temps médian | ÷ flux | alloué par opération | pic de mémoire |",
                        "|---|---|---:|---:|---:|---:|"),
                tours.keySet().stream()
                        .map(Cas::parametres)
                        .distinct()
                        .flatMap(p -> tours.keySet().stream().filter(c -> c.parametres.equals(p)))
                        .map(this::ligne));
    }

    private String ligne(Cas cas) {
        List<RunResult> siens = tours.getOrDefault(cas, List.of());
        List<RunResult> reference = tours.getOrDefault(cas.reference(), List.of());
        double rapport = mediane(IntStream.range(0, Math.min(siens.size(), reference.size()))
                .mapToObj(n -> temps(siens.get(n)) / temps(reference.get(n))));
        return "| " + cas.methode + " | " + cas.parametres + " | "
                + texte(mediane(siens.stream().map(Comparaison::temps))) + " "
                + siens.get(0).getPrimaryResult().getScoreUnit() + " | " + rapport(rapport) + " | "
                + secondaire(siens, ALLOUE) + " | " + secondaire(siens, PicMemoire.NOM) + " |";
    }

    private static double temps(RunResult r) {
        return r.getPrimaryResult().getStatistics().getMin();
    }

    private static String secondaire(List<RunResult> resultats, String nom) {
        List<Result<?>> lus = resultats.stream()
                .flatMap(r ->
                        Stream.<Result<?>>ofNullable(r.getSecondaryResults().get(nom)))
                .toList();
        return lus.isEmpty()
                ? "?"
                : texte(mediane(lus.stream().map(Result::getScore))) + " "
                        + lus.get(0).getScoreUnit();
    }

    private static double mediane(Stream<Double> valeurs) {
        List<Double> triees = valeurs.sorted().toList();
        return triees.isEmpty() ? Double.NaN : triees.get(triees.size() / 2);
    }

    private static String rapport(double valeur) {
        return valeur < 1 ? "1/" + texte(1 / valeur) : texte(valeur);
    }

    private static String texte(double valeur) {
        return valeur >= 100
                ? String.format(Locale.FRENCH, "%,.0f", valeur)
                : String.format(Locale.FRENCH, "%.3g", valeur);
    }
}
