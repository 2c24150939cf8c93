package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.suivi.Echeance.Statut;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be done, by whom and by when. */
class EcheancesTest {

    /** Monday 29 April 2024 + 3 working days, 1 May being off: Friday 3 May. */
    private static final Recit OFFERT = Recit.offre("o1", "2024-04-29", "L1", COMMUNE);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-05-02, à faire", "2024-05-03, à faire", "2024-05-04, en retard"})
    void whatIsDueIsLateFromTheDayAfterItsLastOne(String jour, String statut) {
        Echeance e = candidats(valmont("5", OFFERT), jour);

        assertThat(e.limite()).isEqualTo("2024-05-03");
        assertThat(e.statut()).hasToString(statut);
    }

    @Test
    void whatIsLateSaysSinceWhenAndWhatTheTextMakesOfIt() {
        assertThat(candidats(valmont("5", OFFERT), "2024-05-10"))
                .hasToString(
                        "orientation o1 : réservataire, désigner des candidats au plus tard le 03/05/2024 : en retard"
                                + " depuis le 04/05/2024 ; sinon, le bailleur reprend le logement (charte d'essai, 01/01/2024,"
                                + " art. 5)");
    }

    @ParameterizedTest(name = "named on {0}: {1}")
    @CsvSource({"2024-05-03, FAIT", "2024-05-04, FAIT_EN_RETARD"})
    void whatIsDoneIsDoneInTimeOrLate(String jour, Statut statut) {
        Echeance e = candidats(valmont("5", OFFERT.puis(jour, Designation.de(3))), "2024-06-30");

        assertThat(e.statut()).isEqualTo(statut);
        assertThat(e.retardDepuis()).isEmpty();
    }

    @Test
    void whatIsDoneLaterIsNotDoneYet() {
        assertThat(candidats(valmont("5", OFFERT.puis("2024-05-10", Designation.de(3))), "2024-05-06")
                        .statut())
                .isEqualTo(Statut.EN_RETARD);
    }

    @Test
    void anOrientationThatEndedLeavesNothingToWaitFor() {
        Situation s = situation(valmont("5", OFFERT.puis("2024-05-02", new Reprise("vendu"))), "2024-06-30");

        assertThat(s.enRetard()).isEmpty();
        assertThat(s.aFaire()).extracting(Echeance::sujet).containsExactly("année 2024");
    }

    @Test
    void theCallerGivesItsOwnDaysOff() {
        Calendrier pont = jour -> Calendrier.LEGAL.estFerie(jour) || jour.equals(LocalDate.of(2024, 5, 3));

        assertThat(candidats(valmont("5", OFFERT).calendrier(pont), "2024-05-02")
                        .limite())
                .isEqualTo("2024-05-06");
    }

    @Test
    void aHolderThatDelegatesItsManagementOwesNothing() {
        Suivi.Builder suivi = AnneeDEssai.de(
                        AnneeDEssai.charte()
                                .fixe(
                                        ClausesAnnuelles.DELAI_AVANT_CALEOL,
                                        new Delai(30, Delai.Mesure.JOURS_CALENDAIRES),
                                        TEXTE.art("art. 6"))
                                .build(),
                        2024,
                        contingent(uniques("5")),
                        OFFERT.evenements())
                .addConventions(AnneeDEssai.convention(
                        COMMUNE, ClausesAnnuelles.GESTION.fixee(Gestion.DELEGUEE, TEXTE.art("art. 5"))))
                .addProgrammes(programme().caleol(LocalDate.of(2024, 8, 1)).build());

        assertThat(situation(suivi, "2024-06-30").echeances())
                .extracting(Echeance::par)
                .containsOnly(Partie.BAILLEUR);
    }

    @Test
    void aCandidateAnswersInTenDaysWhateverTheCharter() {
        Recit attribue = OFFERT.puis("2024-05-02", Designation.de(3)).puis("2024-05-13", Attribution.de("A", 1));

        assertThat(reponse(attribue, "2024-05-23")).contains("au plus tard le 23/05/2024 : à faire");
        assertThat(reponse(attribue, "2024-05-24"))
                .contains("en retard depuis le 24/05/2024 ; sinon, le silence vaut refus (CCH, R.441-10)");
        assertThat(reponse(attribue.puis("2024-05-23", new Reponse("A", Decision.ACCEPTE)), "2024-05-24"))
                .contains("fait le 23/05/2024");
    }

    @Test
    void theYearlyReportIsLateFrom28FebruaryAndNotAMomentBefore() {
        Suivi.Builder suivi = valmont("5");

        assertThat(bilan(suivi, "2025-02-27")).contains("au plus tard le 27/02/2025 : à faire");
        assertThat(bilan(suivi, "2025-02-28")).contains("en retard depuis le 28/02/2025");
        assertThat(bilan(
                        suivi.addTransmissions(new Transmission("bilan annuel", 2024, LocalDate.of(2025, 2, 27))),
                        "2025-03-15"))
                .contains("fait le 27/02/2025");
    }

