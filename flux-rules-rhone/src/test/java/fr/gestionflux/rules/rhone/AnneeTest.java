package fr.gestionflux.rules.rhone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of the convention type, on made-up figures and events. */
class AnneeTest {

    private static final Territoire RHONE = Territoire.departement("69", "Rhône");
    private static final Territoire METROPOLE = Territoire.epci("200046977", "Métropole de Lyon", RHONE);
    private static final Territoire BRON = Territoire.commune("69029", "Bron", METROPOLE);
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bron", BRON);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Reference INVENTE = Reference.de("exemple inventé");

    // --- § 2-4, what counts

    @Test
    void aHomeCountsAtOnceWhenItIsOffered() {
        Recit offert = Recit.offre("o1", "2024-03-04", "L1", COMMUNE);

        assertThat(situation(bron(offert), "2024-03-04").decomptes())
                .singleElement()
                .asString()
                .contains(
                        "décompté, logement orienté", "du 04/03/2024", "convention type du Rhône (Bron), 2024, § 2-4");
    }

    @Test
    void whateverBecomesOfItAndOnceOnly() {
        Recit refuse =
                Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-11", new RefusDuReservataire("étage"));
        Recit repris = Recit.offre("o2", "2024-03-04", "L2", COMMUNE).puis("2024-05-02", new Reprise(""));
        Recit loue = Recit.offre("o3", "2024-11-04", "L3", COMMUNE)
                .puis("2024-11-18", Designation.de(3))
                .loue("2024-12-16", "2025-01-06");

        assertThat(situation(bron(refuse, repris, loue), "2024-12-31").decomptes(Sort.DECOMPTE))
                .extracting(d -> d.orientation().id())
                .containsExactly("o1", "o2", "o3");
        assertThat(situation(annee(2025, contingent(fin(2024), reserves(156)), loue.evenements()), "2025-12-31")
                        .decomptes())
                .as("its lease in 2025 does not count it again")
                .isEmpty();
    }

    @Test
    void aFirstLettingOrAHomeOutOfTheFlowDoesNotCount() {
        Recit neuf = Recit.offre("o1", "2024-03-04", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true));
        Recit enVente = Recit.offre("o2", "2024-03-04", "L5", COMMUNE);

