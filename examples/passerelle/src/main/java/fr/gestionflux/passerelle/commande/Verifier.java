package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code flux verifier}. */
@Command(
        name = "verifier",
        description = "Dit ce qui ne va pas dans un dossier, et ce qui lui manque encore ; rien n'est calculé.")
final class Verifier extends Commun {

    @Override
    Function<Guichet, Reponse> question() {
        return Guichet::verifier;
    }
}
