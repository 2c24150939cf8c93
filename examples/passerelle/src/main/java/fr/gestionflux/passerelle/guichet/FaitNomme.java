package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.parc.Lieux;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Libelles;
import java.util.List;
import java.util.Map;

/**
 * Which figure a row of facts is about, as it is typed.
 *
 * @param grandeur what is measured
 * @param territoire where, by its code or its name
 * @param annees which years
 */
record FaitNomme(String grandeur, String territoire, String annees) {

    /** As a row names it that core reads. */
    static FaitNomme de(Releve.Cle cle, Lieux lieux) {
        return new FaitNomme(
                cle.grandeur().libelle(),
                lieux.reference(cle.territoire()),
                cle.annees().toString());
    }

    boolean designe(Releve.Cle cle) {
        return Libelles.semblables(grandeur, cle.grandeur().libelle())
                && Libelles.semblables(annees, cle.annees().toString())
                && Lieux.de(List.of(cle.territoire()))
                        .trouve(territoire)
                        .filter(cle.territoire()::equals)
                        .isPresent();
    }

    /** By the names of the columns. */
    Map<String, String> champs() {
        return Map.of(
                ColonnesDesFaits.GRANDEUR, grandeur,
                ColonnesDesFaits.TERRITOIRE, territoire,
                ColonnesDesFaits.ANNEES, annees);
    }

    @Override
    public String toString() {
        return "« " + grandeur + " »" + suite(territoire) + suite(annees);
    }

    private static String suite(String champ) {
        return champ.isEmpty() ? "" : ", " + champ;
    }
}
