package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a print may have come to differ from its figure, by what else its page prints. One method a cause. */
final class Causes {

    private static final int DECIMALES = 4;
    private static final Taux UN_CENTIEME = Taux.pourcent(1);
    private static final Quantite UN = Quantite.of(1);
    private static final Quantite UN_DEMI = Quantite.rapport(1, 2);

    private final Page page;

    Causes(Page page) {
        this.page = page;
    }

    /**
     * A verdict and what it rests on.
     *
     * @param sources the prints that give this one: whether it agrees depends on theirs
     */
    record Avis(Verdict verdict, String detail, List<ChiffreImprime> sources) {
        static Avis de(Verdict verdict, String detail) {
            return new Avis(verdict, detail, List.of());
        }

        boolean estConforme() {
            return verdict == Verdict.CONFORME || verdict == Verdict.TRONQUE;
        }

        boolean estInexplique() {
            return verdict == Verdict.ECART;
        }
    }

    /** Rounded, cut, or explained by the page; a mere {@link Verdict#ECART} when it is none of these. */
    Avis premiere(ChiffreImprime l) {
        return l.lue()
                .flatMap(lue -> laPremiere(List.of(
                        () -> arrondi(l, lue),
                        () -> dejaArrondi(l, lue::arrondit),
                        () -> total(l),
                        () -> echelle(l),
                        () -> minimum(l))))
                .orElseGet(() -> Avis.de(Verdict.ECART, ""));
    }

    /** What is left for a print that no input too rounded explains. */
    Avis derniere(ChiffreImprime l) {
        return l.lue()
                .flatMap(lue -> laPremiere(List.of(
                        () -> dejaArrondi(l, lue::tronque),
                        () -> deuxTaux(l, lue),
                        () -> decompte(l, lue),
                        () -> decimalesFeintes(l, lue))))
                .orElseGet(() -> Avis.de(Verdict.ECART, "attendu " + l.correcte()));
    }

    private static Optional<Avis> laPremiere(List<Supplier<Optional<Avis>>> causes) {
        return causes.stream().flatMap(c -> c.get().stream()).findFirst();
    }

    private static Optional<Avis> arrondi(ChiffreImprime l, Impression.Sens lue) {
        return lue.arrondit(l.exact())
                ? Optional.of(Avis.de(Verdict.CONFORME, ""))
                : lue.tronque(l.exact()) ? Optional.of(Avis.de(Verdict.TRONQUE, "")) : Optional.empty();
    }

    /** One print at a time, the nearest first; then all at once, as one computes from a printed page. */
    private Optional<Avis> dejaArrondi(ChiffreImprime l, Predicate<Nombre<?>> imprime) {
        Map<Jalon, Nombre<?>> imprimees = new LinkedHashMap<>();
        for (ChiffreImprime s : page.sous(l)) {
            s.valeur()
                    .filter(v -> !v.equals(s.exact()))
                    .ifPresent(v -> imprimees.put(s.etape().orElseThrow(), v));
        }
        return Stream.concat(imprimees.keySet().stream().map(Set::of), Stream.of(imprimees.keySet()))
                .map(etapes -> Rejeu.de(l.attendu(), etapes))
                .filter(r -> r.avec(imprimees).filter(imprime).isPresent())
                .findFirst()
                .map(r ->
                        r.lues().stream().flatMap(e -> page.imprime(e).stream()).toList())
                .map(sources -> new Avis(
                        Verdict.DEJA_ARRONDI,
                        sources.stream()
                                .map(ChiffreImprime::citee)
                                .collect(Collectors.joining(", ", "s'obtient avec ", "")),
                        sources));
    }

    private Optional<Avis> total(ChiffreImprime l) {
        return termes(l.attendu()).filter(t -> t.size() > 1).map(termes -> {
            Quantite somme = termes.stream().reduce(Quantite.ZERO, Quantite::plus);
            String feinte = l.lue()
                    .flatMap(lue -> decimalesFeintes(l, lue))
                    .map(a -> " ; " + a.detail())
                    .orElse("");
            return Avis.de(
                    Verdict.TOTAL, "les " + termes.size() + " termes imprimés font " + somme.texteExact() + feinte);
        });
    }

