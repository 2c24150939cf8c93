package fr.gestionflux.core.charte;

/**
 * How long a convention lasts.
 *
 * @param ans whole years, at least 1
 * @param tacite whether it goes on unless somebody ends it
 */
public record Duree(int ans, boolean tacite) {

    /**
     * Refuses less than a year.
     *
     * @param ans whole years, at least 1
     * @param tacite whether it goes on unless somebody ends it
     */
    public Duree {
        if (ans < 1) {
            throw new IllegalArgumentException("durée : reçu " + ans + " an ; attendu au moins 1");
        }
    }

    @Override
    public String toString() {
        return ans + (ans > 1 ? " ans" : " an") + (tacite ? " avec tacite reconduction" : "");
    }
}
