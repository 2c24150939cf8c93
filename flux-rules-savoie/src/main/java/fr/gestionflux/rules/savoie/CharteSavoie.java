package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EN_LOGEMENTS;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.GARANTS;
import static fr.gestionflux.core.charte.Clauses.MINIMUM;
import static fr.gestionflux.core.charte.Clauses.PART_APPORT;
import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.PART_GARANTIE_NEUVE;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;
import static fr.gestionflux.core.charte.Clauses.PLANCHER_PART;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_STOCK;
import static fr.gestionflux.core.charte.Clauses.SEUIL_PREMIER_LOGEMENT;
import static fr.gestionflux.core.charte.Clauses.SOUSTRACTIONS;
import static fr.gestionflux.core.charte.Clauses.TAUX_DU_RESERVATAIRE;
import static fr.gestionflux.core.charte.Clauses.VOLUME_DU_RESERVATAIRE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DECOMPTE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_ACCEPTATION;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_ACCUSE;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.EXCEPTIONS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.GESTION;
import static fr.gestionflux.core.parc.Exclusion.DEFENSE_SECURITE;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Exclusion.SANTE;
import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.URGENCE;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.core.suivi.ClausesDuBilan.ECOULEMENT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;
import static fr.gestionflux.rules.savoie.Textes.CHARTE;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The partnership charter of 7 September 2023, article by article: first what each settles, then the formulas of its own.
 * Those of annex 1 are in {@link CharteSavoieAnnexe1}, those that it leaves to conventions in {@link ConventionOpac}.
 *
 * <p>Non codé : préambule (rappel de la loi) et annexe 2 (absente du document lu).
 */
final class CharteSavoie {

    private static final Reference P_7 = CHARTE.art("§ 7");
    private static final Reference P_8_2 = CHARTE.art("§ 8.2");
    private static final Reference P_9 = CHARTE.art("§ 9");
    private static final Reference P_10 = CHARTE.art("§ 10");

    static final Charte V2023 = charte();

    private CharteSavoie() {}

