package fr.gestionflux.core.droit;

/**
 * What a right was earned by: the law's 20 % bears on guarantees only (CCH R.441-5-3), not on land or money (R.441-5-4).
 *
 * <pre>{@code
 * new Apport("terrain", Quantite.of(17)).origine();   // = apport de terrain ou de financement — DU2 of Séez, § 4.2
 * }</pre>
 */
public enum Origine {
    /** A loan guarantee. */
    GARANTIE("garantie d'emprunt"),
    /** Land or money. */
    APPORT("apport de terrain ou de financement"),
    /** The inventory does not say. */
    INCONNUE("origine inconnue");

    private final String libelle;

    Origine(String libelle) {
        this.libelle = libelle;
    }

    /** In French. */
    @Override
    public String toString() {
        return libelle;
    }
}
