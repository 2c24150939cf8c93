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

import fr.gestionflux.core.charte.Assiette;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * « Modèle de convention type de gestion en flux en gestion directe élaboré en Haute-Garonne », final version of 4 December
 * 2023, its articles in their order: homes held in the inventory, no conversion, one rate for the département. What is only
 * recalled, wished or defined there is not repeated here; the table {@code modele-ddets-31.tsv} has every sentence.
 */
final class ModeleDdets31 {

    private static final Reference MODELE = Reference.de("modèle de convention DDETS 31, 04/12/2023");
    private static final Reference ART_2 = MODELE.art("art. 2");
    private static final Reference ART_3 = MODELE.art("art. 3");
    private static final Reference ART_3_1 = MODELE.art("art. 3.1");
    private static final Reference ART_3_2 = MODELE.art("art. 3.2");
    private static final Reference ART_6_1 = MODELE.art("art. 6.1");
    private static final Reference ART_7 = MODELE.art("art. 7");
    private static final Reference ART_8 = MODELE.art("art. 8");
    private static final Reference ANNEXE_2 = MODELE.art("annexe 1, art. 2");
    private static final Reference ANNEXE_3 = MODELE.art("annexe 1, art. 3");
    private static final Reference ANNEXE_5 = MODELE.art("annexe 1, art. 5");

    static final Charte V2024 =
            version(Periode.annee(2024), ModeleDdets31::derogationDe2024, ModeleDdets31::etatDesLieuxDe2022);

    static final Charte V2025 = version(
            Periode.aCompterDu(LocalDate.of(2025, 1, 1)),
            ModeleDdets31::derogationApres2024,
            ModeleDdets31::etatDesLieuxActualise);

    private ModeleDdets31() {}

    private static Charte version(
            Periode vigueur, Consumer<Redaction> soustractions, Consumer<Redaction> etatDesLieux) {
        Redaction c = Charte.de(HauteGaronne.CHARTE, MODELE).enVigueur(vigueur).departements("31");
        preambule(c);
        gestionDuContingent(c);
        patrimoine(c);
        soustractions.accept(c);
        droitsDeReservation(c);
        etatDesLieux.accept(c);
        fluxDisponible(c);
        programmesNeufs(c);
        bilanAnnuel(c);
        duree(c);
        calculTheorique(c);
        return c.type(ConventionOph31.type())
                .type(ConventionPatrimoineLanguedocienne.type())
                .build();
    }

    // --- Préambule : mobilisation des contingents au bénéfice des publics prioritaires

    /**
     * « Le contingent réservé de l'Etat […] représente 30% au plus du flux […], dont au moins 25% est dédiée au logement des
     * ménages reconnus prioritaires » ; « au moins un quart des attributions annuelles de logements réservés par une
     * collectivité territoriale » (L441-1) ; « un quart […] pour lesquels Action Logement dispose de contrats » (L313-26-2).
     *
     * <p>The 30 % is the law's: core remarks an excess. What the 25 % makes in homes is in annex 1, art. 5.
     */
    private static void preambule(Redaction c) {
        c.fixe(PART_PRIORITAIRES, Taux.pourcent(25), Cch.L441_1);
    }

    // « Le contingent non réservé […] est soumis aux mêmes règles. » non codé : le bailleur n'a pas de convention avec
    // lui-même ; ses propres attributions ne sont pas suivies

    // --- Article 1 : objet de la convention
    // non codé : il n'ordonne rien

    // --- Article 2 : modalités de gestion du contingent du réservataire

