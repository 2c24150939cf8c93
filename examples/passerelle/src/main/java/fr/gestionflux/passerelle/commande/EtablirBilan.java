package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code flux bilan}. */
@Command(name = "bilan", description = "Établit le bilan annuel de chaque convention.")
final class EtablirBilan extends Commun {

    @Override
    Function<Guichet, Reponse> question() {
        return Guichet::bilan;
    }
}
