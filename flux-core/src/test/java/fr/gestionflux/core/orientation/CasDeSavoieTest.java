package fr.gestionflux.core.orientation;

import static fr.gestionflux.core.orientation.Histoire.jour;
import static fr.gestionflux.core.orientation.Histoire.jours;
import static fr.gestionflux.core.orientation.Histoire.joursOuvres;
import static fr.gestionflux.core.orientation.Histoire.offre;
import static fr.gestionflux.core.orientation.Histoire.vide;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Savoie charter, § 8.2: silence accepts, and what is accepted must be followed by candidates. */
class CasDeSavoieTest {

    private static final Reference P_8_2 = Reference.de("charte de Savoie").art("§ 8.2");
    private static final int BIEN_APRES = 300;

    private static final Charte CHARTE = charte().build();
    private static final Charte DELEGUEE =
            charte().fixe(ClausesAnnuelles.GESTION, Gestion.DELEGUEE, P_8_2).build();

    private static Redaction charte() {
        return Histoire.charte()
                .fixe(ClausesAnnuelles.DELAI_ACCEPTATION, joursOuvres(2), P_8_2)
                .fixe(ClausesAnnuelles.DELAI_CANDIDATS, joursOuvres(15), P_8_2)
                .fixe(ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR, jours(10), P_8_2);
    }

    /** « L'absence de réponse sous 2 jours vaut acceptation du logement. » */
    @Nested
    class Accepte {

        private static final Cas ACCEPTE = Cas.accepte(P_8_2);
        private static final Moment SILENCE =
                new Moment(jour(3), Optional.empty(), "silence du réservataire, qui vaut acceptation, au 06/03/2024");

        @Test
        void twoWorkingDaysOfSilenceAccept() {
            assertThat(offre().rencontre(ACCEPTE, CHARTE, 2)).isEmpty();
            assertThat(offre().rencontre(ACCEPTE, CHARTE, 3)).contains(SILENCE);
        }

        @Test
        void theWeekendDoesNotCount() {
            Histoire unVendredi = vide().puis(4, Histoire.offre(true));

            assertThat(unVendredi.rencontre(ACCEPTE, CHARTE, 8)).isEmpty();
            assertThat(unVendredi.rencontre(ACCEPTE, CHARTE, 9))
                    .map(Moment::date)
                    .contains(jour(9));
        }

