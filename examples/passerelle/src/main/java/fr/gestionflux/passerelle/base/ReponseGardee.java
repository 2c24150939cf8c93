package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Sha256;
import fr.gestionflux.passerelle.rendu.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * One answer as a run keeps it.
 *
 * @param sorte {@code recu} or {@code table}
 * @param nom whose receipt, or which table
 * @param empreinte that of the receipt; empty for a table
 * @param contenu JSON on one line, to be compared to the byte
 */
public record ReponseGardee(String sorte, String nom, String empreinte, String contenu) {

    /**
     * What is kept of an answer: its receipts, then its tables. The list of files is that of the run.
     *
     * @param r the answer
     * @return in its order
     */
    public static List<ReponseGardee> de(Reponse r) {
        return Stream.concat(
                        r.feuillets().stream().map(ReponseGardee::de),
                        r.tables().stream().map(ReponseGardee::de))
                .toList();
    }

    private static ReponseGardee de(Feuillet f) {
        Recu recu = f.recu();
        return new ReponseGardee("recu", f.titre(), recu.empreinte(), Json.texte(recu));
    }

    private static ReponseGardee de(TableEcrite t) {
        return new ReponseGardee("table", t.nom(), "", Json.texte(t));
    }

    /** The mark of several, the same for the same texts in the same order. */
    static String empreinte(List<ReponseGardee> reponses) {
        Sha256 empreinte = new Sha256();
        reponses.forEach(r -> empreinte.ajoute(r.contenu()).ajoute("\n"));
        return empreinte.hexadecimal();
    }
}
