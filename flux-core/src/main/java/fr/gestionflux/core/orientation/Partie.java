package fr.gestionflux.core.orientation;

/** Who must act. */
public enum Partie {
    /** The landlord. */
    BAILLEUR("bailleur"),
    /** The holder. */
    RESERVATAIRE("réservataire"),
    /** The candidate that was given the home. */
    CANDIDAT("candidat");

    private final String libelle;

    Partie(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
