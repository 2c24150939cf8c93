package fr.gestionflux.core.suivi;

/** What becomes of a target that was missed and that the landlord cannot justify. */
public enum RegleDeReport {
    /** It may be carried over to the next year. */
    POSSIBLE("peuvent être reportés l'année suivante"),
    /** It shall be carried over to the next year. */
    DE_DROIT("sont reportés l'année suivante"),
    /** It is discussed; a justified one is accepted. */
    DISCUTE("sont discutés, et validés s'ils sont justifiés");

    private final String libelle;

    RegleDeReport(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
