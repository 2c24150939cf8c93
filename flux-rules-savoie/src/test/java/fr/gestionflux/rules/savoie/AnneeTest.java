package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.garantie;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Bilan;
import fr.gestionflux.core.suivi.Decompte;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Echeance;
import fr.gestionflux.core.suivi.Exercice;
import fr.gestionflux.core.suivi.Mouvement;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year of the charter and of OPAC Savoie's convention type: Séez's rights are printed, events are made up. */
class AnneeTest {

    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);

    // --- § 9, what counts

    @Test
    void oneSignedLeaseIsOneRightHonoured() {
        Situation s = situation(seez(conventionOpac(), loue("o1", "L1", "2024-04-29")), "2024-12-31");

        assertThat(s.decomptes())
                .singleElement()
                .asString()
                .contains("décompté, bail signé", "charte partenariale de la Savoie, 07/09/2023, § 9");
        assertThat(s.objectif().valeur()).isEqualTo(Quantite.of(1));
        assertThat(s.reste().valeur()).isEqualTo(Quantite.ZERO);
    }

    @Test
    void anUnsignedLeaseAfterTheCaleolOnlyExplainsAMissedTarget() {
        Recit nonSigne = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-05", Acceptation.expresse())
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1))
                .puis("2024-05-13", new Reprise("désistement"));
        Suivi suivi = seez(conventionOpac(), nonSigne).build();

        assertThat(suivi.au(LocalDate.of(2024, 12, 31))
                        .situation(COMMUNE)
                        .orElseThrow()
                        .honores()
                        .valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(suivi.bilan(COMMUNE).orElseThrow().indicateurs())
                .extracting(i -> i.cas().libelle(), i -> i.nombre().valeur())
                .containsExactly(
                        tuple("logement orienté", Quantite.of(1)),
                        tuple("bail non signé après la CALEOL", Quantite.of(1)),
                        tuple("bail signé", Quantite.ZERO));
    }

    @Test
    void afterTheFirstYearAConventionMayCountTheHomesOffered() {
        Convention offres = conventionOpac(
                ClausesAnnuelles.EXCEPTIONS.fixee(List.of(Cas.oriente(TEXTE.art("§ 9"))), TEXTE.art("§ 9, avenant")));
        Recit repris = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-20", new Reprise(""));

        assertThat(situation(seez(offres, repris), "2024-12-31").decomptes())
                .singleElement()
                .asString()
                .contains("décompté, logement orienté", "04/03/2024");
        assertThat(situation(seez(conventionOpac(), repris), "2024-12-31").decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(Sort.NON_DECOMPTE);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        // silence: 4 March + 2 working days = 6 March, accepted on the 7th; + 15 working days = 28 March
        "2024-03-28, EN_COURS",
        "2024-03-29, DECOMPTE"
    })
    void orTheHomesAcceptedByItsSilenceAndLeftWithoutCandidates(String jour, Sort attendu) {
        Convention sansSuite = conventionOpac(ClausesAnnuelles.EXCEPTIONS.fixee(
                List.of(Cas.accepteSansSuite(TEXTE.art("§ 9"))), TEXTE.art("§ 9, avenant")));

        Recit offre = Recit.offre("o1", "2024-03-04", "L1", COMMUNE);

        assertThat(situation(seez(sansSuite, offre), jour).decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(attendu);
        assertThat(situation(seez(conventionOpac(), offre), jour).honores().valeur())
                .as("« à voir à l'issue de la 1ère année »: no text counts it yet")
                .isEqualTo(Quantite.ZERO);
    }

    @Test
    void aHomeThatTheHolderRefusedIsNotLeftWithoutCandidates() {
        Convention sansSuite = conventionOpac(ClausesAnnuelles.EXCEPTIONS.fixee(
                List.of(Cas.accepteSansSuite(TEXTE.art("§ 9"))), TEXTE.art("§ 9, avenant")));
        Recit refuse =
                Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-06", new RefusDuReservataire("étage"));

        assertThat(situation(seez(sansSuite, refuse), "2024-12-31").honores().valeur())
                .isEqualTo(Quantite.ZERO);
    }

    // --- § 8.2, times allowed

    @Test
    void silenceIsWorthAnAcceptanceAndCandidatesAreDueFromThere() {
        Suivi.Builder suivi = seez(conventionOpac(), Recit.offre("o1", "2024-03-04", "L1", COMMUNE));

        assertThat(echeances(suivi, "2024-03-06"))
                .containsExactly(
                        tuple("accuser réception", "2024-03-06", "à faire"),
                        tuple("accepter ou refuser le logement", "2024-03-06", "à faire"));
        assertThat(echeances(suivi, "2024-03-07"))
                .containsExactly(
                        tuple("accuser réception", "2024-03-06", "en retard"),
                        tuple("accepter ou refuser le logement", "2024-03-06", "en retard"),
                        tuple("proposer des candidats", "2024-03-28", "à faire"));
        assertThat(situation(suivi, "2024-03-29").enRetard().stream().map(Echeance::toString))
                .anySatisfy(e -> assertThat(e)
                        .contains(
                                "proposer des candidats",
                                "en retard depuis le 29/03/2024",
                                "orienter le logement vers un autre réservataire",
                                "§ 8.2"));
    }

    @Test
    void theTimeToAcceptRunsFromTheReceipt() {
        Recit accuse = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-06", new AccuseDeReception());

        // Wednesday 6 March + 2 working days
        assertThat(echeances(seez(conventionOpac(), accuse), "2024-03-06"))
                .contains(tuple("accepter ou refuser le logement", "2024-03-08", "à faire"));
    }

    @Test
    void candidatesAreDueTenDaysAfterAcceptanceWhenTheLandlordCompletesTheirFiles() {
        Recit dossiers = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-05", new Acceptation(true));
        Recit seul = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-03-05", Acceptation.expresse());

        assertThat(echeances(seez(conventionOpac(), dossiers), "2024-03-06"))
                .contains(
                        tuple("proposer des candidats, le bailleur complétant leurs dossiers", "2024-03-15", "à faire"))
                .noneMatch(e -> e.equals(tuple("proposer des candidats", "2024-03-26", "à faire")));
        assertThat(echeances(seez(conventionOpac(), seul), "2024-03-06"))
                .contains(tuple("proposer des candidats", "2024-03-26", "à faire"));
    }

    @Test
    void aDesignationOfLessThanThreeCandidatesIsSaid() {
        Recit deux = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-05", Acceptation.expresse())
                .puis("2024-03-20", Designation.de(2));
        Recit dalo = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-05", Acceptation.expresse())
                .puis("2024-03-20", new Designation(1, 1, 0, true, Optional.empty()));

        assertThat(codes(deux)).contains(Codes.CANDIDATS_INSUFFISANTS);
        assertThat(codes(dalo)).doesNotContain(Codes.CANDIDATS_INSUFFISANTS);
    }

    private static List<String> codes(Recit recit) {
        return situation(seez(conventionOpac(), recit), "2024-12-31").anomalies().stream()
                .map(Anomalie::code)
                .toList();
    }

    @Test
    void aHolderThatDelegatesHasNoTimeToKeepAndTheLandlordMayMoveToAnother() {
        Convention deleguee = conventionOpac(ClausesAnnuelles.GESTION.fixee(Gestion.DELEGUEE, TEXTE.art("§ 8")));
        Recit ailleurs = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-06-03", new Reorientation(ETAT));

        assertThat(echeances(seez(deleguee, Recit.offre("o1", "2024-03-04", "L1", COMMUNE)), "2024-06-30"))
                .isEmpty();
        assertThat(situation(seez(deleguee, ailleurs), "2024-12-31").decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(Sort.NON_DECOMPTE);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "bilan annuel, 2025-02-27, à faire",
        "bilan annuel, 2025-02-28, en retard",
        "validation bilatérale du bilan, 2025-03-31, à faire",
        "validation bilatérale du bilan, 2025-04-01, en retard"
    })
    void theReportIsSentBefore28FebruaryAndValidatedBy31March(String objet, String jour, String statut) {
        assertThat(situation(seez(conventionOpac()), jour).echeances().stream()
                        .filter(e -> e.objet().equals(objet))
                        .map(e -> e.statut().toString()))
                .containsExactly(statut);
    }

    // --- § 7 and 10, rights over the years

    @Test
    void theRightsOfTheNextYearAreThoseOfTheYearLessWhatIsHonouredPlusWhatIsNew() {
        Exercice x = situation(avecProgramme(), "2024-12-31").droits().orElseThrow();

        // (0,9 × 26,33 + 1,7 × 36,92 + 1,4 × 42,00) × 23/249 = 145,261 × 23/249
        Quantite du2024 = Quantite.parse("145,261").fois(TAUX_SUPPOSE);
        assertThat(x.ouverture().valeur()).isEqualTo(du2024);
        assertThat(x.ouverture().valeur().imprime(Arrondi.auPlusProche(4))).isEqualTo("13,4177");
        assertThat(x.mouvements())
                .extracting(Mouvement::poste, m -> m.nombre().valeur())
                .as("10 % of 20 homes for the guarantee, 10 % for the land")
                .containsExactly(
                        tuple(Mouvement.Poste.ACQUIS, Quantite.of(4)), tuple(Mouvement.Poste.HONORES, Quantite.of(1)));
        assertThat(x.cloture().valeur()).isEqualTo(du2024.plus(Quantite.of(3)));
    }

    @Test
    void theShareOfTheNextYearIsItsRightsOverTheHomesAndThosePutInServiceMeanwhile() {
        Contingent solde = suivante(avecProgramme());
        DossierAnnuel suite = dossier(2025, releve2025(20), solde);

        ObjectifAnnuel o = Exemples.calcule(suite, conventionOpac());

        // 16,4177 / (74 + 20) = 17,4656 % ; × 7 departures = 1,2226 → 1
        Quantite du2025 = Quantite.parse("145,261").fois(TAUX_SUPPOSE).plus(Quantite.of(3));
        assertThat(o.etape(Savoie.LOGEMENTS_DU_TERRITOIRE).orElseThrow().valeur())
                .isEqualTo(Quantite.of(94));
        assertThat(o.part().valeur()).isEqualTo(du2025.sur(Quantite.of(94)));
        assertThat(o.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("17,47 %");
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(1));
    }

    @Test
    void theFollowingYearOpensWithTheClosingAndStaysUnderTheSameCap() {
        Suivi.Builder annee2024 = avecProgramme();
        Suivi.Builder annee2025 = suivi(dossier(2025, releve2025(0), suivante(annee2024)), List.of())
                .addConventions(conventionOpac());

        Exercice x2024 = situation(annee2024, "2024-12-31").droits().orElseThrow();
        Exercice x2025 = situation(annee2025, "2025-12-31").droits().orElseThrow();

        assertThat(Exercice.ruptures(List.of(x2024, x2025))).isEmpty();
        assertThat(situation(annee2025, "2025-12-31").objectif().expliquer())
                .as("16,4177 / 74 is over 20 %")
                .contains("§ 4.3", "20 %");
    }

    @Test
    void aLoanThatEndsTakesNoDroitUniqueAway() {
        Contingent solde = new Contingent(
                COMMUNE,
                new EtatDesLieux(LocalDate.of(2049, 12, 31), TEXTE),
                List.of(new DroitsUniques("solde au 31/12/2049", Quantite.parse("2,18"), Origine.GARANTIE)));
        Suivi.Builder annee2050 =
                suivi(dossier(2050, releve2025(0), solde), List.of()).addConventions(conventionOpac());

        // « 399 » ends on 01/05/2050
        assertThat(situation(annee2050, "2050-12-31")
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.parse("2,18"));
    }

    @Test
    void rightsOfTwoOriginsStayApartSinceTheLawsCapBearsOnGuaranteesOnly() {
        List<Droit> droits =
                List.of(garantie("399", 9, LocalDate.of(2045, 5, 1)), new Apport("terrain", Quantite.of(20)));
        Contingent suite = suivante(suivi(
                        dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), droits),
                        Recit.tous(loue("o1", "L1", "2024-04-29")))
                .addConventions(conventionOpac()));

        assertThat(suite.droits(DroitsUniques.class))
                .extracting(DroitsUniques::origine)
                .containsExactlyInAnyOrder(Origine.GARANTIE, Origine.APPORT);
        assertThat(suite.droits(DroitsUniques.class).map(DroitsUniques::nombre).reduce(Quantite.ZERO, Quantite::plus))
                .isEqualTo(Quantite.parse("0,9")
                        .fois(Quantite.parse("26,33"))
                        .fois(TAUX_SUPPOSE)
                        .plus(Quantite.of(1)));
    }

    @Test
    void withoutAConventionThatSaysWhatAProgrammeEarnsTheLedgerHasNoClosing() {
        Suivi.Builder charteSeule = suivi(
                        dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), OPERATIONS), List.of())
                .addConventions(conventionDe(COMMUNE))
                .addProgrammes(programme());

        assertThat(charteSeule.build().ouverture(COMMUNE).orElseThrow().contingent())
                .isEmpty();
        assertThat(situation(charteSeule, "2024-12-31").anomalies())
                .anySatisfy(a -> assertThat(a.message()).contains("part des logements d'une opération neuve garantie"));
    }

    // --- § 7 and charter § 8.1, new programmes

    @Test
    void aProgrammeGivesItsFirstLettingsAndTheStateItsRate() {
        Recit neuf = Recit.offre("o1", "2024-09-02", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true))
                .loue("2024-09-16", "2024-10-01");
        Suivi suivi = suivi(
                        dossier(
                                2024,
                                releveDeSeez(TAUX_SUPPOSE).build(),
                                new Contingent(COMMUNE, new EtatDesLieux(JANVIER_2024, TEXTE), OPERATIONS),
                                new Contingent(ETAT, new EtatDesLieux(JANVIER_2024, TEXTE), List.of())),
                        neuf.evenements())
                .addConventions(conventionOpac(), conventionDe(ETAT))
                .addProgrammes(programme())
                .build();

        assertThat(suivi.bilan(COMMUNE).orElseThrow().programmes())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.part().valeur()).isEqualTo(Quantite.of(4));
                    assertThat(p.orientes())
                            .extracting(d -> d.orientation().id())
                            .containsExactly("o1");
                });
        assertThat(suivi.bilan(ETAT).orElseThrow().programmes()).singleElement().satisfies(p -> {
            assertThat(p.part().valeur()).as("30 % of 20").isEqualTo(Quantite.of(6));
            assertThat(p.part().reference().orElseThrow().toString()).contains("§ 8.1");
            assertThat(p.orientes()).isEmpty();
        });
    }

    @Test
    void aFirstLettingIsNeverHonouredAndItsHomeCountsOnceOfferedAgain() {
        Recit neuf = Recit.offre("o1", "2024-02-05", new MiseADisposition("L1", COMMUNE, Parc.NEUF, true))
                .loue("2024-03-04", "2024-03-18");
        Recit ensuite = Recit.offre("o2", "2024-09-02", "L1", COMMUNE).loue("2024-10-01", "2024-10-15");

        Situation s = situation(seez(conventionOpac(), neuf, ensuite), "2024-12-31");

        assertThat(s.decomptes())
                .extracting(d -> d.orientation().id(), Decompte::sort)
                .containsExactly(tuple("o1", Sort.NON_DECOMPTE), tuple("o2", Sort.DECOMPTE));
        assertThat(s.droits().orElseThrow().total(Mouvement.Poste.HONORES).valeur())
                .isEqualTo(Quantite.of(1));
    }

    // --- § 10, the report

    @Test
    void theReportShowsWhatWasReallyFreedPutInServiceAndTakenOut() {
        Bilan b = seez(conventionOpac(), loue("o1", "L1", "2024-04-29"))
                .realise(Releve.builder()
                        .note(Grandeur.LIBERES, SAVOIE, 2024, 1_540, TEXTE)
                        .note(Grandeur.MISES_EN_SERVICE, SAVOIE, 2024, 280, TEXTE)
                        .note(Grandeur.soustraitsRealises(Soustraction.MUTATIONS), SAVOIE, 2024, 150, TEXTE)
                        .build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(b.complements()).extracting(r -> r.valeur().toString()).containsExactly("1540", "280");
        assertThat(b.soustraits())
                .filteredOn(s -> s.motif().equals(Soustraction.MUTATIONS))
                .singleElement()
                .satisfies(s -> assertThat(s.realises().valeur()).isEqualTo(Quantite.of(150)));
        assertThat(b.ventilations())
                .extracting(v -> v.axes().get(0))
                .containsExactly(Axe.TYPOLOGIE, Axe.FINANCEMENT, Axe.EPCI, Axe.QPV, Axe.MISE_EN_SERVICE);
    }

    @Test
    void theReportListsEachHomeWithItsAddressNumberAndHolder() {
        Situation s = situation(
                suivi(
                                dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), OPERATIONS),
                                Recit.tous(loue("o1", "L9", "2024-04-29")))
                        .addLogements(Logement.builder()
                                .territoire(SEEZ)
                                .numero("L9")
                                .adresse("1 place de l'Exemple")
                                .build())
                        .addConventions(conventionOpac()),
                "2024-12-31");

        assertThat(s.convention().reservataire()).isEqualTo(COMMUNE);
        assertThat(s.decomptes()).singleElement().satisfies(d -> {
            assertThat(d.logement().numero()).contains("L9");
            assertThat(d.logement().adresse()).contains("1 place de l'Exemple");
        });
    }

    @Test
    void theShareOfPriorityHouseholdsIsShownAndSaidBelowAQuarter() {
        assertThat(bailDe(Public.PRIORITAIRE).prioritaires().valeur()).isEqualTo(Taux.ENTIER);
        Bilan aucun = bailDe(Public.NON_PRIORITAIRE);
        assertThat(aucun.prioritaires().valeur()).isEqualTo(Taux.ZERO);
        assertThat(aucun.anomalies()).extracting(Anomalie::code).contains(Codes.PUBLICS_PRIORITAIRES);
    }

    private static Bilan bailDe(Public menage) {
        Recit loue = Recit.offre("o1", "2024-03-04", "L1", COMMUNE)
                .puis("2024-03-05", Acceptation.expresse())
                .puis("2024-03-20", Designation.de(3))
                .puis("2024-04-08", Attribution.de("A", 1).a(menage))
                .puis("2024-04-29", new BailSigne("A"));
        return seez(conventionOpac(), loue).build().bilan(COMMUNE).orElseThrow();
    }

    @Test
    void aFigureOfTheReportThatIsNotGivenIsSaidNotZero() {
        Bilan b = seez(conventionOpac()).build().bilan(COMMUNE).orElseThrow();

        assertThat(b.complements()).noneMatch(r -> r.estCalcule());
        assertThat(b.anomalies())
                .filteredOn(a -> a.code().equals(Codes.COMPLEMENT_NON_CALCULE))
                .hasSize(2);
    }

    // --- the made-up year

    private static Recit loue(String orientation, String logement, String bail) {
        return Recit.offre(orientation, "2024-03-04", logement, COMMUNE)
                .puis("2024-03-05", Acceptation.expresse())
                .puis("2024-03-20", Designation.de(3))
                .loue("2024-04-08", bail);
    }

    /** 20 homes put in service on 2 September, that the commune guarantees and gave the land of. */
    private static Programme programme() {
        LocalDate jour = LocalDate.of(2024, 9, 2);
        EtatDesLieux acte = new EtatDesLieux(jour, TEXTE);
        Programme.Builder p = Programme.builder();
        p.nom("les Épinois 2")
                .territoire(SEEZ)
                .miseEnService(jour)
                .logements(Quantite.of(20))
                .source(TEXTE)
                .addDroits(
                        Contingent.de(
                                COMMUNE,
                                acte,
                                garantie("les Épinois 2", 20, LocalDate.of(2064, 9, 1)),
                                new Apport("terrain des Épinois 2", Quantite.of(20))),
                        Contingent.de(ETAT, acte));
        return p.build();
    }

    private static Suivi.Builder avecProgramme() {
        return seez(conventionOpac(), loue("o1", "L1", "2024-04-29")).addProgrammes(programme());
    }

    private static Suivi.Builder seez(Convention convention, Recit... recits) {
        return suivi(dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), OPERATIONS), Recit.tous(recits))
                .addConventions(convention);
    }

    private static Suivi.Builder suivi(DossierAnnuel dossier, List<Evenement> evenements) {
        return Suivi.builder()
                .charte(CharteSavoie.V2023)
                .dossier(dossier)
                .addAllLogements(Histoires.logements(SEEZ))
                .addAllEvenements(evenements);
    }

    private static Releve releve2025(long misesEnService) {
        return Releve.builder()
                .note(Grandeur.LOGEMENTS, SEEZ, 2023, 74, TEXTE)
                .note(Grandeur.MISES_EN_SERVICE, SEEZ, 2024, misesEnService, TEXTE)
                .note(Grandeur.DEPARTS, SEEZ, 2025, 7, TEXTE)
                .build();
    }

    private static Contingent suivante(Suivi.Builder suivi) {
        return suivi.build().ouverture(COMMUNE).orElseThrow().contingent().orElseThrow();
    }

    private static Situation situation(Suivi.Builder suivi, String jour) {
        return suivi.build().au(LocalDate.parse(jour)).situation(COMMUNE).orElseThrow();
    }

    /** What the holder must do: what, until when, and how it stands. */
    private static List<Tuple> echeances(Suivi.Builder suivi, String jour) {
        return Stream.of(situation(suivi, jour))
                .flatMap(s -> s.echeances().stream())
                .filter(e -> e.par() == Partie.RESERVATAIRE)
                .map(e -> tuple(e.objet(), e.limite().toString(), e.statut().toString()))
                .toList();
    }
}
