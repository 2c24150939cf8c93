package fr.gestionflux.passerelle.commande;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.rendu.Fiches;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flux fiches}. */
@Command(
        name = "fiches",
        description = "Écrit la fiche de chaque réservataire (une feuille recto verso) et leur index.")
final class EcrireFiches extends FeuillesDePapier {

    /** What a sheet of paper is written as. */
    enum Format {
        html,
        pdf
    }

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (par défaut : ${DEFAULT-VALUE})")
    private Format format = Format.html;

    @Option(
            names = "--au",
            paramLabel = "<jour>",
            description =
                    "le jour où l'année est arrêtée, comme 30/06/2024 (par défaut : le 31 décembre de l'année du dossier)")
    private Optional<String> au = Optional.empty();

    private Optional<LocalDate> jour = Optional.empty();

    @Override
    void options() throws FauteDOption {
        if (au.isPresent()) {
            jour = Optional.of(Jour.lis("--au", au.get()));
        }
    }

    @Override
    Map<String, byte[]> fichiers(Donnees donnees, Chartes chartes, Guichet guichet, Progres progres)
            throws FauteDOption {
        int annee = donnees.dossier().annee();
        LocalDate arret = jour.orElse(LocalDate.of(annee, 12, 31));
        if (arret.getYear() < annee) {
            throw new FauteDOption("--au : reçu « " + Dates.texte(arret) + " » ; attendu un jour de " + annee
                    + ", l'année du dossier, ou d'après");
        }
        Reponse calcul = guichet.calculer();
        Reponse situation = guichet.situation(arret);
        progres.fiches(calcul.feuillets().size());
        return Fiches.de(calcul, situation, format == Format.pdf, progres::avance);
    }
}
