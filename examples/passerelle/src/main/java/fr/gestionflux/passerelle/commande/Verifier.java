package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.CopieAnnotee;
import fr.gestionflux.passerelle.porte.Livraison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux verifier}. */
@Command(
        name = "verifier",
        description = "Dit ce qui ne va pas dans un dossier, et ce qui lui manque encore ; rien n'est calculé.")
final class Verifier extends Commun {

    @Option(
            names = "--annoter",
            paramLabel = "<copie.xlsx>",
            description = "écrit une copie de ce qui est donné, où chaque ligne à corriger dit pourquoi")
    private Optional<Path> annoter = Optional.empty();

    @Override
    Function<Guichet, Reponse> question() throws FauteDOption {
        if (annoter.isPresent()
                && !annoter.get().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new FauteDOption("--annoter : reçu « " + annoter.get() + " » ; attendu un nom de fichier en .xlsx");
        }
        if (annoter.isPresent()
                && entree().filter(e -> Chemins.memes(e, annoter.get())).isPresent()) {
            throw new FauteDOption(
                    "--annoter : la copie prendrait la place de ce qui est donné ; attendu un autre nom");
        }
        return Guichet::verifier;
    }

    @Override
    void rends(Livraison livree, Livraison lue, DossierLu dossier) throws IOException {
        if (annoter.isPresent()) {
            CopieAnnotee.ecris(livree, lue, dossier.anomalies(), annoter.get());
        }
    }
}
