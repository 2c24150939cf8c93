package fr.gestionflux.core.rpls;

import fr.gestionflux.core.temps.Annees;

/**
 * Which homes are « in location for a year or more ». The model of Île-de-France (DRIHL–AORIF, version 2, II.C) says it
 * twice, and the two do not leave out the same years of first letting (LOCAT). N is the year of the lease; the register
 * of 1 January N + 1 is the one that holds the leases of N.
 */
public enum LectureLocat {

    /**
     * The sentence of II.C, « logements proposés à la location depuis un an ou plus », which is the definition of the
     * official statistic: on 1 January N + 1, a home first let in N or N + 1 has not been let for a year. The default.
     */
    UN_AN_OU_PLUS(0, 1),

    /**
     * The formula of II.C, « LOCAT ≠ N et N-1 », to the letter: leaves out N - 1 and N, and those only. A home first let
     * in N + 1 is kept, since the formula does not name that year.
     */
    TEXTE_DU_MODELE(-1, 0);

    private final int premiere;
    private final int derniere;

    LectureLocat(int premiere, int derniere) {
        this.premiere = premiere;
        this.derniere = derniere;
    }

    /**
     * The years of first letting that are left out of both the numerator and the denominator.
     *
     * @param annee N, the year of the lease
     * @return two years
     */
    public Annees ecartees(int annee) {
        return new Annees(annee + premiere, annee + derniere);
    }

    /**
     * Whether a home is left out.
     *
     * @param locat year of its first letting
     * @param annee N, the year of the lease
     * @return true for a home that the rate of N does not look at
     */
    public boolean ecarte(int locat, int annee) {
        return locat >= annee + premiere && locat <= annee + derniere;
    }
}
