package fr.gestionflux.examples.annexes;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.controle.Controle;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.recu.Recu;
import java.util.List;
import java.util.stream.Stream;

/** The receipts of the signed documents, and of what is studied from them. */
public final class RecusDesDocuments {

    private static final int ANNEES_PROJETEES = 3;

    private RecusDesDocuments() {}

    /**
     * The check of each document: every figure that it prints, with its proof.
     *
     * @param chartes those discovered
     * @return a receipt a document
     */
    public static List<Recu> annexes(Chartes chartes) {
        List<FigureImprimee> figures = FigureImprimee.toutes().lus();
        return Stream.of(Document.values()).map(d -> recu(d, chartes, figures)).toList();
    }

    private static Recu recu(Document document, Chartes chartes, List<FigureImprimee> figures) {
        Annexe annexe = document.annexe(chartes);
        return Recu.de(
                Reference.de(annexe.titre()),
                Controle.de(figures.stream()
                        .filter(f -> f.document().equals(document.toString()))
                        .map(f -> f.mention(annexe))
                        .toList()));
    }

    /**
     * One inventory under each of the four charters.
     *
     * @param chartes those discovered
     * @return a receipt a charter, in their order
     */
    public static List<Recu> quatreChartes(Chartes chartes) {
        return QuatreChartes.comparaison(chartes).colonnes().stream()
                .flatMap(c -> c.objectif().stream())
                .map(Recu::de)
                .toList();
    }

    /**
     * A file under the four charters side by side, and a convention over the years to come.
     *
     * @param chartes those discovered
     * @return a comparison, then a projection
     */
    public static List<Recu> etudes(Chartes chartes) {
        return List.of(
                Recu.de(QuatreChartes.comparaison(chartes)),
                Recu.de(Projeter.projection(ANNEES_PROJETEES, Taux.ENTIER)));
    }
}
