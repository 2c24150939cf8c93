package fr.gestionflux.core.charte;

import java.util.List;

/**
 * A model of convention that a landlord signs with many holders: what it settles within a charter.
 *
 * <pre>{@code
 * savoie.type("opac-savoie").stipulations().get(0);   // = durée de la convention : 3 ans (convention type OPAC Savoie, v2 du 16/01/2024, § 2)
 * }</pre>
 *
 * @param id stable, unique within the charter, for instance {@code opac-savoie}
 * @param libelle the model, as its readers name it
 * @param stipulations what it settles, each point with its article
 */
public record ConventionType(String id, String libelle, List<Stipulation<?>> stipulations) {

    /**
     * Copies the list.
     *
     * @param id stable, unique within the charter, for instance {@code opac-savoie}
     * @param libelle the model, as its readers name it
     * @param stipulations what it settles, each point with its article
     */
    public ConventionType {
        stipulations = List.copyOf(stipulations);
    }

    @Override
    public String toString() {
        return libelle;
    }
}
