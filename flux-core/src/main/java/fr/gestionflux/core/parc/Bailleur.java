package fr.gestionflux.core.parc;

/**
 * A social landlord.
 *
 * @param nom its name, for instance {@code OPAC Savoie}
 */
public record Bailleur(String nom) {

    /**
     * Refuses an empty name.
     *
     * @param nom its name, for instance {@code OPAC Savoie}
     */
    public Bailleur {
        if (nom.isBlank()) {
            throw new IllegalArgumentException("bailleur : reçu un nom vide ; attendu un nom");
        }
    }

    @Override
    public String toString() {
        return nom;
    }
}
