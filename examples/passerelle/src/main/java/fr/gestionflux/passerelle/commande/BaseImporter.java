package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.PorteSql;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flux base importer}. */
@Command(
        name = "importer",
        description =
                "Met un dossier dans une base, comme une nouvelle version : les précédentes restent, les événements s'ajoutent.")
final class BaseImporter extends SurUneBase {

    @Parameters(
            paramLabel = "<dossier>",
            description = "un dossier de fichiers CSV, un classeur .xlsx ou un document .json")
    private Path entree = Path.of("");

    @Option(
            names = "--dossier",
            required = true,
            paramLabel = "<identifiant>",
            description = "comment la base l'appelle, comme opac-savoie-2024")
    private String dossier = "";

    @Option(names = "--pour", paramLabel = "<qui>", description = "qui le met, ou pourquoi")
    private String pour = "";

    @Option(
            names = "--depuis",
            paramLabel = "<n>",
            description = "la version qui a été corrigée ; refusé si une autre l'a suivie entre-temps")
    private Optional<Integer> depuis = Optional.empty();

    @Override
    int fais(Acces acces, PrintWriter dit) throws IOException, FauteDOption {
        if (dossier.isBlank()) {
            throw new FauteDOption("--dossier : reçu « » ; attendu un identifiant comme opac-savoie-2024");
        }
        Livraison lue = Portes.entree(entree).lis();
        var version = new PorteSql(acces, dossier, InstantSource.system(), pour)
                .importe(lue, depuis.map(OptionalInt::of).orElse(OptionalInt.empty()));
        dit.println(version + " : " + String.join(", ", lue.tables().keySet()));
        return Sortie.FAIT;
    }
}
