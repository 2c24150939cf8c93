package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.TEXTE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.uniques;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Echeance;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Mouvement;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of the model and of Montmorency's convention; events are made up, the 19 droits uniques are printed. */
class AnneeTest {

    private static final LocalDate FIN_2024 = LocalDate.of(2024, 12, 31);

    // --- III.C, the principle

    @Test
    void aLeaseCountsInItsOwnYearWhateverTheYearOfTheOffer() {
        Recit avant = Recit.offre("o1", "2023-11-20", "L1", VILLE)
                .puis("2023-12-04", Designation.de(3))
                .loue("2023-12-20", "2024-01-08");

        assertThat(un(avant, "2024-12-31"))
                .hasToString("o1 (logement L1, orienté le 20/11/2023) : décompté, bail signé : « bail signé » du"
                        + " 08/01/2024 (o1-3) (modèle DRIHL-AORIF, version 2, octobre 2023, III.C)");
    }

    @Test
    void anAttributionWithoutALeaseIsPendingAndCarriesOverToTheNextYear() {
        Recit enCours = Recit.offre("o1", "2024-11-18", "L1", VILLE)
                .puis("2024-12-02", Designation.de(3))
                .loue("2024-12-16", "2025-01-13");

        Ouverture o = montmorency(enCours).build().ouverture(VILLE).orElseThrow();

        assertThat(un(enCours, "2024-12-31").sort()).isEqualTo(Sort.EN_COURS);
        assertThat(o.enCours()).extracting(d -> d.orientation().id()).containsExactly("o1");
        assertThat(situation(annee(2025, o.contingent().orElseThrow(), enCours.evenements()), "2025-12-31")
                        .decomptes(Sort.DECOMPTE))
                .hasSize(1);
    }

    @Test
    void theModelAloneLeavesTheExceptionsBlankSoThatOnlyALeaseCounts() {
        Recit refuse =
                Recit.offre("o1", "2024-03-04", "L1", VILLE).puis("2024-03-20", new RefusDuReservataire("loyer"));
        Suivi.Builder modele = sansConvention(2024, contingent(VILLE, uniques(19)), refuse.evenements())
                .addConventions(Exemples.convention(VILLE));

        assertThat(situation(modele, "2024-12-31").decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(Sort.NON_DECOMPTE);
    }

    // --- III.C, first exception

    @ParameterizedTest(name = "matching: {0}, {1}")
    @CsvSource({"true, DECOMPTE", "false, NON_DECOMPTE"})
    void theRefusalOfAHomeCountsWhenItMatches(boolean conforme, Sort attendu) {
        Recit refuse = Recit.offre("o1", "2024-03-04", new MiseADisposition("L1", VILLE, Parc.EXISTANT, conforme))
                .puis("2024-03-20", new RefusDuReservataire("loyer"));

        Decompte d = un(refuse, "2024-12-31");

        assertThat(d.sort()).isEqualTo(attendu);
        assertThat(d.clause().article()).isEqualTo(conforme ? "III.C, 1er tiret" : "III.C");
    }

    // --- III.C, second exception

    @ParameterizedTest(name = "on {0}, matching: {1}, {2}")
    @CsvSource({
        // 4 March + 30 days = 3 April
        "2024-04-03, true, EN_COURS",
        "2024-04-04, true, DECOMPTE",
        "2024-04-04, false, EN_COURS"
    })
    void noCandidateInThirtyDaysCountsOnAMatchingHome(String jour, boolean conforme, Sort attendu) {
        Recit muet = Recit.offre("o1", "2024-03-04", new MiseADisposition("L1", VILLE, Parc.EXISTANT, conforme));

        assertThat(un(muet, jour).sort()).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        // notice of 15 April + 15 days = 30 April
        "2024-04-30, EN_COURS",
        "2024-05-01, DECOMPTE"
    })
    void noCandidateInFifteenDaysFromTheNoticeThatAllFailedCounts(String jour, Sort attendu) {
        Recit echec = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-15", new Echec());

        assertThat(un(echec, jour).sort()).isEqualTo(attendu);
    }

    @Test
    void candidatesNamedOnTheLastDayDoNotCountEvenIfTheHomeIsTakenBackLater() {
        Recit nomme = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-04-03", Designation.de(3))
                .puis("2024-06-03", new Reprise(""));

        assertThat(un(nomme, "2024-12-31").sort()).isEqualTo(Sort.NON_DECOMPTE);
    }

