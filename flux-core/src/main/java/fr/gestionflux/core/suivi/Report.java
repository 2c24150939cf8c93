package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import org.immutables.value.Value;

/**
 * What becomes of a target that was missed, where the charter says.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Report {

    Report() {}

    /** {@return homes that are missing} */
    public abstract Resultat<Quantite> manque();

    /** {@return what the text says of them} */
    public abstract RegleDeReport regle();

    /** {@return homes added to the next target: 0 where the text leaves it to the parties, or where the landlord justified the gap} */
    public abstract Resultat<Quantite> reporte();
}
