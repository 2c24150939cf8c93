package fr.gestionflux.core.charte;

/**
 * How long a convention lasts.
 *
 * <pre>{@code
 * new Duree(3, Reconduction.TACITE);   // = 3 ans avec tacite reconduction — Rhône, § 11
 * }</pre>
 *
 * @param ans whole years, from 1 to 99
 * @param reconduction what happens at its end
 */
public record Duree(int ans, Reconduction reconduction) {

    private static final int MAXIMUM = 99;

    /**
     * Refuses less than a year, and a century.
     *
     * @param ans whole years, from 1 to 99
     * @param reconduction what happens at its end
     */
    public Duree {
        if (ans < 1 || ans > MAXIMUM) {
            throw new IllegalArgumentException("durée : reçu " + ans + " ; attendu de 1 à " + MAXIMUM + " ans");
        }
    }

    /**
     * Whether it goes on unless somebody ends it.
     *
     * @return true for a tacit renewal
     */
    public boolean estTacite() {
        return reconduction == Reconduction.TACITE;
    }

    @Override
    public String toString() {
        return ans + (ans > 1 ? " ans" : " an") + (estTacite() ? " avec tacite reconduction" : "");
    }
}
