package fr.gestionflux.core.controle;

import fr.gestionflux.core.controle.Causes.Avis;
import fr.gestionflux.core.controle.Mention.Chiffre;
import fr.gestionflux.core.controle.Recherche.Accord;
import fr.gestionflux.core.controle.Recherche.Attente;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order in which causes are looked for: each print by itself and by the prints that it was computed from; then inputs
 * too rounded to give what these leave; then the rest.
 */
final class Enquete {

    /** As many decimals as figures show when they are read. */
    private static final int DECIMALES_MONTREES = 4;

    private static final int DECIMALES_MAXIMUM = 30;

    /**
     * A first opinion.
     *
     * @param sur the line, or the second number of « 1.2 arrondi à 1 » when that one is at stake
     */
    private record Jugement(ChiffreImprime sur, Avis avis) {}

    /**
     * An input that gives more prints with more decimals than it shows.
     *
     * @param manquees the prints that its own does not give
     */
    private record Precision(ChiffreImprime entree, Intervalle intervalle, List<ChiffreImprime> manquees) {}

    private final Page page;
    private final Causes causes;
    private final Map<ChiffreImprime, Jugement> jugements = new LinkedHashMap<>();
    private final List<Precision> precisions;

    Enquete(List<Chiffre> chiffres) {
        page = new Page(chiffres);
        causes = new Causes(page);
        page.lignes().forEach(l -> jugements.put(l, juge(l)));
        Set<Jalon> enCause = jugements.values().stream()
                .filter(j -> j.avis().estInexplique())
                .flatMap(j -> Jalon.sous(j.sur().attendu()).stream())
                .collect(Collectors.toSet());
        precisions = page.lignes().stream()
                .flatMap(l -> precision(l, enCause).stream())
                .toList();
    }

    Constat constat(Chiffre c) {
        if (!c.attendu().estCalcule()) {
            return new Constat(
                    c,
                    Verdict.NON_CALCULE,
                    c.attendu().anomalies().stream()
                            .filter(Anomalie::estRefus)
                            .map(Anomalie::message)
                            .collect(Collectors.joining(" ; ")));
        }
        return page.ligne(c)
                .map(l -> {
                    Avis a = avecOperation(l, avis(l));
                    return new Constat(c, a.verdict(), a.detail());
                })
                .orElseGet(() -> Controle.illisible(
                        c, "un nombre comme « 13,40 », « 9.67% », « 1.2 arrondi à 1 » ou « 18,13 % × 7 = 1,27 »"));
    }

    /** A more precise cause than a false operation says more. */
    private Avis avecOperation(ChiffreImprime l, Avis a) {
        return a.verdict().alerte() && !a.estInexplique()
                ? a
                : causes.operation(l).orElse(a);
    }

    private Avis avis(ChiffreImprime l) {
        Avis a = jugement(l).avis();
        return parUneEntree(l, a.estInexplique())
                .map(d -> Avis.de(Verdict.ENTREE_ARRONDIE, d))
                .orElseGet(() -> selonSesSources(
                        a.estInexplique() ? causes.derniere(jugement(l).sur()) : a));
    }

    private Optional<String> parUneEntree(ChiffreImprime l, boolean inexplique) {
        return precisions.stream()
                .flatMap(p -> p.entree().equals(l)
                        ? Stream.of(insuffisance(p))
                        : inexplique && p.manquees().contains(l)
                                ? Stream.of("il y faut " + p.entree().nom() + " " + p.intervalle() + ", imprimé "
                                        + p.entree().impression())
                                : Stream.of())
                .findFirst();
    }

    /** Computed from a print that must be looked at, a print must be too. */
    private Avis selonSesSources(Avis a) {
        return a.sources().stream().anyMatch(s -> avis(s).verdict().alerte()) ? Avis.de(Verdict.REPRIS, a.detail()) : a;
    }

    private Jugement jugement(ChiffreImprime l) {
        return Objects.requireNonNull(jugements.get(l));
    }

