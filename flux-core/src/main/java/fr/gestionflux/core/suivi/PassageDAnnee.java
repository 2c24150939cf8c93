package fr.gestionflux.core.suivi;

/** What the rights of a holder become on 1 January. */
public enum PassageDAnnee {
    /** Each right stays, as its inventory describes it, less what left it. */
    EN_LIGNES("chaque droit reste tel que l'état des lieux le décrit"),
    /** What is left of all of them is one balance, kept by origin: homes counted have used rights up. */
    EN_SOLDE("les droits font un solde, par origine");

    private final String libelle;

    PassageDAnnee(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
