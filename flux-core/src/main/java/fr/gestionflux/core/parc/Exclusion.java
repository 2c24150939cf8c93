package fr.gestionflux.core.parc;

/** Why a home is out of the flow for good. Each charter lists those it knows, in its order. */
public enum Exclusion implements Motif {
    /** Outside the regime of social letting. */
    HORS_REGIME("hors du régime des attributions"),
    /** Defence and homeland security: stay in stock (CCH R.441-5). */
    DEFENSE_SECURITE("défense nationale et sécurité intérieure"),
    /** Public hospitals: stay in stock (CCH R.441-5). */
    SANTE("établissements publics de santé"),
    /** In a sale plan. */
    PLAN_DE_VENTE("plan de vente"),
    /** To be demolished. */
    DEMOLITION("démolition"),
    /** End of a social usufruct. */
    FIN_USUFRUIT("fin d'usufruit locatif social"),
    /** Homes of a SEM that give no right to APL. */
    SEM_SANS_APL("logements de SEM n'ouvrant pas droit à l'APL"),
    /** Foyers, hostels, student and service residences, medico-social structures. */
    FOYERS_RESIDENCES("foyers, résidences et structures médico-sociales"),
    /** PLI, LLI, homes on own funds or ordinary loans. */
    LOGEMENTS_INTERMEDIAIRES("logements intermédiaires ou sur fonds propres");

    private final String libelle;

    Exclusion(String libelle) {
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
