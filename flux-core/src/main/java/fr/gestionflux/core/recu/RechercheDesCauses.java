package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.recu.Changement.Sorte;
import fr.gestionflux.core.recu.Noeud.Formulation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What explains each figure, as people read it. Not thread-safe. */
final class RechercheDesCauses {

    private final DeuxCalculs calculs;
    private final Ecriture ecriture;
    private final Map<String, Integer> racines = new HashMap<>();

    RechercheDesCauses(DeuxCalculs calculs) {
        this.calculs = calculs;
        this.ecriture = new Ecriture(calculs.noeuds());
        IntStream.range(0, calculs.noeuds().size())
                .forEach(n -> racines.put(calculs.noeuds().get(n).une().etape().id(), n));
    }

    EcartDeRecu de(String chiffre) {
        int racine = Objects.requireNonNull(racines.get(EtapesLues.idDuChiffre(chiffre)));
        Noeud figure = calculs.noeuds().get(racine);
        EtapeLue avant = figure.avant().orElseThrow().lue();
        EtapeLue apres = figure.apres().orElseThrow().lue();
        NavigableSet<Integer> dessous = calculs.sous(racine);
        List<Changement> changements = calculs.changements(dessous);
        if (avant.exact().isEmpty() || apres.exact().isEmpty()) {
            return new EcartDeRecu(
                    chiffre,
                    ValeurDeRecu.de(avant.etape()),
                    ValeurDeRecu.de(apres.etape()),
                    ValeurDeRecu.AUCUNE,
                    List.of(),
                    ValeurDeRecu.AUCUNE,
                    ValeurDeRecu.AUCUNE,
                    List.of(),
                    List.of(),
                    changements.size());
        }
        Essai essai = new Essai(
                calculs,
                racine,
                avant.exact().get(),
                apres.exact().get(),
                changements.stream().filter(c -> !c.est(Sorte.SOURCE)).toList());
        return explique(chiffre, avant, apres, essai, dessous, changements.size());
    }

    private EcartDeRecu explique(
            String chiffre,
            EtapeLue avant,
            EtapeLue apres,
            Essai essai,
            NavigableSet<Integer> dessous,
            int changements) {
        List<Changement> retenus = essai.retenus();
        Function<Quantite, ValeurDeRecu> ecrit = q -> ecriture.ecart(q, apres.etape());
        Optional<Quantite> formules = essai.effetDesFormules();
        Quantite difference = apres.exact().orElseThrow().moins(avant.exact().orElseThrow());
        Quantite expliquee = retenus.stream()
                .filter(c -> !c.est(Sorte.FORMULE))
                .flatMap(c -> essai.effet(c).stream())
                .reduce(formules.orElse(Quantite.ZERO), Quantite::plus);
        boolean autrement = retenus.stream().anyMatch(c -> !c.est(Sorte.DONNEE) && !c.est(Sorte.ARRONDI));
        return new EcartDeRecu(
                chiffre,
                ValeurDeRecu.de(avant.etape()),
                ValeurDeRecu.de(apres.etape()),
                ecrit.apply(difference),
                retenus.stream()
                        .sorted(ordre(essai))
                        .map(c -> cause(
                                c, effet(c, essai, retenus, formules).map(ecrit).orElse(ValeurDeRecu.AUCUNE)))
                        .toList(),
                formules.map(ecrit).orElse(ValeurDeRecu.AUCUNE),
                ecrit.apply(difference.moins(expliquee)),
                autrement ? seules(dessous, Noeud::apres) : List.of(),
                autrement ? seules(dessous, Noeud::avant) : List.of(),
                changements - retenus.size());
    }

    /** A formula alone has the effect of all formulas. */
    private static Optional<Quantite> effet(
            Changement c, Essai essai, List<Changement> retenus, Optional<Quantite> formules) {
        return !c.est(Sorte.FORMULE)
                ? essai.effet(c)
                : retenus.stream().filter(x -> x.est(Sorte.FORMULE)).count() == 1 ? formules : Optional.empty();
    }

    private static Comparator<Changement> ordre(Essai essai) {
        return Comparator.<Changement, Boolean>comparing(c -> c.est(Sorte.FORMULE))
                .thenComparing(c -> essai.effet(c).isEmpty())
                .thenComparing(c -> Essai.absolu(essai.effet(c).orElse(Quantite.ZERO)), Comparator.reverseOrder());
    }

    private CauseDEcart cause(Changement c, ValeurDeRecu effet) {
        return switch (c.genre()) {
            case TERME_AJOUTE -> terme(c, Noeud::apres, effet);
            case TERME_RETIRE -> terme(c, Noeud::avant, effet);
            case DONNEE ->
                cause(c, effet, v -> v.etape().lisible(), v -> v.etape().lisible());
            case ARRONDI ->
                cause(c, effet, v -> v.etape().arrondi(), v -> v.etape().arrondi());
            case FORMULE, SOURCE ->
                cause(c, effet, v -> ecriture.formule(v, Noeud::avant), v -> ecriture.formule(v, Noeud::apres));
        };
    }

    private CauseDEcart cause(
            Changement c,
            ValeurDeRecu effet,
            Function<Formulation, String> avant,
            Function<Formulation, String> apres) {
        Noeud noeud = calculs.noeuds().get(c.noeud());
        Formulation a = ecriture.reelle(noeud.avant().orElseThrow(), Noeud::avant);
        Formulation b = ecriture.reelle(noeud.apres().orElseThrow(), Noeud::apres);
        return new CauseDEcart(
                c.genre().toString(),
                ecriture.nom(c.noeud(), Noeud::avant),
                ecriture.nom(c.noeud(), Noeud::apres),
                avant.apply(a),
                apres.apply(b),
                Ecriture.source(a.etape()),
                Ecriture.source(b.etape()),
                effet);
    }

    private CauseDEcart terme(Changement c, Function<Noeud, Optional<Formulation>> cote, ValeurDeRecu effet) {
        EtapeDeRecu e =
                cote.apply(calculs.noeuds().get(c.terme())).orElseThrow().etape();
        boolean ajoute = c.est(Sorte.TERME_AJOUTE);
        return new CauseDEcart(
                c.genre().toString(),
                ecriture.nom(c.terme(), cote),
                "",
                ajoute ? "" : e.lisible(),
                ajoute ? e.lisible() : "",
                ajoute ? "" : Ecriture.source(e),
                ajoute ? Ecriture.source(e) : "",
                effet);
    }

    /** The nearest to the figure first. */
    private List<String> seules(NavigableSet<Integer> dessous, Function<Noeud, Optional<Formulation>> cote) {
        return dessous.descendingSet().stream()
                .map(n -> calculs.noeuds().get(n))
                .filter(n -> !n.estDesDeux())
                .flatMap(n -> cote.apply(n).stream())
                .map(Formulation::etape)
                .filter(e -> !e.nom().isEmpty())
                .map(e -> e.nom() + (Ecriture.source(e).isEmpty() ? "" : " (" + Ecriture.source(e) + ")"))
                .toList();
    }
}
