package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.base.DossierEnBase;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.EcritureSure;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.PorteCsv;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Csv;
import fr.gestionflux.passerelle.rendu.Html;
import fr.gestionflux.passerelle.rendu.Json;
import fr.gestionflux.passerelle.rendu.Pdf;
import fr.gestionflux.passerelle.rendu.Texte;
import fr.gestionflux.passerelle.rendu.Xlsx;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            arity = "0..1",
            paramLabel = "<dossier>",
            description = "un dossier de fichiers CSV, un classeur .xlsx ou un document .json")
    private Optional<Path> entree = Optional.empty();

    @Mixin
    private DossierDeBase enBase = new DossierDeBase();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

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

    @Mixin
    private OptionDeCorrespondance correspondance = new OptionDeCorrespondance();

    /** What is asked; the options that it takes are read before the file is. */
    abstract Function<Guichet, Reponse> question() throws FauteDOption;

    /** What is asked about; empty when a base holds it. */
    final Optional<Path> entree() {
        return entree;
    }

    /** Where the answer goes; empty for the standard output. */
    final Optional<Path> vers() {
        return vers;
    }

    /** What a command does with what came, besides answering. */
    void rends(Livraison livree, Livraison lue, DossierLu dossier) throws IOException {}

    /** Its own options, with what they are by default, as they would be typed: what a run is asked again with. */
    List<String> options() throws FauteDOption {
        return List.of();
    }

    @Override
    public Integer call() throws IOException, FauteDOption {
        Function<Guichet, Reponse> question = question();
        if (vers.isEmpty() && format.vers().isPresent()) {
            throw new FauteDOption("--format " + format + " : il manque --vers "
                    + format.vers().get() + ", où l'écrire");
        }
        enBase.exige(entree.isPresent());
        if (enBase.estDonne() && correspondance.fichier().isPresent()) {
            throw new FauteDOption(
                    "--correspondance : reçu avec --jdbc ; attendu avec des fichiers : les tables d'une base ont"
                            + " déjà leurs noms");
        }
        Chartes chartes = Chartes.decouvertes();
        Optional<DossierEnBase> deBase = enBase.estDonne() ? Optional.of(enBase.lis()) : Optional.empty();
        Reponse reponse;
        try (Progres progres = new Progres()) {
            reponse = deBase.isPresent()
                    ? question.apply(new Guichet(chartes, lis(deBase.get().livraison(), chartes, progres)))
                    : desFichiers(question, chartes, progres);
        }
        if (deBase.isPresent()) {
            enBase.garde(
                    deBase.get(),
                    spec.name(),
                    options(),
                    reponse,
                    InstantSource.system(),
                    spec.commandLine().getErr());
        }
        if (format == Format.csv) {
            new PorteCsv(vers.orElseThrow()).ecris(Csv.tables(reponse));
        } else {
            if (vers.isPresent()) {
                EcritureSure.fichier(vers.get(), ou -> {
                    try (OutputStream sortie = Files.newOutputStream(ou)) {
                        ecris(reponse, sortie);
                    }
                });
            } else {
                PrintStream sortie = System.out;
                ecris(reponse, sortie);
                sortie.flush();
            }
        }
        return conclus(reponse, spec.commandLine().getErr());
    }

    /** What a command does once it has answered, and the code that it ends with. */
    int conclus(Reponse r, PrintWriter erreur) throws IOException {
        return strict && r.aRegarder() ? Sortie.A_REGARDER : Sortie.FAIT;
    }

    /** What is answered when no base holds it; a command that takes several files asks each. */
    Reponse desFichiers(Function<Guichet, Reponse> question, Chartes chartes, Progres progres) throws IOException {
        return demande(entree.orElse(Path.of("")), question, chartes, progres);
    }

    /** The tables as they came are let go before anything is computed: of a large file, there is room for one reading. */
    final Reponse demande(Path entree, Function<Guichet, Reponse> question, Chartes chartes, Progres progres)
            throws IOException {
        return question.apply(new Guichet(
                chartes, lis(Portes.entree(entree, progres::avance).lis(), chartes, progres)));
    }

    final DossierLu lis(Livraison recue, Chartes chartes, Progres progres) throws IOException {
        Livraison livraison = nommee(recue);
        progres.controle(livraison);
        DossierLu lu = DossierLu.de(livraison, chartes, progres::avance);
        rends(recue, livraison, lu);
        progres.calcul();
        return lu;
    }

    /** Under the names that core reads. */
    final Livraison nommee(Livraison recue) throws IOException {
        return correspondance.nomme(recue);
    }

    private void ecris(Reponse r, OutputStream sortie) throws IOException {
        switch (format) {
            case json -> Json.ecris(r, sortie);
            case html -> sortie.write(Html.octets(r));
            case xlsx -> sortie.write(Xlsx.octets(r));
            case pdf -> sortie.write(Pdf.octets(r));
            default -> new Texte(explications).ecris(r, sortie);
        }
    }
}
