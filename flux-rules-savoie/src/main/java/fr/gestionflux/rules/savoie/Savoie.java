package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.EN_LOGEMENTS;
import static fr.gestionflux.core.charte.Clauses.EXCLUSIONS;
import static fr.gestionflux.core.charte.Clauses.GARANTS;
import static fr.gestionflux.core.charte.Clauses.MINIMUM;
import static fr.gestionflux.core.charte.Clauses.ORIGINE_DU_MINIMUM;
import static fr.gestionflux.core.charte.Clauses.PART_AGENTS;
import static fr.gestionflux.core.charte.Clauses.PART_APPORT;
import static fr.gestionflux.core.charte.Clauses.PART_ETAT;
import static fr.gestionflux.core.charte.Clauses.PART_GARANTIE_NEUVE;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_GARANTIES;
import static fr.gestionflux.core.charte.Clauses.PLAFOND_PART;
import static fr.gestionflux.core.charte.Clauses.PLANCHER_PART;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_STOCK;
import static fr.gestionflux.core.charte.Clauses.RECUL_DU_TAUX;
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
import static fr.gestionflux.rules.savoie.Textes.ANNEXE_1;
import static fr.gestionflux.rules.savoie.Textes.CHARTE;
import static fr.gestionflux.rules.savoie.Textes.CONVENTION;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Delai;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What the texts of Savoie settle: the charter for everybody, the convention type of OPAC Savoie for the communes and
 * EPCI that sign it. The formulas are in {@link Conversion}, {@link Part} and {@link Flux}.
 */
final class Savoie {

    private static final Reference P_8_2 = CHARTE.art("§ 8.2");
    private static final Reference P_9 = CHARTE.art("§ 9");
    private static final Reference P_10 = CHARTE.art("§ 10");

    /** § 2: in force once signed by all, on 28/09/2023; three years, tacitly renewed. */
    static final Charte V2023 = Charte.de("savoie", CHARTE)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2023, 9, 28)))
            .departements("73")
            .reconductionTacite(LocalDate.of(2026, 9, 28))
            .droits(Conversion::droitsUniques)
            .part(Part::part)
            .flux(Flux::flux)
            .acquis(Acquisitions::acquis)
            .programmes(Acquisitions::premieresLocations)
            .auBilan(Flux::liberesEnCoursDAnnee)
            .auBilan(Flux::misEnServiceDansLAnnee)
            .montre(Part::representativite)
            .montre(c -> c.reservataire().categorie() == Categorie.ETAT, Part::agents)
            .nonMobilises(c -> c.reservataire().categorie() == Categorie.DEPARTEMENT, Part::nonMobilises)
            .fixe(PART_ETAT, Taux.pourcent(30), ANNEXE_1)
            .fixe(PART_AGENTS, Taux.pourcent(5), ANNEXE_1)
            .fixe(PLAFOND_GARANTIES, Taux.pourcent(20), CHARTE.art("§ 7"))
            .fixe(GARANTS, Garants.AVEC_LE_DEPARTEMENT, CHARTE.art("§ 7"))
            .fixe(
                    EXCLUSIONS,
                    List.of(DEFENSE_SECURITE, SANTE, PLAN_DE_VENTE, DEMOLITION),
                    CHARTE.art("§ 5, absent du document lu : liste du CCH (R.441-5), vente et démolition supposées"))
            // transfers are a rate of the homes freed (annex 1), not a count
            .fixe(
                    SOUSTRACTIONS,
                    List.of(RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE, VENTE),
                    CHARTE.art("§ 6 et 7"))
            // « existant au 1er janvier de l'année considérée »; « taux de rotation en N-1 »
            .fixe(RECUL_DU_STOCK, 1, CHARTE.art("§ 3"))
            .fixe(RECUL_DU_TAUX, 1, ANNEXE_1)
            .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), CONVENTION.art("§ 4.4"))
            .fixe(DECOMPTE, Cas.bailSigne(P_9), P_9)
            // § 8.2: an accepted home left without follow-up « sera décomptée comme indiqué dans la partie 9 »,
            // which says « à voir à l'issue de la 1ère année »: not counted, unless a convention settles it
            .fixe(EXCEPTIONS, List.of(), CHARTE.art("§ 9, « à voir à l'issue de la 1ère année »"))
            .fixe(ECOULEMENT, Quantite.of(1), P_9)
            .fixe(DELAI_ACCUSE, new Delai(2, Delai.Unite.JOURS_CALENDAIRES), P_8_2)
            .fixe(DELAI_ACCEPTATION, new Delai(2, Delai.Unite.JOURS_OUVRES), P_8_2)
            .fixe(DELAI_CANDIDATS, new Delai(15, Delai.Unite.JOURS_OUVRES), P_8_2)
            .fixe(DELAI_DOSSIERS_AU_BAILLEUR, new Delai(10, Delai.Unite.JOURS_CALENDAIRES), P_8_2)
            .fixe(ENGAGEMENTS, engagements(), P_8_2)
            .fixe(INDICATEURS, List.of(Cas.oriente(P_9), Cas.bailNonSigne(P_9), Cas.bailSigne(P_9)), P_9)
            .fixe(VENTILATIONS, List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.EPCI, Axe.QPV, Axe.MISE_EN_SERVICE), P_10)
            .fixe(
                    FORMALITES,
                    List.of(
                            new Formalite("bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), P_10),
                            new Formalite("validation bilatérale du bilan", Partie.BAILLEUR, MonthDay.of(3, 31), P_10)),
                    P_10)
            .laisse(GESTION)
            .laisse(PART_GARANTIE_NEUVE, PLAFOND_PART, PLANCHER_PART, PART_APPORT, MINIMUM, SEUIL_PREMIER_LOGEMENT)
            .laisse(TAUX_DU_RESERVATAIRE, VOLUME_DU_RESERVATAIRE, DUREE)
            .type(opac())
            .build();

    private Savoie() {}

    private static ConventionType opac() {
        return new ConventionType(
                "opac-savoie",
                CONVENTION.document(),
                List.of(
                        DUREE.fixee(new Duree(3, false), CONVENTION.art("§ 2")),
                        // the annex for 2024 reads the stock of 31/12/2022 and the departures of 2022
                        RECUL_DU_STOCK.fixee(2, CONVENTION.art("§ 10.3 ; annexe, 1.3")),
                        RECUL_DU_TAUX.fixee(2, CONVENTION.art("§ 4.1 ; annexe, 2")),
                        PART_APPORT.fixee(Taux.pourcent(10), CONVENTION.art("§ 4.2")),
                        PART_GARANTIE_NEUVE.fixee(Taux.pourcent(10), CONVENTION.art("§ 7")),
                        PLAFOND_PART.fixee(Taux.pourcent(20), CONVENTION.art("§ 4.3")),
                        PLANCHER_PART.fixee(Taux.pourcent(10), CONVENTION.art("§ 4.2")),
                        MINIMUM.fixee(Quantite.of(1), CONVENTION.art("§ 4.2")),
                        // § 4.2 is headed by land and money
                        ORIGINE_DU_MINIMUM.fixee(Origine.APPORT, CONVENTION.art("§ 4.2")),
                        SEUIL_PREMIER_LOGEMENT.fixee(Quantite.of(5), CONVENTION.art("§ 4.4"))));
    }

    /** § 8.2, direct management; a holder that delegates has no time to keep. */
    private static List<Engagement> engagements() {
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
                // « l'absence de réponse sous 2 jours vaut acceptation »: on the day after the last one
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
}