        @Test
        void whatIsSaidOnTheLastDayIsInTime() {
            Histoire accepte = offre().puis(2, Acceptation.expresse());

            assertThat(accepte.rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .contains(Moment.de(accepte.evenements().get(1)));
            assertThat(offre().puis(2, new RefusDuReservataire("")).rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .isEmpty();
        }

        /** « À partir de la réception. » */
        @Test
        void theTimeRunsFromTheReceiptWhenItIsAcknowledgedInTime() {
            Histoire accuse = offre().puis(2, new AccuseDeReception());

            assertThat(accuse.rencontre(ACCEPTE, CHARTE, 4)).isEmpty();
            assertThat(accuse.rencontre(ACCEPTE, CHARTE, 5)).map(Moment::date).contains(jour(5));
        }

        @Test
        void aReceiptAcknowledgedAfterTheSilenceDoesNotTakeTheAcceptanceBack() {
            Histoire accuse = offre().puis(3, new AccuseDeReception());

            assertThat(accuse.rencontre(ACCEPTE, CHARTE, 4)).contains(SILENCE);
            assertThat(accuse.rencontre(ACCEPTE, CHARTE, BIEN_APRES)).contains(SILENCE);
        }

        @Test
        void whatIsSaidAfterTheSilenceChangesNothingToTheAcceptance() {
            assertThat(offre().puis(4, Acceptation.expresse()).rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .contains(SILENCE);
            assertThat(offre().puis(4, new RefusDuReservataire("")).rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .contains(SILENCE);
        }

        @Test
        void aHomeTakenBackBeforeTheEndOfTheSilenceIsNotAccepted() {
            assertThat(offre().puis(2, new Reprise("")).rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().puis(3, new Reprise("")).rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .contains(SILENCE);
        }

        @Test
        void toNameCandidatesIsToAccept() {
            Histoire nommes = offre().puis(1, Designation.de(3)).puis(2, Acceptation.laissantLesDossiersAuBailleur());

            assertThat(nommes.rencontre(ACCEPTE, CHARTE, BIEN_APRES))
                    .contains(Moment.de(nommes.evenements().get(1)));
            assertThat(nommes.rencontre(Cas.prononce(P_8_2), CHARTE, BIEN_APRES))
                    .contains(Moment.de(nommes.evenements().get(1)));
        }

        @Test
        void toSayThatNobodyCanBeNamedIsNotToAccept() {
            Histoire personne = offre().puis(1, Designation.impossible("aucune demande"));

            assertThat(personne.rencontre(Cas.prononce(P_8_2), CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(personne.rencontre(ACCEPTE, CHARTE, 3))
                    .as("the holder gave a sign on day 1: two working days run from it")
                    .isEmpty();
            assertThat(personne.rencontre(ACCEPTE, CHARTE, 4)).map(Moment::date).contains(jour(4));
        }

        @Test
        void theFilesAreLeftToTheLandlordOnlyInSoManyWords() {
            Cas dossiers = Cas.accepteDossiersAuBailleur(P_8_2);
            Histoire laisses = offre().puis(1, Acceptation.laissantLesDossiersAuBailleur());

            assertThat(laisses.rencontre(dossiers, CHARTE, BIEN_APRES))
                    .contains(Moment.de(laisses.evenements().get(1)));
            assertThat(laisses.rencontre(ACCEPTE, CHARTE, BIEN_APRES)).isEmpty();
            assertThat(offre().puis(1, Acceptation.expresse()).rencontre(dossiers, CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().rencontre(dossiers, CHARTE, BIEN_APRES)).isEmpty();
            assertThat(offre().puis(4, Acceptation.laissantLesDossiersAuBailleur())
                            .rencontre(dossiers, CHARTE, BIEN_APRES))
                    .as("accepted by silence on day 3")
                    .isEmpty();
        }

        /** « Dans le cas de la gestion déléguée, le bailleur est seul maître de ses délais. » */
        @Test
        void theSilenceOfAHolderThatDelegatesSaysNothing() {
            Histoire accepte = offre().puis(9, Acceptation.expresse());

            assertThat(offre().rencontre(ACCEPTE, DELEGUEE, BIEN_APRES)).isEmpty();
            assertThat(accepte.rencontre(ACCEPTE, DELEGUEE, BIEN_APRES))
                    .contains(Moment.de(accepte.evenements().get(1)));
        }

        @Test
        void silenceSaysNothingWhenNoTextSaysSo() {
            assertThat(offre().rencontre(ACCEPTE, Histoire.charte().build(), BIEN_APRES))
                    .isEmpty();
        }
    }

    @Nested
    class TexteRecu {

        private static final Cas RECU = Cas.recu(P_8_2);

        @Test
        void theOfferIsReceivedOnItsDayUntilAcknowledged() {
            Histoire accuse = offre().puis(2, new AccuseDeReception());

            assertThat(recu(accuse, 1)).isEqualTo(jour(0));
            assertThat(recu(accuse, 2)).isEqualTo(jour(2));
        }

        @Test
        void anAnswerAcknowledgesReceipt() {
            Histoire accepte = offre().puis(1, Acceptation.expresse()).puis(2, new AccuseDeReception());

            assertThat(recu(accepte, BIEN_APRES)).isEqualTo(jour(1));
        }

        @Test
        void aReceiptAcknowledgedOnceTheTimeToAnswerRanOutIsTooLate() {
            assertThat(recu(offre().puis(3, new AccuseDeReception()), BIEN_APRES))
                    .isEqualTo(jour(0));
        }

        @Test
        void itIsNeverTooLateWhenNoTextSetsATime() {
            assertThat(offre().puis(30, new AccuseDeReception())
                            .rencontre(RECU, Histoire.charte().build(), BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(30));
        }

        private static LocalDate recu(Histoire h, int jour) {
            return h.rencontre(RECU, CHARTE, jour).orElseThrow().date();
        }
    }

    @Nested
    class Prononce {

        private static final Cas PRONONCE = Cas.prononce(P_8_2);

        @Test
        void aWordEitherWayIsAnAnswerAndSilenceIsNone() {
            assertThat(offre().puis(1, Acceptation.laissantLesDossiersAuBailleur())
                            .rencontre(PRONONCE, CHARTE, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(1));
            assertThat(offre().puis(2, new RefusDuReservataire("")).rencontre(PRONONCE, CHARTE, BIEN_APRES))
                    .map(Moment::date)
                    .contains(jour(2));
            assertThat(offre().puis(1, new AccuseDeReception()).rencontre(PRONONCE, CHARTE, BIEN_APRES))
                    .isEmpty();
        }
    }

    /** « L'orientation du logement accepté par le réservataire mais sans suite donnée sera décomptée. » */
    @Nested
    class AccepteSansSuite {

        private static final Cas SANS_SUITE = Cas.accepteSansSuite(P_8_2);
        private static final Histoire ACCEPTE = offre().puis(1, Acceptation.expresse());

        /** 15 working days from Tuesday 5 March 2024: Tuesday 26. */
        @Test
        void fifteenWorkingDaysFromTheAcceptance() {
            assertThat(ACCEPTE.rencontre(SANS_SUITE, CHARTE, 22)).isEmpty();
            assertThat(ACCEPTE.rencontre(SANS_SUITE, CHARTE, 23))
                    .contains(new Moment(jour(23), Optional.empty(), "aucun candidat au 26/03/2024"));
        }

        /** Accepted by silence on Thursday 7 March 2024; 15 working days later, Thursday 28. */
        @Test
        void fifteenWorkingDaysFromTheSilence() {
            assertThat(offre().rencontre(SANS_SUITE, CHARTE, 24)).isEmpty();
            assertThat(offre().rencontre(SANS_SUITE, CHARTE, 25))
                    .contains(new Moment(jour(25), Optional.empty(), "aucun candidat au 28/03/2024"));
        }

        /** « Si le réservataire souhaite que ce soit le bailleur qui achève la complétude du dossier […] 10 jours. » */
        @Test
        void tenDaysWhenTheLandlordCompletesTheFiles() {
            Histoire laisses = offre().puis(1, Acceptation.laissantLesDossiersAuBailleur());

            assertThat(laisses.rencontre(SANS_SUITE, CHARTE, 11)).isEmpty();
            assertThat(laisses.rencontre(SANS_SUITE, CHARTE, 12))
                    .contains(new Moment(jour(12), Optional.empty(), "aucun candidat au 15/03/2024"));
        }

        @Test
        void candidatesProposedOnTheLastDayAreInTimeTheLandlordsToo() {
            assertThat(ACCEPTE.puis(22, Designation.de(3)).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(ACCEPTE.puis(22, Designation.de(0).completeePar(3)).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(ACCEPTE.puis(23, Designation.de(3)).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isPresent();
        }

        @Test
        void candidatesProposedBeforeAnyAcceptanceAreProposed() {
            assertThat(offre().puis(1, Designation.de(3)).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isEmpty();
        }

        @Test
        void aHomeTakenBackInTimeIsNotLeftWithoutCandidates() {
            assertThat(ACCEPTE.puis(22, new Reprise("")).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isEmpty();
            assertThat(ACCEPTE.puis(23, new Reprise("")).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isPresent();
        }

        @Test
        void aHomeRefusedIsNotAccepted() {
            assertThat(offre().puis(2, new RefusDuReservataire("")).rencontre(SANS_SUITE, CHARTE, BIEN_APRES))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void aHolderThatDelegatesOwesNoCandidates(boolean dossiersAuBailleur) {
            assertThat(offre().puis(1, new Acceptation(dossiersAuBailleur)).rencontre(SANS_SUITE, DELEGUEE, BIEN_APRES))
                    .isEmpty();
            assertThat(offre().rencontre(SANS_SUITE, DELEGUEE, BIEN_APRES)).isEmpty();
        }
    }
}
