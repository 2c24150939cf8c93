package fr.gestionflux.core.charte;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask for while they compute, given or not. Each figure handed to them is marked, so that it is found again in the
 * derivations of what they answer, which tell what it is needed for. Not thread-safe.
 */
final class Demandes {

    /** What a marked figure stands for. */
    sealed interface Marque {
        /** A fact that a rule reads. */
        record FaitDemande(Releve.Cle cle) implements Marque {}

        /** A point that the texts settle, or should. */
        record PointDemande(Clause<?> clause) implements Marque {}

        /** A fact that may be communicated, and what computes it otherwise. */
        record AuChoix(Releve.Cle cle, Resultat<?> calcul) implements Marque {}
    }

    // by the list of operands, which a figure keeps under whatever name, owner and remarks it is given
    private final IdentityHashMap<List<Resultat<?>>, Marque> marques = new IdentityHashMap<>();
    private final Set<Releve.Cle> essayes = new LinkedHashSet<>();
    private final Set<Clause<?>> clauses = new LinkedHashSet<>();
    private boolean tousLesContingents;

    <N extends Nombre<N>> Resultat<N> exige(Releve.Cle cle, Resultat<N> figure) {
        return marque(figure, new Marque.FaitDemande(cle));
    }

    <N extends Nombre<N>> Optional<Resultat<N>> siReleve(Releve.Cle cle, Optional<Resultat<N>> figure) {
        essayes.add(cle);
        return figure.map(f -> marque(f, new Marque.FaitDemande(cle)));
    }

    <N extends Nombre<N>> Resultat<N> communique(Releve.Cle cle, Resultat<N> retenu, Resultat<N> calcul) {
        return marque(retenu, new Marque.AuChoix(cle, calcul));
    }

    <N extends Nombre<N>> Resultat<N> point(Clause<?> c, Resultat<N> figure) {
        return marque(figure, new Marque.PointDemande(c));
    }

    void clause(Clause<?> c) {
        clauses.add(c);
    }

    void tousLesContingents() {
        tousLesContingents = true;
    }

    /** The smaller of a figure and itself: its value, unit and reasons, and a list of operands of its own. */
    private <N extends Nombre<N>> Resultat<N> marque(Resultat<N> figure, Marque marque) {
        Resultat<N> marquee = figure.auPlus(figure);
        marques.put(marquee.operandes(), marque);
        return marquee;
    }

    /** What a figure was marked with; null for what rules made themselves. */
    @Nullable
    Marque marque(Resultat<?> figure) {
        return marques.get(figure.operandes());
    }

    /** Facts that rules read when they are there, and do without otherwise. */
    Set<Releve.Cle> essayes() {
        return essayes;
    }

    /** Every point that rules looked at. */
    Set<Clause<?>> clauses() {
        return clauses;
    }

    /** Whether a rule looked at the rights of all the holders of the file. */
    boolean veulentTousLesContingents() {
        return tousLesContingents;
    }
}
