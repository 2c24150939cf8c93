package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.VALMONT;
import static fr.gestionflux.core.suivi.AnneeDEssai.codes;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.situation;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Annulation;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts, in which year, and why. */
class DecompteTest {

    private static final Recit LOUE =
            Recit.offre("o1", "2024-03-04", "L1", COMMUNE).loue("2024-04-02", "2024-04-30");

    @Test
    void aCountSaysItsClauseAndItsDecidingEvent() {
        assertThat(situation(valmont("5", LOUE), "2024-06-30").decomptes())
                .singleElement()
                .hasToString("o1 (logement L1, orienté le 04/03/2024) : décompté, bail signé : « bail signé » du"
                        + " 30/04/2024 (o1-2) (charte d'essai, 01/01/2024, art. 4)");
    }

    @Test
    void theEveOfTheLeaseTheHomeIsPending() {
        assertThat(situation(valmont("5", LOUE), "2024-04-29").decomptes())
                .singleElement()
                .satisfies(d -> assertThat(d.sort()).isEqualTo(Sort.EN_COURS))
                .asString()
                .contains("en cours", "dernier événement : « attribution » du 02/04/2024");
    }

    @Test
    void whatIsHonouredWhatIsLeftAndTheRateAchievedFollowTheCounts() {
        Situation s = situation(valmont("5", LOUE), "2024-06-30");

        assertThat(s.objectif().valeur()).as("10 % of 30").isEqualTo(Quantite.of(3));
        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(s.reste().valeur()).isEqualTo(Quantite.of(2));
        assertThat(s.realisation().valeur()).isEqualTo(Taux.rapport(1, 3));
    }

