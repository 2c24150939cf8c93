package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.rules.hautegaronne.EscalquensTest.ESCALQUENS;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.HAUTE_GARONNE;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.TEXTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Mouvement;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.suivi.Report;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The year of the model and of OPH 31: the 15 homes of 155 are printed, events are made up. L1 is not in a tight market, L2
 * is, L0 does not say.
 */
class AnneeTest {

    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune d'Escalquens", ESCALQUENS);
    private static final Bailleur BAILLEUR = new Bailleur("La Cité Jardins");
    private static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);

    // --- art. 7, what counts

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-06-02, EN_COURS", "2024-06-03, DECOMPTE"})
    void aHomeCountsWhenItsTenantMovesInNotWhenTheLeaseIsSigned(String jour, Sort attendu) {
        Recit entre = loue("o1", "L1").puis("2024-06-03", new Entree());

        assertThat(situation(modele(entre), jour).decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(attendu);
    }

    @Test
    void theIndicatorsAreReadTogether() {
        Recit entre = loue("o1", "L1").puis("2024-06-03", new Entree());
        Recit refuse = Recit.offre("o2", "2024-03-04", "L2", COMMUNE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1))
                .puis("2024-04-12", new Reponse("A", Decision.REFUSE))
                .puis("2024-05-02", new Reprise(""));
        Recit muet = Recit.offre("o3", "2024-03-04", "L3", COMMUNE).puis("2024-05-02", new Reprise(""));
        Recit enCours = Recit.offre("o4", "2024-12-02", "L4", COMMUNE);

        Bilan b = modele(entre, refuse, muet, enCours).build().bilan(COMMUNE).orElseThrow();

        assertThat(b.indicateurs())
                .extracting(i -> i.cas().libelle(), i -> i.orientations().size())
                .containsExactly(
                        tuple("logement orienté", 4),
                        tuple("mise à disposition restée sans réponse ou n'ayant pas abouti", 2),
                        tuple("logement attribué en CALEOL", 2),
                        tuple("attribution refusée par le candidat", 1),
                        tuple("entrée dans les lieux", 1));
        assertThat(b.ventilations())
                .extracting(v -> v.axes().get(0))
                .containsExactly(
                        Axe.PUBLIC,
                        Axe.TYPOLOGIE,
                        Axe.FINANCEMENT,
                        Axe.COMMUNE,
                        Axe.QPV,
                        Axe.CONSTRUCTION,
                        Axe.ACCESSIBILITE);
    }

    // --- art. 2, who names, in what time

    @Test
    void theHolderNamesItsCandidatesItselfUnlessItDelegates() {
        Recit offert = Recit.offre("o1", "2024-04-29", "L1", COMMUNE);
        Suivi.Builder deleguee = suivi(ModeleDdets31.V2024, dossier(2024, FIN_2022, reserves(15)), Recit.tous(offert))
                .addConventions(convention(
                        ModeleDdets31.V2024,
                        "",
                        ClausesAnnuelles.GESTION.fixee(Gestion.DELEGUEE, TEXTE.art("art. 2"))));

        assertThat(echeance(modele(offert), "2024-04-30", "désigner au moins 3 candidats"))
                .contains("réservataire");
        assertThat(situation(deleguee, "2024-04-30").echeances())
                .noneMatch(e -> e.objet().startsWith("désigner"));
    }

    @ParameterizedTest(name = "{0} candidates, DALO {1}, « {2} »: remarked {3}")
    @CsvSource({"2, false, '', true", "2, false, une seule demande, false", "1, true, '', false", "3, false, '', false"
    })
    void fewerThanThreeCandidatesWantAReasonUnlessOneIsDalo(
            int candidats, boolean dalo, String raison, boolean remarque) {
        Recit designe = Recit.offre("o1", "2024-04-29", "L1", COMMUNE)
                .puis(
                        "2024-05-06",
                        new Designation(
                                1, candidats, 0, dalo, Optional.of(raison).filter(r -> !r.isEmpty())));

        assertThat(messages(situation(modele(designe), "2024-05-13"), Codes.CANDIDATS_INSUFFISANTS))
                .hasSize(remarque ? 1 : 0);
    }

    @Test
    void aCandidateHasTenDaysToAnswer() {
        Recit attribue = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1));

        assertThat(echeance(oph31(attribue), "2024-04-19", "répondre à la proposition"))
                .contains("candidat", "au plus tard le 18/04/2024 : en retard depuis le 19/04/2024", "R.441-10");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        // Monday 29 April: 1, 8, 9 and 20 May are off
        "modele, L2, 2024-05-21",
        "modele, L1, 2024-05-29",
        "oph-31, L2, 2024-05-14",
        "oph-31, L1, 2024-05-29"
    })
    void candidatesAreNamedSoonerInATightMarket(String convention, String logement, String limite) {
        Recit offert = Recit.offre("o1", "2024-04-29", logement, COMMUNE);
        Suivi.Builder suivi = convention.equals("modele") ? modele(offert) : oph31(offert);

        assertThat(echeance(suivi, "2024-04-30", "désigner au moins 3 candidats"))
                .contains("au plus tard le " + Dates.texte(LocalDate.parse(limite)));
    }

    @Test
    void aHomeThatDoesNotSayItsMarketHasNoTimeAndItIsSaid() {
        Situation s = situation(modele(Recit.offre("o1", "2024-04-29", "L0", COMMUNE)), "2024-06-30");

        assertThat(s.echeances()).noneMatch(e -> e.sujet().equals("orientation o1"));
        assertThat(messages(s, Codes.ZONE_INCONNUE)).singleElement().asString().contains("L0", "art. 2");
    }

    @ParameterizedTest(name = "said on {0}: {1}")
    @CsvSource({"2024-05-07, fait le 07/05/2024", "2024-05-10, fait en retard le 10/05/2024"})
    void anImpossibilityIsSaidWithinFiveWorkingDays(String jour, String statut) {
        Recit impossible = Recit.offre("o1", "2024-04-29", "L1", COMMUNE)
                .puis(jour, new Designation(1, 0, 0, false, Optional.of("aucune demande")));

        assertThat(echeance(modele(impossible), "2024-05-13", "dire qu'aucun candidat ne peut être désigné"))
                .contains("au plus tard le 07/05/2024 : " + statut, "art. 2");
        assertThat(situation(oph31(impossible), "2024-05-13").echeances())
                .as("« dans les meilleurs délais »: no number of days")
                .noneMatch(e -> e.objet().startsWith("dire"));
    }

    // offered on 26 April, in a tight market: 5 working days end on Monday 6 May, 12 on Friday 17 May
    @ParameterizedTest(name = "{0}, said on {1}: {2}")
    @CsvSource({
        "modele, 2024-04-30, sans objet",
        "modele, 2024-05-06, sans objet",
        "modele, 2024-05-07, en retard depuis le 18/05/2024",
        "oph-31, 2024-05-06, sans objet",
        "oph-31, 2024-05-07, en retard depuis le 12/05/2024",
        "oph-31, 2024-05-14, en retard depuis le 12/05/2024"
    })
    void anImpossibilitySaidInTimeEndsTheDutyToName(String convention, String jour, String statut) {
        Recit impossible = Recit.offre("o1", "2024-04-26", "L2", COMMUNE)
                .puis(jour, new Designation(1, 0, 0, false, Optional.of("aucune demande")));
        Suivi.Builder suivi = convention.equals("modele") ? modele(impossible) : oph31(impossible);

        assertThat(echeance(suivi, "2024-06-30", "désigner au moins 3 candidats"))
                .contains(" : " + statut);
    }

    @Test
    void candidatesNamedAfterAllAreNamed() {
        Recit revenu = Recit.offre("o1", "2024-04-26", "L2", COMMUNE)
                .puis("2024-04-30", new Designation(1, 0, 0, false, Optional.of("aucune demande")));
        Evenement correction = Evenement.de("c", "o1", LocalDate.of(2024, 5, 2), Designation.de(3))
                .corrigeant("o1-1");

        assertThat(echeance(modele(revenu).addEvenements(correction), "2024-06-30", "désigner au moins 3 candidats"))
                .contains("fait le 02/05/2024");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-05-14, à faire", "2024-05-15, en retard depuis le 15/05/2024"})
    void oph31TakesTheRequestOffTheRegisterInTenOpenDays(String jour, String statut) {
        // lease on Monday 29 April: Saturdays count, 1, 8 and 9 May do not
        assertThat(echeance(oph31(loue("o1", "L1")), jour, "radier la demande du SNE"))
                .contains("bailleur", "au plus tard le 14/05/2024 : " + statut, "art. 2.2");
        assertThat(situation(modele(loue("o1", "L1")), jour).echeances())
                .as("the model does not say")
                .noneMatch(e -> e.objet().startsWith("radier"));
    }

    @Test
    void aRequestTakenOffInTimeIsDone() {
        Recit radie = loue("o1", "L1").puis("2024-05-14", new Radiation());

        assertThat(echeance(oph31(radie), "2024-06-30", "radier la demande du SNE"))
                .contains("fait le 14/05/2024");
    }

    // --- art. 6.1, new programmes

    @Test
    void aProgrammeIsSharedOutFourMonthsBeforeItsDeliveryAndNamedThirtyDaysBeforeTheCaleol() {
        Suivi.Builder suivi = modele().addProgrammes(programme());

        assertThat(echeance(suivi, "2024-05-02", "répartir les logements du programme"))
                .contains("bailleur", "au plus tard le 02/05/2024 : à faire", "art. 6.1");
        assertThat(echeance(suivi, "2024-05-03", "répartir les logements du programme"))
                .contains("en retard depuis le 03/05/2024");
        assertThat(echeance(suivi, "2024-07-03", "désigner des candidats pour le programme"))
                .contains("réservataire", "au plus tard le 02/07/2024 : en retard depuis le 03/07/2024");
    }

    @Test
    void theRightsEarnedInAProgrammeGiveItsFirstLettingsThenJoinTheInventory() {
        Recit neuf = Recit.offre("o1", "2024-09-02", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true))
                .loue("2024-09-16", "2024-10-01")
                .puis("2024-10-07", new Entree());
        Suivi suivi = modele(neuf).addProgrammes(programme()).build();

        assertThat(suivi.bilan(COMMUNE).orElseThrow().programmes())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.part().valeur()).as("20 % of 20").isEqualTo(Quantite.of(4));
                    assertThat(p.programme().miseEnService()).isEqualTo("2024-09-02");
                    assertThat(p.orientes()).hasSize(1);
                });
        Ouverture o = suivi.ouverture(COMMUNE).orElseThrow();
        assertThat(o.exercice().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(19));
        assertThat(o.exercice().orElseThrow().total(Mouvement.Poste.HONORES).valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(o.contingent().orElseThrow().droits())
                .extracting(Droit::intitule)
                .containsExactly("état des lieux", "la Gare");
    }

    // --- the inventory over the years

    @Test
    void homesHeldThatAreSoldLeaveTheInventoryOfTheNextYear() {
        Suivi.Builder suivi = modele().addSorties(
                        new Sortie(COMMUNE, "état des lieux", Quantite.of(2), "vente", TEXTE.art("art. 3")));
        Contingent suite =
                suivi.build().ouverture(COMMUNE).orElseThrow().contingent().orElseThrow();

        assertThat(suite.droits(LogementsReserves.class).map(LogementsReserves::nombre))
                .containsExactly(Quantite.of(13));
        // 13 × 8 % = 1,04
        assertThat(situation(annee2025(suite), "2025-12-31").objectif().valeur())
                .isEqualTo(Quantite.of(1));
    }

    @Test
    void aRightEndsWithItsConventionAndLeavesTheInventory() {
        Suivi.Builder suivi = suivi(
                        ModeleDdets31.V2024,
                        dossier(2024, FIN_2022, jusquAu("ancienne", 5, LocalDate.of(2024, 6, 30)), reserves(10)),
                        List.of())
                .addConventions(convention(ModeleDdets31.V2024, ""));

        assertThat(situation(suivi, "2024-06-30")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(15));
        assertThat(situation(suivi, "2024-07-01").droits().orElseThrow().mouvements())
                .singleElement()
                .asString()
                .contains("échus : − 5 logements", "« ancienne », jusqu'au 30/06/2024");
        assertThat(suivi.build()
                        .ouverture(COMMUNE)
                        .orElseThrow()
                        .contingent()
                        .orElseThrow()
                        .droits())
                .extracting(Droit::intitule)
                .containsExactly("état des lieux");
    }

    @Test
    void whatIsCountedUsesNoHomeOfTheInventoryUp() {
        Recit entre = loue("o1", "L1").puis("2024-06-03", new Entree());

        assertThat(situation(modele(entre), "2024-12-31").droits().orElseThrow().mouvements())
                .isEmpty();
    }

    // --- art. 7, a target that was missed

    @Test
    void aMissedTargetMayBeCarriedOverUnderTheModel() {
        Report r = modele().build().ouverture(COMMUNE).orElseThrow().reporte().orElseThrow();

        assertThat(r.regle()).isEqualTo(RegleDeReport.POSSIBLE);
        assertThat(r.manque().valeur()).isEqualTo(Quantite.of(1));
        assertThat(r.reporte().valeur()).as("the parties decide").isEqualTo(Quantite.ZERO);
    }

    @Test
    void itShallBeUnderOph31AndAddsToTheNextTarget() {
        Ouverture o = oph31().build().ouverture(COMMUNE).orElseThrow();
        Report r = o.reporte().orElseThrow();

        assertThat(r.regle()).isEqualTo(RegleDeReport.DE_DROIT);
        assertThat(r.reporte().valeur()).isEqualTo(Quantite.of(1));
        assertThat(o.anomalies())
                .singleElement()
                .asString()
                .contains("il manque 1 logement", "sans justification sont reportés l'année suivante", "art. 7");
        // 15 × 8 % = 1,2, plus 1
        Situation s =
                situation(annee2025(o.contingent().orElseThrow()).putReportes(COMMUNE, r.reporte()), "2025-06-30");
        assertThat(s.objectif().valeur()).isEqualTo(Quantite.of(2));
        assertThat(s.objectif().expliquer()).contains("report sur 2025", "art. 7");
    }

    @Test
    void unlessTheLandlordJustifiesIt() {
        Ouverture o = oph31().putJustifications(COMMUNE, "travaux de la résidence")
                .build()
                .ouverture(COMMUNE)
                .orElseThrow();

        assertThat(o.reporte().orElseThrow().reporte().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(o.anomalies()).singleElement().asString().contains("« travaux de la résidence »");
    }

    @Test
    void aTargetThatIsReachedLeavesNothingToCarryOver() {
        Recit entre = loue("o1", "L1").puis("2024-06-03", new Entree());

        assertThat(oph31(entre).build().ouverture(COMMUNE).orElseThrow().reporte())
                .isEmpty();
    }

    // --- art. 7, the report

    @Test
    void theReportRecallsTheAvailableHomes() {
        Bilan b = modele().realise(Releve.builder()
                        .note(Grandeur.ELIGIBLES, ESCALQUENS, 2023, 157, TEXTE)
                        .note(Grandeur.LIBERES, ESCALQUENS, 2024, 13, TEXTE)
                        .note(Grandeur.MISES_EN_SERVICE, ESCALQUENS, 2024, 20, TEXTE)
                        .build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(b.complements()).extracting(r -> r.valeur().toString()).containsExactly("157", "13", "20");
        assertThat(b.soustraits()).as("nothing is taken out in 2024").isEmpty();
        assertThat(b.anomalies()).isEmpty();
    }

    @Test
    void oph31ReportsByQuarterAndItsQuartersMakeTheYear() {
        Suivi suivi = oph31(
                        loue("o1", "L1").puis("2024-06-03", new Entree()),
                        Recit.offre("o2", "2024-10-01", "L2", COMMUNE))
                .build();

        assertThat(List.of(1, 4, 7, 10).stream().map(mois -> {
                    LocalDate debut = LocalDate.of(2024, mois, 1);
                    return suivi
                            .bilan(COMMUNE, Periode.de(debut, debut.plusMonths(3)))
                            .orElseThrow()
                            .indicateurs()
                            .stream()
                            .map(i -> i.orientations().size())
                            .toList();
                }))
                .containsExactly(
                        List.of(1, 0, 0, 0, 0), List.of(0, 0, 1, 0, 1), List.of(0, 0, 0, 0, 0), List.of(1, 0, 0, 0, 0));
        assertThat(suivi.bilan(COMMUNE).orElseThrow().indicateurs())
                .extracting(i -> i.orientations().size())
                .containsExactly(2, 0, 1, 0, 1);
        assertThat(suivi.bilan(COMMUNE).orElseThrow().ventilations())
                .as("OPH 31 does not tell priority households apart")
                .noneMatch(v -> v.axes().contains(Axe.PUBLIC));
    }

    @Test
    void theReportIsLateFrom28February() {
        assertThat(echeance(modele(), "2025-02-27", "bilan annuel")).contains("à faire");
        assertThat(echeance(modele(), "2025-02-28", "bilan annuel")).contains("en retard depuis le 28/02/2025");
    }

    // --- the made-up year

    private static Recit loue(String orientation, String logement) {
        return Recit.offre(orientation, "2024-03-04", logement, COMMUNE)
                .puis("2024-03-20", Designation.de(3))
                .loue("2024-04-08", "2024-04-29");
    }

    private static Suivi.Builder modele(Recit... recits) {
        return annee2024("", recits);
    }

    private static Suivi.Builder oph31(Recit... recits) {
        return annee2024(HauteGaronne.OPH_31, recits);
    }

    private static Suivi.Builder annee2024(String type, Recit... recits) {
        return suivi(ModeleDdets31.V2024, dossier(2024, FIN_2022, reserves(15)), Recit.tous(recits))
                .addConventions(convention(ModeleDdets31.V2024, type));
    }

    private static Suivi.Builder annee2025(Contingent c) {
        return suivi(ModeleDdets31.V2025, dossier(2025, c), List.of())
                .addConventions(convention(ModeleDdets31.V2025, HauteGaronne.OPH_31));
    }

    private static Suivi.Builder suivi(Charte charte, DossierAnnuel dossier, List<Evenement> evenements) {
        return Suivi.builder()
                .charte(charte)
                .dossier(dossier)
                .addAllLogements(Histoires.logements(ESCALQUENS))
                .addAllEvenements(evenements);
    }

    @Test
    void aGuaranteeReadAsHomesStaysAGuaranteeTheNextYear() {
        GarantieEmprunt garantie =
                new GarantieEmprunt("Tilleuls", Quantite.of(50), Taux.pourcent(10), LocalDate.of(2040, 1, 1));
        Suivi.Builder suivi = Suivi.builder()
                .charte(ModeleDdets31.V2024)
                .dossier(dossier(2024, contingent(LocalDate.of(2022, 12, 31), garantie, reserves(5))))
                .addConventions(convention(ModeleDdets31.V2024, ""));

        Contingent en2025 =
                suivi.build().ouverture(COMMUNE).flatMap(Ouverture::contingent).orElseThrow();

        assertThat(en2025.droits()).containsExactly(garantie, reserves(5));
    }

    /** Without a type, the model. */
    static Convention convention(Charte charte, String type, Stipulation<?>... stipulations) {
        Convention.Builder c = Convention.builder();
        c.texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations);
        if (!type.isEmpty()) {
            c.type(charte.type(type));
        }
        return c.build();
    }

    static Contingent contingent(LocalDate au, Droit... droits) {
        return Contingent.de(COMMUNE, new EtatDesLieux(au, TEXTE.art("annexe 2")), droits);
    }

    private static DossierAnnuel dossier(int annee, LocalDate etatDesLieux, Droit... droits) {
        return dossier(annee, contingent(etatDesLieux, droits));
    }

    /** 155 homes; 7,9 % in 2024, 8 % afterwards. */
    static DossierAnnuel dossier(int annee, Contingent c) {
        int stock = annee == 2024 ? 2022 : annee - 1;
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(c)
                .releve(Releve.builder()
                        .note(Grandeur.ELIGIBLES, ESCALQUENS, stock, 155, TEXTE)
                        .lu(Grandeur.ROTATION, HAUTE_GARONNE, stock, annee == 2024 ? "7,9 %" : "8 %", TEXTE)
                        .build())
                .build();
    }

    private static LogementsReserves reserves(long n) {
        return LogementsReserves.de("état des lieux", n);
    }

    static LogementsReserves jusquAu(String intitule, long nombre, LocalDate fin) {
        return new LogementsReserves(intitule, Quantite.of(nombre), Origine.GARANTIE, Optional.of(fin));
    }

    /** 20 homes, of which the commune guarantees 20 %, put in service on 2 September after the CALEOL of 1 August. */
    private static Programme programme() {
        LocalDate jour = LocalDate.of(2024, 9, 2);
        Programme.Builder p = Programme.builder();
        p.nom("la Gare")
                .territoire(ESCALQUENS)
                .miseEnService(jour)
                .caleol(LocalDate.of(2024, 8, 1))
                .logements(Quantite.of(20))
                .source(TEXTE)
                .addDroits(contingent(
                        jour, new GarantieEmprunt("la Gare", Quantite.of(20), Taux.pourcent(20), jour.plusYears(40))));
        return p.build();
    }

    private static Situation situation(Suivi.Builder suivi, String jour) {
        return suivi.build().au(LocalDate.parse(jour)).situation(COMMUNE).orElseThrow();
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
