package fr.gestionflux.core.orientation;

import static fr.gestionflux.core.orientation.Histoire.offre;
import static fr.gestionflux.core.orientation.Histoire.vide;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Unite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnchainementTest {

    // --- stories that hold

    @Test
    void anOfferThatGoesThroughRaisesNothing() {
        Histoire bail = offre().puis(1, new AccuseDeReception())
                .puis(2, Acceptation.expresse())
                .puis(9, Designation.de(3))
                .puis(12, Visite.acceptee("A"))
                .puis(15, Attribution.de("A", 1))
                .puis(15, Attribution.de("B", 2))
                .puis(15, RefusCaleol.de("C", "ressources"))
                .puis(18, new Reponse("A", Decision.ACCEPTE))
                .puis(20, new BailSigne("A"))
                .puis(21, new Entree())
                .puis(22, new Radiation());

        tient(bail);
    }

    @Test
    void aSecondRoundFollowsTheFailureOfTheFirst() {
        Histoire secondTour = offre().puis(5, Designation.de(3))
                .puis(10, Attribution.de("A", 1))
                .puis(12, new Reponse("A", Decision.REFUSE))
                .puis(13, new Echec())
                .puis(20, tour(2))
                .puis(25, Attribution.de("D", 1))
                .puis(27, new BailSigne("D"));

        tient(secondTour);
    }

    @Test
    void aSecondRoundFollowsTheRefusalOfADaloCandidate() {
        tient(offre().puis(5, dalo())
                .puis(10, RefusCaleol.dUnDalo("A", "ressources"))
                .puis(20, tour(2)));
        refuse(
                offre().puis(5, dalo())
                        .puis(10, RefusCaleol.de("A", "ressources"))
                        .puis(20, tour(2)),
                "e4",
                "« nouvelle désignation de candidats » du 24/03/2024 (e4) suppose « échec de tous les candidats », ou"
                        + " « refus de la CALEOL » d'un candidat DALO, que rien n'annonce depuis « mise à disposition »"
                        + " du 04/03/2024 (e1)");
    }

    @Test
    void aHomeRefusedIsTakenBackThenOfferedElsewhere() {
        tient(offre().puis(1, new RefusDuReservataire("trop petit")).puis(2, new Reprise("")));
        tient(offre().puis(1, new RefusDuReservataire("")).puis(2, new Reorientation(Histoire.COMMUNE)));
    }

    @Test
    void aCandidateOfAnotherSessionIsGivenTheHomeAtTheSameRank() {
        tient(offre().puis(5, Designation.de(3)).puis(8, Attribution.de("A", 1)).puis(15, Attribution.de("B", 1)));
    }

    // --- the offer

    @Test
    void aHomeOfferedTwiceIsTwoOrientations() {
        refuse(
                offre().puis(3, offre(true)),
                "e2",
                "« mise à disposition » du 07/03/2024 (e2) ne peut pas suivre « mise à disposition » du 04/03/2024 (e1) :"
                        + " une nouvelle proposition est une nouvelle orientation");
    }

    @Test
    void nothingHappensBeforeTheOffer() {
        Histoire visiteAvant = offre().puis(-1, Visite.acceptee("A")).puis(1, new AccuseDeReception());

        refuse(
                visiteAvant,
                "e2",
                "« visite » du 03/03/2024 (e2) précède « mise à disposition » du 04/03/2024 (e1) ; attendu après");
    }

    @Test
    void nothingHappensWithoutAnOffer() {
        EvenementsLus lues = vide().puis(3, Visite.acceptee("A")).lue();

        assertThat(lues.lues()).isEmpty();
        assertThat(lues.anomalies())
                .extracting(Anomalie::message)
                .containsExactly("« visite » du 07/03/2024 (e1) suppose « mise à disposition », que rien n'annonce");
    }

    @Test
    void onTheDayOfTheOfferTheOfferComesFirst() {
        tient(vide().puis(2, new AccuseDeReception()).puis(2, offre(true)));
    }

    // --- what ended it

    @Test
    void nothingFollowsAHomeTakenBack() {
        refuse(
                offre().puis(5, new Reprise("")).puis(6, Visite.acceptee("A")),
                "e3",
                "« visite » du 10/03/2024 (e3) ne peut pas suivre « reprise par le bailleur » du 09/03/2024 (e2) :"
                        + " l'orientation a pris fin");
    }

    @Test
    void nothingFollowsAHomeOfferedElsewhereNotEvenALease() {
        refuse(
                offre().puis(4, Designation.de(3))
                        .puis(5, Attribution.de("A", 1))
                        .puis(6, new Reorientation(Histoire.COMMUNE))
                        .puis(7, new BailSigne("A")),
                "e5",
                "« bail signé » du 11/03/2024 (e5) ne peut pas suivre « réorientation » du 10/03/2024 (e4) :"
                        + " l'orientation a pris fin");
    }

    @Test
    void aHomeIsTakenBackOnce() {
        refuse(
                offre().puis(5, new Reprise("")).puis(6, new Reprise("")),
                "e3",
                "« reprise par le bailleur » du 10/03/2024 (e3) ne peut pas suivre « reprise par le bailleur » du"
                        + " 09/03/2024 (e2) : l'orientation a pris fin");
    }

    @Test
    void aHolderThatRefusedNamesNobody() {
        refuse(
                offre().puis(1, new RefusDuReservataire("trop petit")).puis(2, Designation.de(3)),
                "e3",
                "« désignation de candidats » du 06/03/2024 (e3) ne peut pas suivre « refus du réservataire » du"
                        + " 05/03/2024 (e2) : le réservataire a refusé le logement");
    }

    @Test
    void aHolderThatRefusedDoesNotAccept() {
        refuse(
                offre().puis(1, new RefusDuReservataire("")).puis(2, Acceptation.expresse()),
                "e3",
                "« acceptation du logement » du 06/03/2024 (e3) ne peut pas suivre « refus du réservataire » du"
                        + " 05/03/2024 (e2) : le réservataire a refusé le logement");
    }

    @Test
    void aHomeThatIsLetIsNotTakenBack() {
        refuse(
                loue().puis(9, new Reprise("")),
                "e5",
                "« reprise par le bailleur » du 13/03/2024 (e5) ne peut pas suivre « bail signé » du 12/03/2024 (e4) : le"
                        + " logement est loué");
    }

    @Test
    void aTenantDoesNotWithdraw() {
        refuse(
                loue().puis(9, new Desistement("A", "")),
                "e5",
                "« désistement » du 13/03/2024 (e5) ne peut pas suivre « bail signé » du 12/03/2024 (e4) : le logement"
                        + " est loué");
    }

    // --- the holder

    @Test
    void receiptIsAcknowledgedOnce() {
        refuse(
                offre().puis(1, new AccuseDeReception()).puis(2, new AccuseDeReception()),
                "e3",
                "« accusé de réception » du 06/03/2024 (e3) ne peut pas suivre « accusé de réception » du 05/03/2024"
                        + " (e2) : la réception est déjà accusée");
    }

    @Test
    void aHomeIsAcceptedOnce() {
        refuse(
                offre().puis(1, Acceptation.laissantLesDossiersAuBailleur()).puis(2, Acceptation.expresse()),
                "e3",
                "« acceptation du logement » du 06/03/2024 (e3) ne peut pas suivre « acceptation du logement » du"
                        + " 05/03/2024 (e2) : le réservataire a déjà accepté le logement");
    }

    @Test
    void aHomeAcceptedIsNotRefused() {
        refuse(
                offre().puis(1, Acceptation.expresse()).puis(2, new RefusDuReservataire("")),
                "e3",
                "« refus du réservataire » du 06/03/2024 (e3) ne peut pas suivre « acceptation du logement » du"
                        + " 05/03/2024 (e2) : le réservataire a déjà accepté le logement");
    }

    @Test
    void aRoundHasOneDesignation() {
        refuse(
                offre().puis(1, Designation.de(3)).puis(2, Designation.de(4)),
                "e3",
                "« désignation de candidats » du 06/03/2024 (e3) ne peut pas suivre « désignation de candidats » du"
                        + " 05/03/2024 (e2) : un tour a une désignation ; corrigez-la, ou donnez le tour suivant");
    }

    @Test
    void thereIsNoSecondRoundBeforeTheFirstFailed() {
        refuse(
                offre().puis(1, Designation.de(3)).puis(2, tour(2)).puis(5, new Echec()),
                "e3",
                "« nouvelle désignation de candidats » du 06/03/2024 (e3) précède « échec de tous les candidats » du"
                        + " 09/03/2024 (e4) ; attendu après");
    }

    @Test
    void nobodyFailsBeforeBeingNamed() {
        refuse(
                offre().puis(1, new Echec()),
                "e2",
                "« échec de tous les candidats » du 05/03/2024 (e2) suppose « désignation de candidats », que rien"
                        + " n'annonce depuis « mise à disposition » du 04/03/2024 (e1)");
    }

    @Test
    void nobodyFailsWhenNobodyWasNamed() {
        refuse(
                offre().puis(1, personne()).puis(2, new Echec()),
                "e3",
                "« échec de tous les candidats » du 06/03/2024 (e3) suppose « désignation de candidats », que rien"
                        + " n'annonce depuis « mise à disposition » du 04/03/2024 (e1)");
    }

    @Test
    void failureIsNotifiedOnce() {
        refuse(
                offre().puis(1, Designation.de(3)).puis(2, new Echec()).puis(3, new Echec()),
                "e4",
                "« échec de tous les candidats » du 07/03/2024 (e4) ne peut pas suivre « échec de tous les candidats »"
                        + " du 06/03/2024 (e3) : l'échec est déjà notifié");
    }

    // --- the committee and the candidates

    @Test
    void aSessionGivesARankToOneCandidate() {
        refuse(
                offre().puis(5, Attribution.de("A", 1)).puis(5, Attribution.de("B", 1)),
                "e3",
                "« attribution » du 09/03/2024 (e3) ne peut pas suivre « attribution » du 09/03/2024 (e2) : une séance"
                        + " donne un rang à un candidat");
    }

    @Test
    void aSessionGivesACandidateOneRank() {
        refuse(
                offre().puis(5, Attribution.de("A", 1)).puis(5, Attribution.de("A", 2)),
                "e3",
                "« attribution » du 09/03/2024 (e3) ne peut pas suivre « attribution » du 09/03/2024 (e2) : une séance"
                        + " donne un rang à un candidat");
    }

    @Test
    void aCandidateAnswersOnlyAProposal() {
        refuse(
                offre().puis(5, new Reponse("A", Decision.ACCEPTE)).puis(6, Attribution.de("A", 1)),
                "e2",
                "« réponse du candidat » du 09/03/2024 (e2) précède « attribution » du 10/03/2024 (e3) ; attendu après");
    }

    @Test
    void aCandidateAnswersOnce() {
        refuse(
                offre().puis(5, Attribution.de("A", 1))
                        .puis(6, new Reponse("A", Decision.ACCEPTE))
                        .puis(7, new Reponse("A", Decision.REFUSE)),
                "e4",
                "« réponse du candidat » du 11/03/2024 (e4) ne peut pas suivre « réponse du candidat » du 10/03/2024"
                        + " (e3) : ce candidat a déjà répondu");
    }

    /** CCH R.441-10: « dans un délai de dix jours ». */
    @Test
    void silenceIsARefusalOnlyOnceTenDaysHaveGoneBy() {
        Histoire attribue = offre().puis(5, Attribution.de("A", 1));

        tient(attribue.puis(16, new Reponse("A", Decision.SILENCE)));
        refuse(
                attribue.puis(15, new Reponse("A", Decision.SILENCE)),
                "e3",
                "« réponse du candidat » du 19/03/2024 (e3) ne peut pas suivre « attribution » du 09/03/2024 (e2) : le"
                        + " silence ne vaut refus qu'au-delà de 10 jours calendaires (CCH, R.441-10)");
    }

    @Test
    void aCandidateThatAnsweredIsNotSilent() {
        Histoire repondu = offre().puis(5, Attribution.de("A", 1))
                .puis(6, new Reponse("A", Decision.ACCEPTE))
                .puis(20, new Reponse("A", Decision.SILENCE));

        refuse(
                repondu,
                "e4",
                "« réponse du candidat » du 24/03/2024 (e4) ne peut pas suivre « réponse du candidat » du 10/03/2024"
                        + " (e3) : ce candidat a déjà répondu");
        assertThat(repondu.puis(21, new BailSigne("A")).lue().lues().get(0).premier(Phase.BAIL))
                .isPresent();
    }

    @Test
    void aCandidateWithdrawsOnce() {
        refuse(
                offre().puis(5, new Desistement("A", ""))
                        .puis(6, new Desistement("B", ""))
                        .puis(7, new Desistement("A", "")),
                "e4",
                "« désistement » du 11/03/2024 (e4) ne peut pas suivre « désistement » du 09/03/2024 (e2) : ce candidat"
                        + " s'est déjà désisté");
    }

    @Test
    void whatWasSetAsideSupportsNothing() {
        EvenementsLus lues = offre().puis(5, Attribution.de("A", 1))
                .puis(5, Attribution.de("B", 1))
                .puis(7, new BailSigne("B"))
                .lue();

        assertThat(lues.anomalies())
                .extracting(Anomalie::message)
                .containsExactly(
                        "« attribution » du 09/03/2024 (e3) ne peut pas suivre « attribution » du 09/03/2024 (e2) : une"
                                + " séance donne un rang à un candidat",
                        "« bail signé » du 11/03/2024 (e4) suppose « attribution » du 09/03/2024 (e3), qui n'est pas"
                                + " retenu");
    }

    // --- the lease

    @Test
    void aLeaseFollowsAnAttribution() {
        refuse(
                offre().puis(5, new BailSigne("A")).puis(6, Attribution.de("A", 1)),
                "e2",
                "« bail signé » du 09/03/2024 (e2) précède « attribution » du 10/03/2024 (e3) ; attendu après");
    }

    @Test
    void aLeaseIsSignedByTheCandidateThatWasGivenTheHome() {
        refuse(
                offre().puis(5, Attribution.de("A", 1)).puis(8, new BailSigne("B")),
                "e3",
                "« bail signé » du 12/03/2024 (e3) suppose « attribution » au même candidat, que rien n'annonce depuis"
                        + " « mise à disposition » du 04/03/2024 (e1)");
    }

    @Test
    void aHomeIsLetOnce() {
        refuse(
                loue().puis(9, new BailSigne("A")),
                "e5",
                "« bail signé » du 13/03/2024 (e5) ne peut pas suivre « bail signé » du 12/03/2024 (e4) : un logement ne"
                        + " se loue qu'une fois");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE, 6, 10/03/2024", "SILENCE, 16, 20/03/2024"})
    void whoRefusedTheHomeDoesNotSign(Decision sens, int jour, String date) {
        refuse(
                offre().puis(5, Attribution.de("A", 1))
                        .puis(jour, new Reponse("A", sens))
                        .puis(20, new BailSigne("A")),
                "e4",
                "« bail signé » du 24/03/2024 (e4) ne peut pas suivre « réponse du candidat » du " + date
                        + " (e3) : ce candidat n'est plus attributaire");
    }

    @Test
    void whoWithdrewDoesNotSignButTheNextRankDoes() {
        Histoire retrait = offre().puis(5, Attribution.de("A", 1))
                .puis(5, Attribution.de("B", 2))
                .puis(6, new Desistement("A", ""));

        tient(retrait.puis(8, new BailSigne("B")));
        refuse(
                retrait.puis(8, new BailSigne("A")),
                "e5",
                "« bail signé » du 12/03/2024 (e5) ne peut pas suivre « désistement » du 10/03/2024 (e4) : ce candidat"
                        + " n'est plus attributaire");
    }

    @Test
    void nobodyMovesInWithoutALease() {
        refuse(
                offre().puis(5, new Entree()),
                "e2",
                "« entrée dans les lieux » du 09/03/2024 (e2) suppose « bail signé », que rien n'annonce depuis « mise à"
                        + " disposition » du 04/03/2024 (e1)");
    }

    @Test
    void aTenantMovesInOnceAndIsTakenOffTheRegisterOnce() {
        refuse(
                loue().puis(9, new Entree()).puis(10, new Entree()),
                "e6",
                "« entrée dans les lieux » du 14/03/2024 (e6) ne peut pas suivre « entrée dans les lieux » du 13/03/2024"
                        + " (e5) : cela n'arrive qu'une fois");
        refuse(
                loue().puis(9, new Radiation()).puis(10, new Radiation()),
                "e6",
                "« radiation de la demande au SNE » du 14/03/2024 (e6) ne peut pas suivre « radiation de la demande au"
                        + " SNE » du 13/03/2024 (e5) : cela n'arrive qu'une fois");
    }

    // --- how many candidates (CCH R.441-3)

    @ParameterizedTest
    @CsvSource({"3, 0, false", "2, 1, false", "0, 3, false", "1, 0, true", "4, 0, true"})
    void threeCandidatesAreEnoughAndOneWhenDalo(int candidats, int ajoutes, boolean dalo) {
        tient(offre().puis(5, new Designation(1, candidats, ajoutes, dalo, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 0, false", "1, 1, false", "0, 0, true"})
    void fewerWantAReasonAndTheDesignationStands(int candidats, int ajoutes, boolean dalo) {
        for (String raison : List.of("", " ")) {
            Histoire h = offre().puis(5, new Designation(1, candidats, ajoutes, dalo, Optional.of(raison)));

            assertThat(h.lue().lues().get(0).evenements()).isEqualTo(h.evenements());
            assertThat(h.lue().anomalies()).singleElement().satisfies(a -> {
                assertThat(a.code()).isEqualTo(Codes.CANDIDATS_INSUFFISANTS);
                assertThat(a.estRefus()).isFalse();
                assertThat(a.message())
                        .isEqualTo("« désignation de candidats » du 09/03/2024 (e2) : reçu "
                                + new Unite("candidat", "candidats").compte(candidats) + ", "
                                + new Unite("ajouté", "ajoutés").compte(ajoutes)
                                + " ; attendu au moins 3, un seul s'il relève du"
                                + " DALO, ou la raison (CCH, R.441-3)");
            });
        }
        tient(offre().puis(5, new Designation(1, candidats, ajoutes, dalo, Optional.of("aucune demande de T5"))));
    }

    // --- how it is said

    private static Designation tour(int tour) {
        return Designation.de(3).auTour(tour);
    }

    private static Designation dalo() {
        return Designation.dUnDalo();
    }

    private static Designation personne() {
        return Designation.impossible("aucune demande");
    }

    /** Let on the 12th. */
    private static Histoire loue() {
        return offre().puis(4, Designation.de(3))
                .puis(5, Attribution.de("A", 1))
                .puis(8, new BailSigne("A"));
    }

    private static void tient(Histoire h) {
        assertThat(h.lue().anomalies()).isEmpty();
        assertThat(h.lue().lues())
                .singleElement()
                .satisfies(o -> assertThat(o.evenements()).containsExactlyInAnyOrderElementsOf(h.evenements()));
    }

    /** Only that event is set aside; both events are named. */
    private static void refuse(Histoire h, String id, String message) {
        EvenementsLus lues = h.lue();

        assertThat(lues.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.SEQUENCE_IMPOSSIBLE);
            assertThat(a.estRefus()).isTrue();
            assertThat(a.champ()).contains("orientation o, événement " + id);
            assertThat(a.message()).isEqualTo(message);
        });
        assertThat(lues.lues()).singleElement().satisfies(o -> {
            assertThat(o.historique()).containsExactlyInAnyOrderElementsOf(h.evenements());
            assertThat(o.evenements())
                    .containsExactlyInAnyOrderElementsOf(h.evenements().stream()
                            .filter(e -> !e.id().equals(id))
                            .toList());
        });
    }
}
