package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.passerelle.recu.FauteDeRecu;
import fr.gestionflux.passerelle.recu.LectureDeRecus;
import fr.gestionflux.passerelle.recu.RecuDonne;
import fr.gestionflux.passerelle.recu.VerificationDeRecus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flux recu verifier}. */
@Command(
        name = "verifier",
        description =
                "Refait chaque étape de reçus, sans charte, et dit la première qui diffère ; rend le code 1 s'il y en a"
                        + " une.",
        mixinStandardHelpOptions = true)
final class RecuVerifier implements Callable<Integer> {

    private static final Unite RECUS = new Unite("reçu", "reçus");
    private static final Unite ETAPES = new Unite("étape", "étapes");

    @Parameters(
            arity = "1..*",
            paramLabel = "<recu.json>",
            description = "un reçu, plusieurs, un par ligne, ou une réponse écrite par --format json")
    private List<Path> fichiers = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<RecuDonne> recus = new ArrayList<>();
        for (Path f : fichiers) {
            recus.addAll(LectureDeRecus.de(f));
        }
        PrintWriter dit = spec.commandLine().getOut();
        VerificationDeRecus verification = new VerificationDeRecus(recus);
        int etapes = 0;
        int fautes = 0;
        for (RecuDonne r : recus) {
            try {
                etapes += verification.verifie(r);
            } catch (FauteDeRecu e) {
                fautes++;
                dit.println(
                        r.titre() + " : " + (e.etape().isEmpty() ? "" : "étape " + e.etape() + ", ") + e.getMessage());
            }
        }
        dit.println(RECUS.compte(recus.size()) + " : "
                + (fautes == 0
                        ? ETAPES.compte(etapes) + ", que le calcul retrouve"
                        : RECUS.compte(fautes) + " à regarder"));
        return fautes == 0 ? Sortie.FAIT : Sortie.A_REGARDER;
    }
}