    @Test
    void moreHomesThanTheTargetLeaveNothingToHonour() {
        Recit[] quatre = List.of("L1", "L2", "L3", "L4").stream()
                .map(l -> Recit.offre("o" + l, "2024-03-04", l, COMMUNE).loue("2024-04-02", "2024-04-30"))
                .toArray(Recit[]::new);

        Situation s = situation(valmont("5", quatre), "2024-06-30");

        assertThat(s.reste().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(s.realisation().valeur()).isEqualTo(Taux.rapport(4, 3));
    }

    @Test
    void aHomeTakenBackDoesNotCount() {
        Recit repris = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-04-02", new Reprise("sans candidat"));

        assertThat(situation(valmont("5", repris), "2024-06-30").decomptes(Sort.NON_DECOMPTE))
                .singleElement()
                .asString()
                .contains("non décompté", "« reprise par le bailleur » du 02/04/2024", "sans cas décompté", "art. 4");
    }

    @Test
    void aHomeOfferedAgainIsAnotherOrientation() {
        Recit repris = Recit.offre("o1", "2024-03-04", "L1", COMMUNE).puis("2024-04-02", new Reprise(""));
        Recit encore = Recit.offre("o2", "2024-04-03", "L1", COMMUNE).loue("2024-04-20", "2024-05-02");

        Situation s = situation(valmont("5", repris, encore), "2024-06-30");

        assertThat(s.decomptes(Sort.NON_DECOMPTE))
                .extracting(d -> d.orientation().id())
                .containsExactly("o1");
        assertThat(s.decomptes(Sort.DECOMPTE))
                .extracting(d -> d.orientation().id())
                .containsExactly("o2");
    }

    @Test
    void theEarliestCaseDecidesWhenSeveralAreMet() {
        Cas attribue = Cas.attribue(TEXTE.art("art. 4 bis"));
        Charte charte = AnneeDEssai.charte()
                .fixe(ClausesAnnuelles.EXCEPTIONS, List.of(attribue), TEXTE.art("art. 4 bis"))
                .build();

        assertThat(situation(valmont(charte, AnneeDEssai.contingent(AnneeDEssai.uniques("5")), LOUE), "2024-06-30")
                        .decomptes(Sort.DECOMPTE))
                .singleElement()
                .asString()
                .contains("« attribution » du 02/04/2024", "art. 4 bis");
    }

    @Test
    void aLeaseOfTheNextYearIsNotOfThisOneEvenWhenLookedAtLater() {
        Recit fin = Recit.offre("o1", "2024-12-02", "L1", COMMUNE).loue("2024-12-18", "2025-01-06");

        assertThat(situation(valmont("5", fin), "2025-02-01").decomptes())
                .singleElement()
                .extracting(Decompte::sort)
                .isEqualTo(Sort.EN_COURS);
    }

    @Test
    void aLeaseThatWasCorrectedAfterTheYearIsOutOfItsCount() {
        Recit loue = Recit.offre("o1", "2024-12-02", "L1", COMMUNE).loue("2024-12-18", "2024-12-30");
        Evenement correction = Evenement.de("c", "o1", LocalDate.of(2025, 1, 6), new BailSigne("A"))
                .corrigeant("o1-2");
        Evenement annulation = Evenement.de("c", "o1", LocalDate.of(2025, 1, 6), new Annulation("saisi par erreur"))
                .corrigeant("o1-2");

        assertThat(situation(valmont("5", loue), "2025-02-01").honores().valeur())
                .isEqualTo(Quantite.of(1));
        assertThat(situation(valmont("5", loue).addEvenements(correction), "2025-02-01")
                        .honores()
                        .valeur())
                .isEqualTo(Quantite.ZERO);
        assertThat(situation(valmont("5", loue).addEvenements(annulation), "2025-02-01")
                        .honores()
                        .valeur())
                .isEqualTo(Quantite.ZERO);
    }

    @Test
    void aFirstLettingNeverCountsAndItsOfferDecidesIt() {
        Recit neuf = Recit.offre(
                        "o1", "2024-11-04", MiseADisposition.de("L1", COMMUNE).duProgrammeNeuf())
                .loue("2024-12-18", "2025-01-06");

        assertThat(situation(valmont("5", neuf), "2024-12-31").decomptes(Sort.NON_DECOMPTE))
                .singleElement()
                .asString()
                .contains("première location d'un logement neuf, en stock", "CCH, R.441-5");
        assertThat(situation(
                                AnneeDEssai.de(
                                                AnneeDEssai.charte().build(),
                                                2025,
                                                AnneeDEssai.contingent(AnneeDEssai.uniques("5")),
                                                neuf.evenements())
                                        .addConventions(AnneeDEssai.convention(COMMUNE)),
                                "2025-12-31")
                        .decomptes())
                .as("its lease in 2025 does not decide it a second time")
                .isEmpty();
    }

    @Test
    void theHomeOfAProgrammeCountsOnceItIsOfferedAgainAsExisting() {
        Recit neuf = Recit.offre(
                        "o1", "2024-02-01", MiseADisposition.de("L1", COMMUNE).duProgrammeNeuf())
                .loue("2024-02-20", "2024-03-01");
        Recit ensuite = Recit.offre("o2", "2024-09-02", "L1", COMMUNE).loue("2024-09-20", "2024-10-01");

        assertThat(situation(valmont("5", neuf, ensuite), "2024-12-31").decomptes(Sort.DECOMPTE))
                .extracting(d -> d.orientation().id())
                .containsExactly("o2");
    }

    // --- a first letting that its offer does not tell (CCH R.441-5)

    @Test
    void aHomeOfAProgrammeThatWasNeverLetIsAFirstLettingWhateverItsOfferSays() {
        Suivi.Builder suivi = valmont("5", LOUE).addProgrammes(programme("2024-02-01", "L1"));
        Situation s = situation(suivi, "2024-12-31");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.ZERO);
        assertThat(s.droits().orElseThrow().cloture().valeur()).isEqualTo(Quantite.of(5));
        assertThat(s.decomptes()).singleElement().satisfies(d -> {
            assertThat(d.sort()).isEqualTo(Sort.NON_DECOMPTE);
            assertThat(d.parc()).isEqualTo(Parc.NEUF);
            assertThat(d.toString()).contains("première location d'un logement neuf, en stock", "CCH, R.441-5");
        });
        assertThat(s.indicateurs()).allSatisfy(i -> assertThat(i.orientations()).isEmpty());
        assertThat(messages(AnneeDEssai.propres(s.anomalies()).stream()))
                .containsExactly("« orientation o1 » : le logement « L1 » du programme « la Gare », mis en service le"
                        + " 01/02/2024, est proposé comme un logement existant, et aucun bail ne précède : c'est une"
                        + " première location, qui n'est pas décomptée (CCH, R.441-5) ; s'il a déjà été loué, donnez ce"
                        + " bail [premiere-location]");
        assertThat(suivi.build().bilan(COMMUNE).orElseThrow().programmes())
                .singleElement()
                .satisfies(p -> assertThat(p.orientes()).hasSize(1));
    }

