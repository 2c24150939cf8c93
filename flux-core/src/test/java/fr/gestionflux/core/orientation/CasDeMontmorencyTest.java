package fr.gestionflux.core.orientation;

import static fr.gestionflux.core.orientation.Histoire.TEXTE;
import static fr.gestionflux.core.orientation.Histoire.jour;
import static fr.gestionflux.core.orientation.Histoire.jours;
import static fr.gestionflux.core.orientation.Histoire.offre;
import static fr.gestionflux.core.orientation.Histoire.offreNonConforme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
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
import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three exceptions of the convention Montmorency – Seqens, III.C, sentence by sentence. */
class CasDeMontmorencyTest {

    private static final Reference III_C =
            Reference.de("convention Montmorency – Seqens").art("III.C");
    private static final int BIEN_APRES = 300;

    private static final Charte CONVENTION = convention().build();

    private static Redaction convention() {
        return Histoire.charte()
                .fixe(ClausesAnnuelles.DELAI_CANDIDATS, jours(30), III_C)
                .fixe(ClausesAnnuelles.DELAI_SECOND_TOUR, jours(15), III_C);
    }

    /** « Le refus d'un logement […] correspondant aux caractéristiques attendues. » */
    @Nested
    class Refuse {

        private static final Cas REFUS = Cas.refusDUnLogementConforme(III_C);

        @Test
        void aMatchingHomeCountsOnTheDayThatItIsRefused() {
            Histoire refus = offre().puis(5, new RefusDuReservataire("trop petit"));

            assertThat(refus.rencontre(REFUS, CONVENTION, 4)).isEmpty();
            assertThat(refus.rencontre(REFUS, CONVENTION, 5))
                    .contains(Moment.de(refus.evenements().get(1)));
        }

        @Test
        void aHomeThatDoesNotMatchMayBeRefused() {
            Histoire refus = offreNonConforme().puis(5, new RefusDuReservataire("trop petit"));

            assertThat(refus.rencontre(REFUS, CONVENTION, BIEN_APRES)).isEmpty();
        }

        @Test
        void theRefusalOfACandidateIsNotThatOfTheHolder() {
            Histoire refus = offre().puis(5, Attribution.de("A", 1)).puis(6, new Reponse("A", Decision.REFUSE));

            assertThat(refus.rencontre(REFUS, CONVENTION, BIEN_APRES)).isEmpty();
        }
    }

    /** « La non-désignation de candidats […] dans un délai règlementaire de 30 jours suivants la mise à disposition. » */
    @Nested
    class SansCandidat {

        private static final Cas SANS_CANDIDAT = Cas.sansCandidat(III_C);

        @Test
        void theThirtiethDayIsStillInTimeAndTheHomeCountsOnTheDayAfter() {
            assertThat(offre().rencontre(SANS_CANDIDAT, CONVENTION, 30)).isEmpty();
            assertThat(offre().rencontre(SANS_CANDIDAT, CONVENTION, 31))
                    .contains(new Moment(jour(31), Optional.empty(), "aucun candidat au 03/04/2024"));
        }

        @Test
        void receiptDoesNotStartTheTimeAgain() {
            Histoire accuse = offre().puis(10, new AccuseDeReception());

            assertThat(accuse.rencontre(SANS_CANDIDAT, CONVENTION, 31)).isPresent();
        }

