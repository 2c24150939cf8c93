package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Besoin.Quoi.FaitVoulu;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.passerelle.guichet.Modele;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flux modele}. */
@Command(
        name = "modele",
        description = {
            "Écrit des tables à remplir : vides, pour une charte et une année ; ou celles d'un dossier commencé, avec une"
                    + " ligne de « faits » par chiffre qui lui manque encore.",
            "LISEZMOI dit ce que chaque colonne veut dire, et LISEZMOI_besoins où trouver chaque chiffre ; ils ne sont pas relus."
        },
        mixinStandardHelpOptions = true)
final class EcrireModele implements Callable<Integer> {

    private static final Unite LIGNES = new Unite("ligne", "lignes");

    @Parameters(
            arity = "0..1",
            paramLabel = "<dossier>",
            description = "le dossier commencé : des fichiers CSV, un classeur .xlsx ou un document .json")
    private Optional<Path> entree = Optional.empty();

    @Option(
            names = "--charte",
            paramLabel = "<identifiant>",
            description = "sans dossier commencé : la charte, comme savoie ou droit-commun")
    private Optional<String> charte = Optional.empty();

    @Option(names = "--annee", paramLabel = "<année>", description = "sans dossier commencé : l'année du flux")
    private Optional<Integer> annee = Optional.empty();

    @Option(
            names = "--vers",
            required = true,
            paramLabel = "<fichier>",
            description = "où les écrire : un .xlsx, un .json, ou un dossier absent ou vide")
    private Path vers = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FauteDOption {
        Modele modele = modele(Chartes.decouvertes());
        Portes.sortie(vers).ecris(modele.tables());
        PrintWriter dit = spec.commandLine().getOut();
        dit.println("« " + vers + " » : " + LIGNES.compte(modele.lignes()) + " à remplir dans « faits »");
        if (entree.isEmpty()) {
            dit.println(
                    "remplissez-y d'abord dossier, territoires, reservataires, etats_des_lieux, droits et conventions ;"
                            + " « flux modele " + vers
                            + " --vers <autre> » donne alors une ligne à chaque chiffre de chaque territoire");
        } else {
            modele.besoins().stream()
                    .filter(b -> !(b.quoi() instanceof FaitVoulu))
                    .forEach(b -> dit.println(b.toString()));
        }
        return Sortie.FAIT;
    }

    private Modele modele(Chartes chartes) throws IOException, FauteDOption {
        if (entree.isPresent()) {
            return commence(entree.get(), chartes);
        }
        if (charte.isEmpty() || annee.isEmpty()) {
            throw new FauteDOption("attendu --charte et --annee, ou un dossier commencé");
        }
        return Modele.vide(chartes, charte.get(), annee.get()).getOrElseThrow(a -> new FauteDOption(a.message()));
    }

    private Modele commence(Path dossier, Chartes chartes) throws IOException, FauteDOption {
        if (charte.isPresent() || annee.isPresent()) {
            throw new FauteDOption(
                    "--charte et --annee : reçues avec un dossier commencé, qui dit les siennes dans sa table"
                            + " « dossier » ; attendu l'un ou les autres");
        }
        if (Chemins.memes(dossier, vers)) {
            throw new FauteDOption("--vers : le modèle prendrait la place de ce qui est donné ; attendu un autre nom");
        }
        Livraison recue = Portes.entree(dossier).lis();
        return Modele.de(recue, Correspondance.applique(recue), chartes).getOrElseThrow(a -> incomplet(dossier, a));
    }

    /** Of a file that was begun and that cannot be read whole. */
    static LivraisonIllisible incomplet(Path dossier, Anomalie a) {
        return new LivraisonIllisible("« " + dossier + " » ne peut pas être complété, rien n'a été écrit : " + lieu(a)
                + a.message() + " ; corrigez-le d'abord : « flux verifier » dit tout ce qui ne va pas");
    }

    private static String lieu(Anomalie a) {
        return a.document()
                .map(d -> d + (a.ligne().isPresent() ? ", ligne " + a.ligne().getAsInt() : "") + " : ")
                .orElse("");
    }
}
