package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What must be done once a year, about the year before.
 *
 * <p>« Avant le 28 février » is late from the 28th: its last day is 27 February.
 *
 * @param objet what must be done, in French
 * @param par who must do it
 * @param dernierJour the last day, in the year after the one it is about
 * @param source the sentence
 */
public record Formalite(String objet, Partie par, MonthDay dernierJour, Reference source) {

    private static final DateTimeFormatter JOUR_ET_MOIS = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    /**
     * The last day.
     *
     * @param annee the year that it is about
     * @return a day of the year after
     */
    public LocalDate limite(int annee) {
        return dernierJour.atYear(annee + 1);
    }

    @Override
    public String toString() {
        return par + " : " + objet + ", au plus tard le " + JOUR_ET_MOIS.format(dernierJour) + " de l'année suivante ("
                + source + ")";
    }
}
