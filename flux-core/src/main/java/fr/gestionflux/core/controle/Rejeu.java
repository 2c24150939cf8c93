package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Redoes a computation with some of its steps replaced by other values. Used once, by one thread. */
final class Rejeu {

    private static final Quantite CENT = Quantite.of(100);

    private final Map<Jalon, Nombre<?>> remplacees;
    private final Set<Jalon> lues = new LinkedHashSet<>();
    private final IdentityHashMap<Resultat<?>, Optional<Quantite>> faits = new IdentityHashMap<>();

    private Rejeu(Map<Jalon, Nombre<?>> remplacees) {
        this.remplacees = remplacees;
    }

    static Rejeu avec(Map<Jalon, Nombre<?>> remplacees) {
        return new Rejeu(remplacees);
    }

    static Rejeu avec(Jalon etape, Nombre<?> valeur) {
        return new Rejeu(Map.of(etape, valeur));
    }

    /** Of the same nature as the figure; empty when something is now divided by 0. */
    Optional<Nombre<?>> de(Resultat<?> r) {
        return fait(r).map(q -> estTaux(r) ? Taux.rapport(q.numerateur(), q.denominateur()) : q);
    }

    /** The replaced steps that the computation did read, the nearest ones hiding those below. */
    Set<Jalon> lues() {
        return lues;
    }

    /** Numbers of both natures are redone as plain fractions; only a rounding depends on the nature. */
    static Quantite fraction(Nombre<?> n) {
        return Quantite.rapport(n.numerateur(), n.denominateur());
    }

    /** Without recursion, operands first: one figure may be made of thousands. */
    private Optional<Quantite> fait(Resultat<?> racine) {
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(racine));
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.getLast();
            List<Resultat<?>> attendus = aFaireAvant(r);
            if (attendus.isEmpty()) {
                faits.computeIfAbsent(r, this::redonne);
                reste.removeLast();
            } else {
                for (int i = attendus.size() - 1; i >= 0; i--) {
                    reste.addLast(attendus.get(i));
                }
            }
        }
        return Objects.requireNonNull(faits.get(racine));
    }

    private List<Resultat<?>> aFaireAvant(Resultat<?> r) {
        return faits.containsKey(r) || remplacante(r).isPresent()
                ? List.of()
                : r.operandes().stream().filter(o -> !faits.containsKey(o)).toList();
    }

    private Optional<Nombre<?>> remplacante(Resultat<?> r) {
        return Jalon.de(r).flatMap(e -> Optional.ofNullable(remplacees.get(e)));
    }

    private Optional<Quantite> redonne(Resultat<?> r) {
        Optional<Nombre<?>> autre = remplacante(r);
        if (autre.isPresent()) {
            lues.add(Jalon.de(r).orElseThrow());
            return autre.map(Rejeu::fraction);
        }
        return Optional.ofNullable(calcule(r));
    }

    private @Nullable Quantite calcule(Resultat<?> r) {
        List<Quantite> o = r.operandes().stream()
                .flatMap(x -> Objects.requireNonNull(faits.get(x)).stream())
                .toList();
        if (o.size() < r.operandes().size()) {
            return null;
        }
        return switch (r.operation()) {
            case DONNEE -> fraction(r.valeur());
            case EGAL -> o.get(0);
            case PLUS -> somme(o);
            case MOINS -> o.get(0).moins(o.get(1));
            case FOIS -> o.get(0).fois(o.get(1));
            case SUR -> o.get(1).signe() == 0 ? null : fraction(o.get(0).sur(o.get(1)));
            case MOYENNE -> somme(o).fois(Quantite.rapport(1, o.size()));
            case AU_PLUS -> o.get(0).compareTo(o.get(1)) < 0 ? o.get(0) : o.get(1);
            case AU_MOINS -> o.get(0).compareTo(o.get(1)) > 0 ? o.get(0) : o.get(1);
            case ARRONDI -> arrondi(r, o.get(0));
            case CHOIX -> choix(r, o);
        };
    }

    /** The branch that was taken; of another one only the text knows the value. */
    private static @Nullable Quantite choix(Resultat<?> r, List<Quantite> o) {
        List<Quantite> avant =
                r.operandes().stream().map(x -> fraction(x.valeur())).toList();
        boolean memeBranche = IntStream.range(2, o.size())
                .allMatch(k -> o.get(1).compareTo(o.get(k)) < 0 == avant.get(1).compareTo(avant.get(k)) < 0);
        return memeBranche ? o.get(0) : null;
    }

    private static Quantite arrondi(Resultat<?> r, Quantite q) {
        var regle = r.regleDArrondi().orElseThrow();
        return estTaux(r) ? fraction(q.fois(CENT).arrondi(regle).sur(CENT)) : q.arrondi(regle);
    }

    private static Quantite somme(List<Quantite> termes) {
        return termes.stream().reduce(Quantite.ZERO, Quantite::plus);
    }

    private static boolean estTaux(Resultat<?> r) {
        return r.valeur() instanceof Taux;
    }
}
