package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.passerelle.porte.EffacementDeCandidat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flux effacer}. The reference that is typed is never repeated. */
@Command(
        name = "effacer",
        description =
                "Remplace partout la référence d'un candidat par une autre, opaque ; aucun chiffre ne change. Le reste des"
                        + " fichiers CSV et JSON ne change pas d'un octet ; un classeur est réécrit, ses textes seuls.",
        mixinStandardHelpOptions = true)
final class Effacer implements Callable<Integer> {

    private static final Unite EVENEMENTS = new Unite("événement", "événements");
    private static final int PLACES_DITES = 10;

    @Parameters(
            paramLabel = "<dossier>",
            description = "un dossier de fichiers CSV, un classeur .xlsx ou un document .json")
    private Path entree = Path.of("");

    @Option(
            names = "--candidat",
            required = true,
            paramLabel = "<référence>",
            description = "celle du candidat, dans la table « evenements »")
    private String reference = "";

    @Option(
            names = "--vers",
            paramLabel = "<copie>",
            description = "écrit une copie : un dossier absent ou vide, ou un fichier de la même sorte")
    private Optional<Path> vers = Optional.empty();

    @Option(names = "--sur-place", description = "écrit à la place de ce qui est donné, une fois tout écrit et relu")
    private boolean surPlace;

    @Mixin
    private OptionDeCorrespondance correspondance = new OptionDeCorrespondance();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FauteDOption {
        exige();
        EffacementDeCandidat effacement = EffacementDeCandidat.de(entree, correspondance.fichier(), reference);
        PrintWriter dit = spec.commandLine().getOut();
        if (effacement.evenements() > 0) {
            if (vers.isPresent()) {
                effacement.versUneCopie(vers.get());
            } else {
                effacement.surPlace();
            }
        }
        dit.println(phrase(effacement.evenements()));
        List<String> ailleurs = effacement.autresPlaces();
        if (!ailleurs.isEmpty()) {
            dit.println("la référence se lit encore ailleurs ; corrigez-y : "
                    + String.join(" ; ", ailleurs.stream().limit(PLACES_DITES).toList())
                    + (ailleurs.size() > PLACES_DITES ? " et " + (ailleurs.size() - PLACES_DITES) + " de plus" : ""));
        }
        return Sortie.FAIT;
    }

    /** What was erased. */
    static String phrase(long evenements) {
        return evenements == 0
                ? "aucun événement ne portait cette référence ; rien n'a été écrit"
                : "effacée de " + EVENEMENTS.compte(evenements);
    }

    private void exige() throws FauteDOption {
        if (reference.isBlank()) {
            throw new FauteDOption("--candidat : reçu « » ; attendu la référence d'un candidat");
        }
        if (vers.isPresent() == surPlace) {
            throw new FauteDOption(
                    surPlace
                            ? "reçu --vers et --sur-place ; attendu l'un des deux"
                            : "il manque --vers <copie>, ou --sur-place");
        }
        if (surPlace && extension(entree).startsWith("xls")) {
            throw new FauteDOption(
                    "--sur-place : un classeur est réécrit sans ses formules ni sa mise en forme ; attendu"
                            + " --vers <copie.xlsx>");
        }
        if (vers.isPresent()
                && !Files.isDirectory(entree)
                && !extension(vers.get()).equals(extension(entree))) {
            throw new FauteDOption(
                    "--vers : reçu « " + vers.get() + " » ; attendu un fichier en ." + extension(entree));
        }
    }

    private static String extension(Path p) {
        String nom = p.toString().toLowerCase(Locale.ROOT);
        return Files.isDirectory(p) ? "" : nom.substring(nom.lastIndexOf('.') + 1);
    }
}
