package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.EcritureSure;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Json;
import fr.gestionflux.passerelle.rendu.Texte;
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
        json
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
            description = "écrit la réponse dans ce fichier, au lieu de l'afficher")
    private Optional<Path> vers = Optional.empty();

    @Option(names = "--explications", description = "dit chaque étape de chaque chiffre, et non le seul résumé")
    private boolean explications;

    @Option(
            names = "--strict",
            description = "rend le code 1 si quelque chose a été refusé, ou si un chiffre imprimé est à regarder")
    private boolean strict;

    @Option(
            names = "--correspondance",
            paramLabel = "<fichier.csv>",
            description = "dit comment s'appellent ici les tables et les colonnes : colonnes table, colonne et recu")
    private Optional<Path> correspondance = Optional.empty();

    /** What is asked; the options that it takes are read before the file is. */
    abstract Function<Guichet, Reponse> question() throws FauteDOption;

    /** What is asked about. */
    final Path entree() {
        return entree;
    }

    /** What a command does with what came, besides answering. */
    void rends(Livraison livree, Livraison lue, DossierLu dossier) throws IOException {}

    @Override
    public Integer call() throws IOException, FauteDOption {
        Function<Guichet, Reponse> question = question();
        Chartes chartes = Chartes.decouvertes();
        Livraison recue = Portes.entree(entree).lis();
        Livraison livraison = correspondance.isPresent()
                ? Correspondance.applique(recue, correspondance.get())
                : Correspondance.applique(recue);
        DossierLu lu = DossierLu.de(livraison, chartes);
        rends(recue, livraison, lu);
        Reponse reponse = question.apply(new Guichet(chartes, lu));
        byte[] octets = format == Format.json
                ? Json.octets(reponse)
                : new Texte(explications).de(reponse).getBytes(StandardCharsets.UTF_8);
        if (vers.isPresent()) {
            EcritureSure.fichier(vers.get(), ou -> Files.write(ou, octets));
        } else {
            PrintStream sortie = System.out;
            sortie.write(octets);
            sortie.flush();
        }
        return strict && reponse.aRegarder() ? Sortie.A_REGARDER : Sortie.FAIT;
    }
}
