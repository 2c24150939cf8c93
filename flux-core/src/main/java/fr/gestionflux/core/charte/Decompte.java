package fr.gestionflux.core.charte;

/** When an offered home uses up a right. */
public enum Decompte {
    /** One signed lease, one right. */
    BAIL_SIGNE("un bail signé compte pour un droit"),
    /** Offers, attributions and move-ins read together. */
    INDICATEURS_CROISES("mises à disposition, attributions et entrées lues ensemble"),
    /** Each home offered. */
    LOGEMENTS_ORIENTES("chaque logement orienté compte");

    private final String libelle;

    Decompte(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
