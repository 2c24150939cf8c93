package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;

/**
 * Where a target within the total stands on a day. Nothing is rounded: 30 % of 16 homes are 4,8. Immutable and thread-safe.
 *
 * @param axe what it is about
 * @param classe the class, as the axis calls it
 * @param due homes that the text asks for, in the year; without value when it lacks something
 * @param comptes homes of that class that were counted
 * @param reste homes left, never under 0
 * @param retard what a regular pace would have given by that day, less what was counted, never under 0
 * @param source the sentence
 */
public record CibleSuivie(
        Axe axe,
        String classe,
        Resultat<Quantite> due,
        Resultat<Quantite> comptes,
        Resultat<Quantite> reste,
        Resultat<Quantite> retard,
        Reference source) {

    /** What is due, counted, left. */
    @Override
    public String toString() {
        return axe + " « " + classe + " » : " + comptes.texte(2) + " sur " + due.texte(2) + ", reste " + reste.texte(2)
                + " (" + source + ")";
    }
}