    private static void gestionDuContingent(Redaction c) {
        // « Le réservataire assure en direct la gestion de sa part du flux de logements. »
        c.fixe(GESTION, Gestion.DIRECTE, ART_2)
                // « au moins 3 candidatures dans les 12 jours ouvrés qui suivent la mise à disposition […] en zone
                // tendue »
                .fixe(DELAI_CANDIDATS_ZONE_TENDUE, new Delai(12, Delai.Mesure.JOURS_OUVRES), ART_2)
                // « au moins 3 candidatures dans les 30 jours calendaires […] en zone détendue »
                .fixe(DELAI_CANDIDATS, new Delai(30, Delai.Mesure.JOURS_CALENDAIRES), ART_2)
                // « En cas d'impossibilité […], informer le bailleur dans un délai de 5 jours ouvrés »
                .fixe(DELAI_IMPOSSIBILITE, new Delai(5, Delai.Mesure.JOURS_OUVRES), ART_2)
                .fixe(ENGAGEMENTS, List.of(candidats(ART_2), impossibilite()), ART_2)
                // the model does not speak of it, the convention of OPH 31 does
                .laisse(DELAI_RADIATION);
    }

    /**
     * « Dans cette hypothèse, ou en cas de délai dépassé, l'organisme n'est plus tenu de maintenir la proposition de logement
     * au réservataire et pourra procéder à la désignation de candidats pour son propre compte ou proposer le logement à un
     * autre réservataire. »
     */
    private static final String PLUS_TENU =
            "le bailleur n'est plus tenu de maintenir la proposition, et peut désigner lui-même ou la faire à un autre"
                    + " réservataire";

    /**
     * « proposer au moins 3 candidatures ».
     *
     * <p>Choice: « dans cette hypothèse, <em>ou</em> en cas de délai dépassé »: who says in time that it cannot name is not
     * late.
     */
    static Engagement candidats(Reference texte) {
        return Engagement.de(
                        "désigner au moins 3 candidats",
                        Partie.RESERVATAIRE,
                        Cas.oriente(texte),
                        Cas.propose(texte),
                        DELAI_CANDIDATS,
                        PLUS_TENU)
                .enZoneTendue(DELAI_CANDIDATS_ZONE_TENDUE)
                .sauf(Cas.impossibiliteATemps(texte));
    }

    /** « En cas d'impossibilité pour le réservataire de désigner des candidats, ce dernier s'engage à informer le bailleur ». */
    private static Engagement impossibilite() {
        return Engagement.de(
                "dire qu'aucun candidat ne peut être désigné",
                Partie.RESERVATAIRE,
                Cas.orienteEnVain(ART_2),
                Cas.impossibilite(ART_2),
                DELAI_IMPOSSIBILITE,
                PLUS_TENU);
    }

    // « En cas de proposition de moins de 3 candidats, […] informer le bailleur par écrit », « ne s'applique pas
    // lorsque le candidat est reconnu prioritaire au titre du DALO » : core holds both for all (R.441-3, printed
    // « 4441-3 »)
    // « Le bailleur s'autorise alors à compléter ou non la liste » non codé : faculté, et information sans délai
    // chiffré

    // --- Article 3 : détermination du patrimoine à considérer pour le calcul du flux de logement

    private static void patrimoine(Redaction c) {
        // « Sont exclus de la gestion en flux ». Choice: PLI and own funds are one motive; the caller says whether the
        // DIA or the CNE has come
        c.fixe(
                EXCLUSIONS,
                List.of(
                        // « les logements des sociétés d'économie mixte agréées n'ouvrant pas droit à l'APL »
                        SEM_SANS_APL,
                        // « les structures médico-sociales, les CHRS, les foyers de travailleurs migrants, les
                        // résidences »
                        FOYERS_RESIDENCES,
                        // « financés en Prêt Locatif Intermédiaire (PLI) et construits ou acquis sur fonds propres »
                        LOGEMENTS_INTERMEDIAIRES,
                        // « services relevant de la défense nationale, de la sécurité intérieure »
                        DEFENSE_SECURITE,
                        // « les logements réservés par les établissements publics de santé »
                        SANTE,
                        // « les programmes faisant l'objet d'une opération de vente »
                        PLAN_DE_VENTE,
                        // « voués à la démolition à échéance des déclarations d'intention de démolir ou […] Comité
                        // National d'Engagement »
                        DEMOLITION),
                ART_3);
    }

