package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.temps.Annees;

/** What the components of a right may be, whatever its kind. */
final class Bornes {

    private Bornes() {}

    static void part(String intitule, String champ, Taux t) {
        positif(intitule, champ, t);
        if (t.compareTo(Taux.ENTIER) > 0) {
            throw new IllegalArgumentException(
                    "droit « " + intitule + " », " + champ + " : reçu " + t + " ; attendu au plus 100 %");
        }
    }

    /** A far end is a usual way to say that there is none: it is computed, and remarked. */
    static void finPlausible(String intitule, String champ, int annee) {
        if (annee < Annees.PREMIERE) {
            throw new IllegalArgumentException("droit « " + intitule + " », " + champ + " : reçu " + annee
                    + " ; attendu une année à partir de " + Annees.PREMIERE);
        }
    }

    static void entier(String intitule, Quantite logements) {
        positif(intitule, "logements", logements);
        if (!logements.estEntiere()) {
            throw new IllegalArgumentException("droit « " + intitule + " », logements : reçu " + logements.texteExact()
                    + " ; attendu un nombre entier de logements");
        }
    }

    static void positif(String intitule, String champ, Nombre<?> n) {
        if (n.signe() < 0) {
            throw new IllegalArgumentException(
                    "droit « " + intitule + " », " + champ + " : reçu " + n + " ; attendu un nombre positif ou nul");
        }
    }
}
