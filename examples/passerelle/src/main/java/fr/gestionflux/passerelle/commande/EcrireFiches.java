package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.EcritureSure;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import fr.gestionflux.passerelle.rendu.Fiches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flux fiches}. */
@Command(
        name = "fiches",
        description = "Écrit la fiche de chaque réservataire (une feuille recto verso) et leur index.",
        mixinStandardHelpOptions = true)
final class EcrireFiches implements Callable<Integer> {

    /** What a sheet of paper is written as. */
    enum Format {
        html,
        pdf
    }

    @Parameters(
            paramLabel = "<dossier>",
            description = "un dossier de fichiers CSV, un classeur .xlsx ou un document .json")
    private Path entree = Path.of("");

    @Option(
            names = "--vers",
            required = true,
            paramLabel = "<dossier>",
            description = "le dossier où les écrire, absent ou vide")
    private Path vers = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (par défaut : ${DEFAULT-VALUE})")
    private Format format = Format.html;

    @Option(
            names = "--au",
            paramLabel = "<jour>",
            description =
                    "le jour où l'année est arrêtée, comme 30/06/2024 (par défaut : le 31 décembre de l'année du dossier)")
    private Optional<String> au = Optional.empty();

    @Override
    public Integer call() throws IOException, FauteDOption {
        Optional<LocalDate> jour = Optional.empty();
        if (au.isPresent()) {
            jour = Optional.of(Jour.lis("--au", au.get()));
        }
        Chartes chartes = Chartes.decouvertes();
        DossierLu lu =
                DossierLu.de(Correspondance.applique(Portes.entree(entree).lis()), chartes);
        Guichet guichet = new Guichet(chartes, lu);
        LocalDate arret = jour.orElse(LocalDate.of(annee(lu), 12, 31));
        Reponse calcul = guichet.calculer();
        Map<String, byte[]> fichiers = Fiches.de(calcul, guichet.situation(arret), format == Format.pdf);
        EcritureSure.dossier(vers, ou -> {
            for (Map.Entry<String, byte[]> f : fichiers.entrySet()) {
                Files.write(ou.resolve(f.getKey()), f.getValue());
            }
        });
        return Sortie.FAIT;
    }

    private int annee(DossierLu lu) throws LivraisonIllisible {
        return lu.donnees()
                .orElseThrow(() -> new LivraisonIllisible("« " + entree
                        + " » ne dit ni de qui il est ni de quelle année ; « flux verifier » dit ce qui manque"))
                .dossier()
                .annee();
    }
}
