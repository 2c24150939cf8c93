package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.Effacement;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flux base effacer}. */
@Command(
        name = "effacer",
        description = "Remplace partout la référence d'un candidat par une autre, opaque ; aucun chiffre ne change.")
final class BaseEffacer extends SurUneBase {

    @Parameters(paramLabel = "<référence>", description = "celle du candidat, dans la table « evenements »")
    private String reference = "";

    @Override
    int fais(Acces acces, PrintWriter dit) throws IOException {
        dit.println(Effacer.phrase(new Effacement(acces).efface(reference)));
        return Sortie.FAIT;
    }
}