    @Test
    void theReportOfTheYearBeforeIsDueThisYearOnceTheConventionWasInEffect() {
        Suivi.Builder suivi = AnneeDEssai.de(AnneeDEssai.charte().build(), 2025, contingent(uniques("5")), List.of())
                .addConventions(AnneeDEssai.convention(COMMUNE));

        assertThat(situation(suivi, "2025-02-01").echeances())
                .extracting(Echeance::sujet, Echeance::limite)
                .containsExactly(
                        tuple("année 2024", LocalDate.of(2025, 2, 27)), tuple("année 2025", LocalDate.of(2026, 2, 27)));
        assertThat(situation(valmont("5"), "2024-02-01").echeances())
                .as("the convention takes effect in 2024")
                .extracting(Echeance::sujet)
                .containsExactly("année 2024");
    }

    @Test
    void aTransmissionThatNoTextAsksForIsSaid() {
        Point p = valmont("5")
                .addTransmissions(new Transmission("bilan anuel", 2024, LocalDate.of(2025, 2, 27)))
                .build()
                .au(LocalDate.of(2025, 2, 28));

        assertThat(messages(p.anomalies().stream()))
                .containsExactly("transmission : reçu « bilan anuel » ; attendu l'une de : [bilan annuel]"
                        + " [formalite-inconnue]");
    }

    @Test
    void aHomeWhoseMarketIsUnknownHasNoDelayAndItIsSaid() {
        Charte zones = AnneeDEssai.charte()
                .fixe(
                        ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE,
                        new Delai(1, Delai.Mesure.JOURS_CALENDAIRES),
                        TEXTE.art("art. 5"))
                .fixe(
                        ClausesAnnuelles.ENGAGEMENTS,
                        List.of(Engagement.de(
                                        "désigner des candidats",
                                        Partie.RESERVATAIRE,
                                        Cas.oriente(TEXTE.art("art. 5")),
                                        Cas.propose(TEXTE.art("art. 5")),
                                        ClausesAnnuelles.DELAI_CANDIDATS,
                                        "")
                                .enZoneTendue(ClausesAnnuelles.DELAI_CANDIDATS_ZONE_TENDUE)),
                        TEXTE.art("art. 5"))
                .build();
        Situation s = situation(
                valmont(
                        zones,
                        contingent(uniques("5")),
                        Recit.offre("inconnue", "2024-04-29", "L0", COMMUNE),
                        Recit.offre("détendue", "2024-04-29", "L1", COMMUNE),
                        Recit.offre("tendue", "2024-04-29", "L2", COMMUNE)),
                "2024-04-30");

        assertThat(s.echeances().stream().filter(e -> e.par() == Partie.RESERVATAIRE))
                .extracting(Echeance::sujet, e -> e.limite().toString())
                .containsExactly(
                        tuple("orientation tendue", "2024-04-30"), tuple("orientation détendue", "2024-05-03"));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.ZONE_INCONNUE))))
                .singleElement()
                .asString()
                .contains("logement « L0 »", "tendue ou non", "charte d'essai, 01/01/2024, art. 5");
    }

    @Test
    void aProgrammeIsSharedOutBeforeItsDeliveryAndItsCandidatesNamedBeforeTheCaleol() {
        Charte avant = AnneeDEssai.charte()
                .fixe(ClausesAnnuelles.DELAI_REPARTITION, new Delai(4, Delai.Mesure.MOIS), TEXTE.art("art. 6"))
                .fixe(
                        ClausesAnnuelles.DELAI_AVANT_CALEOL,
                        new Delai(30, Delai.Mesure.JOURS_CALENDAIRES),
                        TEXTE.art("art. 6"))
                .build();
        Suivi.Builder suivi = valmont(avant, contingent(uniques("5")))
                .addProgrammes(programme()
                        .caleol(LocalDate.of(2024, 8, 1))
                        .repartition(LocalDate.of(2024, 5, 3))
                        .build());

        assertThat(situation(suivi, "2024-07-03").echeances().stream()
                        .filter(e -> e.sujet().startsWith("programme"))
                        .map(Echeance::toString))
                .containsExactly(
                        "programme « la Gare » : bailleur, répartir les logements du programme au plus tard le 02/05/2024 :"
                                + " fait en retard le 03/05/2024 (charte d'essai, 01/01/2024, art. 6)",
                        "programme « la Gare » : réservataire, désigner des candidats pour le programme au plus tard le"
                                + " 02/07/2024 : en retard depuis le 03/07/2024 (charte d'essai, 01/01/2024, art. 6)");
    }

    /** Put in service on 2 September 2024. */
    private static Programme.Builder programme() {
        Programme.Builder p = Programme.builder();
        p.nom("la Gare")
                .territoire(AnneeDEssai.VALMONT)
                .miseEnService(LocalDate.of(2024, 9, 2))
                .logements(Quantite.of(20))
                .source(TEXTE)
                .addDroits(contingent(LocalDate.of(2024, 9, 2), uniques("4")));
        return p;
    }

    private static Echeance candidats(Suivi.Builder suivi, String jour) {
        return situation(suivi, jour).echeances().stream()
                .filter(e -> e.objet().equals("désigner des candidats"))
                .findFirst()
                .orElseThrow();
    }

    private static String reponse(Recit recit, String jour) {
        return situation(valmont("5", recit), jour).echeances().stream()
                .filter(e -> e.par() == Partie.CANDIDAT)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String bilan(Suivi.Builder suivi, String jour) {
        return situation(suivi, jour).echeances().stream()
                .filter(e -> e.objet().equals("bilan annuel"))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
