package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.charte.Clauses.ANNEE_DE_CONVERSION;
import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EN_LOGEMENTS;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.GARANTS;
import static fr.gestionflux.core.charte.Clauses.OBJECTIFS_INDICATIFS;
import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;
import static fr.gestionflux.core.charte.Clauses.SOUSTRACTIONS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DECOMPTE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_SECOND_TOUR;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.EXCEPTIONS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.GESTION;
import static fr.gestionflux.core.parc.Exclusion.DEFENSE_SECURITE;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.FIN_USUFRUIT;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Exclusion.SANTE;
import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.MUTATIONS;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static fr.gestionflux.core.suivi.ClausesDuBilan.ECOULEMENT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * The model of bilateral convention of DRIHL and AORIF, version 2, October 2023: what each chapter settles or leaves blank, in
 * their order, then the rules of chapters IV, VI and VII. Those of I and III.A are in {@link ModeleDrihlFlux}, those of II
 * and III.B in {@link ModeleDrihlDroits}.
 *
 * <p>VIII, « résilier la convention après une mise en demeure restée sans suite pendant deux mois » : non codé : an act of the
 * parties, without effect on a figure of the year.
 */
final class ModeleDrihl {

    static final Reference TEXTE = Reference.de("modèle DRIHL-AORIF, version 2, octobre 2023");

    private static final Reference III_C = TEXTE.art("III.C");
    private static final Reference VI = TEXTE.art("VI");
    private static final Reference VII = TEXTE.art("VII");
    private static final Reference VII_B = TEXTE.art("VII.B");

