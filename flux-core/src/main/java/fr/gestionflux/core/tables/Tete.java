package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.temps.Annees;

/**
 * What a whole file is about.
 *
 * @param bailleur the landlord
 * @param annee year N, whose flow is shared
 */
public record Tete(Bailleur bailleur, int annee) {

    /**
     * Refuses a year that no file can be of.
     *
     * @param bailleur the landlord
     * @param annee year N, whose flow is shared
     */
    public Tete {
        Annees.verifie("année du dossier", annee);
    }
}
