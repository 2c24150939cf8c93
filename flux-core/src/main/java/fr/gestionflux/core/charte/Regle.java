package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Resultat;

/**
 * A rule of a charter: a pure function of one holder's rights and of what the {@link Instruction} lets it read and pull.
 * One static method an article, composed by reference.
 *
 * <pre>{@code
 * Regle<Taux> part = (c, i) -> i.droits(c).sur(i.releve(Grandeur.ELIGIBLES, c, 2022)).nomme(Instruction.PART, texte);
 * part.appliquer(droits, instruction).texte(2);   // = 7,84… % — Escalquens – Promologis, 2024: 8 ÷ 102
 * }</pre>
 *
 * @param <N> nature of the figure that it gives
 */
@FunctionalInterface
public interface Regle<N extends Nombre<N>> {

    /**
     * Applies the rule.
     *
     * @param c the holder's rights
     * @param i what may be read, and the other rules
     * @return a figure, possibly without value; never an exception for a missing input
     */
    Resultat<N> appliquer(Contingent c, Instruction i);
}
