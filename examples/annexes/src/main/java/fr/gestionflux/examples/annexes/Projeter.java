package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.examples.annexes.Cadrage.gauche;
import static fr.gestionflux.examples.annexes.Seez.COMMUNE;
import static fr.gestionflux.examples.annexes.Seez.SEEZ;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.prospective.AnneeProjetee;
import fr.gestionflux.core.prospective.Hypotheses;
import fr.gestionflux.core.prospective.Projection;
import fr.gestionflux.core.releve.Releve;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Prints the rights of Séez over the years to come, and what a tenth more or less of the rates changes. */
final class Projeter implements Callable<Integer> {

    private static final Reference HYPOTHESE = Reference.de("hypothèse de projection");

    private final OptionSpec nombre = OptionSpec.builder("--annees")
            .type(int.class)
            .paramLabel("<n>")
            .defaultValue("10")
            .description("combien d'années, de 1 à 50")
            .build();

    private final PrintWriter sortie;

    Projeter(PrintWriter sortie) {
        this.sortie = sortie;
    }

    CommandSpec commande() {
        return Options.commande("projection", "Projette les droits de Séez sur les années à venir.", this, nombre);
    }

    /** 0; 2 for a wrong number of years. */
    @Override
    public Integer call() {
        int annees = nombre.getValue();
        if (annees < 1 || annees > 50) {
            throw new ParameterException(
                    nombre.command().commandLine(), "--annees : reçu « " + annees + " » ; attendu de 1 à 50");
        }
        Projection projection = projection(annees, Taux.ENTIER);
        sortie.println("Séez – OPAC Savoie : les droits uniques sur " + Unite.ANS.compte(annees)
                + ", objectif de la convention seule");
        sortie.println();
        projection.hypotheses().forEach(h -> sortie.println("  hypothèse : " + h));
        sortie.println();
        sortie.println(gauche("année", 8) + gauche("ouverture", 14) + gauche("part", 12) + gauche("objectif", 14)
                + gauche("honorés", 10) + "clôture");
        annees(projection).forEach(this::imprime);
        sortie.println();
        sortie.println(projection
                .epuisement(COMMUNE)
                .map(n -> "Le stock est épuisé en " + n + ".")
                .orElse("Le stock n'est pas épuisé."));
        sortie.println("Si les taux de rotation changent :");
        for (long pourcent : new long[] {90, 110}) {
            Taux facteur = Taux.pourcent(pourcent);
            AnneeProjetee premiere = annees(projection(annees, facteur)).get(0);
            sortie.println("  × " + facteur + " : "
                    + premiere.exercice().orElseThrow().ouverture().texte(2) + " en " + premiere.annee() + ", part "
                    + premiere.part().texte(2) + ", objectif "
                    + premiere.objectif().texte(0));
        }
        return 0;
    }

    private List<AnneeProjetee> annees(Projection p) {
        return p.annees().getOrDefault(COMMUNE, List.of());
    }

    /** The commune's rights over so many years, the rotation rates of 2024 multiplied. */
    static Projection projection(int annees, Taux rotation) {
        Charte charte =
                Chartes.decouvertes().pour("savoie", LocalDate.of(2024, 1, 1)).get();
        DossierAnnuel depart = Seez.dossier();
        return Projection.de(
                depart,
                List.of(Seez.convention(charte)),
                Hypotheses.builder()
                        .annees(annees)
                        .charte(annee -> charte)
                        .faits(annee -> faits(depart, annee, rotation))
                        .addEnonces(
                                "le parc, les taux et le flux de 2024 sont repris chaque année",
                                "aucun logement n'est mis en service, aucun droit n'est acquis",
                                "la convention est reconduite après 2026")
                        .build());
    }

    private static Releve faits(DossierAnnuel depart, int annee, Taux rotation) {
        Releve.Builder faits = Releve.builder().reprend(depart.releve(), annee - depart.annee());
        if (!rotation.equals(Taux.ENTIER)) {
            faits.varie(ROTATION, rotation);
        }
        return annee == depart.annee()
                ? faits.build()
                : faits.note(MISES_EN_SERVICE, SEEZ, annee - 1, 0, HYPOTHESE).build();
    }

    private void imprime(AnneeProjetee a) {
        sortie.println(gauche(Integer.toString(a.annee()), 8)
                + gauche(a.exercice().orElseThrow().ouverture().valeur().texte(2), 14)
                + gauche(a.part().texte(2), 12)
                + gauche(a.objectif().texte(0), 14)
                + gauche(a.honores().valeur().texte(0), 10)
                + a.exercice().orElseThrow().cloture().valeur().texte(2));
    }
}