    @ParameterizedTest(name = "taken back on {0}: {1}")
    @CsvSource({"2024-04-03, NON_DECOMPTE", "2024-04-04, DECOMPTE"})
    void ofAnExceptionAndAHomeTakenBackTheExceptionWins(String reprise, Sort attendu) {
        Recit repris = Recit.offre("o1", "2024-03-04", "L1", VILLE).puis(reprise, new Reprise("sans candidat"));

        assertThat(un(repris, "2024-12-31").sort()).isEqualTo(attendu);
    }

    @Test
    void aTimeThatRunsOutInJanuaryCountsInTheNextYear() {
        Recit muet = Recit.offre("o1", "2024-12-05", "L1", VILLE);

        assertThat(un(muet, "2024-12-31").sort()).isEqualTo(Sort.EN_COURS);
        assertThat(un(muet, "2025-03-01").sort())
                .as("the file of 2024, looked at later")
                .isEqualTo(Sort.EN_COURS);
        assertThat(situation(annee(2025, contingent(VILLE, uniques(19)), muet.evenements()), "2025-01-05")
                        .decomptes(Sort.DECOMPTE))
                .singleElement()
                .asString()
                .contains("aucun candidat au 04/01/2025", "III.C, 2e tiret");
    }

    // --- III.C, third exception

    @Test
    void aWithdrawalAfterTheCaleolAndAVisitCountsWhenNobodyElseWasGivenTheHome() {
        Recit seul = attribue().puis("2024-04-22", new Desistement("A", "mutation"));

        assertThat(un(seul, "2024-12-31"))
                .hasToString("o1 (logement L1, orienté le 04/03/2024) : décompté, désistement après attribution et"
                        + " visite, sans autre attributaire : « désistement » du 22/04/2024 (o1-4) (convention"
                        + " Montmorency – Seqens, 19/08/2024, III.C, 3e tiret)");
    }

    @Test
    void aRankTwoThatExistsLeavesTheHomeUncountedEvenWhenItRefuses() {
        Recit deux = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-03-27", new Visite("A", true))
                .puis("2024-04-08", Attribution.de("A", 1), Attribution.de("B", 2))
                .puis("2024-04-12", new Desistement("A", ""))
                .puis("2024-04-16", new Reponse("B", Decision.REFUSE))
                .puis("2024-05-02", new Reprise(""));

        assertThat(un(deux, "2024-12-31").sort()).isEqualTo(Sort.NON_DECOMPTE);
    }