        assertThat(situation(bron(neuf, enVente), "2024-12-31").decomptes())
                .extracting(Decompte::sort)
                .containsExactly(Sort.NON_DECOMPTE, Sort.NON_DECOMPTE);
    }

    // --- § 5-1 and 6-3, times allowed

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-02-29, à faire", "2024-03-01, en retard depuis le 01/03/2024"})
    void candidatesAreProposedWithinAMonth(String jour, String statut) {
        // 31 January + 1 month
        assertThat(echeance(
                        bron(Recit.offre("o1", "2024-01-31", "L1", COMMUNE)), jour, "proposer au moins 3 candidats"))
                .contains("au plus tard le 29/02/2024 : " + statut, "§ 5-1");
    }

    @Test
    void withoutCandidatesInTimeTheLandlordTakesTheHomeBack() {
        Suivi.Builder muet = bron(Recit.offre("o1", "2024-03-04", "L1", COMMUNE));

        assertThat(echeance(muet, "2024-04-05", "proposer au moins 3 candidats"))
                .contains("réservataire", "en retard depuis le 05/04/2024", "reprise du logement (§ 5-2)");
    }

    @ParameterizedTest(name = "{0} candidates, DALO {1}: remarked {2}")
    @CsvSource({"3, false, false", "2, false, true", "1, true, false"})
    void threeCandidatesOrOneOfTheDaloOrTheReason(int candidats, boolean dalo, boolean dit) {
        Recit propose = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", new Designation(1, candidats, 0, dalo, Optional.empty()));

        assertThat(situation(bron(propose), "2024-03-31").anomalies())
                .filteredOn(a -> a.code().equals(Codes.CANDIDATS_INSUFFISANTS))
                .hasSize(dit ? 1 : 0);
    }

    @Test
    void aRefusalAfterAVisitStaysWithinTheInitialMonth() {
        Recit visite = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", Designation.de(3))
                .puis("2024-03-25", new Visite("A", false));

        assertThat(situation(bron(visite), "2024-04-20").echeances().stream()
                        .filter(e -> e.sujet().equals("orientation o1"))
                        .map(Object::toString))
                .singleElement()
                .asString()
                .contains("au plus tard le 04/04/2024 : fait le 11/03/2024");
    }

    @ParameterizedTest(name = "DALO: {0}")
    @CsvSource({"true", "false"})
    void aDaloCandidateRefusedByTheCaleolOpensANewMonthForOneRound(boolean dalo) {
        Recit refuse = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", new Designation(1, 1, 0, dalo, Optional.of("candidature unique")))
                .puis("2024-04-15", new RefusCaleol("A", "ressources", dalo));

        assertThat(situation(bron(refuse), "2024-05-16").echeances().stream()
                        .filter(e -> e.objet().contains("DALO"))
                        .map(Object::toString))
                .hasSize(dalo ? 1 : 0)
                .allSatisfy(e -> assertThat(e)
                        .contains(
                                "au plus tard le 15/05/2024 : en retard depuis le 16/05/2024",
                                "le logement est rendu au bailleur",
                                "§ 6-3"));
    }

    @Test
    void aSecondRoundAfterADaloRefusalIsDone() {
        Recit second = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", new Designation(1, 1, 0, true, Optional.empty()))
                .puis("2024-04-15", new RefusCaleol("A", "ressources", true))
                .puis("2024-05-15", new Designation(2, 3, 0, false, Optional.empty()));

        assertThat(echeance(
                        bron(second), "2024-06-30", "proposer d'autres candidats après le refus d'un candidat DALO"))
                .contains("fait le 15/05/2024");
    }

    @Test
    void anApplicantSilentForTenDaysHasRefused() {
        Recit muet = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1));

        assertThat(echeance(bron(muet), "2024-04-19", "répondre à la proposition"))
                .contains("au plus tard le 18/04/2024 : en retard depuis le 19/04/2024", "le silence vaut refus");
    }

    @Test
    void newHomesHaveFourMonths() {
        Recit neuf = Recit.offre("o1", "2024-03-04", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true));

        assertThat(echeance(bron(neuf), "2024-07-05", "proposer des candidats pour le programme neuf"))
                .contains(
                        "au plus tard le 04/07/2024 : en retard depuis le 05/07/2024",
                        "le bailleur reprend les logements à la livraison");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bilan annuel", "assiette prévisionnelle de l'année suivante"})
    void theReportAndTheForecastAreLateFrom28February(String objet) {
        assertThat(echeance(bron(), "2025-02-27", objet)).contains("27/02/2025 : à faire", "§ 9-2");
        assertThat(echeance(bron(), "2025-02-28", objet)).contains("en retard depuis le 28/02/2025");
    }

    // --- § 3, new programmes

    @Test
    void theHomesAgreedOnInANewProgrammeAreItsFirstLettingsThenJoinTheInventory() {
        LocalDate livraison = LocalDate.of(2024, 7, 1);
        Recit neuf = Recit.offre("o1", "2024-07-01", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true))
                .puis("2024-07-08", Designation.de(3))
                .loue("2024-07-22", "2024-08-01");
        Suivi suivi = bron(neuf)
                .addProgrammes(Programme.builder()
                        .nom("programme inventé")
                        .territoire(BRON)
                        .miseEnService(livraison)
                        .logements(Quantite.of(30))
                        .source(INVENTE)
                        .addDroits(contingent(livraison, LogementsReserves.de("programme inventé", 4)))
                        .build())
                .build();

        assertThat(suivi.bilan(COMMUNE).orElseThrow().programmes())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.part().valeur()).isEqualTo(Quantite.of(4));
                    assertThat(p.orientes()).hasSize(1);
                });
        assertThat(suivi.au(fin(2024))
                        .situation(COMMUNE)
                        .orElseThrow()
                        .honores()
                        .valeur())
                .as("« la première attribution qui relève de la gestion en stock »")
                .isEqualTo(Quantite.ZERO);
        assertThat(suivi.ouverture(COMMUNE)
                        .orElseThrow()
                        .exercice()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .as("156 + 4")
                .isEqualTo(Quantite.of(160));
    }

    // --- § 9-2, the report

    @Test
    void theReportHasFourCountsAndTheLeasesOutOfTheFlow() {
        Recit loue = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-11", Designation.de(3))
                .loue("2024-04-08", "2024-04-29");
        Recit attribue = Recit.offre("o2", "2024-03-04", "L2", COMMUNE)
                .puis("2024-03-11", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1));
        Recit propose = Recit.offre("o3", "2024-03-04", "L3", COMMUNE).puis("2024-03-11", Designation.de(3));
        Recit muet = Recit.offre("o4", "2024-03-04", "L4", COMMUNE);
        Recit enVente = Recit.offre("o5", "2024-03-04", "L5", COMMUNE);
        Bilan b = bron(loue, attribue, propose, muet, enVente)
                .realise(Releve.builder()
                        .note(Grandeur.BAUX_HORS_FLUX, BRON, 2024, 7, INVENTE)
                        .build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(b.indicateurs())
                .extracting(i -> i.cas().libelle(), i -> i.nombre().valeur())
                .containsExactly(
                        tuple("logement orienté", Quantite.of(4)),
                        tuple("candidats proposés", Quantite.of(3)),
                        tuple("logement attribué en CALEOL", Quantite.of(2)),
                        tuple("bail signé", Quantite.of(1)));
        assertThat(b.situation().honores().valeur())
                .as("« proposés dans le cadre du flux »: the report agrees with the counts")
                .isEqualTo(b.indicateurs().get(0).nombre().valeur());
        assertThat(b.complements())
                .singleElement()
                .satisfies(r -> assertThat(r.valeur()).isEqualTo(Quantite.of(7)));
        assertThat(b.ventilations())
                .extracting(v -> v.axes().get(0))
                .containsExactly(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.QPV, Axe.COMMUNE, Axe.MISE_EN_SERVICE);
        assertThat(b.soustraits())
                .extracting(Bilan.Soustraits::motif)
                .containsExactly(Soustraction.MUTATIONS, Soustraction.COPROPRIETES_DEGRADEES);
    }

    /** § 9-1: the quarterly points of the first year. */
    @ParameterizedTest(name = "from {0}, before {1}: {2} offered")
    @CsvSource({"2024-01-01, 2024-04-01, 1", "2024-04-01, 2024-07-01, 2"})
    void aQuarterHasTheCountsOfTheYear(LocalDate debut, LocalDate finExclue, long orientes) {
        Suivi suivi = bron(
                        Recit.offre("o1", "2024-03-04", "L1", COMMUNE),
                        Recit.offre("o2", "2024-04-02", "L2", COMMUNE),
                        Recit.offre("o3", "2024-06-28", "L3", COMMUNE))
                .build();

        assertThat(suivi.bilan(COMMUNE, Periode.de(debut, finExclue))
                        .orElseThrow()
                        .indicateurs())
                .first()
                .satisfies(i -> assertThat(i.nombre().valeur()).isEqualTo(Quantite.of(orientes)));
    }

    @Test
    void aMissedTargetIsDiscussedNotCarriedOver() {
        Ouverture o = bron(Recit.offre("o1", "2024-03-04", "L1", COMMUNE))
                .putJustifications(COMMUNE, "peu de départs")
                .build()
                .ouverture(COMMUNE)
                .orElseThrow();

        assertThat(o.reporte()).hasValueSatisfying(r -> {
            assertThat(r.regle()).isEqualTo(RegleDeReport.DISCUTE);
            assertThat(r.manque().valeur()).as("12 − 1").isEqualTo(Quantite.of(11));
            assertThat(r.reporte().valeur()).isEqualTo(Quantite.ZERO);
        });
        assertThat(o.anomalies())
                .singleElement()
                .asString()
                .contains(
                        "il manque 11 logements",
                        "discutés, et validés s'ils sont justifiés",
                        "« peu de départs »",
                        "§ 9-2");
    }

    @Test
    void theInventoryLosesTheRightsThatEndAndKeepsTheOthers() {
        Suivi.Builder suivi = annee(
                2024,
                contingent(fin(2023), jusquAu("ancienne", 6, LocalDate.of(2024, 6, 30)), reserves(150)),
                List.of());

        assertThat(suivi.build()
                        .ouverture(COMMUNE)
                        .orElseThrow()
                        .contingent()
                        .orElseThrow()
                        .droits())
                .containsExactly(reserves(150));
        assertThat(situation(suivi, "2024-12-31")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(150));
    }

    // --- the made-up year

    private static Suivi.Builder bron(Recit... recits) {
        return annee(2024, contingent(fin(2023), reserves(156)), Recit.tous(recits));
    }

    private static Suivi.Builder annee(int annee, Contingent c, List<Evenement> evenements) {
        return Suivi.builder()
                .charte(ConventionTypeRhone.V2024)
                .dossier(dossier(annee, c))
                .addConventions(convention())
                .addAllLogements(Histoires.logements(BRON))
                .addAllEvenements(evenements);
    }

    static Convention convention(Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(INVENTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    static Contingent contingent(LocalDate au, Droit... droits) {
        return Contingent.de(COMMUNE, new EtatDesLieux(au, INVENTE.art("inventaire")), droits);
    }

    /** 2 400 homes × 8 % − no transfer = 192; 156 / 2 400 = 6,5 %; 12,48 → 12 homes. */
    static DossierAnnuel dossier(int annee, Contingent c) {
        Releve.Builder releve = Releve.builder()
                .note(Grandeur.ELIGIBLES, BRON, annee - 1, 2_400, INVENTE)
                .lu(Grandeur.PART_MUTATIONS, RHONE, annee, "0 %", INVENTE)
                .aucun(BRON, annee, INVENTE, Soustraction.COPROPRIETES_DEGRADEES);
        for (int n = annee - 3; n < annee; n++) {
            releve.lu(Grandeur.ROTATION, METROPOLE, n, "8 %", INVENTE);
        }
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(c)
                .releve(releve.build())
                .build();
    }

    static LocalDate fin(int annee) {
        return LocalDate.of(annee, 12, 31);
    }

    static LogementsReserves reserves(long n) {
        return LogementsReserves.de("état des lieux", n);
    }

    static LogementsReserves jusquAu(String intitule, long nombre, LocalDate fin) {
        return new LogementsReserves(intitule, Quantite.of(nombre), Origine.GARANTIE, Optional.of(fin));
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
}
