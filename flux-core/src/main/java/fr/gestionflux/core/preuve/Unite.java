package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;

/**
 * What a figure counts, for its readers. Arithmetic does not depend on it: the nature of numbers does that work.
 *
 * <pre>{@code
 * Unite.DROITS_UNIQUES.compte(Quantite.parse("11,9"));   // = 11,9 droits uniques — DRIHL model, II.C
 * Unite.LOGEMENTS.compte(1);                             // = 1 logement
 * }</pre>
 *
 * @param singulier used below 2, as in French (1,27 logement)
 * @param pluriel used from 2 on
 */
public record Unite(String singulier, String pluriel) {

    /** No unit: rates carry their % sign. */
    public static final Unite SANS = new Unite("", "");

    /** Homes. */
    public static final Unite LOGEMENTS = new Unite("logement", "logements");

    /** Rights to one letting each. */
    public static final Unite DROITS_UNIQUES = new Unite("droit unique", "droits uniques");

    /** Rights on a home, until a date. */
    public static final Unite DROITS_DE_SUITE = new Unite("droit de suite", "droits de suite");

    /** Rights on a home times the years they still run. */
    public static final Unite DROITS_ANNEES = new Unite("droit-année", "droits-années");

    /** Years. */
    public static final Unite ANS = new Unite("an", "ans");

    /** Leases. */
    public static final Unite BAUX = new Unite("bail", "baux");

    private static final Quantite MOINS_DEUX = Quantite.of(-2);
    private static final Quantite DEUX = Quantite.of(2);

    /**
     * A count and what it counts.
     *
     * @param nombre how many
     * @return for instance {@code 1 bail} or {@code 3 baux}
     */
    public String compte(long nombre) {
        return compte(Quantite.of(nombre));
    }

    /**
     * A count, whole or not, and what it counts.
     *
     * @param nombre how many
     * @return for instance {@code 1,27 logement}
     */
    public String compte(Quantite nombre) {
        return nombre + apres(nombre);
    }

    /** The unit as written after a value, with the space before it. */
    String apres(Nombre<?> valeur) {
        if (singulier.isEmpty()) {
            return "";
        }
        boolean un = valeur instanceof Quantite q && q.compareTo(DEUX) < 0 && q.compareTo(MOINS_DEUX) > 0;
        return " " + (un ? singulier : pluriel);
    }
}
