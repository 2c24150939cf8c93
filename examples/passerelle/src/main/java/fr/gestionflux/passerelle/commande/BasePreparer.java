package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.Migrations;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code flux base preparer}. */
@Command(
        name = "preparer",
        description =
                "Met le schéma « flux » dans une base, ou l'amène à celui de cette version ; rien d'autre n'y est touché.")
final class BasePreparer extends SurUneBase {

    @Override
    int fais(Acces acces, PrintWriter dit) throws IOException {
        List<String> faites = Migrations.applique(acces);
        dit.println(acces + " : " + (faites.isEmpty() ? "déjà prête" : "appliqué " + String.join(", ", faites)));
        return Sortie.FAIT;
    }
}
