package fr.gestionflux.examples.portefeuille;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Limite;
import fr.gestionflux.core.repartition.Repartition;
import java.io.PrintWriter;

/** A sharing out as its readers know it: holder, objective, share of the flow; and where each line comes from. */
final class TableauRecapitulatif {

    private static final Taux UN_POUR_MILLE = Taux.rapport(1, 1000);
    private static final String LIGNE = "  %-24s %8s %9s   %s%n";

    private TableauRecapitulatif() {}

    static void imprime(Repartition r, boolean etapes, PrintWriter sortie) {
        sortie.println("Répartition de " + r.flux().texte(2) + " (" + source(r.flux()) + ")");
        sortie.println();
        sortie.printf(LIGNE, "Réservataire", "Objectif", "% du flux", "D'où");
        for (LigneDeRepartition l : r.lignes()) {
            sortie.printf(
                    LIGNE,
                    l.reservataire(),
                    nombre(l.objectifRetenu()),
                    part(l.partDuFlux()),
                    l.estCalculee()
                            ? "calculé : " + l.calcul().orElseThrow().exact().texte(2)
                            : "donné : " + source(l.exact()));
        }
        sortie.printf(
                LIGNE,
                "Contingent du bailleur",
                nombre(r.contingentDuBailleur()),
                part(r.partDuBailleur()),
                "calculé : le reste");
        sortie.printf(
                "  %-24s %8s %9s%n", "TOTAL", nombre(r.flux()), part(r.flux().sur(r.flux())));
        sortie.println();
        sortie.println("Hors décompte : " + r.nonMobilises());
        sortie.println("Limites :");
        for (Limite l : r.limites()) {
            sortie.println("  " + l.partLimitee() + ", " + l.territoire() + " : "
                    + l.total().texte(2) + " pour au plus " + l.maximum().texte(2));
        }
        sortie.println("À savoir :");
        r.anomalies().stream().map(Anomalie::toString).forEach(a -> sortie.println("  ! " + a));
        if (etapes) {
            sortie.println();
            r.expliquer().lines().forEach(l -> sortie.println("    " + l));
        }
    }

    static String nombre(Resultat<Quantite> n) {
        return n.estCalcule() ? n.valeur().texte(2) : "?";
    }

    /** One decimal, as the charter prints; two where one would hide the figure. */
    static String part(Resultat<Taux> t) {
        return t.estCalcule()
                ? t.valeur().imprime(Arrondi.auPlusProche(t.valeur().compareTo(UN_POUR_MILLE) < 0 ? 2 : 1))
                : "?";
    }

    private static String source(Resultat<?> r) {
        return r.reference().map(Object::toString).orElse("sans source");
    }
}
