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
import static fr.gestionflux.core.suivi.ClausesDuBilan.ECOULEMENT;
import static fr.gestionflux.core.suivi.ClausesDuBilan.FORMALITES;
import static fr.gestionflux.core.suivi.ClausesDuBilan.INDICATEURS;
import static fr.gestionflux.core.suivi.ClausesDuBilan.VENTILATIONS;
import static fr.gestionflux.rules.idf.Textes.MODELE;
import static fr.gestionflux.rules.idf.Textes.MONTMORENCY;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Delai;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Formalite;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * What the texts of Île-de-France settle: the regional model, and the convention that Montmorency and Seqens signed. The
 * formulas are in {@link Conversion}, {@link Part} and {@link Flux}.
 */
final class IleDeFrance {

    /** Version 2 is dated October 2023, without a day; its conventions run from 2024 to 2026. */
    static final Charte V2023 = Charte.de("idf", MODELE)
            .enVigueur(Periode.aCompterDu(LocalDate.of(2023, 10, 1)))
            .departements("75", "77", "78", "91", "92", "93", "94", "95")
            .droits(Conversion::droitsUniques)
            .part(Part::part)
            .flux(Flux::flux)
            .acquis(Conversion::acquis)
            .programmes((c, logements, i) -> ValeurDesDroits.droitsDuProgramme(c, MODELE.art("VI"))
                    .nomme("premières locations de " + c.reservataire(), Unite.LOGEMENTS, MODELE.art("VI")))
            .fluxDuTerritoire(Flux::liberations)
            .montre(Flux::assiette)
            .montreChacun(Part::indicatifs)
            .fixe(PART_ETAT, Taux.pourcent(30), Cch.R441_5_2)
            .fixe(PLAFOND_GARANTIES, Taux.pourcent(20), Cch.R441_5_3)
            .fixe(
                    EXCLUSIONS,
                    List.of(DEFENSE_SECURITE, SANTE, PLAN_DE_VENTE, DEMOLITION, FIN_USUFRUIT),
                    MODELE.art("I.B"))
            .fixe(
                    SOUSTRACTIONS,
                    List.of(MUTATIONS, RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, VENTE),
                    MODELE.art("I.C"))
            .fixe(EN_LOGEMENTS, Arrondi.auPlusProche(0), MODELE.art("III.A"))
            .fixe(DECOMPTE, Cas.bailSigne(MODELE.art("III.C")), MODELE.art("III.C"))
            .fixe(EXCEPTIONS, List.of(), MODELE.art("III.C, « XXX »"))
            .fixe(ECOULEMENT, Quantite.of(1), MODELE.art("III.C"))
            .fixe(ENGAGEMENTS, List.of(programmeNeuf(MODELE.art("VI"))), MODELE.art("VI"))
            .fixe(
                    INDICATEURS,
                    List.of(
                            Cas.oriente(MODELE.art("VII")),
                            Cas.attribue(MODELE.art("VII")),
                            Cas.bailSigne(MODELE.art("III.C"))),
                    MODELE.art("VII"))
            .fixe(
                    VENTILATIONS,
                    List.of(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.CONSTRUCTION),
                    MODELE.art("VII"))
            .fixe(
                    FORMALITES,
                    List.of(
                            avantLe28Fevrier("bilan annuel", MODELE.art("VII")),
                            avantLe28Fevrier(
                                    "objectif de l'année suivante, et logements soustraits prévus",
                                    MODELE.art("III.B"))),
                    MODELE.art("VII"))
            .fixe(DUREE, new Duree(3, Reconduction.AUCUNE), MODELE.art("IX"))
            .laisse(ANNEE_DE_CONVERSION, OBJECTIFS_INDICATIFS, PLAFOND_PART)
            .laisse(GARANTS, GESTION, DELAI_CANDIDATS, DELAI_SECOND_TOUR, DELAI_PROGRAMMES_NEUFS)
            .type(montmorency())
            .build();

    private IleDeFrance() {}

    /**
     * It covers the whole of Val-d'Oise (preamble, R.441-5-3), as every flow of this charter does; the holder's own territory
     * stays the commune, where its rate and the 20 % are read.
     */
    private static ConventionType montmorency() {
        Reference refus = MONTMORENCY.art("III.C, 1er tiret");
        Reference sansCandidat = MONTMORENCY.art("III.C, 2e tiret");
        // a candidate that refuses after an accepted visit is read as one that withdraws: the sentence does not name it
        Reference desistement = MONTMORENCY.art("III.C, 3e tiret");
        return new ConventionType(
                "montmorency-seqens",
                MONTMORENCY.document(),
                List.of(
                        EXCEPTIONS.fixee(
                                List.of(
                                        Cas.refusDUnLogementConforme(refus),
                                        Cas.sansCandidat(sansCandidat),
                                        Cas.desistementSansAutreAttributaire(desistement)),
                                MONTMORENCY.art("III.C")),
                        DELAI_CANDIDATS.fixee(new Delai(30, Delai.Unite.JOURS_CALENDAIRES), sansCandidat),
                        DELAI_SECOND_TOUR.fixee(new Delai(15, Delai.Unite.JOURS_CALENDAIRES), sansCandidat),
                        DELAI_PROGRAMMES_NEUFS.fixee(new Delai(3, Delai.Unite.MOIS), MONTMORENCY.art("VI")),
                        ENGAGEMENTS.fixee(
                                List.of(
                                        Engagement.de(
                                                "désigner des candidats",
                                                Partie.RESERVATAIRE,
                                                Cas.oriente(sansCandidat),
                                                Cas.propose(sansCandidat),
                                                DELAI_CANDIDATS,
                                                "un logement conforme est décompté"),
                                        Engagement.de(
                                                "désigner d'autres candidats",
                                                Partie.RESERVATAIRE,
                                                Cas.echec(sansCandidat),
                                                Cas.proposeAuSecondTour(sansCandidat),
                                                DELAI_SECOND_TOUR,
                                                "un logement conforme est décompté"),
                                        programmeNeuf(MONTMORENCY.art("VI"))),
                                MONTMORENCY.art("III.C et VI")),
                        OBJECTIFS_INDICATIFS.fixee(
                                List.of(
                                        new ObjectifIndicatif("T3", Optional.empty()),
                                        new ObjectifIndicatif("T4", Optional.empty())),
                                MONTMORENCY.art("IV")),
                        ANNEE_DE_CONVERSION.fixee(2023, MONTMORENCY.art("II.C")),
                        GESTION.fixee(Gestion.DIRECTE, MONTMORENCY.art("V")),
                        DUREE.fixee(new Duree(3, Reconduction.AUCUNE), MONTMORENCY.art("IX"))));
    }

    private static Engagement programmeNeuf(Reference texte) {
        return Engagement.de(
                        "désigner des candidats pour le programme neuf",
                        Partie.RESERVATAIRE,
                        Cas.oriente(texte),
                        Cas.propose(texte),
                        DELAI_PROGRAMMES_NEUFS,
                        "")
                .surProgrammeNeuf();
    }

    private static Formalite avantLe28Fevrier(String objet, Reference texte) {
        return new Formalite(objet, Partie.BAILLEUR, MonthDay.of(2, 27), texte);
    }
}
