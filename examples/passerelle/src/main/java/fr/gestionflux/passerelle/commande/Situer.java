package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux situation}. */
@Command(
        name = "situation",
        description = "Dit où en est chaque convention un jour donné : décomptes, reste, échéances.")
final class Situer extends Commun {

    @Option(names = "--au", required = true, paramLabel = "<jour>", description = "le jour, comme 30/06/2024")
    private String au = "";

    @Override
    Function<Guichet, Reponse> question() throws FauteDOption {
        var jour = Jour.lis("--au", au);
        return g -> g.situation(jour);
    }

    @Override
    List<String> options() throws FauteDOption {
        return List.of("--au", Dates.texte(Jour.lis("--au", au)));
    }
}
