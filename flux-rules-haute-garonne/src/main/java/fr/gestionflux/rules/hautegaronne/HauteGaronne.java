package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EN_LOGEMENTS;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.GARANTS;
import static fr.gestionflux.core.charte.Clauses.PART_PRIORITAIRES;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_STOCK;
import static fr.gestionflux.core.charte.Clauses.SOUSTRACTIONS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DECOMPTE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_AVANT_CALEOL;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_IMPOSSIBILITE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_RADIATION;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_REPARTITION;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.GESTION;
import static fr.gestionflux.core.parc.Exclusion.DEFENSE_SECURITE;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.FOYERS_RESIDENCES;
import static fr.gestionflux.core.parc.Exclusion.LOGEMENTS_INTERMEDIAIRES;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Exclusion.SANTE;
import static fr.gestionflux.core.parc.Exclusion.SEM_SANS_APL;
import static fr.gestionflux.core.parc.Territoire.Echelle.DEPARTEMENT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.REPORT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;

import fr.gestionflux.core.charte.Blocs;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Delai;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Dates;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.suivi.RegleDeReport;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The model of convention of DDETS 31: homes held in the inventory, no conversion, one rate for the département. */
final class HauteGaronne {

    static final String ID = "haute-garonne";

    /** A module's own code: art. 3 settles the homes taken out for 2024 only. */
    static final String DEROGATION_NON_CONFIRMEE = "derogation-non-confirmee";

    private static final Reference MODELE = Reference.de("modèle de convention DDETS 31, 04/12/2023");

    private static final Reference ART_2 = MODELE.art("art. 2");
    private static final Reference ART_7 = MODELE.art("art. 7");

    private static final Reference OPH_31 = Reference.de("convention OPH 31, 2024");
    private static final Reference PATRIMOINE_LANGUEDOCIENNE =
            Reference.de("convention Escalquens – Patrimoine Languedocienne, 2024");

    /** Art. 3.1: inventory of 31/12/2022. Art. 3: by derogation, nothing is taken out of the flow in 2024. */
    static final Charte V2024 = modele(Periode.annee(2024))
            .fixe(RECUL_DU_STOCK, 2, MODELE.art("art. 3.1"))
            .fixe(SOUSTRACTIONS, List.of(), MODELE.art("art. 3"))
            .build();

    /** Art. 7: inventory of 31/12/N-1. Art. 3: what is taken out « may change from 2025 »; no later text is known. */
    static final Charte V2025 = modele(Periode.aCompterDu(LocalDate.of(2025, 1, 1)))
            .fixe(RECUL_DU_STOCK, 1, MODELE.art("art. 7"))
            .laisse(SOUSTRACTIONS)
            .build();

    private HauteGaronne() {}

