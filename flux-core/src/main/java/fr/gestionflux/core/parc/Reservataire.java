package fr.gestionflux.core.parc;

import fr.gestionflux.core.preuve.Sujet;
import java.util.Objects;
import java.util.Optional;

/**
 * A holder of reservation rights and the territory where it holds them: the département for the State, the département
 * and Action Logement; a commune's or EPCI's own territory, unless it holds rights elsewhere (CCH R.441-5-3).
 *
 * <pre>{@code
 * new Reservataire(COMMUNE, "commune de Séez", seez).avecId("R-0042");   // the same holder, however its name is written
 * }</pre>
 *
 * <p>With an id, two holders are equal when their ids are, whatever their names; without one, when their categories, names
 * and territories are. One with an id never equals one without. Immutable and thread-safe.
 *
 * @param categorie what the law makes of it
 * @param nom its name
 * @param territoire where it holds its rights
 * @param id stable, as the caller's software knows it; empty when it has none
 */
public record Reservataire(Categorie categorie, String nom, Territoire territoire, Optional<String> id) {

    /** What the law makes of a holder. */
    public enum Categorie {
        /** The State: at most 30 % of the flow (CCH R.441-5-2). */
        ETAT("État"),
        /** A commune: a guarantor of the 20 % (CCH R.441-5-3). */
        COMMUNE("commune"),
        /** An EPCI, an EPT, a Métropole: a guarantor of the 20 % (CCH R.441-5-3). */
        EPCI("EPCI"),
        /** A département. */
        DEPARTEMENT("département"),
        /** Action Logement. */
        ACTION_LOGEMENT("Action Logement"),
        /** The landlord's own unreserved homes. */
        BAILLEUR("bailleur"),
        /** Any other holder. */
        AUTRE("autre réservataire");

        private final String libelle;

        Categorie(String libelle) {
            this.libelle = libelle;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Refuses an empty name and an empty id.
     *
     * @param categorie what the law makes of it
     * @param nom its name
     * @param territoire where it holds its rights
     * @param id stable, as the caller's software knows it; empty when it has none
     */
    public Reservataire {
        if (nom.isBlank()) {
            throw new IllegalArgumentException("réservataire : reçu un nom vide ; attendu un nom");
        }
        if (id.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "réservataire « " + nom + " », id : reçu un texte vide ; attendu un identifiant, ou aucun");
        }
    }

    /**
     * A holder known by its category, name and territory.
     *
     * @param categorie what the law makes of it
     * @param nom its name
     * @param territoire where it holds its rights
     */
    public Reservataire(Categorie categorie, String nom, Territoire territoire) {
        this(categorie, nom, territoire, Optional.empty());
    }

    /**
     * The same holder under the id that the caller's software gives it, which alone makes equality from then on.
     *
     * @param id not blank
     * @return the holder with its id
     */
    public Reservataire avecId(String id) {
        return new Reservataire(categorie, nom, territoire, Optional.of(id));
    }

    /**
     * What an anomaly about this holder says of it.
     *
     * @return its name, id and territory
     */
    public Sujet sujet() {
        return Sujet.reservataire(nom, id, territoire.code());
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
    public boolean equals(Object o) {
        return o instanceof Reservataire r
                && id.equals(r.id)
                && (id.isPresent()
                        || (categorie == r.categorie && nom.equals(r.nom) && territoire.equals(r.territoire)));
    }

    @Override
    public int hashCode() {
        return id.isPresent() ? id.hashCode() : Objects.hash(nom, territoire);
    }

    @Override
    public String toString() {
        return nom;
    }
}
