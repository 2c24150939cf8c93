package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_RADIATION;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.REPORT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;

import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.temps.Delai;
import java.util.List;

/**
 * « Convention bilatérale de réservation de logements et de gestion en flux 2024 » of OPH 31 with the communes of the
 * Sicoval, its articles in their order. It follows the model but for what is here; the table {@code oph-31.tsv} has every
 * sentence of its own.
 */
final class ConventionOph31 {

    private static final Reference TEXTE = Reference.de("convention OPH 31, 2024");
    private static final Reference ART_2_1 = TEXTE.art("art. 2.1");
    private static final Reference ART_2_2 = TEXTE.art("art. 2.2");
    private static final Reference ART_7 = TEXTE.art("art. 7");

    private ConventionOph31() {}

    static ConventionType type() {
        return new ConventionType(
                HauteGaronne.OPH_31,
                TEXTE.document(),
                List.of(
                        // --- Article 2.1 : la mise à disposition et la désignation dans le parc existant
                        // « lissées sur l'ensemble de l'année » non codé : sans rythme chiffré
                        // « au moins 3 candidatures dans les 15 jours calendaires […] en zone tendue »
                        DELAI_CANDIDATS_ZONE_TENDUE.fixee(new Delai(15, Delai.Mesure.JOURS_CALENDAIRES), ART_2_1),
                        // « En cas d'impossibilité […], informer le bailleur dans les meilleurs délais (maximum) »
                        // Choice: the number of days is missing, and nothing is due at a date; what is said in time is
                        // measured by the model's 5 working days
                        ENGAGEMENTS.fixee(
                                List.of(ModeleDdets31.candidats(ART_2_1), radiation()), TEXTE.art("art. 2.1 et 2.2")),

                        // --- Article 2.2 : la proposition et l'attribution de logement - CALEOL
                        // « le défaut de réponse dans le délai imparti de 10 jours équivaut à un refus » : core
                        // (R.441-10)
                        // « un délai de 10 jours pour apporter les éléments de réponse » non codé : demande au cas par
                        // cas, qui n'est pas un fait de l'année
                        // « mettre à jour le système national d'enregistrement » non codé : seule la radiation a un
                        // délai
                        // « dans le délai maximal de 10 jours ouvrables après la signature du bail »
                        DELAI_RADIATION.fixee(new Delai(10, Delai.Mesure.JOURS_OUVRABLES), ART_2_2),

                        // --- Articles 3 à 5 : ceux du modèle

                        // --- Article 6 : programme de construction neuve ou d'acquisition-amélioration
                        // « remarque : hors Action Logement qui les comptabilise » non codé : cette convention est
                        // celle d'une commune

                        // --- Article 7 : bilan annuel
                        // « informés […] avant le 28 février […] du nombre prévisionnel de logements ainsi
                        // soustraits » : core
                        // « Un bilan trimestriel devra être fait » : core, the caller gives the quarter
                        // « par typologie », « financement », « commune et hors/en QPV », « date de construction »,
                        // « accessibilité », without the public. Choice: « par réservataire » is the report itself
                        VENTILATIONS.fixee(
                                List.of(
                                        Axe.TYPOLOGIE,
                                        Axe.FINANCEMENT,
                                        Axe.COMMUNE,
                                        Axe.QPV,
                                        Axe.CONSTRUCTION,
                                        Axe.ACCESSIBILITE),
                                ART_7),
                        // « Les objectifs non atteints […] seront reportés l'année suivante »
                        REPORT.fixee(RegleDeReport.DE_DROIT, ART_7),

                        // --- Article 8 : modalités de résiliation et sanctions
                        // « après une mise en demeure restée sans suite pendant deux mois » non codé : sans effet sur
                        // un chiffre

                        // --- Article 9 : durée de la présente convention et modalités de son renouvellement
                        // « conclue pour une durée d'un an à compter de sa signature par les deux parties »
                        DUREE.fixee(new Duree(1, Reconduction.AUCUNE), TEXTE.art("art. 9"))

                        // --- Article 10 : litiges
                        // non codé : juridiction compétente
                        ));
    }

    /** « Le bailleur procède à la radiation de la demande de logement social pour attribution dans le SNE ». */
    private static Engagement radiation() {
        return Engagement.de(
                "radier la demande du SNE",
                Partie.BAILLEUR,
                Cas.bailSigne(ART_2_2),
                Cas.radie(ART_2_2),
                DELAI_RADIATION,
                "");
    }
}
