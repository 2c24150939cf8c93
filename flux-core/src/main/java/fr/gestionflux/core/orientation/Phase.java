package fr.gestionflux.core.orientation;

/** The usual order of facts: those of one day are read in it. */
public enum Phase {
    /** The landlord offers the home. */
    MISE_A_DISPOSITION("mise à disposition"),
    /** The holder acknowledges receipt. */
    ACCUSE("accusé de réception"),
    /** The holder accepts the home. */
    ACCEPTATION("acceptation du logement"),
    /** The holder refuses the home. */
    REFUS("refus du réservataire"),
    /** The holder names candidates. */
    DESIGNATION("désignation de candidats"),
    /** A candidate visits. */
    VISITE("visite"),
    /** The CALEOL gives the home. */
    ATTRIBUTION("attribution"),
    /** The CALEOL refuses a candidate. */
    REFUS_CALEOL("refus de la CALEOL"),
    /** A candidate answers the proposal. */
    REPONSE("réponse du candidat"),
    /** A candidate withdraws. */
    DESISTEMENT("désistement"),
    /** The landlord notifies that all the candidates failed. */
    ECHEC("échec de tous les candidats"),
    /** The holder names other candidates. */
    NOUVELLE_DESIGNATION("nouvelle désignation de candidats"),
    /** The lease is signed. */
    BAIL("bail signé"),
    /** The tenant moves in. */
    ENTREE("entrée dans les lieux"),
    /** The request is taken off the national register. */
    RADIATION("radiation de la demande au SNE"),
    /** The landlord takes the home back. */
    REPRISE("reprise par le bailleur"),
    /** The landlord offers the home to another holder. */
    REORIENTATION("réorientation"),
    /** An event that was recorded did not happen. */
    ANNULATION("annulation");

    private final String libelle;

    Phase(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