    /** « l'ensemble des logements appartenant ou gérés par le bailleur », « sur le territoire de compétence du réservataire ». */
    static Resultat<Quantite> eligibles(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, c.territoire().echelle(), anneeDuStock(i), ART_3);
    }

    /** « à titre dérogatoire, ne sont pas soustraits en 2024 du flux » : ANRU, NPNRU, ORCOD, LHI, mutations. */
    private static void derogationDe2024(Redaction c) {
        c.fixe(SOUSTRACTIONS, List.of(), ART_3);
    }

    /** « Ces modalités sont susceptibles d'évoluer […] à compter de 2025. » Choice: no later text is known, a convention may say. */
    private static void derogationApres2024(Redaction c) {
        c.laisse(SOUSTRACTIONS);
    }

    /** Choice: what nobody settled is taken out no more than in 2024, and it is remarked. */
    private static Resultat<Quantite> soustractionsFaites(Resultat<Quantite> libere, Contingent c, Instruction i) {
        Optional<Stipulation<List<Soustraction>>> reglees = i.stipulation(SOUSTRACTIONS);
        if (reglees.isEmpty()) {
            return libere.remarque(Anomalie.remarque(
                            HauteGaronne.DEROGATION_NON_CONFIRMEE,
                            "rien n'est soustrait du flux, comme en 2024 : la dérogation n'est pas confirmée pour "
                                    + i.annee() + " (« susceptible d'évoluer à compter de 2025 », " + ART_3 + ")")
                    .sur(Sujet.texte(MODELE.toString())));
        }
        List<Soustraction> motifs = reglees.get().valeur();
        Reference texte = reglees.get().citation();
        return motifs.isEmpty()
                ? libere
                : libere.moins(Assiette.soustraits(c, i, c.territoire().echelle(), motifs, List.of(), texte))
                        .nomme(HauteGaronne.FLUX_SOUSTRACTIONS_FAITES, texte);
    }

    // --- Article 3.1 : droits de réservation du réservataire

    private static void droitsDeReservation(Redaction c) {
        c.droits(ModeleDdets31::logementsReserves).part(ModeleDdets31::part);
    }

    /** « sur la base de l'état des lieux au 31 décembre 2022 ». */
    private static void etatDesLieuxDe2022(Redaction c) {
        c.fixe(RECUL_DU_STOCK, 2, ART_3_1);
    }

    /** « Chaque année, le bilan […] (voir article 7) vaut actualisation de l'état des lieux » : « au 31/12/N-1 ». */
    private static void etatDesLieuxActualise(Redaction c) {
        c.fixe(RECUL_DU_STOCK, 1, ART_7);
    }

    private static int anneeDuStock(Instruction i) {
        return i.annee() - i.valeur(RECUL_DU_STOCK);
    }

    /**
     * « Sur la base de l'état des lieux […], le volume de logements dont dispose le réservataire sur son territoire ».
     *
     * <p>Choice: a right that ended between that 31 December and 1 January N counts; the text reads the inventory, and
     * nothing after it. An inventory of another day is computed and remarked.
     */
    static Resultat<Quantite> logementsReserves(Contingent c, Instruction i) {
        LocalDate attendu = LocalDate.of(anneeDuStock(i), 12, 31);
        return ValeurDesDroits.aLaDate(
                ValeurDesDroits.tenus(c, ART_3_1).nomme(HauteGaronne.LOGEMENTS_DU_RESERVATAIRE, ANNEXE_2),
                c,
                attendu,
                attendu.plusDays(1),
                () -> "celui du " + Dates.texte(attendu) + " pour " + i.annee() + " (" + ART_3_1 + ")");
    }

    /** « Il est le ratio entre le patrimoine dont il est réservataire et le patrimoine du bailleur défini à l'article 3. » */
    static Resultat<Taux> part(Contingent c, Instruction i) {
        return i.droits(c).sur(eligibles(c, i)).nomme(HauteGaronne.PART_DU_FLUX, ANNEXE_3);
    }

    // --- Article 3.2 : détermination du flux disponible dans le cadre de la gestion en flux

    private static void fluxDisponible(Redaction c) {
        c.flux(ModeleDdets31::flux);
    }

    /**
     * « Flux disponible (nb de lgt annuel) = [patrimoine éligible] × [part du flux de lgt au bénéfice du rés.] × [taux de
     * rotation] » ; « le taux de rotation départemental, identique pour tous les réservataires et pour tous les territoires ».
     * The share is applied by core, as in every charter.
     */
    static Resultat<Quantite> flux(Contingent c, Instruction i) {
        Resultat<Quantite> libere = eligibles(c, i)
                .fois(i.releve(Grandeur.ROTATION, c, DEPARTEMENT, anneeDuStock(i)))
                .nomme(HauteGaronne.FLUX_DU_TERRITOIRE, ART_3_2);
        return soustractionsFaites(libere, c, i);
    }

    // --- Article 4 : modalités de répartition des flux de logements entre réservataires
    // « de manière équitable », « préserver les proportions de logements en termes de localisation, de financement et
    // de typologie » non codé : ni cible ni écart admis dans le texte ; les ventilations du bilan le montrent
    // « respecter les obligations légales », « les orientations d'attributions » non codé : fixées par d'autres
    // documents

    // --- Article 5 : expression des besoins du réservataire auprès de l'organisme bailleur
    // « autant que possible […] orienter des logements adaptés aux besoins exprimés » non codé : sans mesure ni délai

    // --- Article 6 : programme de construction neuve ou d'acquisition-amélioration
    // « les programmes mis en service en cours d'année ne sont pas pris en compte dans le calcul du flux, les
    // logements livrés étant gérés en stock pour la première mise en location » : the stock is that of 31 December
    // (art. 3), and core never counts a first letting

    // --- Article 6.1 : concertation concernant les nouveaux programmes conventionnés

    private static void programmesNeufs(Redaction c) {
        c.acquis((x, i) -> acquis(x))
                .programmes((x, logements, i) -> acquis(x))
                // « articles R.441-5-3 et R.441-5-4 du CCH » : the guarantors are those of the law's list
                .laisse(GARANTS)
                // « dans un délai qui ne peut être inférieur à quatre mois précédent la livraison »
                .fixe(DELAI_REPARTITION, new Delai(4, Delai.Mesure.MOIS), ART_6_1)
                // « désigner 3 candidats au maximum 30 jours calendaires avant la CALEOL » Choice: at the latest 30
                // days before
                .fixe(DELAI_AVANT_CALEOL, new Delai(30, Delai.Mesure.JOURS_CALENDAIRES), ART_6_1);
    }

    /**
     * « le nombre de logements proposés au réservataire est proportionnel aux droits acquis » (art. 6.1) ; « intégrés chaque
     * année dans le bilan annuel » (art. 6): they join the inventory.
     */
    private static Resultat<Quantite> acquis(Contingent c) {
        return ValeurDesDroits.droitsDuProgramme(c, ART_6_1)
                .nomme("droits acquis, " + c.etatDesLieux().source(), Unite.LOGEMENTS, ART_6_1);
    }

    // « le bailleur transmet les caractéristiques », « émet une proposition », « report de livraison » non codé : sans
    // délai propre ni nombre
    // « La désignation des candidats obéit au même processus qu'à l'article 2 » non codé : ces délais-là partent d'une
    // mise à disposition du parc existant

    // --- Article 7 : bilan annuel de la mobilisation du contingent du réservataire

    private static void bilanAnnuel(Redaction c) {
        // « Chaque année, avant le 28 février » : late from the 28th
        c.fixe(FORMALITES, List.of(new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), ART_7)), ART_7)
                .auBilan(ModeleDdets31::eligiblesFinN1)
                .auBilan(ModeleDdets31::liberes)
                .auBilan(ModeleDdets31::livres)
                .fixe(
                        INDICATEURS,
                        List.of(
                                // « le nombre de mises à disposition (dont […] restées sans réponse ou n'ayant pas
                                // abouti) »
                                Cas.oriente(ART_7),
                                Cas.sansAboutir(ART_7),
                                // « le nombre de logements attribués (dont les propositions de logement refusées) »
                                Cas.attribue(ART_7),
                                Cas.attributionRefusee(ART_7),
                                // « logements effectivement réservés pour le réservataire (entrées dans les lieux) »
                                Cas.entre(ART_7)),
                        ART_7)
                // « sur la base des trois indicateurs […] et sur leur analyse croisée » Choice: a home counts when its
                // tenant moves in, the only one of the three that is « effectivement réservé »
                .fixe(DECOMPTE, Cas.entre(ART_7), ART_7)
                // « par type de public […], typologie, financement, commune et hors/en QPV, date de construction,
                // accessibilité »
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
                // « Les objectifs non atteints […], et que le bailleur ne saurait justifier, pourront être reportés »
                .fixe(REPORT, RegleDeReport.POSSIBLE, ART_7);
    }

    /** « le patrimoine locatif social éligible au flux de l'organisme bailleur au 31/12/N-1 ». */
    private static Resultat<Quantite> eligiblesFinN1(Contingent c, Instruction i) {
        return Assiette.soumis(c, i, c.territoire().echelle(), i.annee() - 1, ART_7);
    }

    /** « le nombre de logements libérés sur l'année N ». */
    private static Resultat<Quantite> liberes(Contingent c, Instruction i) {
        return i.releve(Grandeur.LIBERES, c, i.annee());
    }

    /** « le nombre de logements sociaux livrés sur l'année N ». */
    private static Resultat<Quantite> livres(Contingent c, Instruction i) {
        return i.releve(Grandeur.MISES_EN_SERVICE, c, i.annee());
    }

    // « Ces éléments sont ventilés » (the three above) non codé : l'assiette est relevée en totaux par territoire
    // « un point spécifique sur les mises en service de nouveaux programmes » : core shows each programme, its date,
    // its homes
    // « transmis au préfet et […] au président de l'EPCI », « présenté en commission » non codé : sans date propre

    // --- Article 8 : durée de la présente convention et modalités d'actualisation

    /**
     * « conclue pour une durée de 1 an à compter de sa signature » Choice: from the day that the caller gives as its effect.
     * « L'annexe 1 est modifiée annuellement » : art. 3.1.
     */
    private static void duree(Redaction c) {
        c.fixe(DUREE, new Duree(1, Reconduction.AUCUNE), ART_8);
    }

    // --- Annexe 1 : calcul théorique du flux de logements disponibles
    // Art. 1 is art. 3, art. 2 and 3 are art. 3.1, art. 4 is art. 3.2 above. Annex 2, the inventory, is read by core

    private static void calculTheorique(Redaction c) {
        // art. 5, « Flux de logements au bénéfice du réservataire » Choice: to the nearest home, as the annexes print
        // (« 0.71 arrondi à 1 »)
        c.fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), ANNEXE_5).montre(ModeleDdets31::prioritaires);
    }

    /**
     * Art. 5, « Dont flux de logements au bénéfice des publics prioritaires (nb) […] (25 % du flux) » Choice: not rounded; of
     * the State's 30 %, « dont au moins 25% » are 25 points of the flow (preamble), not a quarter of its share.
     */
    static Resultat<Quantite> prioritaires(Contingent c, Instruction i) {
        boolean etat = c.reservataire().categorie() == Categorie.ETAT;
        return i.taux(PART_PRIORITAIRES)
                .de(etat ? i.flux(c) : i.exact(c))
                .nomme(HauteGaronne.PUBLICS_PRIORITAIRES, ANNEXE_5);
    }
}
