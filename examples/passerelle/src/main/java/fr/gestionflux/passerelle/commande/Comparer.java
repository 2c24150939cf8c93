package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux comparer}. */
@Command(name = "comparer", description = "Compare ce que d'autres chartes donneraient aux mêmes conventions.")
final class Comparer extends Commun {

    @Option(
            names = "--avec",
            required = true,
            split = ",",
            paramLabel = "<charte>",
            description =
                    "les autres chartes, séparées par des virgules : idf, savoie, haute-garonne, rhone, droit-commun")
    private List<String> chartes = List.of();

    @Override
    Function<Guichet, Reponse> question() {
        return g -> g.comparer(chartes);
    }

    @Override
    List<String> options() {
        return List.of("--avec", String.join(",", chartes));
    }
}