    @ParameterizedTest(name = "in service on {0}: {1} counted")
    @CsvSource({"2022-12-31, 1", "2023-01-01, 0", "2024-12-31, 0", "2025-03-01, 0"})
    void itIsOneFromTheYearBeforeTheOfferOn(String miseEnService, long decomptes) {
        assertThat(situation(valmont("5", LOUE).addProgrammes(programme(miseEnService, "L1")), "2024-12-31")
                        .honores()
                        .valeur())
                .isEqualTo(Quantite.of(decomptes));
    }

    @Test
    void anEarlierLeaseShowsThatItIsNotWhoeverItWasOfferedTo() {
        Recit premiere =
                Recit.offre("o0", "2024-01-08", "L1", AnneeDEssai.VOISINE).loue("2024-01-15", "2024-01-22");
        Situation s =
                situation(valmont("5", premiere, LOUE).addProgrammes(programme("2024-01-02", "L1")), "2024-12-31");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(codes(s.anomalies())).doesNotContain(Codes.PREMIERE_LOCATION);
    }

    @Test
    void theLeaseThatWasCancelledShowsNothing() {
        Recit premiere = Recit.offre("o0", "2024-01-08", "L1", COMMUNE).loue("2024-01-15", "2024-01-22");
        Evenement annulation = Evenement.de("c", "o0", LocalDate.of(2024, 7, 1), new Annulation("saisi par erreur"))
                .corrigeant("o0-2");
        Situation s = situation(
                valmont("5", premiere, LOUE).addEvenements(annulation).addProgrammes(programme("2024-01-02", "L1")),
                "2024-12-31");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.ZERO);
    }

    @Test
    void aProgrammeThatDoesNotListItsHomesHasTheNewOnesOfItsCommune() {
        Logement neuf = Logement.builder()
                .numero("N1")
                .territoire(VALMONT)
                .miseEnService(2024)
                .build();
        Recit loueNeuf = Recit.offre("o2", "2024-03-04", "N1", COMMUNE).loue("2024-04-02", "2024-04-30");
        Situation s = situation(
                valmont("5", LOUE, loueNeuf).addLogements(neuf).addProgrammes(programme("2024-02-01")), "2024-12-31");

        assertThat(s.decomptes(Sort.DECOMPTE))
                .extracting(d -> d.orientation().id())
                .as("L1 was put in service in 1971")
                .containsExactly("o1");
    }

    private static Programme programme(String miseEnService, String... numeros) {
        LocalDate jour = LocalDate.parse(miseEnService);
        Programme.Builder p = Programme.builder();
        p.nom("la Gare")
                .territoire(VALMONT)
                .miseEnService(jour)
                .logements(Quantite.of(20))
                .addNumeros(numeros)
                .source(TEXTE)
                .addDroits(AnneeDEssai.contingent(jour));
        return p.build();
    }

    // --- homes out of the flow

    @Test
    void aLeaseOnAHomeOutOfTheFlowIsAnAnomalyAndTheRestCounts() {
        Recit vendu = Recit.offre("o5", "2024-03-04", "L5", COMMUNE).loue("2024-04-02", "2024-04-30");

        Situation s = situation(valmont("5", LOUE, vendu), "2024-06-30");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(s.decomptes(Sort.NON_DECOMPTE))
                .singleElement()
                .asString()
                .contains("o5", "logement hors flux (plan de vente)", "charte d'essai, 01/01/2024, art. 3");
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.LOGEMENT_HORS_FLUX))))
                .containsExactly("« orientation o5 » : le logement « L5 » n'est pas dans le flux (plan de vente) : rien"
                        + " n'est décompté (charte d'essai, 01/01/2024, art. 3) [logement-hors-flux]");
    }

    @Test
    void aHomeOutsideTheRegimeOfSocialLettingIsOutWhateverTheCharterLists() {
        Logement intermediaire = Logement.builder()
                .numero("LH")
                .territoire(COMMUNE.territoire())
                .addMotifs(Exclusion.HORS_REGIME)
                .build();
        Recit loue = Recit.offre("o6", "2024-03-04", "LH", COMMUNE).loue("2024-04-02", "2024-04-30");

        Situation s = situation(valmont("5", loue).addLogements(intermediaire), "2024-06-30");

        assertThat(s.decomptes(Sort.NON_DECOMPTE))
                .singleElement()
                .asString()
                .contains("logement hors flux (hors du régime des attributions)", "art. 3");
        assertThat(s.honores().valeur()).isEqualTo(Quantite.ZERO);
    }

    @Test
    void aMotiveThatTheCharterDoesNotListLeavesTheHomeInTheFlow() {
        Charte charte = AnneeDEssai.charte()
                .fixe(Clauses.EXCLUSIONS, List.of(), TEXTE.art("art. 3"))
                .build();
        Recit vendu = Recit.offre("o5", "2024-03-04", "L5", COMMUNE).loue("2024-04-02", "2024-04-30");

        Situation s = situation(valmont(charte, AnneeDEssai.contingent(AnneeDEssai.uniques("5")), vendu), "2024-06-30");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(codes(s.anomalies())).doesNotContain(Codes.LOGEMENT_HORS_FLUX);
    }

    @Test
    void whenNoTextSaysWhatCountsALeaseIsSupposedToAndItIsSaid() {
        Charte charte = AnneeDEssai.charte()
                .laisse(ClausesAnnuelles.DECOMPTE, ClausesAnnuelles.GESTION)
                .build();

        Situation s = situation(valmont(charte, AnneeDEssai.contingent(AnneeDEssai.uniques("5")), LOUE), "2024-06-30");

        assertThat(s.honores().valeur()).isEqualTo(Quantite.of(1));
        assertThat(messages(s.anomalies().stream().filter(a -> a.code().equals(Codes.CLAUSE_EN_BLANC))))
                .hasSize(2)
                .anySatisfy(m -> assertThat(m).contains("charte d'essai", "un bail signé est supposé compter"))
                .anySatisfy(m -> assertThat(m).contains("convention Valmont", "supposée directe"));
    }

    @Test
    void aDayBeforeTheYearIsRefused() {
        assertThat(catchThrowable(() -> valmont("5").build().au(LocalDate.of(2023, 12, 31))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("31/12/2023", "2024");
        assertThat(valmont("5").build().au(LocalDate.of(2024, 1, 1)).situations())
                .hasSize(1);
    }

    @Test
    void theTerritoryOfAHomeDoesNotDecideWhoseItIs() {
        Recit voisin =
                Recit.offre("o1", "2024-03-04", "L1", AnneeDEssai.VOISINE).loue("2024-04-02", "2024-04-30");
        Suivi suivi = AnneeDEssai.de(
                        AnneeDEssai.charte().build(),
                        2024,
                        AnneeDEssai.contingent(AnneeDEssai.uniques("5")),
                        voisin.evenements())
                .addConventions(AnneeDEssai.convention(COMMUNE), AnneeDEssai.convention(AnneeDEssai.VOISINE))
                .build();
        Point p = suivi.au(LocalDate.of(2024, 6, 30));

        assertThat(VALMONT).isEqualTo(COMMUNE.territoire());
        assertThat(p.situation(COMMUNE).orElseThrow().decomptes()).isEmpty();
        assertThat(p.situation(AnneeDEssai.VOISINE).orElseThrow().decomptes(Sort.DECOMPTE))
                .hasSize(1);
    }
}
