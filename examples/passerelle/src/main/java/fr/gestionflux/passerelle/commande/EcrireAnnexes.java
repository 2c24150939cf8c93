package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.passerelle.annexe.Annexes;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.rendu.FeuillesDAnnexes;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux annexes}. */
@Command(
        name = "annexes",
        description =
                "Écrit l'annexe chiffrée de chaque convention, comme sa charte l'imprime, et leur index ; ce que le dossier ne donne pas y reste en blanc, et c'est dit.")
final class EcrireAnnexes extends FeuillesDePapier {

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (par défaut : ${DEFAULT-VALUE})")
    private FeuillesDAnnexes.Format format = FeuillesDAnnexes.Format.html;

    @Override
    Map<String, byte[]> fichiers(Donnees donnees, Chartes chartes, Guichet guichet, Progres progres) {
        return FeuillesDAnnexes.de(Annexes.de(donnees, chartes, guichet), format);
    }
}
