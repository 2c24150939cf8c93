package fr.gestionflux.passerelle.commande;

import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.Demande;
import fr.gestionflux.passerelle.base.Passage;
import fr.gestionflux.passerelle.base.Passages;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux base passages}. */
@Command(
        name = "passages",
        description = "Dit ce qui a été demandé aux dossiers d'une base, par qui, quand et sur quoi.")
final class BasePassages extends SurUneBase {

    @Option(names = "--dossier", paramLabel = "<identifiant>", description = "ceux d'un dossier (par défaut : tous)")
    private Optional<String> dossier = Optional.empty();

    @Override
    int fais(Acces acces, PrintWriter dit) throws IOException {
        List<Passage> passages = new Passages(acces).liste(dossier);
        passages.forEach(p -> dit.println(ligne(p)));
        if (passages.isEmpty()) {
            dit.println("aucun passage");
        }
        return Sortie.FAIT;
    }

    private static String ligne(Passage p) {
        Demande d = p.demande();
        return p.id() + "  " + d.quand().truncatedTo(ChronoUnit.SECONDS) + "  "
                + p.version().dossier() + " version "
                + p.version().numero() + "  " + d.question()
                + (d.options().isEmpty() ? "" : " " + String.join(" ", d.options())) + "  pour " + d.pour() + "  "
                + p.bibliotheque() + "  entrées " + p.entrees()
                + (p.reponsesDe().isPresent() ? "  réponse du passage " + p.calcule() : "");
    }
}