    private static Charte charte() {
        Redaction charte = Charte.de(Savoie.CHARTE, CHARTE)
                // § 1 « dans le département de la Savoie »
                .departements("73")
                // § 1 « pour chacun des réservataires, à l'échelle qui est la sienne (département, EPCI, commune) »
                .droits(ConventionOpac::droitsUniques)
                .part(CharteSavoie::part)
                .flux(CharteSavoie::flux)
                .montre(ConventionOpac::representativite)
                // § 1 « une annexe personnalisée » par commune d'un EPCI: non codé : le partage n'est pas dit
                // § 2 « applicable dès la signature par l'ensemble des membres contributeurs »: on 28/09/2023, says the
                // convention type, § 1 ; « sa durée de validité est de 3 ans reconductible tacitement »
                .enVigueur(Periode.aCompterDu(LocalDate.of(2023, 9, 28)))
                .reconductionTacite(LocalDate.of(2026, 9, 28))
                // § 2, revision: non codé : une charte relue serait une autre version
                // § 3 « existant au 1er janvier de l'année considérée »
                .fixe(RECUL_DU_STOCK, 1, CHARTE.art("§ 3"))
                // § 4: non codé : absent du document lu
                // § 5 « Logements exclus du flux », absent too: the law's list, sale and demolition supposed
                .fixe(
                        EXCLUSIONS,
                        List.of(DEFENSE_SECURITE, SANTE, PLAN_DE_VENTE, DEMOLITION),
                        CHARTE.art(
                                "§ 5, absent du document lu : liste du CCH (R.441-5), vente et démolition supposées"))
                // § 6 and 7, scrambled in the scan: « opération de rénovation urbaine », « ORCOD », « bâtiment
                // insalubre », « situation d'urgence immédiate », « opération de vente »; transfers are a rate of
                // the homes freed (annex 1), not a count
                .fixe(
                        SOUSTRACTIONS,
                        List.of(RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE, VENTE),
                        CHARTE.art("§ 6 et 7"))
                // § 7 « 20% au plus au titre des garanties d'emprunts »: of all guarantors, the département among them
                .fixe(PLAFOND_GARANTIES, Taux.pourcent(20), P_7)
                .fixe(GARANTS, Garants.AVEC_LE_DEPARTEMENT, P_7)
                // § 7 « pourront être convertis en volume »: the charter does not round, OPAC's convention does
                .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), CONVENTION.art("§ 4.4"))
                // § 7 « 'X' sont à définir dans les conventions bilatérales »
                .laisse(TAUX_DU_RESERVATAIRE, VOLUME_DU_RESERVATAIRE)
                // § 7 « Les droits de réservations résiduels »
                .nonMobilises(c -> c.reservataire().categorie() == Categorie.DEPARTEMENT, ConventionOpac::nonMobilises)
                // § 7 « en aucun cas […] un nombre total de logements réservés en moins »: non codé : le document lu ne
                // dit pas à quel nombre comparer
                // § 8 « pourra être faite en priorité à la commune »
                .laisse(SEUIL_PREMIER_LOGEMENT)
                // § 8.1 « respecter les conventions bilatérales […] en cas de financement, garantie financière ou
                // apport de terrain »; « concertation en amont »: non codé : sans délai ni nombre
                .programmes(CharteSavoie::premieresLocations)
                .acquis(ConventionOpac::acquis)
                .laisse(PART_GARANTIE_NEUVE, PART_APPORT)
                // § 8.2 « Gestion directe par le réservataire », « Gestion déléguée au bailleur »
                .laisse(GESTION)
                // § 8.2 « dans un délai maximum de 2 jours »: calendar days, as the next sentence says « ouvrés »
                .fixe(DELAI_ACCUSE, new Delai(2, Delai.Mesure.JOURS_CALENDAIRES), P_8_2)
                // § 8.2 « dans un délai maximum de 2 jours ouvrés »
                .fixe(DELAI_ACCEPTATION, new Delai(2, Delai.Mesure.JOURS_OUVRES), P_8_2)
                // § 8.2 « proposer les candidats au bailleur sous 15 jours ouvrés »
                .fixe(DELAI_CANDIDATS, new Delai(15, Delai.Mesure.JOURS_OUVRES), P_8_2)
                // § 8.2 « le bailleur qui achève la complétude du dossier […] un délai de 10 jours »
                .fixe(DELAI_DOSSIERS_AU_BAILLEUR, new Delai(10, Delai.Mesure.JOURS_CALENDAIRES), P_8_2)
                .fixe(ENGAGEMENTS, engagements(), P_8_2)
                // § 8.2, what the e-mail says, the SNE, the CALEOL's criteria: non codé : ni délai ni nombre
                // § 8.2 « accepté par le réservataire mais sans suite donnée, sera décomptée comme indiqué dans la
                // partie 9 », which says « à voir à l'issue de la 1ère année »: not counted, unless a convention
                // settles it
                .fixe(EXCEPTIONS, List.of(), CHARTE.art("§ 9, « à voir à l'issue de la 1ère année »"))
                // § 9 « 1 bail signé compte pour 1 droit honoré », of direct management: read under both
                .fixe(DECOMPTE, Cas.bailSigne(P_9), P_9)
                .fixe(ECOULEMENT, Quantite.of(1), P_9)
                // § 9 « Nombre de logement orienté vers lui », « baux non signés suite CALEOL », « baux signés »
                .fixe(INDICATEURS, List.of(Cas.oriente(P_9), Cas.bailNonSigne(P_9), Cas.bailSigne(P_9)), P_9)
                // § 10 « Typologie », « type de financement », « EPCI », « QPV et hors QPV », « année de livraison »
                .fixe(
                        VENTILATIONS,
                        List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.EPCI, Axe.QPV, Axe.MISE_EN_SERVICE),
                        P_10)
                .auBilan(CharteSavoie::reellementDisponibles)
                .auBilan(CharteSavoie::reellementMisEnService)
                // § 10 « avant le 28 février », « au 31 mars »
                .fixe(
                        FORMALITES,
                        List.of(
                                new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), P_10),
                                new Formalite(
                                        "validation bilatérale du bilan", Partie.BAILLEUR, MonthDay.of(3, 31), P_10)),
                        P_10)
                // § 10 « des ajustements pourront intervenir au sein des conventions bilatérales »
                .laisse(PLAFOND_PART, PLANCHER_PART, MINIMUM, DUREE);
        CharteSavoieAnnexe1.fixe(charte);
        return charte.type(ConventionOpac.TYPE).build();
    }

    // --- § 1 Objet de la charte et partenaires associés

    /** « pour chacun des réservataires, à l'échelle qui est la sienne »: communes and EPCI alone are read on their own. */
    private static boolean estDepartemental(Contingent c) {
        return !c.reservataire().estGarant() || c.territoire().echelle() == Echelle.DEPARTEMENT;
    }

    private static Resultat<Taux> part(Contingent c, Instruction i) {
        return estDepartemental(c) ? CharteSavoieAnnexe1.part(c, i) : formulesSupposees(i, ConventionOpac.part(c, i));
    }

    /** § 7 leaves the share of a commune or an EPCI to its convention, and OPAC's alone is known. */
    private static Resultat<Taux> formulesSupposees(Instruction i, Resultat<Taux> part) {
        boolean choisies = i.charte().stipulationsDeLaConvention().stream()
                .anyMatch(s -> s.source().document().equals(CONVENTION.document()));
        return choisies
                ? part
                : part.hypothese("la charte laisse la part d'une commune ou d'un EPCI à sa convention (" + P_7
                        + ") ; supposée celle des formules de « " + CONVENTION
                        + " », la seule lue ; si c'est bien elle, « "
                        + Savoie.CONVENTION_OPAC + " » fixe aussi ses limites");
    }

    private static Resultat<Quantite> flux(Contingent c, Instruction i) {
        return estDepartemental(c) ? CharteSavoieAnnexe1.flux(c, i) : ConventionOpac.departs(c, i);
    }

    // --- § 8.1 Cas des logements neufs mis en service dans l'année en cours

    /** « La part de l'Etat est systématiquement conforme au taux »; for the others, their conventions. */
    private static Resultat<Quantite> premieresLocations(Contingent c, Resultat<Quantite> logements, Instruction i) {
        return c.reservataire().categorie() == Categorie.ETAT
                ? i.taux(PART_ETAT).de(logements).nomme(Savoie.PREMIERES_LOCATIONS.de("l'État"), CHARTE.art("§ 8.1"))
                : ConventionOpac.premieresLocations(c, i);
    }

    // --- § 8.2 Cas des logements dans le parc existant

    /** « Gestion directe par le réservataire »; one that delegates has no time to keep. */
    private static List<Engagement> engagements() {
        // « le bailleur se réserve le droit de trouver les candidats », « Le logement est alors de nouveau à flétrir »
        String reorienter = "le bailleur peut trouver lui-même les candidats, ou orienter le logement vers un autre"
                + " réservataire";
        return List.of(
                Engagement.de(
                        "accuser réception",
                        Partie.RESERVATAIRE,
                        Cas.oriente(P_8_2),
                        Cas.accuse(P_8_2),
                        DELAI_ACCUSE,
                        ""),
                // « L'absence de réponse sous 2 jours vaut acceptation »: on the day after the last one
                Engagement.de(
                        "accepter ou refuser le logement",
                        Partie.RESERVATAIRE,
                        Cas.recu(P_8_2),
                        Cas.prononce(P_8_2),
                        DELAI_ACCEPTATION,
                        "l'absence de réponse vaut acceptation"),
                Engagement.de(
                        "proposer des candidats",
                        Partie.RESERVATAIRE,
                        Cas.accepte(P_8_2),
                        Cas.propose(P_8_2),
                        DELAI_CANDIDATS,
                        reorienter),
                Engagement.de(
                        "proposer des candidats, le bailleur complétant leurs dossiers",
                        Partie.RESERVATAIRE,
                        Cas.accepteDossiersAuBailleur(P_8_2),
                        Cas.propose(P_8_2),
                        DELAI_DOSSIERS_AU_BAILLEUR,
                        reorienter));
    }

    // --- § 10 Bilan annuel

    /** « Nombre de logements réellement disponibles ». */
    private static Resultat<Quantite> reellementDisponibles(Contingent c, Instruction i) {
        return i.releve(Grandeur.LIBERES, c, Echelle.DEPARTEMENT, i.annee());
    }

    /** « Nombre de logement réellement mis en service ». */
    private static Resultat<Quantite> reellementMisEnService(Contingent c, Instruction i) {
        return i.releve(Grandeur.MISES_EN_SERVICE, c, Echelle.DEPARTEMENT, i.annee());
    }
}
