package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;
import org.immutables.value.Value;

/**
 * How many orientations met a case in a period; first lettings of new programmes are counted apart.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Indicateur {

    Indicateur() {}

    /** {@return the case} */
    public abstract Cas cas();

    /** {@return how many homes} */
    public abstract Resultat<Quantite> nombre();

    /** {@return which ones, so that every count can say why} */
    public abstract List<Decompte> orientations();

    @Override
    public String toString() {
        return cas().libelle() + " : " + nombre().texte(0) + " (" + cas().source() + ")";
    }
}
