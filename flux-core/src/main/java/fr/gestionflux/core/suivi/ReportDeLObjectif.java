package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a missed target adds to the next one, and what a target gone beyond takes from it: whole, in part or capped. */
final class ReportDeLObjectif {

    private final Situation situation;
    private final Charte charte;
    private final int annee;

    ReportDeLObjectif(Situation situation, Charte charte) {
        this.situation = situation;
        this.charte = charte;
        this.annee = situation.au().getYear();
    }

    Optional<Report> reporte(@Nullable String justification, Remarques anomalies) {
        Optional<Stipulation<RegleDeReport>> regle = charte.stipulation(ClausesDuBilan.REPORT);
        Resultat<Quantite> reste = situation.reste();
        if (regle.isEmpty() || !reste.estCalcule() || reste.valeur().signe() == 0) {
            return Optional.empty();
        }
        Reference texte = regle.get().citation();
        Resultat<Quantite> manque = reste.nomme("objectif de " + annee + " non atteint", Unite.LOGEMENTS, texte);
        boolean deDroit = regle.get().valeur() == RegleDeReport.DE_DROIT && justification == null;
        anomalies.ajoute(Anomalie.remarque(
                Codes.OBJECTIF_NON_ATTEINT,
                "« " + situation.convention().reservataire() + " » : il manque " + manque.texte(0)
                        + " ; les objectifs non atteints sans justification "
                        + regle.get().valeur()
                        + (justification == null ? "" : " ; justification donnée : « " + justification + " »") + " ("
                        + texte + ")"));
        Resultat<Quantite> reporte = deDroit
                ? enLogements(auPlusLePlafond(partDe(manque, ClausesDuBilan.PART_REPORTEE)), texte)
                : Resultat.donnee("rien de droit", Quantite.ZERO, Unite.LOGEMENTS, texte);
        Resultat<Quantite> retenu = reporte.nomme("report sur " + (annee + 1), Unite.LOGEMENTS, texte);
        anomalies.ajouteTout(retenu.anomalies());
        return Optional.of(ImmutableReport.of(manque, regle.get().valeur(), retenu));
    }

    /** Homes counted beyond the target, where a text gives them credit. */
    Optional<Resultat<Quantite>> credit() {
        Optional<Stipulation<Taux>> part = charte.stipulation(ClausesDuBilan.CREDIT);
        Resultat<Quantite> ecart = situation.honores().moins(situation.objectif());
        if (part.isEmpty() || !ecart.estCalcule() || ecart.valeur().signe() <= 0) {
            return Optional.empty();
        }
        Reference texte = part.get().citation();
        Resultat<Quantite> depassement = ecart.nomme("objectif de " + annee + " dépassé", Unite.LOGEMENTS, texte);
        return Optional.of(enLogements(partDe(depassement, ClausesDuBilan.CREDIT), texte)
                .nomme("crédit sur " + (annee + 1), Unite.LOGEMENTS, texte));
    }

    private Resultat<Quantite> partDe(Resultat<Quantite> tout, Clause<Taux> clause) {
        return fixe(clause).map(part -> part.de(tout)).orElse(tout);
    }

    private Resultat<Quantite> auPlusLePlafond(Resultat<Quantite> report) {
        return fixe(ClausesDuBilan.PLAFOND_DU_REPORT)
                .map(plafond -> report.auPlus(plafond.de(situation.objectif())
                        .nomme(
                                ClausesDuBilan.PLAFOND_DU_REPORT.libelle(),
                                Unite.LOGEMENTS,
                                plafond.reference().orElse(charte.texte()))))
                .orElse(report);
    }

    private Optional<Resultat<Taux>> fixe(Clause<Taux> clause) {
        return charte.stipulation(clause)
                .map(s -> Resultat.donnee(clause.libelle(), s.valeur(), Unite.SANS, s.citation()));
    }

    /** A part of a home is carried over as targets are rounded. */
    private Resultat<Quantite> enLogements(Resultat<Quantite> report, Reference texte) {
        return report.estCalcule() && report.valeur().estEntiere()
                ? report
                : report.arrondi(charte.enLogements().valeur(), texte);
    }
}
