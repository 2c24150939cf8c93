package fr.gestionflux.rules.rhone;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.GARANTS;
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
import static fr.gestionflux.core.parc.Grandeur.LIBERES;
import static fr.gestionflux.core.parc.Grandeur.LIBERES_DEMOLITION;
import static fr.gestionflux.core.parc.Grandeur.LIBERES_VENTE;
import static fr.gestionflux.core.parc.Grandeur.OCCUPES;
import static fr.gestionflux.core.parc.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.parc.Grandeur.PREMIERES_LOCATIONS;
import static fr.gestionflux.core.parc.Grandeur.ROTATION;
import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.parc.Territoire.Echelle.EPCI;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.REPORT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;

import fr.gestionflux.core.charte.Blocs;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Delai;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Annees;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.suivi.RegleDeReport;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The convention type of the Rhône: a rate found by the inventory, on a flow that mobility forecasts. */
final class Rhone {

    private static final Reference MODELE = Reference.de("convention type du Rhône (Bron), 2024");
    private static final Reference P_2_2_A_ET_B = MODELE.art("§ 2-2 a et b");
    private static final Reference P_9_2 = MODELE.art("§ 9-2");
    private static final int TROIS_ANS = 3;

    /** § 2-2 a: the rate of the CUS holds transfers, urban renewal included; they are not taken out twice. */
    private static final List<Soustraction> COMPRIS_DANS_LE_TAUX =
            List.of(Soustraction.MUTATIONS, Soustraction.RENOUVELLEMENT_URBAIN);

