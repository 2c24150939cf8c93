package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.porte.EcritureSure;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command that writes a folder of printed things takes, and does. */
@Command(mixinStandardHelpOptions = true)
abstract class FeuillesDePapier implements Callable<Integer> {

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

    @Mixin
    private OptionDeCorrespondance correspondance = new OptionDeCorrespondance();

    /** The options that it takes are read before the file is. */
    void options() throws FauteDOption {}

    /** The bytes of each file, by name. */
    abstract Map<String, byte[]> fichiers(Donnees donnees, Chartes chartes, Guichet guichet, Progres progres)
            throws FauteDOption;

    @Override
    public Integer call() throws IOException, FauteDOption {
        options();
        Chartes chartes = Chartes.decouvertes();
        Map<String, byte[]> fichiers;
        try (Progres progres = new Progres()) {
            DossierLu lu = lis(chartes, progres);
            Donnees donnees = lu.donnees()
                    .orElseThrow(() -> new LivraisonIllisible("« " + entree
                            + " » ne dit ni de qui il est ni de quelle année ; « flux verifier » dit ce qui manque"));
            progres.calcul();
            fichiers = fichiers(donnees, chartes, new Guichet(chartes, lu), progres);
        }
        EcritureSure.dossier(vers, ou -> {
            for (Map.Entry<String, byte[]> f : fichiers.entrySet()) {
                Files.write(ou.resolve(f.getKey()), f.getValue());
            }
        });
        return Sortie.FAIT;
    }

    private DossierLu lis(Chartes chartes, Progres progres) throws IOException {
        Livraison livraison =
                correspondance.nomme(Portes.entree(entree, progres::avance).lis());
        progres.controle(livraison);
        return DossierLu.de(livraison, chartes, progres::avance);
    }
}
