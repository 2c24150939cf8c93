package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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

/**
 * Redoes a computation with other values for some of its steps, as often as wanted: what depends on them, which is found
 * once, and nothing else. Immutable and thread-safe.
 */
final class Rejeu {

    private static final Quantite CENT = Quantite.of(100);

    private final Resultat<?> racine;
    private final IdentityHashMap<Resultat<?>, Jalon> remplacees = new IdentityHashMap<>();
    private final Set<Jalon> lues = new LinkedHashSet<>();

    /** What depends on the replaced steps, operands first. */
    private final List<Resultat<?>> aRefaire = new ArrayList<>();

    private Rejeu(Resultat<?> racine, Set<Jalon> etapes) {
        this.racine = racine;
        parcours(etapes);
    }

    static Rejeu de(Resultat<?> r, Set<Jalon> etapes) {
        return new Rejeu(r, etapes);
    }

    /** Without recursion: one figure may be made of thousands. */
    private void parcours(Set<Jalon> etapes) {
        Set<Resultat<?>> vus = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Resultat<?>> changent = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(racine));
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.getLast();
            if (vus.add(r)) {
                Optional<Jalon> etape = Jalon.de(r).filter(etapes::contains);
                etape.ifPresent(e -> {
                    remplacees.put(r, e);
                    lues.add(e);
                    changent.add(r);
                });
                for (int i = etape.isPresent() ? -1 : r.operandes().size() - 1; i >= 0; i--) {
                    reste.addLast(r.operandes().get(i));
                }
            } else {
                reste.removeLast();
                if (r.operandes().stream().anyMatch(changent::contains) && changent.add(r)) {
                    aRefaire.add(r);
                }
            }
        }
    }

    /** The replaced steps that the computation reads, the nearest ones hiding those below. */
    Set<Jalon> lues() {
        return lues;
    }

    /**
     * Of the same nature as the figure; empty when something is now divided by 0.
     *
     * @param valeurs one a step
     */
    Optional<Nombre<?>> avec(Map<Jalon, ? extends Nombre<?>> valeurs) {
        IdentityHashMap<Resultat<?>, Quantite> faits = new IdentityHashMap<>();
        remplacees.forEach((r, e) -> faits.put(r, fraction(Objects.requireNonNull(valeurs.get(e)))));
        for (Resultat<?> r : aRefaire) {
            Quantite q = calcule(r, faits);
            if (q == null) {
                return Optional.empty();
            }
            faits.put(r, q);
        }
        Quantite q = fait(racine, faits);
        return Optional.of(estTaux(racine) ? Taux.rapport(q.numerateur(), q.denominateur()) : q);
    }

    /** Numbers of both natures are redone as plain fractions; only a rounding depends on the nature. */
    static Quantite fraction(Nombre<?> n) {
        return Quantite.rapport(n.numerateur(), n.denominateur());
    }

    private static Quantite fait(Resultat<?> r, IdentityHashMap<Resultat<?>, Quantite> faits) {
        Quantite q = faits.get(r);
        return q == null ? fraction(r.valeur()) : q;
    }

    private static @Nullable Quantite calcule(Resultat<?> r, IdentityHashMap<Resultat<?>, Quantite> faits) {
        List<Quantite> o = new ArrayList<>();
        r.operandes().forEach(x -> o.add(fait(x, faits)));
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
