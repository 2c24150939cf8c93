package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.COMMUNE;
import static fr.gestionflux.core.suivi.AnneeDEssai.CONVENTION;
import static fr.gestionflux.core.suivi.AnneeDEssai.ESSAI;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.VALMONT;
import static fr.gestionflux.core.suivi.AnneeDEssai.codes;
import static fr.gestionflux.core.suivi.AnneeDEssai.contingent;
import static fr.gestionflux.core.suivi.AnneeDEssai.messages;
import static fr.gestionflux.core.suivi.AnneeDEssai.uniques;
import static fr.gestionflux.core.suivi.AnneeDEssai.valmont;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Bilan.Ventilation;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The yearly report, and that of a part of the year. */
class BilanTest {

    @Test
    void aHomeIsCountedUnderEachIndicatorInThePeriodWhereItMeetsIt() {
        Suivi suivi = valmont("5", loue("o1", "L1", "2024-03-04", "2024-04-30", Optional.empty()))
                .build();

        assertThat(comptes(bilan(suivi, "2024-01-01", "2024-04-01"))).containsExactly(1, 0);
        assertThat(comptes(bilan(suivi, "2024-04-01", "2024-07-01"))).containsExactly(0, 1);
        assertThat(comptes(suivi.bilan(COMMUNE).orElseThrow())).containsExactly(1, 1);
    }

