package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.temps.Annees;
import java.util.List;
import java.util.Optional;

/**
 * What a whole file is about.
 *
 * @param bailleur the landlord
 * @param annee year N, whose flow is shared
 * @param charte id of the charter
 * @param territoire whose flow is shared out; empty for the one département of the holders
 * @param periodesDeConstruction the classes of years of construction that reports use
 */
public record Tete(
        Bailleur bailleur,
        int annee,
        Optional<String> charte,
        Optional<Territoire> territoire,
        List<Annees> periodesDeConstruction) {

    /**
     * Copies the list; refuses a year that no file can be of.
     *
     * @param bailleur the landlord
     * @param annee year N, whose flow is shared
     * @param charte id of the charter
     * @param territoire whose flow is shared out; empty for the one département of the holders
     * @param periodesDeConstruction the classes of years of construction that reports use
     */
    public Tete {
        periodesDeConstruction = List.copyOf(periodesDeConstruction);
        Annees.verifie("année du dossier", annee);
    }
}
