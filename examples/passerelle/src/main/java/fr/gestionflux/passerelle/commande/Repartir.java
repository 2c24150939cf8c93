package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux repartir}. */
@Command(name = "repartir", description = "Répartit tout le flux entre les réservataires, et le confronte aux limites.")
final class Repartir extends Commun {

    @Option(names = "--reduire", description = "ramène à leur limite les parts qui la dépassent")
    private boolean reduire;

    @Override
    Function<Guichet, Reponse> question() {
        return g -> g.repartir(reduire);
    }

    @Override
    List<String> options() {
        return reduire ? List.of("--reduire") : List.of();
    }
}