    @Test
    void aFirstLettingIsCountedApart() {
        Recit neuf = Recit.offre(
                        "o1", "2024-03-04", MiseADisposition.de("L1", COMMUNE).duProgrammeNeuf())
                .loue("2024-04-02", "2024-04-30");
        Bilan b = valmont("5", neuf)
                .addProgrammes(programme("2024-03-01").build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(comptes(b)).containsExactly(0, 0);
        assertThat(b.programmes()).singleElement().satisfies(p -> {
            assertThat(p.part().valeur()).as("20 % of 20 homes").isEqualTo(Quantite.of(4));
            assertThat(p.orientes()).extracting(d -> d.orientation().id()).containsExactly("o1");
        });
    }

    @Test
    void aHomeOutOfTheFlowIsUnderNoIndicator() {
        Bilan b = valmont("5", loue("o5", "L5", "2024-03-04", "2024-04-30", Optional.empty()))
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(comptes(b))
                .as("as in the counts, that the report agrees with")
                .containsExactly(0, 0);
    }

    @Test
    void aBreakdownSaysWhatTheHomesDoNotSay() {
        Bilan b = valmont(
                        "5",
                        loue("o0", "L0", "2024-03-04", "2024-04-30", Optional.empty()),
                        loue("o1", "L1", "2024-03-04", "2024-04-30", Optional.of(Public.PRIORITAIRE)),
                        Recit.offre("o3", "2024-03-04", "L3", COMMUNE))
                .addPeriodesDeConstruction(new Annees(1950, 1979), new Annees(1980, 1999))
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(lignes(b, Axe.TYPOLOGIE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        List.of("T1"),
                        List.of(1, 1),
                        List.of("T3"),
                        List.of(1, 0),
                        List.of("non précisé"),
                        List.of(1, 1)));
        assertThat(lignes(b, Axe.QPV).keySet())
                .containsExactlyInAnyOrder(List.of("hors QPV"), List.of("en QPV"), List.of("non précisé"));
        assertThat(lignes(b, Axe.CONSTRUCTION).keySet())
                .containsExactlyInAnyOrder(List.of("1950 à 1979"), List.of("1980 à 1999"), List.of("non précisé"));
        assertThat(lignes(b, Axe.COMMUNE)).containsExactly(Map.entry(List.of("Valmont"), List.of(3, 2)));
        assertThat(lignes(b, Axe.PUBLIC)).containsEntry(List.of("public prioritaire"), List.of(1, 1));
    }

    @Test
    void aYearOfConstructionOutOfTheClassesIsAClassOfItsOwn() {
        Bilan b = valmont("5", Recit.offre("o1", "2024-03-04", "L1", COMMUNE))
                .addPeriodesDeConstruction(new Annees(1980, 1999))
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(lignes(b, Axe.CONSTRUCTION).keySet()).containsExactly(List.of("1970"));
    }

    @Test
    void aQuarterOfTheLettingsGoesToPriorityHouseholds() {
        Recit prioritaire = loue("o1", "L1", "2024-03-04", "2024-04-30", Optional.of(Public.PRIORITAIRE));
        Recit autre = loue("o2", "L2", "2024-03-04", "2024-04-30", Optional.of(Public.NON_PRIORITAIRE));
        Recit inconnu = loue("o3", "L3", "2024-03-04", "2024-04-30", Optional.empty());
        Recit encore = loue("o4", "L4", "2024-03-04", "2024-04-30", Optional.empty());
        Recit dernier = loue("o0", "L0", "2024-03-04", "2024-04-30", Optional.empty());

        Bilan quart = valmont("9", prioritaire, autre, inconnu, encore)
                .build()
                .bilan(COMMUNE)
                .orElseThrow();
        Bilan moins = valmont("9", prioritaire, autre, inconnu, encore, dernier)
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(quart.prioritaires().valeur()).isEqualTo(Taux.pourcent(25));
        assertThat(codes(quart.anomalies())).contains(Codes.PUBLIC_INCONNU).doesNotContain(Codes.PUBLICS_PRIORITAIRES);
        assertThat(moins.prioritaires().valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(messages(moins.anomalies().stream().filter(a -> a.code().equals(Codes.PUBLICS_PRIORITAIRES))))
                .singleElement()
                .asString()
                .contains("1 bail sur 5", "au moins 25 %", "L.441-1");
    }

    @Test
    void withoutALeaseTheShareOfPriorityHouseholdsHasNoValue() {
        assertThat(valmont("5")
                        .build()
                        .bilan(COMMUNE)
                        .orElseThrow()
                        .prioritaires()
                        .estCalcule())
                .isFalse();
    }

    @Test
    void homesTakenOutAreThisYearsActualNumberAndTheNextYearsForecast() {
        Bilan b = valmont("5")
                .realise(Releve.builder()
                        .note(Grandeur.soustraitsRealises(Soustraction.MUTATIONS), ESSAI, 2024, 12, CONVENTION)
                        .note(Grandeur.soustraits(Soustraction.MUTATIONS), VALMONT, 2025, 3, CONVENTION)
                        .note(Grandeur.soustraits(Soustraction.MUTATIONS), ESSAI, 2025, 14, CONVENTION)
                        .build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(b.soustraits()).first().satisfies(s -> {
            assertThat(s.motif()).isEqualTo(Soustraction.MUTATIONS);
            assertThat(s.realises().valeur()).isEqualTo(Quantite.of(12));
            assertThat(s.prevus().valeur())
                    .as("the smallest territory that is known")
                    .isEqualTo(Quantite.of(3));
        });
        assertThat(messages(b.anomalies().stream()))
                .as("an emergency that is not told is missing, not zero")
                .hasSize(2)
                .allSatisfy(m -> assertThat(m).contains("relogements d'urgence", "0 s'écrit", "CCH, R.441-5"));
    }

    @Test
    void aTextThatTakesNothingOutAsksForNoNumber() {
        Charte rien = AnneeDEssai.charte()
                .fixe(Clauses.SOUSTRACTIONS, List.of(), TEXTE.art("art. 3"))
                .build();
        Bilan b = valmont(rien, contingent(uniques("5"))).build().bilan(COMMUNE).orElseThrow();

        assertThat(b.soustraits()).isEmpty();
        assertThat(codes(b.anomalies())).doesNotContain(Codes.DONNEE_MANQUANTE);
    }

    @Test
    void aPeriodOutsideTheYearOrWithoutAnEndIsRefused() {
        Suivi suivi = valmont("5").build();

        for (Periode p : List.of(
                Periode.de(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 4, 1)),
                Periode.de(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 2)),
                Periode.annee(2025),
                Periode.aCompterDu(LocalDate.of(2024, 10, 1)))) {
            assertThatThrownBy(() -> suivi.bilan(COMMUNE, p))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("période du bilan", p.toString(), "attendu une période de 2024");
        }
        assertThat(suivi.bilan(COMMUNE, Periode.annee(2024))).isPresent();
    }

    @Test
    void aProgrammeIsReportedInTheYearThatPutsItInServiceAndAddsItsRights() {
        Suivi suivi = valmont(AnneeDEssai.inventaire().build(), contingent(LogementsReserves.de("les Pins", 5)))
                .addProgrammes(
                        programme("2024-09-02").build(),
                        programme("le Parc", "2025-02-03", Quantite.of(20)).build())
                .build();

        assertThat(suivi.bilan(COMMUNE).orElseThrow().programmes())
                .extracting(p -> p.programme().nom())
                .containsExactly("la Gare");
        assertThat(bilan(suivi, "2024-01-01", "2024-04-01").programmes()).isEmpty();
        assertThat(suivi.au(LocalDate.of(2024, 12, 31))
                        .situation(COMMUNE)
                        .orElseThrow()
                        .droits()
                        .orElseThrow()
                        .cloture()
                        .valeur())
                .isEqualTo(Quantite.of(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0000-01-01", "0024-09-02", "+20245-09-02", "+999999999-12-31"})
    void theDatesOfAProgrammeAndOfAFormalityAreOfYearsThatCanBe(LocalDate jour) {
        Programme.Builder prevu = Programme.builder()
                .nom("la Gare")
                .territoire(VALMONT)
                .logements(Quantite.of(20))
                .source(CONVENTION);
        Map<String, ThrowingCallable> dates = Map.of(
                "mise en service", () -> prevu.miseEnService(jour).build(),
                "répartition", () -> programme("2024-09-02").repartition(jour).build(),
                "CALEOL", () -> programme("2024-09-02").caleol(jour).build(),
                "désignation", () -> programme("2024-09-02").designation(jour).build(),
                "jour de « bilan annuel »", () -> new Transmission("bilan annuel", 2024, jour),
                "année de « bilan annuel »", () -> new Transmission("bilan annuel", jour.getYear(), LocalDate.EPOCH));

        dates.forEach((champ, construit) -> assertThatThrownBy(construit)
                .as(champ)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(champ, "reçu " + jour.getYear(), "attendu une année de 1900 à 2899"));
    }

    @Test
    void theLastYearThatAFileCanBeOfIsReportedToo() {
        Suivi suivi = AnneeDEssai.de(AnneeDEssai.charte().build(), Annees.DERNIERE, contingent(uniques("5")), List.of())
                .addConventions(AnneeDEssai.convention(COMMUNE))
                .build();

        assertThat(suivi.bilans()).hasSize(1);
        assertThat(suivi.ouvertures()).extracting(Ouverture::annee).containsExactly(Annees.DERNIERE + 1);
    }

    @ParameterizedTest
    @CsvSource({"-20, nombre-negatif", "'2,5', nombre-non-entier"})
    void aNumberOfHomesThatAProgrammeCannotHaveIsRefusedInTheReport(String nombre, String code) {
        Bilan b = valmont("5")
                .addProgrammes(programme("la Gare", "2024-09-02", Quantite.parse(nombre))
                        .build())
                .build()
                .bilan(COMMUNE)
                .orElseThrow();

        assertThat(b.anomalies())
                .filteredOn(a -> a.code().equals(code))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.message()).contains("programme « la Gare », logements");
                    assertThat(a.sujet().reservataire()).contains("commune de Valmont");
                });
    }

    /** 20 homes, of which the commune guarantees 20 %. */
    private static Programme.Builder programme(String miseEnService) {
        return programme("la Gare", miseEnService, Quantite.of(20));
    }

    private static Programme.Builder programme(String nom, String miseEnService, Quantite logements) {
        LocalDate jour = LocalDate.parse(miseEnService);
        Programme.Builder p = Programme.builder();
        p.nom(nom)
                .territoire(VALMONT)
                .miseEnService(jour)
                .logements(logements)
                .source(TEXTE)
                .addDroits(contingent(
                        jour, new GarantieEmprunt("la Gare", Quantite.of(20), Taux.pourcent(20), jour.plusYears(40))));
        return p;
    }

    private static Recit loue(String orientation, String logement, String offre, String bail, Optional<Public> menage) {
        return Recit.offre(orientation, offre, logement, COMMUNE)
                .puis("2024-04-02", new Attribution("A", 1, false, menage))
                .puis(bail, new BailSigne("A"));
    }

    private static Bilan bilan(Suivi suivi, String debut, String finExclue) {
        return suivi.bilan(COMMUNE, Periode.de(LocalDate.parse(debut), LocalDate.parse(finExclue)))
                .orElseThrow();
    }

    private static List<Integer> comptes(Bilan b) {
        return b.indicateurs().stream().map(i -> i.orientations().size()).toList();
    }

    private static Map<List<String>, List<Integer>> lignes(Bilan b, Axe axe) {
        return b.ventilations().stream()
                .filter(v -> v.axes().equals(List.of(axe)))
                .map(Ventilation::lignes)
                .findFirst()
                .orElseThrow();
    }
}
