package fr.gestionflux.core.parc;

/** Why a home of the year's flow is taken out of it (CCH R.441-5); it is back at its next vacancy. */
public enum Soustraction implements Motif {
    /** Transfers of the landlord's tenants. */
    MUTATIONS("mutations de locataires"),
    /** Rehousing for urban renewal (ANRU, NPNRU). */
    RENOUVELLEMENT_URBAIN("relogements de renouvellement urbain"),
    /** Rehousing from run-down condominiums (ORCOD, CCH L.741-1 and L.741-2). */
    COPROPRIETES_DEGRADEES("relogements de copropriétés dégradées"),
    /** Rehousing from unfit housing (CCH L.521-3-1 to L.521-3-3). */
    INSALUBRITE("relogements d'habitat insalubre"),
    /** Emergencies decided with the State. */
    URGENCE("relogements d'urgence"),
    /** Rehousing for the sale of homes (CCH L.443-7). */
    VENTE("relogements de ventes");

    private final String libelle;

    Soustraction(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