        @Test
        void aHomeThatDoesNotMatchNeverCounts() {
            assertThat(offreNonConforme().rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void candidatesNamedOnTheLastDayAreInTime() {
            Histoire nommes = offre().puis(30, Designation.de(3));

            assertThat(nommes.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES)).isEmpty();
        }

        @Test
        void candidatesNamedOneDayLateAreTooLate() {
            Histoire nommes = offre().puis(31, Designation.de(3));

            assertThat(nommes.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(31));
        }

        @Test
        void toSayThatNobodyCanBeNamedIsToNameNobody() {
            Histoire personne = offre().puis(5, Designation.impossible("aucune demande"));

            assertThat(personne.rencontre(SANS_CANDIDAT, CONVENTION, 30)).isEmpty();
            assertThat(personne.rencontre(SANS_CANDIDAT, CONVENTION, 31)).isPresent();
        }

        @Test
        void candidatesThatTheLandlordAddsAreNamed() {
            Histoire completee = offre().puis(5, Designation.de(0).completeePar(3));

            assertThat(completee.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void whatWentToTheCommitteeInTimeIsNotASilence() {
            assertThat(offre().puis(30, Attribution.de("A", 1)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().puis(30, RefusCaleol.de("A", "ressources"))
                            .rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().puis(31, Attribution.de("A", 1)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isPresent();
        }

        /** « Logements […] repris par celui-ci. Ces logements ne pourront pas faire l'objet de décompte. » */
        @ParameterizedTest
        @ValueSource(ints = {0, 29, 30})
        void aHomeTakenBackBeforeTheTimeRanOutDoesNotCount(int jour) {
            assertThat(offre().puis(jour, new Reprise("travaux")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().puis(jour, new Reorientation(Histoire.COMMUNE))
                            .rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void aHomeTakenBackOnceTheTimeRanOutCounts() {
            assertThat(offre().puis(31, new Reprise("")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(31));
        }

        @Test
        void aHomeRefusedInTimeCountsAsRefusedNotAsLeftWithoutCandidates() {
            assertThat(offre().puis(30, new RefusDuReservataire("")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void aHolderThatDelegatesNamesNobodyItself() {
            Charte deleguee = convention()
                    .fixe(ClausesAnnuelles.GESTION, Gestion.DELEGUEE, III_C)
                    .build();

            assertThat(offre().rencontre(SANS_CANDIDAT, deleguee, BIEN_APRES)).isEmpty();
        }

        @Test
        void nothingIsLateWhenNoTextSetsATime() {
            assertThat(offre().rencontre(SANS_CANDIDAT, Histoire.charte().build(), BIEN_APRES))
                    .isEmpty();
        }
    }

    /** « Ou, dans un délai de 15 jours, à partir de la signification de l'information de la non-attribution. » */
    @Nested
    class SecondTour {

        private static final Cas SANS_CANDIDAT = Cas.sansCandidat(III_C);
        private static final Histoire ECHEC = offre().puis(5, Designation.de(3)).puis(20, new Echec());

        @Test
        void theFifteenthDayAfterTheNoticeIsStillInTimeAndTheHomeCountsOnTheDayAfter() {
            assertThat(ECHEC.rencontre(SANS_CANDIDAT, CONVENTION, 35)).isEmpty();
            assertThat(ECHEC.rencontre(SANS_CANDIDAT, CONVENTION, 36))
                    .contains(new Moment(jour(36), Optional.empty(), "aucun candidat au second tour au 08/04/2024"));
        }

        @Test
        void aHomeThatDoesNotMatchNeverCounts() {
            Histoire echec = offreNonConforme().puis(5, Designation.de(3)).puis(20, new Echec());

            assertThat(echec.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES)).isEmpty();
        }

        @Test
        void othersNamedOnTheLastDayAreInTimeAndOneDayLaterTooLate() {
            assertThat(ECHEC.puis(35, secondTour(3)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(ECHEC.puis(36, secondTour(3)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(36));
        }

        @Test
        void toNameNobodyElseCounts() {
            assertThat(ECHEC.puis(25, secondTour(0)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isPresent();
        }

        @Test
        void withoutTheNoticeNoTimeRuns() {
            Histoire tousRefuses = offre().puis(5, Designation.de(1)).puis(20, RefusCaleol.de("A", ""));

            assertThat(tousRefuses.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void aHomeTakenBackInTimeDoesNotCountAndLaterItDoes() {
            assertThat(ECHEC.puis(35, new Reprise("")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(ECHEC.puis(36, new Reprise("")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isPresent();
        }

        @Test
        void aHomeThatWentToTheCommitteeOrWasLetInTimeDoesNotCount() {
            Histoire attribue = offre().puis(5, Designation.de(3))
                    .puis(10, Attribution.de("A", 1))
                    .puis(20, new Echec());

            assertThat(attribue.rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .as("an attribution before the notice belongs to the first round")
                    .isPresent();
            assertThat(attribue.puis(30, Attribution.de("D", 1)).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(attribue.puis(30, new BailSigne("A")).rencontre(SANS_CANDIDAT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        private static Designation secondTour(int candidats) {
            return Designation.de(candidats).auTour(2).faute("peu de demandes");
        }
    }

    /** « Le désistement d'un candidat […] après décision d'attribution de la CALEOL et acceptation […] après visite. » */
    @Nested
    class Desiste {

        private static final Cas DESISTEMENT = Cas.desistementSansAutreAttributaire(III_C);
        private static final Histoire VISITE_ATTRIBUE =
                offre().puis(8, Visite.acceptee("A")).puis(10, Attribution.de("A", 1));

        @Test
        void whoWithdrawsAfterAnAcceptedVisitAndAnAttributionCounts() {
            Histoire h = VISITE_ATTRIBUE.puis(12, new Desistement("A", ""));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, 11)).isEmpty();
            assertThat(h.rencontre(DESISTEMENT, CONVENTION, 12))
                    .contains(Moment.de(h.evenements().get(3)));
        }

        @ParameterizedTest
        @EnumSource(names = {"REFUSE", "SILENCE"})
        void whoRefusesOrSaysNothingForTenDaysWithdraws(Decision sens) {
            Histoire h = VISITE_ATTRIBUE.puis(21, new Reponse("A", sens));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(21));
        }

        @Test
        void whoAcceptsDoesNotWithdraw() {
            assertThat(VISITE_ATTRIBUE
                            .puis(12, new Reponse("A", Decision.ACCEPTE))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void theVisitMayFollowTheAttributionButNotTheWithdrawal() {
            Histoire attribue = offre().puis(10, Attribution.de("A", 1));

            assertThat(attribue.puis(12, Visite.acceptee("A"))
                            .puis(12, new Desistement("A", ""))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isPresent();
            assertThat(attribue.puis(12, new Desistement("A", ""))
                            .puis(13, Visite.acceptee("A"))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void withoutAVisitThatTheCandidateAcceptedItDoesNotCount() {
            Histoire attribue = offre().puis(10, Attribution.de("A", 1));

            assertThat(attribue.puis(12, new Desistement("A", "")).rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(attribue.puis(11, Visite.refusee("A"))
                            .puis(12, new Desistement("A", ""))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(attribue.puis(11, Visite.acceptee("B"))
                            .puis(12, new Desistement("A", ""))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void whoWithdrawsBeforeTheCommitteeDoesNotCount() {
            Histoire avant = offre().puis(8, Visite.acceptee("A")).puis(9, new Desistement("A", ""));

            assertThat(avant.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES)).isEmpty();
            assertThat(avant.puis(10, Attribution.de("A", 1)).rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
        }

        /** « S'il n'y a pas d'autre candidat attributaire du logement, soit un rang 2 ou suivant. » */
        @Test
        void aFollowingRankLeavesTheHomeToSomebody() {
            Histoire h = VISITE_ATTRIBUE.puis(10, Attribution.de("B", 2)).puis(12, new Desistement("A", ""));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {11, 14})
        void aFollowingRankThatRefusesExistedAllTheSame(int jour) {
            Histoire h = VISITE_ATTRIBUE
                    .puis(10, Attribution.de("B", 2))
                    .puis(12, new Desistement("A", ""))
                    .puis(jour, new Reponse("B", Decision.REFUSE));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES)).isEmpty();
        }

        @Test
        void theLastRankThatWithdrawsAfterItsOwnAcceptedVisitCounts() {
            Histoire h = VISITE_ATTRIBUE
                    .puis(10, Attribution.de("B", 2))
                    .puis(12, new Desistement("A", ""))
                    .puis(14, Visite.acceptee("B"))
                    .puis(16, new Desistement("B", ""));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, 15)).isEmpty();
            assertThat(h.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .contains(Moment.de(h.evenements().get(6)));
        }

        @Test
        void aFirstRankThatStaysIsNotAFollowingOne() {
            Histoire h = VISITE_ATTRIBUE
                    .puis(10, Attribution.de("B", 2))
                    .puis(11, Visite.acceptee("B"))
                    .puis(12, new Desistement("B", ""));

            assertThat(h.rencontre(DESISTEMENT, CONVENTION, BIEN_APRES)).isPresent();
        }

        @Test
        void aLaterSessionGivesTheHomeToSomebodyOnlyBeforeTheWithdrawal() {
            assertThat(VISITE_ATTRIBUE
                            .puis(11, Attribution.de("D", 1))
                            .puis(12, new Desistement("A", ""))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .isEmpty();
            assertThat(VISITE_ATTRIBUE
                            .puis(12, new Desistement("A", ""))
                            .puis(13, Attribution.de("D", 1))
                            .rencontre(DESISTEMENT, CONVENTION, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(12));
        }
    }

    @Test
    void aCaseReadsAsASentenceAndCitesItsArticle() {
        assertThat(Cas.sansCandidat(III_C))
                .hasToString("aucun candidat dans le délai sur un logement conforme (III.C)")
                .extracting(Cas::source)
                .isEqualTo(III_C);
        assertThat(Cas.refusDUnLogementConforme(TEXTE))
                .hasToString("refus d'un logement conforme (charte d'essai, 01/01/2024)");
    }
}