    @Test
    void aWithdrawalWithoutAnAcceptedVisitDoesNotCount() {
        Recit sansVisite = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1))
                .puis("2024-04-22", new Desistement("A", ""))
                .puis("2024-05-02", new Reprise(""));

        assertThat(un(sansVisite, "2024-12-31").sort()).isEqualTo(Sort.NON_DECOMPTE);
    }

    // --- III.B, the ledger

    @Test
    void theNineteenDroitsUniquesLoseOneForEachHomeCounted() {
        Recit refuse =
                Recit.offre("o2", "2024-05-06", "L2", VILLE).puis("2024-05-20", new RefusDuReservataire("loyer"));
        Recit repris = Recit.offre("o3", "2024-05-06", "L3", VILLE).puis("2024-05-20", new Reprise("vendu"));

        Exercice x = exercice(montmorency(loue("o1", "L1"), refuse, repris));

        assertThat(x.ouverture().valeur()).isEqualTo(Quantite.of(19));
        assertThat(x.mouvements())
                .extracting(Mouvement::toString)
                .containsExactly("honorés : − 2 droits uniques, droits écoulés en 2024 (modèle DRIHL-AORIF, version 2,"
                        + " octobre 2023, III.C)");
        assertThat(x.cloture().valeur()).isEqualTo(Quantite.of(17));
    }

    @Test
    void aStockOfDroitsUniquesNeverGoesBelowZero() {
        Suivi.Builder suivi =
                annee(2024, contingent(VILLE, uniques(1)), Recit.tous(loue("o1", "L1"), loue("o2", "L2")));
        Situation s = situation(suivi, "2024-12-31");

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(messages(s, Codes.DEPASSEMENT)).singleElement().asString().contains("il manque 1 droit unique");
    }

    @Test
    void theDrihlExampleOnceConvertedDoesNotDieWithItsConventions() {
        Contingent drihl = Contingent.de(VILLE, new EtatDesLieux(LocalDate.of(2023, 1, 1), TEXTE), Exemples.DRIHL);
        Releve.Builder taux = releve(2024);
        for (int n = 2018; n <= 2022; n++) {
            taux.lu(Grandeur.ROTATION, MONTMORENCY, n, "7 %", SUPPOSE);
        }
        Ouverture o = suivi(dossier(2024, taux.build(), drihl, contingent(AUTRES, uniques(5000))), List.of())
                .build()
                .ouverture(VILLE)
                .orElseThrow();

        assertThat(o.exercice().orElseThrow().ouverture().valeur()).isEqualTo(Quantite.of(12));
        // convention A ends in 2030: in 2031 its rights are still there
        Contingent en2030 = Contingent.de(
                VILLE,
                new EtatDesLieux(LocalDate.of(2030, 12, 31), TEXTE),
                o.contingent().orElseThrow().droits());
        assertThat(exercice(annee(2031, en2030, List.of()), 2031).cloture().valeur())
                .isEqualTo(Quantite.of(12));
    }

    @Test
    void aGuaranteeOf2025ConvertsWithTheFiveYearsBeforeIt() {
        // 20 % of 30 homes × (2070 − 2025) × mean of 6, 7, 8, 9 and 10 % = 6 × 45 × 8 % = 21,6
        Suivi.Builder suivi = suivi(2025, contingent(VILLE, uniques(17)), List.of(), taux2020A2024());
        suivi.addProgrammes(programme(LocalDate.of(2025, 6, 2), garantie(30, 2065)));
        Situation s = situation(suivi, "2025-12-31");

        assertThat(s.droits().orElseThrow().mouvements()).first().satisfies(m -> {
            assertThat(m.poste()).isEqualTo(Mouvement.Poste.ACQUIS);
            assertThat(m.nombre().valeur()).isEqualTo(Quantite.of(22));
            assertThat(m.nombre().expliquer())
                    .contains("taux de rotation moyen, 2020 à 2024", "8 %", "45 ans", "III.B");
        });
        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(39));
        assertThat(messages(s, Codes.DONNEE_NON_LUE)).isEmpty();
    }

    @Test
    void aGuaranteeEarnsAtMostTwentyPercentOfTheHomes() {
        Suivi.Builder suivi = suivi(2025, contingent(VILLE, uniques(17)), List.of(), taux2020A2024());
        suivi.addProgrammes(programme(
                LocalDate.of(2025, 6, 2),
                new GarantieEmprunt("la Gare", Quantite.of(30), Taux.pourcent(50), LocalDate.of(2065, 6, 1))));

        assertThat(exercice(suivi, 2025).cloture().valeur()).isEqualTo(Quantite.of(39));
    }

    @Test
    void theRatesOfAnEarlierWindowServeAndAreSaidToBeEarlier() {
        Releve.Builder anciens = releve(2025);
        for (int n = 2019; n <= 2023; n++) {
            anciens.lu(Grandeur.ROTATION, MONTMORENCY, n, "8 %", SUPPOSE);
        }
        Suivi.Builder suivi = suivi(
                dossier(2025, anciens.build(), contingent(VILLE, uniques(17)), contingent(AUTRES, uniques(5000))),
                List.of());
        suivi.addProgrammes(programme(LocalDate.of(2025, 6, 2), garantie(30, 2065)));
        Situation s = situation(suivi, "2025-12-31");

        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(39));
        assertThat(messages(s, Codes.ANNEES_ANTERIEURES))
                .singleElement()
                .asString()
                .contains("2019 à 2023", "2024");
    }

    @Test
    void landOrMoneyIsTheVolumeThatThePartiesAgreeOn() {
        Suivi.Builder suivi = annee(2025, contingent(VILLE, uniques(17)), List.of())
                .addAcquisitions(acquisition(new DroitsUniques("terrain", Quantite.of(3), Origine.APPORT)));
        Ouverture o = suivi.build().ouverture(VILLE).orElseThrow();

        assertThat(o.exercice().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(20));
        assertThat(o.contingent().orElseThrow().droits())
                .extracting(Droit::origine, d -> ((DroitsUniques) d).nombre())
                .containsExactly(tuple(Origine.GARANTIE, Quantite.of(17)), tuple(Origine.APPORT, Quantite.of(3)));
    }

    @Test
    void landWithoutAnAgreedVolumeIsRefusedByName() {
        Suivi.Builder suivi = annee(2025, contingent(VILLE, uniques(17)), List.of())
                .addAcquisitions(acquisition(new Apport("terrain", Quantite.of(30))));

        assertThat(suivi.build().ouverture(VILLE).orElseThrow().contingent()).isEmpty();
        assertThat(messages(situation(suivi, "2025-12-31"), Codes.DROIT_ILLISIBLE))
                .singleElement()
                .asString()
                .contains("terrain", "III.B");
    }

    // --- VI, new programmes

    @Test
    void aFirstLettingIsInStockAndItsHomeCountsAtItsNextVacancy() {
        Recit neuf = Recit.offre("o1", "2024-02-05", new MiseADisposition("L1", VILLE, Parc.NEUF, true))
                .loue("2024-03-04", "2024-03-18");
        Recit ensuite = Recit.offre("o2", "2024-09-02", "L1", VILLE).loue("2024-10-01", "2024-10-15");

        Situation s = situation(montmorency(neuf, ensuite), "2024-12-31");

        assertThat(s.decomptes())
                .extracting(d -> d.orientation().id(), Decompte::sort)
                .containsExactly(tuple("o1", Sort.NON_DECOMPTE), tuple("o2", Sort.DECOMPTE));
    }

    @Test
    void candidatesForAProgrammeAreNamedWithinThreeMonths() {
        Recit neuf = Recit.offre("o1", "2024-02-05", new MiseADisposition("L1", VILLE, Parc.NEUF, true));

        assertThat(echeance(montmorency(neuf), "2024-05-06", "désigner des candidats pour le programme neuf"))
                .contains("au plus tard le 05/05/2024 : en retard depuis le 06/05/2024", "VI");
    }

    // --- times allowed

    @Test
    void candidatesAreNamedInThirtyDaysThenInFifteenAndTheTextSaysWhatHappensOtherwise() {
        Recit echec = Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-15", new Echec());

        assertThat(echeance(montmorency(echec), "2024-04-20", "désigner des candidats"))
                .contains("au plus tard le 03/04/2024 : fait le 20/03/2024");
        assertThat(echeance(montmorency(echec), "2024-05-01", "désigner d'autres candidats"))
                .contains(
                        "au plus tard le 30/04/2024 : en retard depuis le 01/05/2024 ; sinon, un logement conforme est"
                                + " décompté (convention Montmorency – Seqens, 19/08/2024, III.C, 2e tiret)");
    }

    @Test
    void aHolderThatDelegatesHasNoTimeToKeepAndIsNotCountedForItsSilence() {
        Recit muet = Recit.offre("o1", "2024-03-04", "L1", VILLE);
        Suivi.Builder deleguee = sansConvention(2024, contingent(VILLE, uniques(19)), muet.evenements())
                .addConventions(convention(ClausesAnnuelles.GESTION.fixee(Gestion.DELEGUEE, TEXTE.art("V"))));
        Situation s = situation(deleguee, "2024-12-31");

        assertThat(s.decomptes()).singleElement().extracting(Decompte::sort).isEqualTo(Sort.EN_COURS);
        assertThat(s.echeances()).extracting(Echeance::sujet).containsOnly("année 2024");
    }

    @Test
    void beforeThe28thOfFebruaryIsLateOnThe28th() {
        assertThat(echeance(montmorency(), "2025-02-27", "bilan annuel")).contains("27/02/2025 : à faire", "VII");
        assertThat(echeance(montmorency(), "2025-02-28", "bilan annuel")).contains("en retard depuis le 28/02/2025");
    }

    // --- VII, the report

    @Test
    void theReportBreaksOffersAttributionsAndLeasesDownAsTheLawAsks() {
        var bilan = montmorency(loue("o1", "L1"), Recit.offre("o2", "2024-05-06", "L2", VILLE))
                .build()
                .bilan(VILLE)
                .orElseThrow();

        assertThat(bilan.indicateurs())
                .extracting(i -> i.cas().libelle(), i -> i.nombre().valeur())
                .containsExactly(
                        tuple("logement orienté", Quantite.of(2)),
                        tuple("logement attribué en CALEOL", Quantite.of(1)),
                        tuple("bail signé", Quantite.of(1)));
        assertThat(bilan.ventilations())
                .extracting(v -> v.axes().get(0))
                .containsExactly(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.CONSTRUCTION);
        assertThat(bilan.soustraits())
                .as("transfers, urban renewal, condominiums, unfit housing, sales")
                .hasSize(5);
        assertThat(bilan.situation().droits().orElseThrow().ouverture().valeur())
                .isEqualTo(Quantite.of(19));
    }

    // --- the made-up year

    private static Recit loue(String orientation, String logement) {
        return Recit.offre(orientation, "2024-03-04", logement, VILLE)
                .puis("2024-03-20", Designation.de(3))
                .loue("2024-04-08", "2024-04-29");
    }

    private static Recit attribue() {
        return Recit.offre("o1", "2024-03-04", "L1", VILLE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-03-27", new Visite("A", true))
                .puis("2024-04-08", Attribution.de("A", 1));
    }

    static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(TEXTE)
                .bailleur(Exemples.SEQENS)
                .reservataire(VILLE)
                .effet(LocalDate.of(2024, 1, 1))
                .type(ModeleDrihl.V2023.type(IleDeFrance.MONTMORENCY))
                .addStipulations(stipulations)
                .build();
    }

    private static Suivi.Builder montmorency(Recit... recits) {
        return annee(2024, contingent(VILLE, uniques(19)), Recit.tous(recits));
    }

    private static Suivi.Builder annee(int annee, Contingent c, List<Evenement> evenements) {
        return suivi(annee, c, evenements, releve(annee));
    }

    private static Suivi.Builder suivi(int annee, Contingent c, List<Evenement> evenements, Releve.Builder releve) {
        return suivi(dossier(annee, releve.build(), c, contingent(AUTRES, uniques(5000))), evenements);
    }

    private static Suivi.Builder suivi(DossierAnnuel dossier, List<Evenement> evenements) {
        return sansConvention(dossier, evenements).addConventions(convention());
    }

    private static Suivi.Builder sansConvention(int annee, Contingent c, List<Evenement> evenements) {
        return sansConvention(dossier(annee, releve(annee).build(), c, contingent(AUTRES, uniques(5000))), evenements);
    }

    private static Suivi.Builder sansConvention(DossierAnnuel dossier, List<Evenement> evenements) {
        return Suivi.builder()
                .charte(ModeleDrihl.V2023)
                .dossier(dossier)
                .addAllLogements(Histoires.logements(MONTMORENCY))
                .addAllEvenements(evenements);
    }

    static Releve.Builder releve(int annee) {
        return Releve.builder()
                .note(Grandeur.FLUX, VAL_D_OISE, annee, 1_000, SUPPOSE)
                .note(Grandeur.DEPARTS, MONTMORENCY, annee, 100, SUPPOSE);
    }

    private static Releve.Builder taux2020A2024() {
        Releve.Builder releve = releve(2025);
        for (int n = 2020; n <= 2024; n++) {
            releve.note(Grandeur.ROTATION, MONTMORENCY, n, Taux.pourcent(n - 2014), SUPPOSE);
        }
        return releve;
    }

    private static GarantieEmprunt garantie(long logements, int derniereEcheance) {
        return new GarantieEmprunt(
                "la Gare", Quantite.of(logements), Taux.pourcent(20), LocalDate.of(derniereEcheance, 6, 1));
    }

    private static Contingent acquisition(Droit droit) {
        return Contingent.de(VILLE, new EtatDesLieux(LocalDate.of(2025, 6, 2), TEXTE), droit);
    }

    private static Programme programme(LocalDate miseEnService, Droit droit) {
        Programme.Builder p = Programme.builder();
        p.nom("la Gare")
                .territoire(MONTMORENCY)
                .miseEnService(miseEnService)
                .logements(Quantite.of(30))
                .source(SUPPOSE)
                .addDroits(Contingent.de(VILLE, new EtatDesLieux(miseEnService, SUPPOSE), droit));
        return p.build();
    }

    private static Situation situation(Suivi.Builder suivi, String jour) {
        return suivi.build().au(LocalDate.parse(jour)).situation(VILLE).orElseThrow();
    }

    private static Decompte un(Recit recit, String jour) {
        assertThat(recit.evenements().get(0).date()).isBeforeOrEqualTo(FIN_2024);
        return situation(montmorency(recit), jour).decomptes().get(0);
    }

    private static Exercice exercice(Suivi.Builder suivi) {
        return exercice(suivi, 2024);
    }

    private static Exercice exercice(Suivi.Builder suivi, int annee) {
        return situation(suivi, annee + "-12-31").droits().orElseThrow();
    }

    private static String echeance(Suivi.Builder suivi, String jour, String objet) {
        return situation(suivi, jour).echeances().stream()
                .filter(e -> e.objet().equals(objet))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<String> messages(Situation s, String code) {
        return s.anomalies().stream()
                .filter(a -> a.code().equals(code))
                .map(Anomalie::message)
                .toList();
    }
}