    /** « Version 2, Octobre 2023 », without a day: read as the first; its conventions run from 2024 to 2026. */
    static final Charte V2023 = Charte.de(IleDeFrance.CHARTE, TEXTE)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2023, 10, 1)))
            .departements("75", "77", "78", "91", "92", "93", "94", "95")
            .droits(ModeleDrihlDroits::droitsUniques)
            .part(ModeleDrihlFlux::part)
            .flux(ModeleDrihlFlux::flux)
            .acquis(ModeleDrihlDroits::acquis)
            .programmes(ModeleDrihl::premieresLocations)
            .fluxDuTerritoire(ModeleDrihlFlux::liberations)
            .montre(ModeleDrihlFlux::assiette)
            .montreChacun(ModeleDrihl::indicatifs)

            // I.B « exclus […] les logements réservés au profit des services relevant de la défense nationale et de
            // la sécurité intérieure, et des établissements publics de santé […]. En outre, les logements inscrits
            // dans un plan de vente, voués à la démolition ou en fin de gestion dans le cadre d'un Usufruit locatif
            // social »
            .fixe(
                    EXCLUSIONS,
                    List.of(DEFENSE_SECURITE, SANTE, PLAN_DE_VENTE, DEMOLITION, FIN_USUFRUIT),
                    TEXTE.art("I.B"))

            // I.C « mutations internes » ; « NPNRU ou […] ORCOD-IN, d'une part, et […] péril et […] insalubrité,
            // d'autre part » ; « opérations de vente ». « Les décohabitations et les mutations « externes » ne
            // rentrent pas ».
            .fixe(
                    SOUSTRACTIONS,
                    List.of(MUTATIONS, RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, VENTE),
                    TEXTE.art("I.C"))

            // VII.B « ont vocation à être les documents de référence pour le prévisionnel du retrait de l'année en
            // cours »
            .trouve(soustraits(MUTATIONS), "les CUS et les conventions intercommunales d'attributions", VII_B)
            .trouve(soustraits(RENOUVELLEMENT_URBAIN), "les conventions ANRU et chartes de relogement", VII_B)
            .trouve(soustraits(COPROPRIETES_DEGRADEES), "les conventions ANRU et chartes de relogement", VII_B)
            .trouve(soustraits(INSALUBRITE), "les arrêtés de péril et d'insalubrité", VII_B)
            .trouve(soustraits(VENTE), "les CUS et les plans de vente", VII_B)

            // II.A « ne peut représenter globalement plus de 20 % du flux annuel sur leur territoire »
            .fixe(PLAFOND_GARANTIES, Taux.pourcent(20), Cch.R441_5_3)
            .laisse(GARANTS)

            // II.C « Au 24 novembre 2023, le réservataire X dispose de XX droits uniques »
            .laisse(ANNEE_DE_CONVERSION)

            // III.A « après retranchement de la part du flux réservé à l'Etat » : 30 %, which the law says
            .fixe(PART_ETAT, Taux.pourcent(30), Cch.R441_5_2)
            // « dans la limite de 20% des libérations du territoire communal » (Montmorency) : may be extended to land
            .laisse(PLAFOND_PART)
            // « théoriquement, pour 2024, XX logements » : half-up, as conventions print
            .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), TEXTE.art("III.A"))

            // III.C « Le décompte du flux s'effectue par principe à partir de l'attribution suivie d'un bail signé. »
            .fixe(DECOMPTE, Cas.bailSigne(III_C), III_C)
            // « Par exception, sera décomptée […] selon les modalités suivantes : XXX » : a blank counts nothing more
            .fixe(EXCEPTIONS, List.of(), TEXTE.art("III.C, « XXX »"))
            // « équivalent à l'écoulement d'un droit unique »
            .fixe(ECOULEMENT, Quantite.of(1), III_C)

            // IV « une part indicative attendue dans chacune de ces catégories de logements » ; the balance between
            // holders and the social mix : non codé : obligations without a number or a delay
            .laisse(OBJECTIFS_INDICATIFS)

            // V « gestion directe » or « gestion déléguée » ; what a notice of vacancy holds : non codé
            .laisse(GESTION, DELAI_CANDIDATS, DELAI_SECOND_TOUR)

            // VI « un délai maximum de XX mois, à compter de la date de réception de la notification » ; the papers to
            // give, « tout report de la date de mise en service » : non codé : between the parties
            .laisse(DELAI_PROGRAMMES_NEUFS)
            .fixe(ENGAGEMENTS, List.of(programmeNeuf(VI)), VI)

            // VII « un bilan annuel des logements proposés, ainsi que des logements attribués » ; the leases are those
            // that III.C counts
            .fixe(INDICATEURS, List.of(Cas.oriente(VII), Cas.attribue(VII), Cas.bailSigne(III_C)), VII)
            // « par typologie de logement, type de financement, localisation hors et en quartier politique de la ville,
            // commune et période de construction »
            .fixe(VENTILATIONS, List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.CONSTRUCTION), VII)
            .fixe(
                    FORMALITES,
                    List.of(
                            avantLe28Fevrier("bilan annuel", VII),
                            // III.B « L'objectif de part du flux est fixé annuellement, avant le 28 février »
                            avantLe28Fevrier(
                                    "objectif de l'année suivante, et logements soustraits prévus",
                                    TEXTE.art("III.B"))),
                    VII)

            // IX « une période de 3 ans […]. Son renouvellement sera étudié à la fin de la période. »
            .fixe(DUREE, new Duree(3, Reconduction.AUCUNE), TEXTE.art("IX"))
            .type(ConventionMontmorency.type())
            .build();

    private ModeleDrihl() {}

    // --- IV

    /** « Les types de financement suivants (en part des logements libérés dans le flux) : PLAI : X% […] T1 : X% ». */
    static List<Resultat<Quantite>> indicatifs(Contingent c, Instruction i) {
        return i.stipulation(OBJECTIFS_INDICATIFS)
                .map(s ->
                        s.valeur().stream().flatMap(o -> indicatif(o, s, c, i)).toList())
                .orElse(List.of());
    }

    /** Of the exact objective; a wish without a share gives no figure. */
    private static Stream<Resultat<Quantite>> indicatif(
            ObjectifIndicatif o, Stipulation<?> clause, Contingent c, Instruction i) {
        return o.part().stream()
                .map(p -> Resultat.donnee("part indicative " + o.critere(), p, Unite.SANS, clause.citation())
                        .de(i.exact(c))
                        .nomme(IleDeFrance.OBJECTIF_INDICATIF.du(o.critere()), clause.citation()));
    }

    // --- VI

    /**
     * « Les premières attributions s'effectueront en stock et sur la stricte répartition des droits de réservations et des
     * financements initiaux. »
     */
    private static Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements, Instruction i) {
        return ValeurDesDroits.droitsDuProgramme(c, VI)
                .nomme(IleDeFrance.PREMIERES_LOCATIONS.de(c.reservataire().toString()), VI);
    }

    /** « Pour proposer des candidats »; the offer of a home of the programme stands for the notification. */
    static Engagement programmeNeuf(Reference texte) {
        return Engagement.de(
                        "désigner des candidats pour le programme neuf",
                        Partie.RESERVATAIRE,
                        Cas.oriente(texte),
                        Cas.propose(texte),
                        DELAI_PROGRAMMES_NEUFS,
                        "")
                .surProgrammeNeuf();
    }

    // --- VII

    /** « Avant le 28 février »: on the 27th at the latest. */
    private static Formalite avantLe28Fevrier(String objet, Reference texte) {
        return new Formalite(objet, Partie.BAILLEUR, MonthDay.of(2, 27), texte);
    }
}