    /** The printed terms of a sum of quantities; empty when one is not printed, or when this is no such sum. */
    private Optional<List<Quantite>> termes(Resultat<?> somme) {
        List<Quantite> termes = new ArrayList<>();
        Deque<Resultat<?>> reste = new ArrayDeque<>();
        boolean imprimes = deplie(somme, reste);
        while (imprimes && !reste.isEmpty()) {
            Resultat<?> r = reste.removeFirst();
            Optional<Nombre<?>> imprime = Jalon.de(r).flatMap(page::imprime).flatMap(ChiffreImprime::valeur);
            imprime.map(Quantite::de).ifPresent(termes::add);
            imprimes = imprime.map(Quantite.class::isInstance).orElseGet(() -> deplie(r, reste));
        }
        return imprimes ? Optional.of(termes) : Optional.empty();
    }

    /** Puts what is added up at the head; false when this is no sum. */
    private static boolean deplie(Resultat<?> r, Deque<Resultat<?>> reste) {
        if (r.operation() != Operation.PLUS && r.operation() != Operation.EGAL) {
            return false;
        }
        for (int i = r.operandes().size() - 1; i >= 0; i--) {
            reste.addFirst(r.operandes().get(i));
        }
        return true;
    }

    private static Optional<Avis> echelle(ChiffreImprime l) {
        if (l.impression().valeur().signe() == 0) {
            return Optional.empty();
        }
        Nombre<?> centieme = l.exact().fois(UN_CENTIEME);
        boolean pourcentage = l.impression().valeur() instanceof Taux;
        if (pourcentage && l.dit(centieme)) {
            return Optional.of(Avis.de(
                    Verdict.FRACTION_EN_POURCENTAGE,
                    "attendu " + l.exact().texte(2) + ", ou la fraction "
                            + Quantite.de(l.exact()).texte(DECIMALES) + " sans « % »"));
        }
        boolean deuxFois = pourcentage
                ? l.dit(centieme.fois(UN_CENTIEME))
                : l.dit(centieme) && Jalon.sous(l.attendu()).stream().anyMatch(e -> e.valeur() instanceof Taux);
        return deuxFois
                ? Optional.of(Avis.de(
                        Verdict.DIVISE_DEUX_FOIS, "attendu " + l.attendu().texte(DECIMALES)))
                : Optional.empty();
    }

    private static Optional<Avis> minimum(ChiffreImprime l) {
        Resultat<?> avant = avantArrondi(l.attendu());
        return l.impression().valeur().equals(UN)
                        && avant.valeur() instanceof Quantite q
                        && q.signe() > 0
                        && q.compareTo(UN_DEMI) < 0
                ? Optional.of(Avis.de(
                        Verdict.MINIMUM_TACITE,
                        avant.texte(DECIMALES) + " s'arrondit à 0 ; aucun texte cité n'écrit un minimum de 1"))
                : Optional.empty();
    }

    private static Resultat<?> avantArrondi(Resultat<?> arrondi) {
        Resultat<?> r = arrondi;
        while (r.operation() == Operation.EGAL || r.operation() == Operation.ARRONDI) {
            r = r.operandes().get(0);
        }
        return r;
    }

    /** The same rate printed otherwise, or a result computed with another rate of the page. */
    private Optional<Avis> deuxTaux(ChiffreImprime l, Impression.Sens lue) {
        List<ChiffreImprime> taux = page.lignes().stream()
                .filter(t -> t.exact() instanceof Taux && t.lue().isPresent() && !t.equals(l))
                .toList();
        Stream<String> autrement = taux.stream()
                .filter(t -> l.etape().filter(t::est).isPresent() && t.dit(t.exact()))
                .map(ChiffreImprime::citee);
        Stream<String> avecUnAutre = page.sous(l).stream()
                .filter(ChiffreImprime::estEntree)
                .flatMap(entree -> taux.stream()
                        .filter(t -> t.estEntree() && donne(l, lue, entree, t))
                        .map(t -> "s'obtient avec " + t.citee() + ", non avec " + entree.citee()));
        return Stream.concat(autrement, avecUnAutre).findFirst().map(d -> Avis.de(Verdict.DEUX_TAUX, d));
    }

