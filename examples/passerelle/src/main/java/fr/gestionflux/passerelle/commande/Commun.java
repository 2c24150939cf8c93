package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.EcritureSure;
import fr.gestionflux.passerelle.porte.PorteCsv;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Csv;
import fr.gestionflux.passerelle.rendu.Html;
import fr.gestionflux.passerelle.rendu.Json;
import fr.gestionflux.passerelle.rendu.Pdf;
import fr.gestionflux.passerelle.rendu.Texte;
import fr.gestionflux.passerelle.rendu.Xlsx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that asks a file a question takes, and does. */
@Command(mixinStandardHelpOptions = true)
abstract class Commun implements Callable<Integer> {

    /** In which form the answer leaves. */
    enum Format {
        texte,
        json,
        html,
        csv,
        xlsx,
        pdf;

        /** What no terminal shows. */
        private Optional<String> vers() {
            return switch (this) {
                case csv -> Optional.of("<dossier>");
                case xlsx, pdf -> Optional.of("<fichier." + this + ">");
                default -> Optional.empty();
            };
        }
    }

    @Parameters(
            paramLabel = "<dossier>",
            description = "un dossier de fichiers CSV, un classeur .xlsx ou un document .json")
    private Path entree = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "la forme de la réponse : ${COMPLETION-CANDIDATES} (par défaut : ${DEFAULT-VALUE})")
    private Format format = Format.texte;

    @Option(
            names = "--vers",
            paramLabel = "<fichier>",
            description = "écrit la réponse dans ce fichier, au lieu de l'afficher ; en csv, dans ce dossier")
    private Optional<Path> vers = Optional.empty();

    @Option(names = "--explications", description = "dit chaque étape de chaque chiffre, et non le seul résumé")
    private boolean explications;

    @Option(
            names = "--strict",
            description = "rend le code 1 si quelque chose a été refusé, ou si un chiffre imprimé est à regarder")
    private boolean strict;

    /** What is asked; the options that it takes are read before the file is. */
    abstract Function<Guichet, Reponse> question() throws FauteDOption;

    @Override
    public Integer call() throws IOException, FauteDOption {
        Function<Guichet, Reponse> question = question();
        if (vers.isEmpty() && format.vers().isPresent()) {
            throw new FauteDOption("--format " + format + " : il manque --vers "
                    + format.vers().get() + ", où l'écrire");
        }
        Chartes chartes = Chartes.decouvertes();
        DossierLu lu = DossierLu.de(Portes.entree(entree).lis(), chartes);
        Reponse reponse = question.apply(new Guichet(chartes, lu));
        if (format == Format.csv) {
            new PorteCsv(vers.orElseThrow()).ecris(Csv.tables(reponse));
        } else {
            byte[] octets = octets(reponse);
            if (vers.isPresent()) {
                EcritureSure.fichier(vers.get(), ou -> Files.write(ou, octets));
            } else {
                PrintStream sortie = System.out;
                sortie.write(octets);
                sortie.flush();
            }
        }
        return strict && reponse.aRegarder() ? Sortie.A_REGARDER : Sortie.FAIT;
    }

    private byte[] octets(Reponse r) {
        return switch (format) {
            case json -> Json.octets(r);
            case html -> Html.octets(r);
            case xlsx -> Xlsx.octets(r);
            case pdf -> Pdf.octets(r);
            default -> new Texte(explications).de(r).getBytes(StandardCharsets.UTF_8);
        };
    }
}
