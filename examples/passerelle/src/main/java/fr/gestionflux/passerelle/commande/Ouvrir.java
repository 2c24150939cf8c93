package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux ouvrir}. */
@Command(
        name = "ouvrir",
        description = "Ouvre l'année suivante : ce qui reste à chacun, et le dossier de N+1, prêt à être complété.")
final class Ouvrir extends Commun {

    @Option(
            names = "--suivant",
            paramLabel = "<fichier>",
            description =
                    "écrit le dossier de N+1 : un .xlsx, un .json, ou un dossier absent ou vide ; rien n'est écrit si"
                            + " quelque chose a été refusé")
    private Optional<Path> suivant = Optional.empty();

    @Override
    Function<Guichet, Reponse> question() throws FauteDOption {
        if (suivant.isPresent()
                && entree().filter(e -> Chemins.memes(e, suivant.get())).isPresent()) {
            throw new FauteDOption(
                    "--suivant : le dossier de N+1 prendrait la place de ce qui est donné ; attendu un autre nom");
        }
        if (suivant.isPresent()
                && vers().filter(v -> Chemins.memes(v, suivant.get())).isPresent()) {
            throw new FauteDOption(
                    "--suivant : le dossier de N+1 prendrait la place de la réponse, que --vers y écrit ; attendu un autre nom");
        }
        return Guichet::ouvrir;
    }

    @Override
    int conclus(Reponse r, PrintWriter erreur) throws IOException {
        if (suivant.isEmpty()) {
            return super.conclus(r, erreur);
        }
        if (r.aRegarder()) {
            erreur.println(
                    "flux : « " + suivant.get() + " » n'est pas écrit : un refus, dit dans la réponse, ferait perdre"
                            + " des droits ou des logements ; corrigez-le, puis redemandez");
            return Sortie.ILLISIBLE;
        }
        Portes.sortie(suivant.get()).ecris(r.tables());
        return Sortie.FAIT;
    }
}
