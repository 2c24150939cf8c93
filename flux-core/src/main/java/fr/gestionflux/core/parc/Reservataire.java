package fr.gestionflux.core.parc;

/**
 * A holder of reservation rights and the territory where it holds them: the département for the State, the département
 * and Action Logement; a commune's or EPCI's own territory, unless it holds rights elsewhere (CCH R.441-5-3).
 *
 * @param categorie what the law makes of it
 * @param nom its name
 * @param territoire where it holds its rights
 */
public record Reservataire(Categorie categorie, String nom, Territoire territoire) {

    /** What the law makes of a holder. */
    public enum Categorie {
        /** The State: at most 30 % of the flow (CCH R.441-5-2). */
        ETAT,
        /** A commune: a guarantor of the 20 % (CCH R.441-5-3). */
        COMMUNE,
        /** An EPCI, an EPT, a Métropole: a guarantor of the 20 % (CCH R.441-5-3). */
        EPCI,
        /** A département. */
        DEPARTEMENT,
        /** Action Logement. */
        ACTION_LOGEMENT,
        /** The landlord's own unreserved homes. */
        BAILLEUR,
        /** Any other holder. */
        AUTRE
    }

    /**
     * Refuses an empty name.
     *
     * @param categorie what the law makes of it
     * @param nom its name
     * @param territoire where it holds its rights
     */
    public Reservataire {
        if (nom.isBlank()) {
            throw new IllegalArgumentException("réservataire : reçu un nom vide ; attendu un nom");
        }
    }

    /**
     * Whether the law's 20 % bears on what its loan guarantees earn (CCH R.441-5-3).
     *
     * @return true for a commune, an EPCI and what the law treats alike
     */
    public boolean estGarant() {
        return categorie == Categorie.COMMUNE || categorie == Categorie.EPCI;
    }

    @Override
    public String toString() {
        return nom;
    }
}
