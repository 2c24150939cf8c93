package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux projeter}. */
@Command(
        name = "projeter",
        description =
                "Projette les droits et les objectifs des années à venir, les chiffres de l'année étant repris chaque année.")
final class Projeter extends Commun {

    private static final int AU_PLUS = 100;

    @Option(
            names = "--annees",
            paramLabel = "<n>",
            description = "combien d'années, celle du dossier comprise (par défaut : ${DEFAULT-VALUE})")
    private int annees = 10;

    @Override
    Function<Guichet, Reponse> question() throws FauteDOption {
        if (annees < 1 || annees > AU_PLUS) {
            throw new FauteDOption("--annees : reçu « " + annees + " » ; attendu un nombre de 1 à " + AU_PLUS);
        }
        return g -> g.projeter(annees);
    }

    @Override
    List<String> options() {
        return List.of("--annees", Integer.toString(annees));
    }
}
