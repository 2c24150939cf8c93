package fr.gestionflux.core.charte;

/**
 * How long a convention lasts.
 *
 * @param ans whole years, from 1 to 99
 * @param tacite whether it goes on unless somebody ends it
 */
public record Duree(int ans, boolean tacite) {

    private static final int MAXIMUM = 99;

    /**
     * Refuses less than a year, and a century.
     *
     * @param ans whole years, from 1 to 99
     * @param tacite whether it goes on unless somebody ends it
     */
    public Duree {
        if (ans < 1 || ans > MAXIMUM) {
            throw new IllegalArgumentException("durée : reçu " + ans + " ; attendu de 1 à " + MAXIMUM + " ans");
        }
    }

    @Override
    public String toString() {
        return ans + (ans > 1 ? " ans" : " an") + (tacite ? " avec tacite reconduction" : "");
    }
}