    /** § 11: from 1 January 2024, three years, tacitly renewed. The text rounds nothing: core's usage applies. */
    static final Charte V2024 = Charte.de("rhone", MODELE)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
            .departements("69", "69M")
            .reconductionTacite(LocalDate.of(2027, 1, 1))
            .droits(Rhone::reserves)
            .part(Rhone::part)
            .flux(Rhone::assietteDeReference)
            .acquis((c, i) -> acquis(c))
            .programmes((c, logements, i) -> acquis(c))
            .auBilan((c, i) -> i.releve(Grandeur.BAUX_HORS_FLUX, c, i.annee()))
            .fixe(
                    EXCLUSIONS,
                    List.of(
                            DEFENSE_SECURITE,
                            SANTE,
                            PLAN_DE_VENTE,
                            DEMOLITION,
                            FOYERS_RESIDENCES,
                            LOGEMENTS_INTERMEDIAIRES),
                    MODELE.art("§ 1"))
            // transfers, urban renewal included, are a rate (2-2 a); unfit housing is not taken out ahead (2-2 c)
            .fixe(SOUSTRACTIONS, List.of(COPROPRIETES_DEGRADEES), MODELE.art("§ 2-2 b"))
            .fixe(DECOMPTE, Cas.oriente(MODELE.art("§ 2-4")), MODELE.art("§ 2-4"))
            .fixe(
                    INDICATEURS,
                    List.of(Cas.oriente(P_9_2), Cas.propose(P_9_2), Cas.attribue(P_9_2), Cas.bailSigne(P_9_2)),
                    P_9_2)
            .fixe(
                    VENTILATIONS,
                    List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.MISE_EN_SERVICE),
                    P_9_2)
            .fixe(
                    FORMALITES,
                    List.of(
                            new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), P_9_2),
                            new Formalite(
                                    "assiette prévisionnelle de l'année suivante",
                                    Partie.BAILLEUR,
                                    MonthDay.of(2, 27),
                                    P_9_2)),
                    P_9_2)
            .fixe(GESTION, Gestion.DIRECTE, MODELE.art("§ 5"))
            .fixe(DELAI_CANDIDATS, new Delai(1, Delai.Unite.MOIS), MODELE.art("§ 5-1"))
            .fixe(DELAI_PROGRAMMES_NEUFS, new Delai(4, Delai.Unite.MOIS), MODELE.art("§ 5-1"))
            .fixe(DELAI_SECOND_TOUR, new Delai(1, Delai.Unite.MOIS), MODELE.art("§ 6-3"))
            .fixe(ENGAGEMENTS, engagements(), MODELE.art("§ 5-1 et 6-3"))
            .fixe(REPORT, RegleDeReport.DISCUTE, P_9_2)
            .fixe(DUREE, new Duree(3, true), MODELE.art("§ 11"))
            .laisse(TAUX_DU_RESERVATAIRE, GARANTS)
            .build();

    private Rhone() {}

    private static List<Engagement> engagements() {
        Reference neufs = MODELE.art("§ 5-1");
        Reference dalo = MODELE.art("§ 6-3");
        return List.of(
                Engagement.de(
                        "proposer au moins 3 candidats",
                        Partie.RESERVATAIRE,
                        Cas.oriente(neufs),
                        Cas.propose(neufs),
                        DELAI_CANDIDATS,
                        "le bailleur informe le réservataire de la reprise du logement (§ 5-2)"),
                Engagement.de(
                        "proposer d'autres candidats après le refus d'un candidat DALO",
                        Partie.RESERVATAIRE,
                        Cas.refusDalo(dalo),
                        Cas.proposeAuSecondTour(dalo),
                        DELAI_SECOND_TOUR,
                        "le logement est rendu au bailleur"),
                Engagement.de(
                                "proposer des candidats pour le programme neuf",
                                Partie.RESERVATAIRE,
                                Cas.oriente(neufs),
                                Cas.propose(neufs),
                                DELAI_PROGRAMMES_NEUFS,
                                "le bailleur reprend les logements à la livraison")
                        .surProgrammeNeuf());
    }

    /** § 3: the homes that the parties agreed on. */
    private static Resultat<Quantite> acquis(Contingent c) {
        return Blocs.droitsDuProgramme(c, MODELE.art("§ 3"))
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.LOGEMENTS, MODELE.art("§ 3"));
    }

    /**
     * § 2-4: homes held, as the inventory found them. A right that ended between the inventory and 1 January N counts: the
     * rate is « constaté […] lors de la phase d'inventaire ».
     */
    static Resultat<Quantite> reserves(Contingent c, Instruction i) {
        return Blocs.tenus(c, MODELE.art("§ 2-4"))
                .nomme("logements du réservataire", Unite.LOGEMENTS, MODELE.art("§ 2-4"));
    }

    /** § 2-4: « XX % du flux », the rate that the inventory found; the convention writes it. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        if (c.droits().isEmpty()) {
            return i.taux(TAUX_DU_RESERVATAIRE).nomme(Instruction.PART, Unite.SANS, MODELE.art("§ 2-4"));
        }
        if (!i.droits(c).estCalcule()) {
            return i.droits(c).sur(patrimoine(c, i)).nomme(Instruction.PART, Unite.SANS, MODELE.art("§ 2-4"));
        }
        var constate = i.droits(c)
                .sur(patrimoine(c, i))
                .nomme("taux constaté à l'inventaire", Unite.SANS, MODELE.art("§ 2-4"));
        return i.siFixe(TAUX_DU_RESERVATAIRE, Unite.SANS)
                .map(ecrit -> ecrit.remarqueSi(
                        t -> constate.estCalcule() && t.compareTo(constate.valeur()) != 0,
                        Codes.ECART,
                        t -> "taux affecté au réservataire : " + t + " écrit, " + constate.texte(4)
                                + " constaté à l'inventaire ; le taux écrit est retenu"))
                .orElse(constate)
                .nomme(Instruction.PART, Unite.SANS, MODELE.art("§ 2-4"));
    }

    /** § 1: homes on 31/12/N-1, less those excluded. */
    private static Resultat<Quantite> patrimoine(Contingent c, Instruction i) {
        return Blocs.soumis(c, i, c.territoire().echelle(), i.annee() - 1, MODELE.art("§ 1"));
    }

    /** § 2-1: homes concerned × mean mobility of the EPCI over the last three years. */
    static Resultat<Quantite> fluxAnnuel(Contingent c, Instruction i) {
        var mobilite = Blocs.rotationMoyenne(
                c, i, EPCI, TROIS_ANS, i.annee() - 1, 0, n -> mobilite(c, i, n), MODELE.art("§ 2-1"));
        return patrimoine(c, i).fois(mobilite).nomme("flux annuel", Unite.LOGEMENTS, MODELE.art("§ 2-1"));
    }

    /** § 2-1: (freed − for demolition − for sale) / (occupied on 31/12 − first let in the year), or as communicated. */
    static Resultat<Taux> mobilite(Contingent c, Instruction i, int annee) {
        return i.communique(
                ROTATION,
                c,
                EPCI,
                annee,
                () -> i.releve(LIBERES, c, EPCI, annee)
                        .moins(i.releve(LIBERES_DEMOLITION, c, EPCI, annee))
                        .moins(i.releve(LIBERES_VENTE, c, EPCI, annee))
                        .nomme(
                                "logements libérés, hors démolition et vente, " + annee,
                                Unite.LOGEMENTS,
                                MODELE.art("§ 2-1"))
                        .sur(i.releve(OCCUPES, c, EPCI, annee)
                                .moins(i.releve(PREMIERES_LOCATIONS, c, EPCI, annee))
                                .nomme(
                                        "parc occupé, hors premières locations, " + annee,
                                        Unite.LOGEMENTS,
                                        MODELE.art("§ 2-1")))
                        .nomme("taux de mobilité " + annee, Unite.SANS, MODELE.art("§ 2-1"))
                        .refuseSi(
                                t -> t.signe() < 0 || t.compareTo(Taux.ENTIER) > 0,
                                Codes.TAUX_TROP_GRAND,
                                t -> "taux de mobilité " + annee + " : obtenu " + t
                                        + " ; attendu de 0 à 100 %, vérifiez les" + " logements libérés et occupés"));
    }

    /** § 2-2: the yearly flow less transfers at the rate of the CUS (a) and run-down condominiums (b). */
    static Resultat<Quantite> assietteDeReference(Contingent c, Instruction i) {
        var flux = fluxAnnuel(c, i);
        var mutations = i.releve(PART_MUTATIONS, c, DEPARTEMENT, i.annee())
                .de(flux)
                .nomme("mutations au taux de la CUS", Unite.LOGEMENTS, MODELE.art("§ 2-2 a"));
        return flux.moins(soustraits(c, i, mutations))
                .nomme("assiette de référence", Unite.LOGEMENTS, MODELE.art("§ 2-2"));
    }

    /** § 2-2 a: « le taux annuel de mutations retenu sera celui de la CUS », over a total that does not hold it. */
    private static Resultat<Quantite> soustraits(Contingent c, Instruction i, Resultat<Quantite> mutations) {
        Echelle e = c.territoire().echelle();
        List<Soustraction> autres = i.valeur(SOUSTRACTIONS).stream()
                .filter(m -> !COMPRIS_DANS_LE_TAUX.contains(m))
                .toList();
        var total = i.siReleve(Grandeur.SOUSTRAITS, c, e, Annees.annee(i.annee()));
        if (total.isEmpty() || !total.get().estCalcule() || !mutations.estCalcule()) {
            return Blocs.soustraits(c, i, e, autres, List.of(mutations), P_2_2_A_ET_B);
        }
        var parties = mutations.plus(Resultat.somme(autres.stream()
                .map(m -> i.releve(Grandeur.soustraits(m), c, e, i.annee()))
                .toList()));
        // without the other parts, a total that holds the transfers says them
        var retenu = parties.estCalcule() ? parties : mutations;
        int ecart = total.get().valeur().compareTo(retenu.valeur());
        return ecart == 0 || (ecart > 0 && !parties.estCalcule())
                ? total.get()
                : retenu.nomme("logements soustraits", Unite.LOGEMENTS, P_2_2_A_ET_B)
                        .remarque(
                                Codes.ECART,
                                "« logements soustraits » : communiqué "
                                        + total.get().texte(2) + ", or les mutations au taux de"
                                        + " la CUS font " + mutations.texte(2)
                                        + (parties.estCalcule() ? ", et toutes les parties " + parties.texte(2) : "")
                                        + " ; le taux de la CUS l'emporte (" + MODELE.art("§ 2-2 a") + ")");
    }
}
