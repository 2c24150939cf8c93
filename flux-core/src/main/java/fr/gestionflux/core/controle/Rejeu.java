package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Parcours;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Redoes a computation with other values for some of its steps, as often as wanted: what depends on them, which is found
 * once, and nothing else. Immutable and thread-safe.
 */
final class Rejeu {

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

    private void parcours(Set<Jalon> etapes) {
        Set<Resultat<?>> changent = Collections.newSetFromMap(new IdentityHashMap<>());
        Parcours.operandesDAbord(
                racine,
                false,
                // what a replaced step is made of does not matter any more
                (r, sousUneRemplacee) -> sousUneRemplacee
                        ? null
                        : Jalon.de(r).filter(etapes::contains).isPresent(),
                (r, estRemplacee) -> {
                    if (estRemplacee) {
                        remplace(r, Jalon.de(r).orElseThrow());
                        changent.add(r);
                    } else if (r.operandes().stream().anyMatch(changent::contains)) {
                        changent.add(r);
                        aRefaire.add(r);
                    }
                });
    }

    private void remplace(Resultat<?> r, Jalon etape) {
        remplacees.put(r, etape);
        lues.add(etape);
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
        remplacees.forEach((r, e) -> faits.put(r, Quantite.de(Objects.requireNonNull(valeurs.get(e)))));
        for (Resultat<?> r : aRefaire) {
            Optional<Quantite> q = calcule(r, faits);
            if (q.isEmpty()) {
                return Optional.empty();
            }
            faits.put(r, q.get());
        }
        Quantite q = fait(racine, faits);
        return Optional.of(estTaux(racine) ? Taux.rapport(q.numerateur(), q.denominateur()) : q);
    }

    private static Quantite fait(Resultat<?> r, IdentityHashMap<Resultat<?>, Quantite> faits) {
        Quantite q = faits.get(r);
        return q == null ? Quantite.de(r.valeur()) : q;
    }

    private static Optional<Quantite> calcule(Resultat<?> r, IdentityHashMap<Resultat<?>, Quantite> faits) {
        List<Quantite> o = new ArrayList<>();
        r.operandes().forEach(x -> o.add(fait(x, faits)));
        return switch (r.operation()) {
            case DONNEE -> Optional.of(Quantite.de(r.valeur()));
            case ARRONDI ->
                Optional.of(Operation.arrondie(o.get(0), r.regleDArrondi().orElseThrow(), estTaux(r)));
            case CHOIX -> choix(r, o);
            default -> r.operation().refaite(o);
        };
    }

    /** The branch that was taken; of another one only the text knows the value. */
    private static Optional<Quantite> choix(Resultat<?> r, List<Quantite> o) {
        List<Quantite> avant = new ArrayList<>();
        r.operandes().forEach(x -> avant.add(Quantite.de(x.valeur())));
        boolean memeBranche = IntStream.range(2, o.size())
                .allMatch(k -> o.get(1).compareTo(o.get(k)) < 0 == avant.get(1).compareTo(avant.get(k)) < 0);
        return memeBranche ? Optional.of(o.get(0)) : Optional.empty();
    }

    private static boolean estTaux(Resultat<?> r) {
        return r.valeur() instanceof Taux;
    }
}