    private static boolean donne(ChiffreImprime l, Impression.Sens lue, ChiffreImprime entree, ChiffreImprime autre) {
        Jalon etape = entree.etape().orElseThrow();
        return Rejeu.de(l.attendu(), Set.of(etape))
                .avec(Map.of(etape, autre.valeur().orElseThrow()))
                .filter(lue::arrondit)
                .isPresent();
    }

    private static Optional<Avis> decompte(ChiffreImprime l, Impression.Sens lue) {
        return estDecompte(l.attendu()) && lue.decimales() == 0
                ? Optional.of(
                        Avis.de(Verdict.DECOMPTE, "attendu " + l.attendu().texte(0) + ", selon " + source(l.attendu())))
                : Optional.empty();
    }

    /** A count that was read, or added up from counts that were. */
    private static boolean estDecompte(Resultat<?> total) {
        Set<Resultat<?>> vus = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(total));
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.removeFirst();
            boolean compte = r.valeur() instanceof Quantite q
                    && q.estEntiere()
                    && switch (r.operation()) {
                        case DONNEE, EGAL, PLUS -> true;
                        default -> false;
                    };
            if (!compte) {
                return false;
            }
            r.operandes().stream().filter(vus::add).forEach(reste::addLast);
        }
        return true;
    }

    private static String source(Resultat<?> total) {
        Resultat<?> r = total;
        while (!r.operandes().isEmpty()) {
            r = r.operandes().get(0);
        }
        return r.reference().map(Object::toString).orElse("le calcul");
    }

    private static Optional<Avis> decimalesFeintes(ChiffreImprime l, Impression.Sens lue) {
        return IntStream.iterate(lue.decimales() - 1, n -> n >= 0, n -> n - 1)
                .mapToObj(Arrondi::auPlusProche)
                .filter(regle ->
                        lue.valeur().signe() != 0 && l.exact().arrondi(regle).equals(lue.valeur()))
                .findFirst()
                .map(regle -> Avis.de(
                        Verdict.DECIMALES_FEINTES,
                        "attendu " + l.correcte() + ", qui fait " + l.exact().imprime(regle) + " " + regle));
    }

    /** The operation written before the number, when it does not make it, even with operands less rounded. */
    Optional<Avis> operation(ChiffreImprime l) {
        Impression resultat = l.impression();
        List<Nombre<?>> exacts =
                Jalon.sous(l.attendu()).stream().<Nombre<?>>map(Jalon::valeur).toList();
        return resultat.operation()
                .filter(c -> !c.donne(resultat)
                        && !c.precise(exacts).donne(resultat)
                        && !c.enMilliers().donne(resultat))
                .map(c -> "lue telle quelle, elle fait " + c.fait(resultat)
                        + Stream.concat(parenthese(c, resultat), operande(c, l))
                                .findFirst()
                                .orElse(""))
                .map(d -> Avis.de(Verdict.OPERATION, d));
    }

    private static Stream<String> parenthese(Calcul calcul, Impression resultat) {
        return calcul.enFacteur().stream()
                .filter(c -> c.donne(resultat))
                .map(c -> " ; " + resultat + " demande une parenthèse autour de la somme");
    }

    private Stream<String> operande(Calcul calcul, ChiffreImprime l) {
        return page.sous(l).stream()
                .flatMap(source -> calcul.avec(source.impression()).entrySet().stream()
                        .filter(autre -> autre.getValue().donne(l.impression()))
                        .map(autre -> " ; " + l.impression() + " s'obtient avec " + source.citee() + ", non avec "
                                + autre.getKey()));
    }
}
