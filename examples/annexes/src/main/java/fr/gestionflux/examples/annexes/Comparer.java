package fr.gestionflux.examples.annexes;

import static fr.gestionflux.examples.annexes.Cadrage.gauche;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.prospective.Comparaison;
import fr.gestionflux.core.prospective.Comparaison.Colonne;
import fr.gestionflux.core.prospective.Comparaison.Difference;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints one inventory under the four charters, side by side. */
final class Comparer implements Callable<Integer> {

    /** The points that change the figures, or what counts. */
    private static final List<Clause<?>> POINTS = List.of(
            Clauses.PART_ETAT,
            Clauses.PLAFOND_GARANTIES,
            Clauses.PLAFOND_PART,
            Clauses.PLANCHER_PART,
            Clauses.MINIMUM,
            Clauses.RECUL_DU_STOCK,
            Clauses.RECUL_DU_TAUX,
            Clauses.SOUSTRACTIONS,
            Clauses.EN_LOGEMENTS,
            ClausesAnnuelles.DECOMPTE,
            ClausesDuBilan.ECOULEMENT,
            ClausesDuBilan.REPORT,
            ClausesAnnuelles.DELAI_CANDIDATS);

    private final OptionSpec etapes = Options.drapeau("--etapes", "montre comment chaque chiffre est obtenu");

    private final PrintWriter sortie;

    Comparer(PrintWriter sortie) {
        this.sortie = sortie;
    }

    CommandSpec commande() {
        return Options.commande(
                "comparaison", "Compare l'inventaire de La Cité Jardins sous les quatre chartes.", this, etapes);
    }

    /** 0 when every charter gives figures; 1 when one refuses. */
    @Override
    public Integer call() {
        Comparaison comparaison = QuatreChartes.comparaison(Chartes.decouvertes());
        sortie.println("Escalquens, 155 logements de La Cité Jardins, 15 à la commune : sous les quatre chartes, 2024");
        sortie.println();
        QuatreChartes.HYPOTHESES.forEach(h -> sortie.println("  hypothèse : " + h));
        sortie.println();
        sortie.println(gauche("", 16) + gauche("part du flux", 16) + gauche("flux", 24) + gauche("exact", 24)
                + "objectif de la convention");
        comparaison.colonnes().forEach(this::imprime);
        // the first variant has the homes themselves, which the others convert
        sortie.println("Gestion en stock, par hypothèse : "
                + comparaison.colonnes().get(0).enStock().texte(3));
        sortie.println();
        sortie.println("Ce que les textes fixent autrement :");
        comparaison.differences().stream()
                .filter(d -> POINTS.contains(d.clause()))
                .forEach(d -> imprime(d, comparaison.colonnes()));
        return comparaison.colonnes().stream().allMatch(c -> c.objectif().isPresent()) ? 0 : 1;
    }

    private void imprime(Colonne c) {
        c.objectif()
                .map(Comparer::figures)
                .ifPresentOrElse(
                        figures -> sortie.println(gauche(c.variante().nom(), 16) + figures),
                        () -> sortie.println(c.variante().nom() + " : pas de chiffre"));
        // one table of facts serves the four charters: what one of them does not read is for another
        c.anomalies().stream()
                .filter(a -> !a.code().equals(Codes.DONNEE_NON_LUE))
                .forEach(a -> sortie.println("  ! " + a));
        if (etapes.<Boolean>getValue()) {
            c.objectif().stream().flatMap(o -> o.expliquer().lines()).forEach(l -> sortie.println("    " + l));
        }
    }

    private static String figures(ObjectifAnnuel o) {
        return gauche(o.part().texte(2), 16)
                + gauche(o.flux().texte(3), 24)
                + gauche(o.exact().texte(3), 24)
                + o.objectif().texte(0);
    }

    private void imprime(Difference d, List<Colonne> colonnes) {
        sortie.println("  " + d.clause());
        for (int i = 0; i < colonnes.size(); i++) {
            sortie.println("    " + gauche(colonnes.get(i).variante().nom(), 16)
                    + d.stipulations()
                            .get(i)
                            .map(s -> s.valeur() + " (" + s.citation() + ")")
                            .orElse("—"));
        }
    }
}
