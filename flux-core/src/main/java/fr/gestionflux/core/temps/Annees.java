package fr.gestionflux.core.temps;

/**
 * The year or the consecutive years that a figure covers.
 *
 * <pre>{@code
 * new Annees(2018, 2022);   // = 2018 à 2022 — the five years before a conversion in 2023 (DRIHL model, II.C)
 * Annees.annee(2024);       // = 2024
 * }</pre>
 *
 * @param premiere the first year
 * @param derniere the last year, included
 */
public record Annees(int premiere, int derniere) {

    /** The first year that a right, an inventory or a file can be of. */
    public static final int PREMIERE = 1900;

    /** The last one: a file also reads the years around its own, and a projection those of a century. */
    public static final int DERNIERE = 2899;

    /**
     * Refuses a year that cannot be, and an end before the start.
     *
     * @param premiere the first year
     * @param derniere the last year, included
     */
    public Annees {
        if (!Dates.estVraisemblable(premiere) || !Dates.estVraisemblable(derniere)) {
            throw new IllegalArgumentException("années : reçu " + premiere + " à " + derniere + " ; attendu de "
                    + Dates.PREMIERE_ANNEE + " à " + Dates.DERNIERE_ANNEE);
        }
        if (derniere < premiere) {
            throw new IllegalArgumentException(
                    "années : reçu " + premiere + " à " + derniere + " ; attendu une fin qui ne précède pas le début");
        }
    }

    /**
     * One year.
     *
     * @param annee for instance 2022
     * @return that year alone
     */
    public static Annees annee(int annee) {
        return new Annees(annee, annee);
    }

    /**
     * Refuses a year that no inventory and no file can be of.
     *
     * @param champ what the year is, in French
     * @param annee the year
     * @throws IllegalArgumentException if it is before {@link #PREMIERE} or after {@link #DERNIERE}
     */
    public static void verifie(String champ, int annee) {
        if (annee < PREMIERE || annee > DERNIERE) {
            throw new IllegalArgumentException(
                    champ + " : reçu " + annee + " ; attendu une année de " + PREMIERE + " à " + DERNIERE);
        }
    }

    @Override
    public String toString() {
        return premiere == derniere ? Integer.toString(premiere) : premiere + " à " + derniere;
    }
}
