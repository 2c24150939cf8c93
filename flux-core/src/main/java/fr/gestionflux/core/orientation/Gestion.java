package fr.gestionflux.core.orientation;

/** Who names the candidates of a holder. */
public enum Gestion {
    /** The holder itself. */
    DIRECTE("directe"),
    /** The landlord, for the holder. */
    DELEGUEE("déléguée");

    private final String libelle;

    Gestion(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
