package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.Livraison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How tables and columns are called in what is given. */
final class OptionDeCorrespondance {

    @Option(
            names = "--correspondance",
            paramLabel = "<fichier.csv>",
            description = "dit comment s'appellent ici les tables et les colonnes : colonnes table, colonne et recu")
    private Optional<Path> fichier = Optional.empty();

    Optional<Path> fichier() {
        return fichier;
    }

    /** Under the names that core reads. */
    Livraison nomme(Livraison recue) throws IOException {
        return Correspondance.applique(recue, fichier);
    }
}
