package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.base.Acces;
import fr.gestionflux.passerelle.base.DossierEnBase;
import fr.gestionflux.passerelle.base.Passage;
import fr.gestionflux.passerelle.base.Passages;
import fr.gestionflux.passerelle.base.ReponseGardee;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code flux base refaire}. */
@Command(
        name = "refaire",
        description =
                "Refait un passage sur la version du dossier qu'il a lue, et dit si les réponses sont les mêmes à l'octet"
                        + " près ; rend le code 1 sinon.")
final class BaseRefaire extends SurUneBase {

    @Parameters(paramLabel = "<passage>", description = "son numéro, que « flux base passages » dit")
    private long id;

    @Override
    int fais(Acces acces, PrintWriter dit) throws IOException, FauteDOption {
        Passages passages = new Passages(acces);
        Passage p = passages.trouve(id);
        List<ReponseGardee> avant = passages.reponses(p);
        DossierEnBase lu = passages.dossier(p);
        Chartes chartes = Chartes.decouvertes();
        List<ReponseGardee> apres = ReponseGardee.de(
                Commandes.question(p.demande()).apply(new Guichet(chartes, DossierLu.de(lu.livraison(), chartes))));
        List<String> ecarts = ecarts(avant, apres);
        if (!lu.empreinte().equals(p.entrees())) {
            ecarts.add(0, "les entrées ne sont plus celles qui ont été lues");
        }
        if (ecarts.isEmpty()) {
            dit.println("passage " + id + " : " + avant.size()
                    + (avant.size() > 1 ? " réponses, les mêmes" : " réponse, la même") + " à l'octet près");
            return Sortie.FAIT;
        }
        dit.println("passage " + id + ", répondu par " + p.bibliotheque() + " : " + String.join(" ; ", ecarts));
        return Sortie.A_REGARDER;
    }

    private static List<String> ecarts(List<ReponseGardee> avant, List<ReponseGardee> apres) {
        List<String> ecarts = new ArrayList<>();
        if (avant.size() != apres.size()) {
            ecarts.add(avant.size() + " réponses gardées, " + apres.size() + " refaites");
        }
        for (int i = 0; i < Math.min(avant.size(), apres.size()); i++) {
            if (!avant.get(i).equals(apres.get(i))) {
                ecarts.add("« " + avant.get(i).nom() + " » diffère");
            }
        }
        return ecarts;
    }
}
