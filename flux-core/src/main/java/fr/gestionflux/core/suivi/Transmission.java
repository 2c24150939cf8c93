package fr.gestionflux.core.suivi;

import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;

/**
 * A yearly formality that was done.
 *
 * @param objet what, as the {@link Formalite} calls it
 * @param annee the year that it is about
 * @param le the day it was done
 */
public record Transmission(String objet, int annee, LocalDate le) {
    /**
     * Refuses a year and a day that no document can be of.
     *
     * @param objet what, as the {@link Formalite} calls it
     * @param annee the year that it is about
     * @param le the day it was done
     */
    public Transmission {
        Annees.verifie("année de « " + objet + " »", annee);
        Annees.verifie("jour de « " + objet + " »", le.getYear());
    }
}
