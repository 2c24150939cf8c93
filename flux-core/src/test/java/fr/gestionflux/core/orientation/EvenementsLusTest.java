package fr.gestionflux.core.orientation;

import static fr.gestionflux.core.orientation.Histoire.jour;
import static fr.gestionflux.core.orientation.Histoire.offre;
import static fr.gestionflux.core.orientation.Histoire.vide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Annulation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Sujet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenementsLusTest {

    // --- the order of reading

    /** Given backwards, and with ids that say nothing of the order. */
    @Test
    void eventsOfOneDayAreReadInTheUsualOrderOfTheirPhases() {
        List<Evenement> enUnJour = List.of(
                Evenement.de("a", "o", jour(3), new Entree()),
                Evenement.de("b", "o", jour(3), new BailSigne("D")),
                Evenement.de("c", "o", jour(3), new Reponse("A", Decision.REFUSE)),
                Evenement.de("d", "o", jour(3), Attribution.de("A", 1)),
                Evenement.de("e", "o", jour(3), Attribution.de("D", 2)),
                Evenement.de("f", "o", jour(3), Designation.de(3).auTour(2)),
                Evenement.de("g", "o", jour(3), new Echec()),
                Evenement.de("h", "o", jour(3), Visite.acceptee("A")),
                Evenement.de("i", "o", jour(3), Designation.de(3)),
                Evenement.de("j", "o", jour(3), offre(true)));

        EvenementsLus lues = EvenementsLus.lire(enUnJour, jour(3));

        assertThat(lues.anomalies()).isEmpty();
        assertThat(lues.lues().get(0).evenements())
                .extracting(Evenement::id)
                .containsExactly("j", "i", "h", "d", "e", "c", "g", "f", "b", "a");
    }

    @Test
    void orientationsComeByTheirIds() {
        EvenementsLus lues = EvenementsLus.lire(
                List.of(
                        Evenement.de("1", "2024-018", jour(0), offre(true)),
                        Evenement.de("2", "2024-017", jour(9), offre(true))),
                jour(9));

        assertThat(lues.lues()).extracting(Orientation::id).containsExactly("2024-017", "2024-018");
        assertThat(lues.anomalies()).isEmpty();
    }

    // --- received twice

    @Test
    void anEventReceivedTwiceCountsOnce() {
        Histoire visite = offre().puis(3, Visite.acceptee("A"));

        EvenementsLus lues = visite.avec(visite.evenements().get(1)).lue();

        assertThat(lues.lues().get(0).evenements()).isEqualTo(visite.evenements());
        assertThat(lues.lues().get(0).historique()).isEqualTo(visite.evenements());
        assertThat(lues.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.estRefus()).isFalse();
            assertThat(a.code()).isEqualTo(Codes.EVENEMENT_EN_DOUBLE);
            assertThat(a.message()).isEqualTo("« visite » du 07/03/2024 (e2) est reçu 2 fois ; il compte une fois");
        });
    }

    @Test
    void idsOfOneHashAreStillTwo() {
        Evenement a = Evenement.de("Aa", "o", jour(0), offre(true));
        Evenement b = Evenement.de("BB", "o", jour(3), new AccuseDeReception());

        EvenementsLus lues = EvenementsLus.lire(List.of(a, b), jour(9));

        assertThat(a.id()).hasSameHashCodeAs(b.id());
        assertThat(lues.lues().get(0).evenements()).containsExactly(a, b);
        assertThat(lues.anomalies()).isEmpty();
    }

    @Test
    void anIdGivenToTwoEventsTellsWhichOnesAndNeitherHolds() {
        EvenementsLus lues = offre().puis(3, new AccuseDeReception())
                .avec(Evenement.de("e2", "autre", jour(4), new RefusDuReservataire("")))
                .puis(5, Visite.acceptee("A"))
                .lue();

        assertThat(lues.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1", "e4");
        assertThat(lues.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.estRefus()).isTrue();
            assertThat(a.code()).isEqualTo(Codes.EVENEMENT_EN_DOUBLE);
            assertThat(a.message())
                    .isEqualTo("« refus du réservataire » du 08/03/2024 (e2) de l'orientation « autre » et « accusé de"
                            + " réception » du 07/03/2024 (e2) de l'orientation « o » ont le même identifiant : aucun"
                            + " des deux n'est retenu");
        });
    }

    /** Nothing but their content tells the two attributions apart: neither the day, nor the phase, nor the id. */
    @Test
    void anIdGivenToTwoEventsAndReceivedThreeTimesReadsTheSameInAnyOrder() {
        Evenement e1 = Evenement.de("e1", "o", jour(0), offre(true));
        Evenement a = Evenement.de("e2", "o", jour(5), Attribution.de("A", 1));
        Evenement b = Evenement.de("e2", "o", jour(5), Attribution.de("B", 1));

        EvenementsLus attendues = EvenementsLus.lire(List.of(e1, a, a, b), jour(9));

        assertThat(attendues.lues().get(0).evenements()).containsExactly(e1);
        assertThat(attendues.anomalies()).extracting(Anomalie::code).containsExactly(Codes.EVENEMENT_EN_DOUBLE);
        assertThat(EvenementsLus.lire(List.of(e1, a, b, a), jour(9))).isEqualTo(attendues);
        assertThat(EvenementsLus.lire(List.of(b, e1, a, a), jour(9))).isEqualTo(attendues);
    }

    // --- the day

    @Test
    void anEventHoldsFromItsDayOn() {
        Histoire visite = offre().puis(3, Visite.acceptee("A"));

        assertThat(EvenementsLus.lire(visite.evenements(), jour(3)).anomalies()).isEmpty();
        EvenementsLus laVeille = EvenementsLus.lire(visite.evenements(), jour(2));
        assertThat(laVeille.lues().get(0).evenements())
                .extracting(Evenement::id)
                .containsExactly("e1");
        assertThat(laVeille.lues().get(0).historique()).isEqualTo(visite.evenements());
        assertThat(laVeille.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.EVENEMENT_POSTERIEUR);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.message())
                    .isEqualTo("1 événement postérieur au 06/03/2024, du 07/03/2024, n'est pas encore compté");
        });
    }

    @Test
    void laterEventsAreOneRemarkThatCountsThemAndSaysWhatTheyCorrect() {
        Histoire h = offre().puis(5, Attribution.de("A", 1))
                .puis(8, new BailSigne("A"))
                .corrigeant("e3", 30, new BailSigne("A"))
                .puis(40, new Entree())
                .avec(Evenement.de("v1", "voisine", jour(10), offre(true)));

        assertThat(EvenementsLus.lire(h.evenements(), jour(9)).anomalies())
                .extracting(Anomalie::message)
                .containsExactly(
                        "3 événements postérieurs au 13/03/2024, du 14/03/2024 au 13/04/2024, ne sont pas encore"
                                + " comptés ; 1 corrige ce qui précède, qui ne compte déjà plus");
    }

    @Test
    void anOfferToComeIsNoOrientationYet() {
        EvenementsLus laVeille = EvenementsLus.lire(offre().evenements(), jour(-1));

        assertThat(laVeille.lues()).isEmpty();
        assertThat(laVeille.anomalies())
                .extracting(Anomalie::message)
                .containsExactly("1 événement postérieur au 03/03/2024, du 04/03/2024, n'est pas encore compté");
    }

    // --- corrections

    @Test
    void theDateOfALeaseIsCorrectedAndTheFirstOneStaysInTheHistory() {
        Histoire h = offre().puis(5, Attribution.de("A", 1))
                .puis(8, new BailSigne("A"))
                .corrigeant("e3", 10, new BailSigne("A"));

        retient(h, "e1", "e2", "e4");
        assertThat(h.lue().anomalies()).isEmpty();
    }

    @Test
    void theOfferIsCorrected() {
        Histoire h = offre().puis(3, Visite.acceptee("A")).corrigeant("e1", 1, offre(false));

        retient(h, "e3", "e2");
        assertThat(h.lue().anomalies()).isEmpty();
        assertThat(h.lue().lues().get(0).offre().conforme()).isFalse();
        assertThat(h.lue().lues().get(0).date()).isEqualTo(jour(1));
    }

    @Test
    void aCorrectionToALaterDayTakesAwayWhatItCorrectsAtOnce() {
        Histoire h = offre().puis(5, Attribution.de("A", 1))
                .puis(8, new BailSigne("A"))
                .corrigeant("e3", 30, new BailSigne("A"));

        EvenementsLus le20 = EvenementsLus.lire(h.evenements(), jour(20));

        assertThat(le20.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1", "e2");
        assertThat(le20.anomalies()).extracting(Anomalie::code).containsExactly(Codes.EVENEMENT_POSTERIEUR);
        retient(h, "e1", "e2", "e4");
    }

    /** The day of a cancellation is that of its record: what did not happen never did. */
    @Test
    void aCancellationHoldsBeforeTheDayItWasRecorded() {
        Histoire h = offre().puis(3, Visite.acceptee("A")).corrigeant("e2", 30, new Annulation("autre logement"));

        EvenementsLus le20 = EvenementsLus.lire(h.evenements(), jour(20));

        assertThat(le20.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1");
        assertThat(le20.anomalies()).isEmpty();
        retient(h, "e1");
    }

    @Test
    void aCorrectionIsCorrectedInTurn() {
        Histoire h = offre().puis(3, Visite.acceptee("A"))
                .corrigeant("e2", 4, Visite.acceptee("B"))
                .corrigeant("e3", 5, Visite.refusee("B"));

        retient(h, "e1", "e4");
        assertThat(h.lue().anomalies()).isEmpty();
    }

    @Test
    void cancellingACorrectionLeavesNothingInItsPlaceUntilTheEventIsRecordedAgain() {
        Histoire annulee = offre().puis(3, Visite.acceptee("A"))
                .corrigeant("e2", 4, Visite.acceptee("B"))
                .corrigeant("e3", 6, new Annulation(""));

        retient(annulee, "e1");
        retient(annulee.corrigeant("e4", 3, Visite.acceptee("A")), "e1", "e5");
    }

    @Test
    void aStoryThatACorrectionBreaksNamesWhatItBreaks() {
        Histoire h = offre().puis(5, Attribution.de("A", 1))
                .puis(8, new BailSigne("A"))
                .corrigeant("e2", 5, Attribution.de("B", 1));

        retient(h, "e1", "e4");
        dit(
                h,
                Codes.SEQUENCE_IMPOSSIBLE,
                "« bail signé » du 12/03/2024 (e3) suppose « attribution » au même candidat, que rien n'annonce depuis"
                        + " « mise à disposition » du 04/03/2024 (e1)");
    }

    @Test
    void twoCorrectionsOfOneEventNameEachOtherAndTheEventStands() {
        Histoire h = offre().puis(3, Visite.acceptee("A"))
                .corrigeant("e2", 4, Visite.acceptee("A"))
                .corrigeant("e2", 5, Visite.acceptee("A"));

        retient(h, "e1", "e2");
        dit(
                h,
                Codes.CORRECTION,
                "« visite » du 08/03/2024 (e3) et « visite » du 09/03/2024 (e4) corrigent tous deux « visite » du"
                        + " 07/03/2024 (e2) : aucun des deux n'est retenu",
                "« visite » du 09/03/2024 (e4) et « visite » du 08/03/2024 (e3) corrigent tous deux « visite » du"
                        + " 07/03/2024 (e2) : aucun des deux n'est retenu");
    }

    @Test
    void ofTwoCorrectionsTheOneThatIsCancelledLeavesThePlaceToTheOther() {
        Histoire h = offre().puis(3, Visite.acceptee("A"))
                .corrigeant("e2", 4, Visite.acceptee("A"))
                .corrigeant("e2", 5, Visite.acceptee("A"))
                .corrigeant("e3", 6, new Annulation("doublon"));

        retient(h, "e1", "e4");
        assertThat(h.lue().anomalies()).isEmpty();
    }

    @Test
    void eventsThatCorrectOneAnotherAreAllSetAside() {
        Histoire h = offre().avec(
                        Evenement.de("a", "o", jour(3), Visite.acceptee("A")).corrigeant("b"))
                .avec(Evenement.de("b", "o", jour(4), Visite.acceptee("A")).corrigeant("a"))
                .avec(Evenement.de("c", "o", jour(5), Visite.acceptee("A")).corrigeant("c"));

        retient(h, "e1");
        dit(
                h,
                Codes.CORRECTION,
                "« visite » du 07/03/2024 (a) se corrige lui-même, par « visite » du 08/03/2024 (b)",
                "« visite » du 08/03/2024 (b) se corrige lui-même, par « visite » du 07/03/2024 (a)",
                "« visite » du 09/03/2024 (c) se corrige lui-même, par « visite » du 09/03/2024 (c)");
    }

    @Test
    void aCorrectionOfNothingKnownIsSetAside() {
        Histoire h = offre().corrigeant("e9", 3, Visite.acceptee("A"));

        retient(h, "e1");
        dit(h, Codes.CORRECTION, "« visite » du 07/03/2024 (e2) corrige « e9 », inconnu dans l'orientation « o »");
    }

    @Test
    void anOrientationDoesNotCorrectAnotherOne() {
        Histoire h = offre().avec(Evenement.de("f1", "voisine", jour(0), offre(true)))
                .avec(Evenement.de("f2", "voisine", jour(3), new RefusDuReservataire(""))
                        .corrigeant("e1"));

        retient(h, "e1");
        assertThat(h.lue().lues()).extracting(Orientation::id).containsExactly("o", "voisine");
        dit(
                h,
                Codes.CORRECTION,
                "« refus du réservataire » du 07/03/2024 (f2) corrige « e1 », inconnu dans l'orientation « voisine »");
    }

    @Test
    void aCancellationSaysWhatItCancels() {
        Histoire h = offre().puis(3, new Annulation("erreur"));

        retient(h, "e1");
        dit(
                h,
                Codes.CORRECTION,
                "« annulation » du 07/03/2024 (e2) n'annule aucun événement ; attendu l'identifiant de celui à annuler");
    }

    /** What each question costs is told by the length of the chain alone: a quadratic reading would not end here. */
    @Test
    void aChainOfCorrectionsIsReadHoweverLong() {
        int longueur = 30_000;
        Histoire h = offre().puis(3, Visite.acceptee("A"));
        List<Evenement> chaine = new ArrayList<>(h.evenements());
        for (int n = 3; n <= longueur; n++) {
            chaine.add(Evenement.de("e" + n, "o", jour(3), new Visite("A", n % 2 == 0))
                    .corrigeant("e" + (n - 1)));
        }

        EvenementsLus lues = EvenementsLus.lire(chaine, jour(9));

        assertThat(lues.anomalies()).isEmpty();
        assertThat(lues.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1", "e" + longueur);
    }

    @Test
    void aCircleOfCorrectionsIsSetAsideHoweverLongAndWhatHangsOnItStands() {
        int longueur = 30_000;
        List<Evenement> cercle = new ArrayList<>(offre().evenements());
        for (int n = 0; n < longueur; n++) {
            cercle.add(Evenement.de("c" + n, "o", jour(3), Visite.acceptee("A")).corrigeant("c" + (n + 1) % longueur));
        }
        cercle.add(Evenement.de("z", "o", jour(4), Visite.acceptee("B")));
        cercle.add(Evenement.de("zz", "o", jour(5), Visite.acceptee("C")).corrigeant("z"));

        EvenementsLus lues = EvenementsLus.lire(cercle, jour(9));

        assertThat(lues.anomalies())
                .hasSize(longueur)
                .allSatisfy(a -> assertThat(a.message()).contains("se corrige lui-même"));
        assertThat(lues.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1", "zz");
    }

    @Test
    void manyCorrectionsOfOneEventNameEachOnlyOneOther() {
        int nombre = 30_000;
        List<Evenement> rivales =
                new ArrayList<>(offre().puis(3, Visite.acceptee("A")).evenements());
        for (int n = 0; n < nombre; n++) {
            rivales.add(
                    Evenement.de("c" + n, "o", jour(4), Visite.acceptee("A")).corrigeant("e2"));
        }

        EvenementsLus lues = EvenementsLus.lire(rivales, jour(9));

        assertThat(lues.anomalies()).hasSize(nombre);
        assertThat(lues.lues().get(0).evenements()).extracting(Evenement::id).containsExactly("e1", "e2");
    }

    // --- whose they are

    @Test
    void whatIsWrongInAnOrientationBelongsToTheHolderOfItsOffer() {
        EvenementsLus lues = offre().puis(3, new Entree()).lue();

        assertThat(lues.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.champ()).contains("orientation o, événement e2");
            assertThat(a.sujet()).isEqualTo(Histoire.COMMUNE.sujet());
        });
    }

    @Test
    void aStoryWithoutAnOfferBelongsToNobody() {
        assertThat(vide().puis(3, new Entree()).lue().anomalies())
                .singleElement()
                .extracting(Anomalie::sujet)
                .isEqualTo(Sujet.AUCUN);
    }

    // --- nothing is lost

    @Test
    void anOfferCancelledLeavesNoOrientationAndEveryEventIsNamed() {
        Histoire h = offre().puis(3, Visite.acceptee("A")).corrigeant("e1", 4, new Annulation("autre bailleur"));

        assertThat(h.lue().lues()).isEmpty();
        assertThat(h.lue().anomalies())
                .extracting(Anomalie::estRefus, Anomalie::code, Anomalie::message)
                .containsExactly(
                        tuple(
                                true,
                                Codes.SEQUENCE_IMPOSSIBLE,
                                "« visite » du 07/03/2024 (e2) suppose « mise à disposition », que rien n'annonce"),
                        tuple(
                                false,
                                Codes.CORRECTION,
                                "« mise à disposition » du 04/03/2024 (e1) est corrigé par « annulation » du 08/03/2024"
                                        + " (e3) ; rien n'est retenu de l'orientation « o »"));
    }

    @Test
    void aCancellationIsNamedThoughACorrectionOfTheSameOfferWasCancelledAfterIt() {
        Histoire h = offre().corrigeant("e1", 3, new Annulation("autre bailleur"))
                .corrigeant("e1", 4, Visite.acceptee("A"))
                .corrigeant("e3", 5, new Annulation("erreur"));

        assertThat(h.lue().lues()).isEmpty();
        dit(
                h,
                Codes.CORRECTION,
                "« mise à disposition » du 04/03/2024 (e1) est corrigé par « annulation » du 07/03/2024 (e2) ; rien n'est"
                        + " retenu de l'orientation « o »",
                "« visite » du 08/03/2024 (e3) est corrigé par « annulation » du 09/03/2024 (e4) ; rien n'est retenu de"
                        + " l'orientation « o »");
    }

    @Test
    void correctionsWithoutAnOfferAreNamedToo() {
        Histoire h = vide().puis(3, Visite.acceptee("A"))
                .corrigeant("e1", 4, Visite.refusee("A"))
                .corrigeant("e2", 5, new Annulation(""));

        assertThat(h.lue().lues()).isEmpty();
        dit(
                h,
                Codes.CORRECTION,
                "« visite » du 07/03/2024 (e1) est corrigé par « visite » du 08/03/2024 (e2) ; rien n'est retenu de"
                        + " l'orientation « o »",
                "« visite » du 08/03/2024 (e2) est corrigé par « annulation » du 09/03/2024 (e3) ; rien n'est retenu de"
                        + " l'orientation « o »");
    }

    // --- programming errors

    @Test
    void anEventHasAnIdAndAnOrientation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evenement.de(" ", "o", jour(0), new AccuseDeReception()))
                .withMessage(
                        "événement : reçu l'identifiant «   » et l'orientation « o » ; attendu deux textes non vides");
        assertThatIllegalArgumentException().isThrownBy(() -> Evenement.de("e1", "", jour(0), new AccuseDeReception()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-999999999-01-01", "-2024-03-04", "0000-01-01", "0024-03-04", "+20245-03-04", "+999999999-12-31"
            })
    void anEventIsOfAYearThatCanBe(LocalDate jour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evenement.de("e1", "o", jour, new AccuseDeReception()))
                .withMessage("événement « e1 », date : reçu " + jour.getYear() + " ; attendu une année de 1900 à 2899");
    }

    @Test
    void anOrientationStartsWithItsOffer() {
        List<Evenement> sansOffre = List.of(Evenement.de("e1", "o", jour(0), new AccuseDeReception()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImmutableOrientation.of("o", sansOffre, sansOffre))
                .withMessage(
                        "orientation « o » : reçu [« accusé de réception » du 04/03/2024 (e1)] ; attendu d'abord une"
                                + " mise à disposition");
        assertThatIllegalArgumentException().isThrownBy(() -> ImmutableOrientation.of("o", List.of(), sansOffre));
    }

    @Test
    void countsAndRanksThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribution.de("A", 0))
                .withMessage("rang : reçu 0 ; attendu au moins 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designation.de(-1))
                .withMessage("candidats : reçu -1 ; attendu au moins 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designation.de(3).auTour(0))
                .withMessage("tour : reçu 0 ; attendu au moins 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designation.de(3).completeePar(-1))
                .withMessage("candidats ajoutés : reçu -1 ; attendu au moins 0");
    }

    // --- how it is said

    /** What is retained of the first orientation, in order; all of its events stay in its history, in any order of arrival. */
    private static void retient(Histoire h, String... ids) {
        EvenementsLus lues = h.lue();
        List<Evenement> alEnvers = new ArrayList<>(h.evenements());
        Collections.reverse(alEnvers);

        assertThat(lues.lues().get(0).evenements()).extracting(Evenement::id).containsExactly(ids);
        assertThat(lues.lues().get(0).historique())
                .containsExactlyInAnyOrderElementsOf(h.evenements().stream()
                        .filter(e -> e.orientation().equals("o"))
                        .toList());
        assertThat(EvenementsLus.lire(alEnvers, jour(365))).isEqualTo(lues);
    }

    private static void dit(Histoire h, String code, String... messages) {
        assertThat(h.lue().anomalies()).extracting(Anomalie::code).containsOnly(code);
        assertThat(h.lue().anomalies()).extracting(Anomalie::message).containsExactly(messages);
    }
}
