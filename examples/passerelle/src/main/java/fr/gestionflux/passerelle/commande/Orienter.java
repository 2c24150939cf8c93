package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux orienter}. */
@Command(name = "orienter", description = "Dit à quel réservataire proposer un logement qui se libère, et pourquoi.")
final class Orienter extends Commun {

    @Option(
            names = "--logement",
            required = true,
            paramLabel = "<numéro>",
            description = "son numéro dans la table « logements »")
    private String logement = "";

    @Option(names = "--au", required = true, paramLabel = "<jour>", description = "le jour, comme 30/06/2024")
    private String au = "";

    @Override
    Function<Guichet, Reponse> question() throws FauteDOption {
        var jour = Jour.lis("--au", au);
        return g -> g.orienter(logement, jour);
    }

    @Override
    List<String> options() throws FauteDOption {
        return List.of("--logement", logement, "--au", Dates.texte(Jour.lis("--au", au)));
    }
}
