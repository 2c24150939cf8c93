package fr.gestionflux.rules.rhone;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.SOUSTRACTIONS;
import static fr.gestionflux.core.charte.Clauses.TAUX_DU_RESERVATAIRE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DECOMPTE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_SECOND_TOUR;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.GESTION;
import static fr.gestionflux.core.parc.Exclusion.DEFENSE_SECURITE;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.FOYERS_RESIDENCES;
import static fr.gestionflux.core.parc.Exclusion.LOGEMENTS_INTERMEDIAIRES;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Exclusion.SANTE;
import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.MUTATIONS;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.parc.Territoire.Echelle.EPCI;
import static fr.gestionflux.core.releve.Grandeur.BAUX_HORS_FLUX;
import static fr.gestionflux.core.releve.Grandeur.LIBERES;
import static fr.gestionflux.core.releve.Grandeur.LIBERES_DEMOLITION;
import static fr.gestionflux.core.releve.Grandeur.LIBERES_VENTE;
import static fr.gestionflux.core.releve.Grandeur.OCCUPES;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.PREMIERES_LOCATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.SOUSTRAITS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.REPORT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The convention type of the Rhône, as the commune of Bron published it: a rate that the inventory found, on a flow that
 * mobility forecasts. Two passages in the order of the text: what each article settles ({@link #V2024}), then its formulas.
 *
 * <p>A sentence of the text stands in « » above the code that says it; « choix » is what the code reads where the text leaves
 * the point open, « non codé » an article without code. Every sentence is in {@code convention-type-rhone.tsv}.
 */
final class ConventionTypeRhone {

    private static final Reference TEXTE = Reference.de("convention type du Rhône (Bron), 2024");
    private static final Reference P_1 = TEXTE.art("§ 1");
    private static final Reference P_2_1 = TEXTE.art("§ 2-1");
    private static final Reference P_2_2 = TEXTE.art("§ 2-2");
    private static final Reference P_2_2_A = TEXTE.art("§ 2-2 a");
    private static final Reference P_2_2_B = TEXTE.art("§ 2-2 b");
    private static final Reference P_2_2_A_ET_B = TEXTE.art("§ 2-2 a et b");
    private static final Reference P_2_4 = TEXTE.art("§ 2-4");
    private static final Reference P_3 = TEXTE.art("§ 3");
    private static final Reference P_5 = TEXTE.art("§ 5");
    private static final Reference P_5_1 = TEXTE.art("§ 5-1");
    private static final Reference P_6_3 = TEXTE.art("§ 6-3");
    private static final Reference P_5_1_ET_6_3 = TEXTE.art("§ 5-1 et 6-3");
    private static final Reference P_9_2 = TEXTE.art("§ 9-2");
    private static final Reference P_11 = TEXTE.art("§ 11");

    // --- What each article settles

    static final Charte V2024 = Charte.de(Rhone.CHARTE, TEXTE)
            // § 1 « Le patrimoine exclu de la gestion en flux est le suivant : […] défense nationale et […] sécurité
            // intérieure ; […] établissements publics de santé […] Les logements inclus dans un plan de vente et […]
            // devant faire l'objet d'une démolition […] Les logements-foyers, les résidences services et les résidences
            // universitaires […] Il en est de même des logements locatifs intermédiaires »
            .fixe(
                    EXCLUSIONS,
                    List.of(
                            DEFENSE_SECURITE,
                            SANTE,
                            PLAN_DE_VENTE,
                            DEMOLITION,
                            FOYERS_RESIDENCES,
                            LOGEMENTS_INTERMEDIAIRES),
                    P_1)

            // § 2-1, flux annuel ; § 2-2, assiette de référence
            .flux(ConventionTypeRhone::assietteDeReference)
            // § 2-2 « sont exclus du flux les logements nécessaires : a) aux mutations de locataires […] ; b) […] aux
            // relogements […] de requalification de copropriétés dégradées […] ; c) […] de personnes logées dans un
            // logement insalubre […] Les logements nécessaires ne seront donc pas déduits de l'assiette »
            // choix : a est un taux, c ne se déduit pas d'avance, seul b se compte ; la liste est fermée, et la vente,
            // que R.441-5 permet aussi, reste dans le flux
            .fixe(SOUSTRACTIONS, List.of(COPROPRIETES_DEGRADEES), P_2_2_B)
            .trouve(ROTATION, "le bailleur, qui le calcule à l'échelle de chaque EPCI", P_2_1)
            .trouve(PART_MUTATIONS, "la convention d'utilité sociale (CUS) du bailleur", P_2_2_A)

            // § 2-3, gestion de l'urgence ; non codé : une décision locale sous le contrôle du préfet, en cours d'année

            // § 2-4 « Conformément au taux de réservation constaté […], le réservataire bénéficiera de XX % du flux »
            .laisse(TAUX_DU_RESERVATAIRE)
            .droits(ConventionTypeRhone::reserves)
            .part(ConventionTypeRhone::part)
            // « décomptés sur le nombre de logements orientés »
            .fixe(DECOMPTE, Cas.oriente(P_2_4), P_2_4)
            // révision du taux « à l'issue de la Convention » ; non codé : une discussion

            // § 3 « l'identification des logements réservés pour chaque réservataire »
            .acquis((c, i) -> acquis(c))
            .programmes((c, logements, i) -> acquis(c))
            // enregistrement au RPLS « au plus tard lors de la mise en service » ; non codé : aucun chiffre n'en dépend

            // § 4, ménages cibles ; non codé : des publics et des souhaits indicatifs, sans effet sur un chiffre

            // § 5 « La gestion des droits de réservation du réservataire se fait en gestion directe »
            .fixe(GESTION, Gestion.DIRECTE, P_5)

            // § 5-1 « à compter du jour où le réservataire reçoit l'information […], il dispose d'un délai d'un mois »
            .fixe(DELAI_CANDIDATS, new Delai(1, Delai.Mesure.MOIS), P_5_1)
            // « Pour les logements neufs, […] autant que possible, […] un délai de quatre mois »
            .fixe(DELAI_PROGRAMMES_NEUFS, new Delai(4, Delai.Mesure.MOIS), P_5_1)
            // avis de vacance ; § 5-2, adéquation des candidats ; non codé : des pièces et des appréciations

            // § 6-1, visite « autant que possible » ; § 6-2, calendrier de la CALEOL ; non codé : ni délai ni décompte

            // § 6-3 « refus par la CALEOL d'un candidat reconnu prioritaire et urgent DALO, le délai d'un mois court à
            // nouveau » ; les 10 jours pour répondre sont ceux de la loi (R.441-10), que core suit
            .fixe(DELAI_SECOND_TOUR, new Delai(1, Delai.Mesure.MOIS), P_6_3)
            .fixe(
                    ENGAGEMENTS,
                    List.of(candidats(), secondTourApresUnRefusDalo(), candidatsDuProgrammeNeuf()),
                    P_5_1_ET_6_3)

            // § 7, logements très adaptés ; non codé : le choix de leurs publics ; § 1 ne les exclut pas du flux

            // § 8, saisie au SNE ; non codé : une formalité sans chiffre

            // § 9-1 « à l'échelle du département du Rhône et de la Métropole de Lyon »
            .departements("69", "69M")
            // points trimestriels de la première année ; non codé : le bilan d'un trimestre se demande au suivi

            // § 9-2 « nombre de logements proposés au réservataire […] ; […] ayant fait l'objet d'une proposition de
            // candidats […] ; […] attribués en CALEOL […] ; nombre de baux signés »
            .fixe(
                    INDICATEURS,
                    List.of(Cas.oriente(P_9_2), Cas.propose(P_9_2), Cas.attribue(P_9_2), Cas.bailSigne(P_9_2)),
                    P_9_2)
            // « par typologie de logement, type de financement, localisation hors et en quartier politique de la ville,
            // commune et année de mise en service »
            .fixe(
                    VENTILATIONS,
                    List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.MISE_EN_SERVICE),
                    P_9_2)
            .auBilan(ConventionTypeRhone::bauxHorsFlux)
            // « Avant le 28 février de chaque année, le bailleur transmet […] un bilan annuel »
            // « avant le 28 février, le bailleur calcule l'assiette prévisionnelle pour l'année en cours »
            // choix : le 28 est trop tard
            .fixe(
                    FORMALITES,
                    List.of(
                            avantLe28Fevrier("bilan annuel"),
                            avantLe28Fevrier("assiette prévisionnelle de l'année suivante")),
                    P_9_2)
            // « Si […] les raisons s'avèrent justifiées, les résultats du bailleur seront validés »
            .fixe(REPORT, RegleDeReport.DISCUTE, P_9_2)
            // « Ces attributions s'imputent sur les contingents réservataires » ; non codé : rien ne dit lesquelles

            // § 10, avenants ; non codé : le droit des contrats

            // § 11 « une durée de 3 ans, à compter du 1er janvier 2024. Elle se renouvelle par tacite reconduction »
            // choix : sans fin connue ; après le premier terme, une remarque
            .fixe(DUREE, new Duree(3, Reconduction.TACITE), P_11)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
            .reconductionTacite(LocalDate.of(2027, 1, 1))

            // § 12, résiliation ; non codé : une convention résiliée n'est plus calculée

            // le texte n'arrondit rien : l'usage des conventions ; il ne dit pas qui est garant : la liste de la loi
            .build();

    private ConventionTypeRhone() {}

    // --- § 1, patrimoine locatif social concerné par la convention (assiette du flux)

    /**
     * « L'assiette des logements soumise à la gestion en flux est calculée au début de l'année N. Le patrimoine concerné est
     * composé des logements au 31 décembre de l'année N-1 ». Choix : ceux du territoire du réservataire, que le texte ne dit
     * pas.
     */
    static Resultat<Quantite> patrimoine(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - 1, P_1);
    }

    // --- § 2-1, calcul du flux annuel

    private static final int TROIS_DERNIERES_ANNEES = 3;

    /**
     * « Le flux annuel […] est calculé en appliquant un taux de mobilité moyen estimé sur les trois dernières années, calculé
     * par le bailleur, à l'échelle de chaque EPCI » ; « Flux annuel = patrimoine concerné * taux de mobilité annuel ». Choix :
     * le taux moyen, où la formule écrit « annuel » ; la moyenne des trois taux, de N-3 à N-1.
     */
    static Resultat<Quantite> fluxAnnuel(Contingent c, Instruction i) {
        var mobilite = Assiette.rotationMoyenne(
                c, i, EPCI, TROIS_DERNIERES_ANNEES, i.annee() - 1, 0, annee -> mobilite(c, i, annee), P_2_1);
        return patrimoine(c, i).fois(mobilite).nomme(Rhone.FLUX_ANNUEL, P_2_1);
    }

    /**
     * « le taux de mobilité annuel = (Logements libérés année N - logements libérés du fait de démolitions année N – logements
     * libérés du fait de ventes année N) / (parc occupé au 31/12/N – logements ayant fait l'objet d'une première mise en
     * location année N) ». Choix : « pour indication », et le taux que le bailleur communique l'emporte.
     */
    static Resultat<Taux> mobilite(Contingent c, Instruction i, int annee) {
        return i.communique(
                ROTATION,
                c,
                EPCI,
                annee,
                () -> liberes(c, i, annee)
                        .sur(occupes(c, i, annee))
                        .nomme(Rhone.TAUX_DE_MOBILITE.du(annee), P_2_1)
                        .refuseSi(
                                t -> t.signe() < 0 || t.compareTo(Taux.ENTIER) > 0,
                                Codes.TAUX_TROP_GRAND,
                                t -> "taux de mobilité " + annee + " : obtenu " + t
                                        + " ; attendu de 0 à 100 %, vérifiez les logements libérés et occupés"));
    }

    private static Resultat<Quantite> liberes(Contingent c, Instruction i, int annee) {
        return i.releve(LIBERES, c, EPCI, annee)
                .moins(i.releve(LIBERES_DEMOLITION, c, EPCI, annee))
                .moins(i.releve(LIBERES_VENTE, c, EPCI, annee))
                .nomme(Rhone.LIBERES.du(annee), P_2_1);
    }

    private static Resultat<Quantite> occupes(Contingent c, Instruction i, int annee) {
        return i.releve(OCCUPES, c, EPCI, annee)
                .moins(i.releve(PREMIERES_LOCATIONS, c, EPCI, annee))
                .nomme(Rhone.OCCUPES.du(annee), P_2_1);
    }

    // --- § 2-2, calcul de l'assiette de référence

    /** « L'assiette de référence est calculée à partir du flux annuel auquel est ôtée une part des logements reloués. » */
    static Resultat<Quantite> assietteDeReference(Contingent c, Instruction i) {
        var flux = fluxAnnuel(c, i);
        return flux.moins(soustraits(c, i, mutations(c, i, flux))).nomme(Rhone.ASSIETTE_DE_REFERENCE, P_2_2);
    }

    /**
     * a) « Le taux annuel de mutations (internes et interbailleurs) retenu sera celui de la CUS du bailleur. » Choix : il porte
     * sur le flux annuel.
     */
    static Resultat<Quantite> mutations(Contingent c, Instruction i, Resultat<Quantite> flux) {
        return i.releve(PART_MUTATIONS, c, DEPARTEMENT, i.annee()).de(flux).nomme(Rhone.MUTATIONS, P_2_2_A);
    }

    /** a) « Les mutations incluent les relogements de personnes dans le cadre d'une opération de rénovation urbaine ». */
    private static final List<Soustraction> COMPRIS_DANS_LE_TAUX = List.of(MUTATIONS, RENOUVELLEMENT_URBAIN);

    /**
     * a) et b) : les mutations au taux de la CUS et les relogements de copropriétés dégradées, ou leur total communiqué. Choix :
     * « retenu », et ce taux l'emporte sur un total qui le contredit.
     */
    static Resultat<Quantite> soustraits(Contingent c, Instruction i, Resultat<Quantite> mutations) {
        Echelle e = c.territoire().echelle();
        List<Soustraction> autres = i.valeur(SOUSTRACTIONS).stream()
                .filter(m -> !COMPRIS_DANS_LE_TAUX.contains(m))
                .toList();
        return i.siReleve(SOUSTRAITS, c, e, Annees.annee(i.annee()))
                .filter(total -> total.estCalcule() && mutations.estCalcule())
                .map(total -> {
                    var relogements = Resultat.somme(autres.stream()
                            .map(m -> i.releve(Grandeur.soustraits(m), c, e, i.annee()))
                            .toList());
                    return retenu(total, mutations, mutations.plus(relogements));
                })
                .orElseGet(() -> Assiette.soustraits(c, i, e, autres, List.of(mutations), P_2_2_A_ET_B));
    }

    /** The total, when it is that of its parts; when they are not all known, when it can hold the transfers. */
    private static Resultat<Quantite> retenu(
            Resultat<Quantite> total, Resultat<Quantite> mutations, Resultat<Quantite> parties) {
        boolean concorde = parties.estCalcule()
                ? total.valeur().equals(parties.valeur())
                : total.valeur().compareTo(mutations.valeur()) >= 0;
        if (concorde) {
            return total;
        }
        return (parties.estCalcule() ? parties : mutations)
                .nomme(Rhone.SOUSTRAITS, P_2_2_A_ET_B)
                .remarque(
                        Codes.ECART,
                        "« logements soustraits » : communiqué " + total.texte(2)
                                + ", or les mutations au taux de la CUS font " + mutations.texte(2)
                                + (parties.estCalcule() ? ", et toutes les parties " + parties.texte(2) : "")
                                + " ; le taux de la CUS l'emporte (" + P_2_2_A + ")");
    }

    // --- § 2-4, taux affecté au réservataire

    /**
     * « constaté […] lors de la phase d'inventaire » : les logements du réservataire ce jour-là. Choix : un droit qui prend fin
     * entre l'inventaire et le 1er janvier N compte.
     */
    static Resultat<Quantite> reserves(Contingent c, Instruction i) {
        return ValeurDesDroits.tenus(c, P_2_4).nomme(Rhone.LOGEMENTS_DU_RESERVATAIRE, P_2_4);
    }

    /**
     * « Conformément au taux de réservation constaté […], le réservataire bénéficiera de XX % du flux ». Choix : ce flux est
     * l'assiette de référence, une fois ôtées les exclusions du § 2-2.
     */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        var taux = c.droits().isEmpty() ? i.taux(TAUX_DU_RESERVATAIRE) : ecritOuConstate(i, tauxConstate(c, i));
        return taux.nomme(Instruction.PART, P_2_4);
    }

    /** « taux de réservation constaté sur le patrimoine concerné du bailleur, lors de la phase d'inventaire » */
    static Resultat<Taux> tauxConstate(Contingent c, Instruction i) {
        return i.droits(c).sur(patrimoine(c, i)).nomme(Rhone.TAUX_CONSTATE, P_2_4);
    }

    /** Choix : XX laissé en blanc est le taux constaté ; XX écrit l'emporte, et ce en quoi il en diffère est remarqué. */
    private static Resultat<Taux> ecritOuConstate(Instruction i, Resultat<Taux> constate) {
        return i.siFixe(TAUX_DU_RESERVATAIRE, Unite.SANS)
                .filter(ecrit -> constate.estCalcule())
                .map(ecrit -> ecrit.remarqueSi(
                        t -> !t.equals(constate.valeur()),
                        Codes.ECART,
                        t -> "taux affecté au réservataire : " + t + " écrit, " + constate.texte(4)
                                + " constaté à l'inventaire ; le taux écrit est retenu"))
                .orElse(constate);
    }

    // --- § 3, dispositions spécifiques aux programmes neufs

    /**
     * « l'identification des logements réservés pour chaque réservataire est réalisée dans le cadre d'une concertation ».
     * Choix : les logements convenus, ou, d'une garantie d'emprunt, sa part réservée.
     */
    static Resultat<Quantite> acquis(Contingent c) {
        return ValeurDesDroits.droitsDuProgramme(c, P_3)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.LOGEMENTS, P_3);
    }

    // --- § 5-1, informations sur l'offre de logements par le bailleur

    /**
     * « Pour les logements mis à la relocation, […] un délai d'un mois pour proposer au moins trois candidats » ; § 5-2 « En cas
     * d'absence de présentation de candidat dans le délai imparti, le bailleur informera le réservataire de la reprise du
     * logement. » Choix : le jour de l'orientation vaut celui où l'avis est reçu.
     */
    static Engagement candidats() {
        return Engagement.de(
                "proposer au moins 3 candidats",
                Partie.RESERVATAIRE,
                Cas.oriente(P_5_1),
                Cas.propose(P_5_1),
                DELAI_CANDIDATS,
                "le bailleur informe le réservataire de la reprise du logement (§ 5-2)");
    }

    /**
     * « Pour les logements neufs, […] un délai de quatre mois » ; « si le réservataire n'a pas proposé de candidats au moment de
     * la livraison des logements, le bailleur reprend les logements ». Choix : « autant que possible », et le délai est suivi.
     */
    static Engagement candidatsDuProgrammeNeuf() {
        return Engagement.de(
                        "proposer des candidats pour le programme neuf",
                        Partie.RESERVATAIRE,
                        Cas.oriente(P_5_1),
                        Cas.propose(P_5_1),
                        DELAI_PROGRAMMES_NEUFS,
                        "le bailleur reprend les logements à la livraison")
                .surProgrammeNeuf();
    }

    // --- § 6-3, notification des attributions

    /**
     * « le délai d'un mois court à nouveau à compter de la notification de la décision au réservataire, ce dernier peut
     * transmettre au bailleur de nouveaux candidats […], pour un tour » ; « Si le délai de 30 jours est dépassé, le logement est
     * rendu au bailleur sans formalité particulière. » Choix : le jour du refus vaut celui de sa notification ; le texte ne dit
     * pas d'où courent les 30 jours, ce sont ceux du mois en cours.
     */
    static Engagement secondTourApresUnRefusDalo() {
        return Engagement.de(
                "proposer d'autres candidats après le refus d'un candidat DALO",
                Partie.RESERVATAIRE,
                Cas.refusDalo(P_6_3),
                Cas.proposeAuSecondTour(P_6_3),
                DELAI_SECOND_TOUR,
                "le logement est rendu au bailleur");
    }

    // --- § 9-2, bilan annuel

    private static Formalite avantLe28Fevrier(String objet) {
        return new Formalite(objet, Partie.BAILLEUR, MonthDay.of(2, 27), P_9_2);
    }

    /** « un bilan annuel des baux signés réalisés hors assiette du flux et hors mises en service » */
    static Resultat<Quantite> bauxHorsFlux(Contingent c, Instruction i) {
        return i.releve(BAUX_HORS_FLUX, c, i.annee());
    }
}
