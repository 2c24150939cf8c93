package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;

/**
 * How many orientations met a case in a period; first lettings of new programmes are counted apart.
 *
 * @param cas the case
 * @param nombre how many homes
 * @param orientations which ones, so that every count can say why
 */
public record Indicateur(Cas cas, Resultat<Quantite> nombre, List<Decompte> orientations) {

    /**
     * Copies the list.
     *
     * @param cas the case
     * @param nombre how many homes
     * @param orientations which ones, so that every count can say why
     */
    public Indicateur {
        orientations = List.copyOf(orientations);
    }

    @Override
    public String toString() {
        return cas.libelle() + " : " + nombre.texte(0) + " (" + cas.source() + ")";
    }
}