    private Jugement juge(ChiffreImprime l) {
        Avis premier = causes.premiere(l);
        return l.impression()
                .arrondi()
                .filter(second -> !premier.verdict().alerte() && !suit(l, second))
                .map(second -> new ChiffreImprime(l.chiffre(), second))
                .map(second -> new Jugement(second, causes.premiere(second)))
                .orElse(new Jugement(l, premier));
    }

    /** « 1.2 arrondi à 1 » rounds the figure, or its first print. */
    private static boolean suit(ChiffreImprime l, Impression second) {
        return Stream.concat(Stream.of(l.exact()), l.valeur().stream())
                .anyMatch(v -> second.comme(v).filter(s -> s.arrondit(v)).isPresent());
    }

    // --- inputs too rounded

    /**
     * An input whose print gives other prints badly, when a value that prints the same gives them.
     *
     * @param enCause the steps of the prints that nothing explains yet
     */
    private Optional<Precision> precision(ChiffreImprime entree, Set<Jalon> enCause) {
        Optional<Jalon> etape = entree.etape();
        if (etape.isEmpty() || !entree.estEntree() || !jugement(entree).avis().estConforme()) {
            return Optional.empty();
        }
        Impression.Sens lue = entree.lue().orElseThrow();
        // a whole number is a count: nobody rounded it
        boolean compte = lue.valeur() instanceof Quantite && lue.decimales() == 0;
        if (compte || (lue.valeur().equals(entree.exact()) && !enCause.contains(etape.get()))) {
            return Optional.empty();
        }
        Map<Attente, ChiffreImprime> attentes = new LinkedHashMap<>();
        dependantes(etape.get()).forEach(l -> attentes.put(attente(l), l));
        int decimales = Math.min(DECIMALES_MAXIMUM, Math.max(DECIMALES_MONTREES, lue.decimales() + 2));
        Recherche recherche = new Recherche(etape.get(), decimales, List.copyOf(attentes.keySet()));
        return recherche
                .autour(lue)
                .map(accord -> new Precision(
                        entree,
                        accord.intervalle(),
                        accord.tenues().stream()
                                .filter(a -> !recherche.estTenueAvec(a, lue.valeur()))
                                .map(a -> Objects.requireNonNull(attentes.get(a)))
                                .toList()))
                .filter(p -> !p.manquees().isEmpty());
    }

    Optional<Intervalle> intervalle(Resultat<?> r, Nombre<?> min, Nombre<?> max, int decimales) {
        return Jalon.de(r)
                .flatMap(e -> new Recherche(
                                e,
                                decimales,
                                dependantes(e).stream().map(Enquete::attente).toList())
                        .entre(min, max))
                .map(Accord::intervalle);
    }

    /** The prints computed from a figure, but for those that other prints explain. */
    private List<ChiffreImprime> dependantes(Jalon etape) {
        return page.lignes().stream()
                .filter(l ->
                        jugement(l).avis().estConforme() || jugement(l).avis().estInexplique())
                .filter(l -> l.lue().isPresent() && !l.est(etape))
                .filter(l -> Jalon.sous(l.attendu()).contains(etape))
                .toList();
    }

    private static Attente attente(ChiffreImprime l) {
        return new Attente(l.attendu(), l.lue().orElseThrow());
    }

    private static String insuffisance(Precision p) {
        ChiffreImprime premiere = p.manquees().get(0);
        Jalon etape = p.entree().etape().orElseThrow();
        String ferait = Rejeu.de(premiere.attendu(), Set.of(etape))
                .avec(Map.of(etape, p.entree().valeur().orElseThrow()))
                .map(v -> v.imprime(
                        Arrondi.auPlusProche(premiere.lue().orElseThrow().decimales())))
                .orElse("?");
        int autres = p.manquees().size() - 1;
        return p.entree().impression() + " ferait " + premiere.nom() + " " + ferait + " et non "
                + premiere.impression()
                + (autres == 0 ? "" : autres == 1 ? " (et un autre chiffre)" : " (et " + autres + " autres chiffres)")
                + " ; il faut une valeur " + p.intervalle();
    }
}
