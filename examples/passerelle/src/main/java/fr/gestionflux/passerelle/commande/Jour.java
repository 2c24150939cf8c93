package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;

/** A day, as options give it. */
final class Jour {

    private Jour() {}

    static LocalDate lis(String option, String recu) throws FauteDOption {
        return Dates.lis(recu)
                .orElseThrow(
                        () -> new FauteDOption(option + " : reçu « " + recu + " » ; attendu " + Dates.attendu(recu)));
    }
}