    private static Charte.Builder modele(Periode periode) {
        return Charte.de(ID, MODELE)
                .enVigueur(periode)
                .departements("31")
                .droits(HauteGaronne::logementsReserves)
                .part(HauteGaronne::part)
                .flux(HauteGaronne::flux)
                .acquis((c, i) -> acquis(c))
                .programmes((c, logements, i) -> acquis(c))
                .auBilan(HauteGaronne::eligiblesFinN1)
                .auBilan((c, i) -> i.releve(Grandeur.LIBERES, c, i.annee()))
                .auBilan((c, i) -> i.releve(Grandeur.MISES_EN_SERVICE, c, i.annee()))
                .montre(HauteGaronne::prioritaires)
                .fixe(
                        EXCLUSIONS,
                        List.of(
                                SEM_SANS_APL,
                                FOYERS_RESIDENCES,
                                LOGEMENTS_INTERMEDIAIRES,
                                DEFENSE_SECURITE,
                                SANTE,
                                PLAN_DE_VENTE,
                                DEMOLITION),
                        MODELE.art("art. 3"))
                .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), MODELE.art("annexe 1, art. 5"))
                .fixe(PART_PRIORITAIRES, Taux.pourcent(25), Cch.L441_1)
                .fixe(DECOMPTE, Cas.entre(ART_7), ART_7)
                .fixe(
                        INDICATEURS,
                        List.of(
                                Cas.oriente(ART_7),
                                Cas.sansAboutir(ART_7),
                                Cas.attribue(ART_7),
                                Cas.attributionRefusee(ART_7),
                                Cas.entre(ART_7)),
                        ART_7)
                .fixe(
                        VENTILATIONS,
                        List.of(
                                Axe.PUBLIC,
                                Axe.TYPOLOGIE,
                                Axe.FINANCEMENT,
                                Axe.COMMUNE,
                                Axe.QPV,
                                Axe.CONSTRUCTION,
                                Axe.ACCESSIBILITE),
                        ART_7)
                .fixe(
                        FORMALITES,
                        List.of(new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), ART_7)),
                        ART_7)
                .fixe(GESTION, Gestion.DIRECTE, MODELE.art("art. 2"))
                .fixe(DELAI_CANDIDATS_ZONE_TENDUE, new Delai(12, Delai.Unite.JOURS_OUVRES), MODELE.art("art. 2"))
                .fixe(DELAI_CANDIDATS, new Delai(30, Delai.Unite.JOURS_CALENDAIRES), MODELE.art("art. 2"))
                .fixe(DELAI_IMPOSSIBILITE, new Delai(5, Delai.Unite.JOURS_OUVRES), MODELE.art("art. 2"))
                .fixe(
                        ENGAGEMENTS,
                        Stream.concat(candidats(ART_2).stream(), Stream.of(impossibilite()))
                                .toList(),
                        ART_2)
                .fixe(DELAI_REPARTITION, new Delai(4, Delai.Unite.MOIS), MODELE.art("art. 6.1"))
                .fixe(DELAI_AVANT_CALEOL, new Delai(30, Delai.Unite.JOURS_CALENDAIRES), MODELE.art("art. 6.1"))
                .laisse(DELAI_RADIATION)
                .fixe(REPORT, RegleDeReport.POSSIBLE, ART_7)
                .fixe(DUREE, new Duree(1, false), MODELE.art("art. 8"))
                .laisse(GARANTS)
                .type(oph31())
                .type(patrimoineLanguedocienne());
    }

    /** The text of OPH 31: its own delay in a tight market, and a carry-over that is due. */
    private static ConventionType oph31() {
        return new ConventionType(
                "oph-31",
                OPH_31.document(),
                List.of(
                        DELAI_CANDIDATS_ZONE_TENDUE.fixee(
                                new Delai(15, Delai.Unite.JOURS_CALENDAIRES), OPH_31.art("art. 2.1")),
                        // « dans les meilleurs délais »: no number of days for an impossibility
                        ENGAGEMENTS.fixee(
                                Stream.concat(candidats(OPH_31.art("art. 2.1")).stream(), Stream.of(radiation()))
                                        .toList(),
                                OPH_31.art("art. 2.1 et 2.2")),
                        DELAI_RADIATION.fixee(new Delai(10, Delai.Unite.JOURS_OUVRABLES), OPH_31.art("art. 2.2")),
                        REPORT.fixee(RegleDeReport.DE_DROIT, OPH_31.art("art. 7")),
                        VENTILATIONS.fixee(
                                List.of(
                                        Axe.TYPOLOGIE,
                                        Axe.FINANCEMENT,
                                        Axe.COMMUNE,
                                        Axe.QPV,
                                        Axe.CONSTRUCTION,
                                        Axe.ACCESSIBILITE),
                                OPH_31.art("art. 7")),
                        DUREE.fixee(new Duree(1, false), OPH_31.art("art. 9"))));
    }

    private static ConventionType patrimoineLanguedocienne() {
        return new ConventionType(
                "patrimoine-languedocienne",
                PATRIMOINE_LANGUEDOCIENNE.document(),
                List.of(DUREE.fixee(new Duree(1, true), PATRIMOINE_LANGUEDOCIENNE.art("art. 8"))));
    }

    /**
     * Art. 3.1: the homes that the inventory gives to the holder; it is that of the stock's 31 December. A right that ended
     * between that day and 1 January N counts: the text reads the inventory, and nothing after it.
     */
    static Resultat<Quantite> logementsReserves(Contingent c, Instruction i) {
        LocalDate attendu = LocalDate.of(anneeDuStock(i), 12, 31);
        return Blocs.aLaDate(
                Blocs.tenus(c, MODELE.art("art. 3.1"))
                        .nomme("logements du réservataire", Unite.LOGEMENTS, MODELE.art("annexe 1, art. 2")),
                c,
                attendu,
                attendu.plusDays(1),
                "celui du " + Dates.texte(attendu) + " pour " + i.annee() + " (" + MODELE.art("art. 3.1") + ")");
    }

    /** Art. 3.1: homes held / eligible homes. */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c).sur(eligibles(c, i)).nomme(Instruction.PART, Unite.SANS, MODELE.art("annexe 1, art. 3"));
    }

    /** Art. 3: homes of the landlord on the holder's territory, less those excluded. */
    static Resultat<Quantite> eligibles(Contingent c, Instruction i) {
        return Blocs.soumis(c, i, c.territoire().echelle(), anneeDuStock(i), MODELE.art("art. 3"));
    }

    /** Art. 3.2: eligible homes × the landlord's rate in the département, the same for everybody. */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        var libere = eligibles(c, i)
                .fois(i.releve(Grandeur.ROTATION, c, DEPARTEMENT, anneeDuStock(i)))
                .nomme("flux du territoire", Unite.LOGEMENTS, MODELE.art("art. 3.2"));
        Optional<Stipulation<List<Soustraction>>> soustractions = i.stipulation(SOUSTRACTIONS);
        if (soustractions.isEmpty()) {
            return libere.remarque(Anomalie.remarque(
                            DEROGATION_NON_CONFIRMEE,
                            "rien n'est soustrait du flux, comme en 2024 : la dérogation n'est pas confirmée pour "
                                    + i.annee() + " (« susceptible d'évoluer à compter de 2025 », "
                                    + MODELE.art("art. 3") + ")")
                    .sur(Sujet.texte(MODELE.toString())));
        }
        Stipulation<List<Soustraction>> motifs = soustractions.get();
        return motifs.valeur().isEmpty()
                ? libere
                : libere.moins(Blocs.soustraits(
                                c, i, c.territoire().echelle(), motifs.valeur(), List.of(), motifs.citation()))
                        .nomme("flux du territoire, soustractions faites", Unite.LOGEMENTS, motifs.citation());
    }

    /** Annex 1, art. 5: of which 25 % for priority households; of the State's 30 %, 25 points of the flow (preamble). */
    static Resultat<Quantite> prioritaires(Contingent c, Instruction i) {
        boolean etat = c.reservataire().categorie() == Categorie.ETAT;
        return i.taux(PART_PRIORITAIRES)
                .de(etat ? i.flux(c) : i.exact(c))
                .nomme("dont publics prioritaires", Unite.LOGEMENTS, MODELE.art("annexe 1, art. 5"));
    }

    private static final String PLUS_TENU =
            "le bailleur n'est plus tenu de maintenir la proposition, et peut désigner lui-même ou la faire à un autre"
                    + " réservataire";

    private static List<Engagement> candidats(Reference texte) {
        return List.of(Engagement.de(
                        "désigner au moins 3 candidats",
                        Partie.RESERVATAIRE,
                        Cas.oriente(texte),
                        Cas.propose(texte),
                        DELAI_CANDIDATS,
                        PLUS_TENU)
                .enZoneTendue(DELAI_CANDIDATS_ZONE_TENDUE)
                // « dans cette hypothèse, ou en cas de délai dépassé »: who says in time that it cannot name is not
                // late
                .sauf(Cas.impossibiliteATemps(texte)));
    }

    private static Engagement impossibilite() {
        return Engagement.de(
                "dire qu'aucun candidat ne peut être désigné",
                Partie.RESERVATAIRE,
                Cas.orienteEnVain(ART_2),
                Cas.impossibilite(ART_2),
                DELAI_IMPOSSIBILITE,
                PLUS_TENU);
    }

    private static Engagement radiation() {
        Reference texte = OPH_31.art("art. 2.2");
        return Engagement.de(
                "radier la demande du SNE",
                Partie.BAILLEUR,
                Cas.bailSigne(texte),
                Cas.radie(texte),
                DELAI_RADIATION,
                "");
    }

    /** Art. 6.1: homes offered for their first letting follow the rights earned in the programme; they join the inventory. */
    private static Resultat<Quantite> acquis(Contingent c) {
        Reference texte = MODELE.art("art. 6.1");
        return Blocs.droitsDuProgramme(c, texte)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.LOGEMENTS, texte);
    }

    /** Art. 7: « le patrimoine éligible au 31/12/N-1 ». */
    private static Resultat<Quantite> eligiblesFinN1(Contingent c, Instruction i) {
        return Blocs.soumis(c, i, c.territoire().echelle(), i.annee() - 1, ART_7);
    }

    private static int anneeDuStock(Instruction i) {
        return i.annee() - i.valeur(RECUL_DU_STOCK);
    }
}
