package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.recu.LectureDeRecus;
import fr.gestionflux.passerelle.recu.PairesDeRecus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flux recu comparer}. */
@Command(
        name = "comparer",
        description =
                "Dit pourquoi un chiffre a changé entre deux reçus : données, textes, années, version ; ni charte ni"
                        + " dossier n'y sont nécessaires.",
        mixinStandardHelpOptions = true)
final class RecuComparer implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "<avant.json>",
            description = "un reçu, ou une réponse écrite par --format json")
    private Path avant = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "<apres.json>",
            description = "un autre, d'un même réservataire ou d'un même document")
    private Path apres = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter dit = spec.commandLine().getOut();
        PairesDeRecus.compare(LectureDeRecus.de(avant), LectureDeRecus.de(apres))
                .forEach(dit::println);
        return Sortie.FAIT;
    }
}
