package fr.gestionflux.core.charte;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;

/**
 * Whose loan guarantees the law's 20 % bears on together (CCH R.441-5-3).
 *
 * <pre>{@code
 * Garants.LISTE_DU_CCH.comprend(commune);   // = true — Escalquens
 * }</pre>
 */
public enum Garants {
    /** Communes, EPCI, EPT, Métropoles and the Ville de Paris: the law's own list, which omits the département. */
    LISTE_DU_CCH("communes, EPCI, EPT, Métropoles et Ville de Paris"),
    /** The département too. */
    AVEC_LE_DEPARTEMENT("communes, EPCI, EPT, Métropoles, Ville de Paris et département");

    private final String libelle;

    Garants(String libelle) {
        this.libelle = libelle;
    }

    /**
     * Whether a holder is among them.
     *
     * @param r a holder
     * @return true for a commune or an EPCI, and for the département when it is named
     */
    public boolean comprend(Reservataire r) {
        return r.estGarant() || (this == AVEC_LE_DEPARTEMENT && r.categorie() == Categorie.DEPARTEMENT);
    }

    @Override
    public String toString() {
        return libelle;
    }
}
