package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.charte.Clauses.ANNEE_DE_CONVERSION;
import static fr.gestionflux.core.charte.Clauses.DUREE;
import static fr.gestionflux.core.charte.Clauses.OBJECTIFS_INDICATIFS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_CANDIDATS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_PROGRAMMES_NEUFS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.DELAI_SECOND_TOUR;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.ENGAGEMENTS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.EXCEPTIONS;
import static fr.gestionflux.core.orientation.ClausesAnnuelles.GESTION;

import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Delai;
import java.util.List;
import java.util.Optional;

/**
 * The convention of Montmorency and Seqens, signed on 19 August 2024: the model with its blanks filled, and its own three
 * exceptions. Its formulas are the model's.
 *
 * <p>It covers the whole of Val-d'Oise (preamble, R.441-5-3), as every flow of this charter does; the holder's own territory
 * stays the commune, where its rate and the 20 % are read. The 7 droits de suite worth 19 droits uniques (II.B, II.C), the
 * 0,26 % and the home of III.A are figures that the rules give or are given, never copied.
 */
final class ConventionMontmorency {

    static final Reference TEXTE = Reference.de("convention Montmorency – Seqens, 19/08/2024");

    private static final Reference SANS_CANDIDAT = TEXTE.art("III.C, 2e tiret");

    private ConventionMontmorency() {}

    static ConventionType type() {
        return new ConventionType(
                IleDeFrance.MONTMORENCY,
                TEXTE.document(),
                List.of(
                        // « Au 24 novembre 2023, le réservataire […] dispose de 19 droits uniques »
                        ANNEE_DE_CONVERSION.fixee(2023, TEXTE.art("II.C")),
                        EXCEPTIONS.fixee(exceptions(), TEXTE.art("III.C")),
                        // « dans un délai règlementaire de 30 jours suivants la mise à disposition du logement »
                        DELAI_CANDIDATS.fixee(new Delai(30, Delai.Mesure.JOURS_CALENDAIRES), SANS_CANDIDAT),
                        // « Ou, dans un délai de 15 jours, à partir de la signification de l'information de la
                        // non-attributions de tous les candidats désignés lors d'un premier tour. »
                        DELAI_SECOND_TOUR.fixee(new Delai(15, Delai.Mesure.JOURS_CALENDAIRES), SANS_CANDIDAT),
                        // « des logements de typologie T3 ou T4 de préférence » : a wish, without a share
                        OBJECTIFS_INDICATIFS.fixee(
                                List.of(
                                        new ObjectifIndicatif("T3", Optional.empty()),
                                        new ObjectifIndicatif("T4", Optional.empty())),
                                TEXTE.art("IV")),
                        // « c'est le mode de gestion en flux direct qui a été retenu »
                        GESTION.fixee(Gestion.DIRECTE, TEXTE.art("V")),
                        // « un délai maximum de 3 mois, à compter de la date de réception de la notification »
                        DELAI_PROGRAMMES_NEUFS.fixee(new Delai(3, Delai.Mesure.MOIS), TEXTE.art("VI")),
                        ENGAGEMENTS.fixee(engagements(), TEXTE.art("III.C et VI")),
                        // « pour une période de 3 ans »
                        DUREE.fixee(new Duree(3, Reconduction.AUCUNE), TEXTE.art("IX"))));
    }

    /**
     * III.C: « sera décomptée comme équivalent à une attribution » the home offered that came to no lease, in three cases.
     *
     * <p>« repris par celui-ci. Ces logements ne pourront pas faire l'objet de décompte du flux »: « celui-ci » is the
     * landlord, as in the model; an exception met before the home is taken back wins.
     *
     * <p>« L'écart entre les mises à dispositions non concrétisées et les attributions […] fera l'objet d'une analyse fine » :
     * non codé : it is between the parties.
     */
    private static List<Cas> exceptions() {
        return List.of(
                // « Le refus d'un logement mis à disposition […], correspondant aux caractéristiques attendues »
                Cas.refusDUnLogementConforme(TEXTE.art("III.C, 1er tiret")),
                // « La non-désignation de candidats […] sur un logement mis à disposition […], correspondant aux
                // caractéristiques attendues »
                Cas.sansCandidat(SANS_CANDIDAT),
                // « Le désistement d'un candidat […] après décision d'attribution de la CALEOL et acceptation du
                // logement après visite […] s'il n'y a pas d'autre candidat attributaire » : a candidate that refuses
                // after an accepted visit is read as one that withdraws, which the sentence alone names
                Cas.desistementSansAutreAttributaire(TEXTE.art("III.C, 3e tiret")));
    }

    /** What the delays of III.C and VI oblige to. */
    private static List<Engagement> engagements() {
        return List.of(
                Engagement.de(
                        "désigner des candidats",
                        Partie.RESERVATAIRE,
                        Cas.oriente(SANS_CANDIDAT),
                        Cas.propose(SANS_CANDIDAT),
                        DELAI_CANDIDATS,
                        "un logement conforme est décompté"),
                Engagement.de(
                        "désigner d'autres candidats",
                        Partie.RESERVATAIRE,
                        Cas.echec(SANS_CANDIDAT),
                        Cas.proposeAuSecondTour(SANS_CANDIDAT),
                        DELAI_SECOND_TOUR,
                        "un logement conforme est décompté"),
                ModeleDrihl.programmeNeuf(TEXTE.art("VI")));
    }
}
