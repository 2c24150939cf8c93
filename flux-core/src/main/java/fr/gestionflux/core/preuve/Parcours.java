package fr.gestionflux.core.preuve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks a derivation, each figure once; without recursion, since one figure may be made of thousands. Thread-safe.
 *
 * <pre>{@code
 * Parcours.operandesDAbord(List.of(annuel.part())).stream().map(Resultat::operation).toList();
 * // = [DONNEE, PLUS, DONNEE, SUR] — 8 homes held, their sum, 102 homes, 8 ÷ 102, Escalquens – Promologis, 2024
 * }</pre>
 */
public final class Parcours {

    private Parcours() {}

    /** A figure on the way, and how many of its operands were walked through. */
    private static final class Pas<C> {
        final Resultat<?> figure;
        final C contexte;
        int operandes;

        Pas(Resultat<?> figure, C contexte) {
            this.figure = figure;
            this.contexte = contexte;
        }
    }

    /**
     * Visits the operands of a figure before the figure itself.
     *
     * @param <C> what a figure is met under
     * @param racine the figure to begin with
     * @param depart what the first figure is met under
     * @param entre the context of a figure, from that of the one that uses it; null leaves it and its operands out
     * @param visite what is done with each figure
     */
    public static <C> void operandesDAbord(
            Resultat<?> racine,
            C depart,
            BiFunction<Resultat<?>, C, @Nullable C> entre,
            BiConsumer<Resultat<?>, C> visite) {
        operandesDAbord(racine, depart, entre, visite, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <C> void operandesDAbord(
            Resultat<?> racine,
            C depart,
            BiFunction<Resultat<?>, C, @Nullable C> entre,
            BiConsumer<Resultat<?>, C> visite,
            Set<Resultat<?>> passes) {
        Deque<Pas<C>> chemin = new ArrayDeque<>();
        avance(racine, depart, entre, passes, chemin);
        while (!chemin.isEmpty()) {
            Pas<C> pas = chemin.getLast();
            List<Resultat<?>> operandes = pas.figure.operandes();
            if (pas.operandes < operandes.size()) {
                avance(operandes.get(pas.operandes++), pas.contexte, entre, passes, chemin);
            } else {
                visite.accept(pas.figure, pas.contexte);
                chemin.removeLast();
            }
        }
    }

    /**
     * Several figures and what they are made of.
     *
     * @param racines the figures to begin with
     * @return each once, operands first
     */
    public static List<Resultat<?>> operandesDAbord(List<? extends Resultat<?>> racines) {
        Set<Resultat<?>> passes = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Resultat<?>> ordre = new ArrayList<>();
        for (Resultat<?> racine : racines) {
            operandesDAbord(racine, "", (r, c) -> c, (r, c) -> ordre.add(r), passes);
        }
        return ordre;
    }

    private static <C> void avance(
            Resultat<?> figure,
            C dessus,
            BiFunction<Resultat<?>, C, @Nullable C> entre,
            Set<Resultat<?>> passes,
            Deque<Pas<C>> chemin) {
        C contexte = entre.apply(figure, dessus);
        if (contexte != null && passes.add(figure)) {
            chemin.addLast(new Pas<>(figure, contexte));
        }
    }

    /** The first figure of a kind: this one, or one of its operands, each searched whole before the next. */
    static Optional<Resultat<?>> trouve(Resultat<?> racine, Predicate<Resultat<?>> cherchee) {
        Set<Resultat<?>> passes = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(racine));
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.removeLast();
            if (passes.add(r)) {
                if (cherchee.test(r)) {
                    return Optional.of(r);
                }
                List<Resultat<?>> operandes = r.operandes();
                for (int i = operandes.size() - 1; i >= 0; i--) {
                    reste.addLast(operandes.get(i));
                }
            }
        }
        return Optional.empty();
    }
}
