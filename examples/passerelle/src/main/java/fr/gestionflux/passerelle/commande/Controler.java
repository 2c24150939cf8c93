package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.Controles;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.LivraisonIllisible;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flux controler}. */
@Command(
        name = "controler",
        description =
                "Confronte chaque chiffre qu'un document imprime (table « impressions ») à celui qui est calculé.")
final class Controler extends Commun {

    @Parameters(
            index = "1..*",
            paramLabel = "<dossier>",
            description =
                    "d'autres, contrôlés à la suite ; d'un dossier sans fichier CSV, chaque sous-dossier qui en a, et chaque"
                            + " classeur ou document .json qui a une table « impressions »")
    private List<Path> autres = List.of();

    @Override
    Function<Guichet, Reponse> question() {
        return Guichet::controler;
    }

    @Override
    Reponse desFichiers(Function<Guichet, Reponse> question, Chartes chartes, Progres progres) throws IOException {
        Controles controles = new Controles();
        List<Path> demandes = Stream.concat(entree().stream(), autres.stream()).toList();
        for (Path demande : demandes) {
            for (Path dossier : Portes.dossiers(demande)) {
                String nom = nom(demande, dossier);
                if (Files.isDirectory(dossier) || dossier.equals(demande)) {
                    controles.ajoute(nom, demande(dossier, question, chartes, progres));
                } else {
                    ajoute(controles, nom, dossier, question, chartes, progres);
                }
            }
        }
        return controles.ensemble();
    }

    /** A file that nobody named: what it is, its tables say. */
    private void ajoute(
            Controles controles,
            String nom,
            Path fichier,
            Function<Guichet, Reponse> question,
            Chartes chartes,
            Progres progres)
            throws IOException {
        Livraison recue;
        try {
            recue = Portes.entree(fichier).lis();
        } catch (LivraisonIllisible e) {
            controles.illisible(nom, String.valueOf(e.getMessage()));
            return;
        }
        if (nommee(recue).aLaTable("impressions")) {
            controles.ajoute(nom, question.apply(new Guichet(chartes, lis(recue, chartes, progres))));
        } else {
            controles.passe(nom);
        }
    }

    /** Under its parent, its path from there: what tells it from the others, wherever the parent is. */
    private static String nom(Path demande, Path dossier) {
        List<String> noms = new ArrayList<>();
        Path nom = dossier.equals(demande)
                ? dossier.toAbsolutePath().normalize().getFileName()
                : demande.relativize(dossier);
        if (nom != null) {
            nom.forEach(n -> noms.add(n.toString()));
        }
        return String.join("/", noms);
    }
}
