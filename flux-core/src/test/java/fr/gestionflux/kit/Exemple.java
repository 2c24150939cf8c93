package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that a charter computes, for one holder or for several.
 *
 * @param nom for messages
 * @param dossier every fact and right that the charter needs, and no fact that none of these conventions makes it read
 * @param conventions of the holders that are asked about, one each
 */
public record Exemple(String nom, DossierAnnuel dossier, List<Convention> conventions) {

    /**
     * Copies the list.
     *
     * @param nom for messages
     * @param dossier every fact and right that the charter needs, and no fact that none of these conventions makes it read
     * @param conventions of the holders that are asked about, one each
     */
    public Exemple {
        if (conventions.isEmpty()) {
            throw new IllegalArgumentException(
                    "exemple « " + nom + " », conventions : reçu aucune ; attendu au moins une");
        }
        conventions = List.copyOf(conventions);
    }

    /**
     * A file and the conventions of the holders that are asked about.
     *
     * @param nom for messages
     * @param dossier every fact and right that the charter needs
     * @param conventions at least one
     */
    public Exemple(String nom, DossierAnnuel dossier, Convention... conventions) {
        this(nom, dossier, List.of(conventions));
    }

    /** What is asked about each holder. */
    Stream<Demande> demandes() {
        return conventions.stream()
                .map(c -> new Demande(conventions.size() == 1 ? nom : nom + ", " + c.reservataire(), dossier, c));
    }

    /** The target of one holder of the file. */
    record Demande(String nom, DossierAnnuel dossier, Convention convention) {
        Demande avec(DossierAnnuel autre) {
            return new Demande(nom, autre, convention);
        }
    }
}
