package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.recu.Changement.Sorte;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which changes explain one figure's. One that does it alone, if there is one; otherwise all of them, less each that can be left
 * out, least effect first, until none can. Leaves the computations as it found them. Used once, by one thread.
 */
final class Essai {

    private final DeuxCalculs calculs;
    private final int racine;
    private final Quantite avant;
    private final Quantite apres;
    private final Map<Changement, Optional<Quantite>> effets = new HashMap<>();
    private final List<Changement> retenus = new ArrayList<>();

    Essai(DeuxCalculs calculs, int racine, Quantite avant, Quantite apres, List<Changement> changements) {
        this.calculs = calculs;
        this.racine = racine;
        this.avant = avant;
        this.apres = apres;
        if (!avant.equals(apres)) {
            cherche(changements);
        }
    }

    /** In their order, so that the smallest set is always the same one. */
    List<Changement> retenus() {
        return Collections.unmodifiableList(retenus);
    }

    /** What the figure changes by when this alone is exchanged; empty when there is then none. */
    Optional<Quantite> effet(Changement c) {
        return effets.getOrDefault(c, Optional.empty());
    }

    /** Of the formulas that explain, once all else that explains is exchanged; where there is then no figure, of them alone. */
    Optional<Quantite> effetDesFormules() {
        List<Changement> formules =
                retenus.stream().filter(c -> c.est(Sorte.FORMULE)).toList();
        return formules.isEmpty()
                ? Optional.of(Quantite.ZERO)
                : avec(retenus, c -> !c.est(Sorte.FORMULE))
                        .map(apres::moins)
                        .or(() -> avec(formules, c -> true).map(q -> q.moins(avant)));
    }

    private void cherche(List<Changement> changements) {
        for (Changement c : changements) {
            effets.put(c, avec(List.of(c), x -> true).map(q -> q.moins(avant)));
        }
        Optional<Changement> seul = changements.stream()
                .filter(c -> effet(c).filter(apres.moins(avant)::equals).isPresent())
                .findFirst();
        seul.ifPresentOrElse(retenus::add, () -> retenus.addAll(parRetrait(changements)));
    }

    private List<Changement> parRetrait(List<Changement> changements) {
        List<Changement> gardes = new ArrayList<>(changements);
        gardes.sort(Comparator.comparing(this::poids));
        gardes.forEach(calculs::bascule);
        // what was kept may be left out once something else is
        boolean encore = true;
        while (encore) {
            encore = gardes.removeIf(this::estDeTrop);
        }
        gardes.forEach(calculs::bascule);
        gardes.sort(Comparator.comparingInt(Changement::rang));
        return gardes;
    }

    /** Taken back when it is not. */
    private boolean estDeTrop(Changement c) {
        calculs.bascule(c);
        boolean deTrop = calculs.valeur(racine).filter(apres::equals).isPresent();
        if (!deTrop) {
            calculs.bascule(c);
        }
        return deTrop;
    }

    /** What gives no figure alone goes with others: it is left out last. */
    private Poids poids(Changement c) {
        return new Poids(effet(c).map(Essai::absolu));
    }

    private record Poids(Optional<Quantite> effet) implements Comparable<Poids> {
        @Override
        public int compareTo(Poids p) {
            return effet.isEmpty() || p.effet.isEmpty()
                    ? Boolean.compare(effet.isEmpty(), p.effet.isEmpty())
                    : effet.get().compareTo(p.effet.get());
        }
    }

    static Quantite absolu(Quantite q) {
        return q.signe() < 0 ? Quantite.ZERO.moins(q) : q;
    }

    private Optional<Quantite> avec(List<Changement> changements, Predicate<Changement> cas) {
        List<Changement> essayes = changements.stream().filter(cas).toList();
        essayes.forEach(calculs::bascule);
        Optional<Quantite> valeur = calculs.valeur(racine);
        essayes.forEach(calculs::bascule);
        return valeur;
    }
}
