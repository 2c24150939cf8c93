package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;

/**
 * How many homes of a new programme a holder is offered for their first letting, in stock.
 *
 * <pre>{@code
 * RegleDeProgramme dixPourCent = (c, logements, i) -> logements.fois(i.taux(Clauses.PART_PRIORITAIRES));
 * dixPourCent.appliquer(droits, Resultat.donnee("logements", Quantite.of(20), Unite.LOGEMENTS, texte), instruction);   // = 5 — of 20, Haute-Garonne's 25 %
 * }</pre>
 */
@FunctionalInterface
public interface RegleDeProgramme {

    /**
     * Applies the rule.
     *
     * @param c what the holder has in the programme
     * @param logements homes of the programme
     * @param i what may be read, and the other rules
     * @return homes, not rounded: the parties agree on which ones
     */
    Resultat<Quantite> appliquer(Contingent c, Resultat<Quantite> logements, Instruction i);
}
