package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;

/** How many homes of a new programme a holder is offered for their first letting, in stock. */
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
