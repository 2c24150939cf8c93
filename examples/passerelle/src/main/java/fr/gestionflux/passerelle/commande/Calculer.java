package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code flux calculer}. */
@Command(name = "calculer", description = "Calcule l'objectif de chaque convention, à elle seule.")
final class Calculer extends Commun {

    @Override
    Function<Guichet, Reponse> question() {
        return Guichet::calculer;
    }
}
