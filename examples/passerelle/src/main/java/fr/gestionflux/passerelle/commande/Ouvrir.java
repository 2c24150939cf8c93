package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code flux ouvrir}. */
@Command(
        name = "ouvrir",
        description = "Ouvre l'année suivante : ce qui reste à chacun, et le dossier de N+1, prêt à être complété.")
final class Ouvrir extends Commun {

    @Override
    Function<Guichet, Reponse> question() {
        return Guichet::ouvrir;
    }
}
