package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.ANNEXE;
import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.VALMONT;
import static fr.gestionflux.core.charte.CharteDEssai.charte;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.contingent;
import static fr.gestionflux.core.charte.CharteDEssai.convention;
import static fr.gestionflux.core.charte.CharteDEssai.dossier;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static fr.gestionflux.core.charte.CharteDEssai.uniques;
import static fr.gestionflux.core.parc.Exclusion.DEMOLITION;
import static fr.gestionflux.core.parc.Exclusion.PLAN_DE_VENTE;
import static fr.gestionflux.core.parc.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.parc.Grandeur.EXCLUS;
import static fr.gestionflux.core.parc.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.parc.Grandeur.SOUSTRAITS;
import static fr.gestionflux.core.parc.Grandeur.exclus;
import static fr.gestionflux.core.parc.Grandeur.soustraits;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Droit.Apport;
import fr.gestionflux.core.droit.Droit.DroitsUniques;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.kit.Recalcul;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocsTest {

    @Nested
    class ExactYears {

        @ParameterizedTest
        @CsvSource({
            // on the anniversary, its eve and its morrow
            "2024-01-01, 2024-12-31, 365/366",
            "2024-01-01, 2025-01-01, 1/1",
            "2024-01-01, 2025-01-02, 366/365",
            // the last year is counted from anniversary to anniversary: its length is its own
            "2023-03-01, 2024-02-29, 365/366",
            "2023-03-01, 2024-03-01, 1/1",
            "2023-03-01, 2024-03-02, 366/365",
            // Séez, operation 399: 26 whole years, then 120 days of 365
            "2024-01-01, 2050-05-01, 9610/365",
            // from 29 February, the anniversary of a common year is 28 February
            "2024-02-29, 2025-02-27, 364/365",
            "2024-02-29, 2025-02-28, 1/1",
            "2024-02-29, 2025-03-01, 366/365",
            // and that of a leap year is 29 February again
            "2024-02-29, 2028-02-28, 1463/366",
            "2024-02-29, 2028-02-29, 4/1",
            "2024-02-29, 2028-03-01, 1461/365",
            // to 29 February
            "2024-02-28, 2028-02-28, 4/1",
            "2024-02-28, 2028-02-29, 1465/366"
        })
        void exactYearsAreWholeOnesThenDaysOverTheLengthOfTheLastOne(LocalDate debut, LocalDate fin, String attendu) {
            String[] fraction = attendu.split("/", 2);

            Resultat<Quantite> ans = Blocs.anneesExactes("durée", debut, fin, TEXTE);

            assertThat(ans.valeur())
                    .isEqualTo(Quantite.rapport(Long.parseLong(fraction[0]), Long.parseLong(fraction[1])));
            assertThat(ans.unite()).isEqualTo(Unite.ANS);
            assertThat(ans.anomalies()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2023-12-31, true", "2024-01-01, true", "2024-01-02, false"})
        void aRightThatHasEndedIsWorthZeroAndSaysSo(LocalDate fin, boolean echu) {
            Resultat<Quantite> ans = Blocs.anneesExactes("durée", LocalDate.of(2024, 1, 1), fin, TEXTE);

            assertThat(ans.valeur().signe()).isEqualTo(echu ? 0 : 1);
            assertThat(codes(ans.anomalies())).isEqualTo(echu ? List.of(Codes.DROIT_ECHU) : List.of());
        }

        @Test
        void theRemarkOnAnEndedRightGivesBothDates() {
            Resultat<Quantite> ans = Blocs.anneesExactes(
                    "durée de 12", LocalDate.of(2024, 1, 1), LocalDate.of(2019, 6, 30), TEXTE.art("art. 3"));

            assertThat(messages(ans.anomalies(), Codes.DROIT_ECHU))
                    .containsExactly("« durée de 12 » : le droit a pris fin le 30/06/2019, il vaut 0 au 01/01/2024");
            assertThat(ans.reference()).contains(TEXTE.art("art. 3"));
        }
    }

    @Nested
    class FarEnds {

        @ParameterizedTest
        @CsvSource({
            "2024-01-01, +999999999-12-31", "2024-02-29, +999999999-12-31", "1900-01-01, +999999998-02-28",
            "2999-12-31, +999999999-12-31", "2024-01-01, 9999-12-31", "2024-01-01, 2124-01-02"
        })
        void anEndThatStandsForNoneIsComputedAndSaid(LocalDate debut, LocalDate fin) {
            Resultat<Quantite> ans = Blocs.anneesExactes("durée", debut, fin, TEXTE);

            long entieres = ChronoUnit.YEARS.between(debut, fin);
            assertThat(ans.valeur()).isBetween(Quantite.of(entieres), Quantite.of(entieres + 1));
            assertThat(codes(ans.anomalies())).containsExactly(Codes.FIN_LOINTAINE);
        }

        @ParameterizedTest
        @CsvSource({"9999, 7975", "2147483647, 2147481623", "2125, 101"})
        void soIsAYear(int fin, long ans) {
            Resultat<Quantite> entieres = Blocs.anneesEntieres("durée", 2024, fin, TEXTE);

            assertThat(entieres.valeur()).isEqualTo(Quantite.of(ans));
            assertThat(codes(entieres.anomalies())).containsExactly(Codes.FIN_LOINTAINE);
        }

        @Test
        void aYearBeforeAllOthersHasEnded() {
            assertThat(Blocs.anneesEntieres("durée", 2024, Integer.MIN_VALUE, TEXTE)
                            .valeur())
                    .isEqualTo(Quantite.ZERO);
        }

        @Test
        void homesHeldUntilAFarEndCountAndItIsSaid() {
            LogementsReserves l =
                    new LogementsReserves("mairie", Quantite.of(4), Origine.INCONNUE, Optional.of(LocalDate.MAX));
            Resultat<Quantite> tenus = Blocs.reserves(l, Contingent.de(COMMUNE, ETAT_DES_LIEUX, l));

            assertThat(tenus.valeur()).isEqualTo(Quantite.of(4));
            assertThat(codes(tenus.anomalies())).containsExactly(Codes.FIN_LOINTAINE);
        }
    }

    @Nested
    class WholeYears {

        @Test
        void aRemarkNamesTheRightAndNotTheFigure() {
            LocalDate janvier = LocalDate.of(2024, 1, 1);

            assertThat(Stream.of(
                                    Blocs.anneesEntieres("années de 12", "12", 2024, 2019, TEXTE),
                                    Blocs.anneesEntieres("années de 12", "12", 2024, 2200, TEXTE),
                                    Blocs.anneesExactes("durée de 12", "12", janvier, janvier, TEXTE),
                                    Blocs.anneesExactes("durée de 12", "12", janvier, janvier.plusYears(200), TEXTE))
                            .flatMap(r -> r.anomalies().stream())
                            .map(Anomalie::message))
                    .containsExactly(
                            "« 12 » : le droit a pris fin en 2019, il vaut 0 en 2024",
                            "« 12 » : fin en 2200, dans 176 ans ; est-ce bien la fin du droit ?",
                            "« 12 » : le droit a pris fin le 01/01/2024, il vaut 0 au 01/01/2024",
                            "« 12 » : fin le 01/01/2224 ; est-ce bien la fin du droit ?");
        }

        @ParameterizedTest
        @CsvSource({"2023, 0, true", "2024, 0, true", "2025, 1, false", "2030, 6, false"})
        void wholeYearsRunFromTheReferenceYearToTheLast(int fin, long ans, boolean echu) {
            Resultat<Quantite> entieres = Blocs.anneesEntieres("durée", 2024, fin, TEXTE);

            assertThat(entieres.valeur()).isEqualTo(Quantite.of(ans));
            assertThat(codes(entieres.anomalies())).isEqualTo(echu ? List.of(Codes.DROIT_ECHU) : List.of());
        }

        @Test
        void theRemarkOnAnEndedRightGivesBothYears() {
            assertThat(messages(
                            Blocs.anneesEntieres("durée de 12", 2024, 2019, TEXTE)
                                    .anomalies(),
                            Codes.DROIT_ECHU))
                    .containsExactly("« durée de 12 » : le droit a pris fin en 2019, il vaut 0 en 2024");
        }
    }

    @Nested
    class Rights {

        private final Contingent melange = Contingent.de(
                COMMUNE,
                ETAT_DES_LIEUX,
                uniques(4),
                new Apport("terrain", Quantite.of(9)),
                uniques(3),
                LogementsReserves.de("mairie", 2));

        @Test
        void aSumReadsItsKindAlone() {
            assertThat(Blocs.solde(melange).valeur()).isEqualTo(Quantite.of(7));
            assertThat(Blocs.somme(melange, Apport.class, a -> melange.lu(a.intitule(), a.logements(), Unite.LOGEMENTS))
                            .valeur())
                    .isEqualTo(Quantite.of(9));
        }

        @Test
        void noRightIsZeroNotMissing() {
            assertThat(Blocs.solde(Contingent.de(COMMUNE, ETAT_DES_LIEUX)).valeur())
                    .isEqualTo(Quantite.ZERO);
        }

        @Test
        void everyRightOfAnotherKindIsRefusedByName() {
            Resultat<Quantite> total =
                    Blocs.seulement(melange, List.of(DroitsUniques.class), Blocs.solde(melange), TEXTE.art("art. 3"));

            assertThat(total.estCalcule()).isFalse();
            assertThat(total.anomalies()).extracting(Anomalie::code).containsOnly(Codes.DROIT_ILLISIBLE);
            assertThat(messages(total.anomalies(), Codes.DROIT_ILLISIBLE))
                    .containsExactly(
                            "« terrain » (commune de Valmont) est de nature « apport de terrain ou de financement » ;"
                                    + " « charte d'essai, 01/01/2024, art. 3 » ne lit que : droits uniques",
                            "« mairie » (commune de Valmont) est de nature « logements réservés » ; « charte"
                                    + " d'essai, 01/01/2024, art. 3 » ne lit que : droits uniques");
        }

        @Test
        void tenThousandRightsOfAnotherKindAreRefusedAndExplained() {
            Contingent illisible = new Contingent(
                    COMMUNE,
                    ETAT_DES_LIEUX,
                    IntStream.range(0, 10_000)
                            .<Droit>mapToObj(i -> new Apport("terrain " + i, Quantite.of(9)))
                            .toList());
            Resultat<Quantite> total = Blocs.seulement(
                            illisible, List.of(DroitsUniques.class), Blocs.solde(illisible), TEXTE.art("art. 3"))
                    .nomme("droits", Unite.DROITS_UNIQUES, TEXTE.art("art. 3"));

            assertThat(total.anomalies()).hasSize(10_000);
            assertThat(total.expliquer().lines()).hasSize(20_001);
            assertThat(Explication.resume(total, List.of(), COMMUNE.sujet()).lines())
                    .hasSizeLessThanOrEqualTo(10)
                    .first()
                    .isEqualTo("droits = ?, soit la somme de 10001 termes (charte d'essai, 01/01/2024, art. 3)");
        }

        @Test
        void aTotalWhoseKindsAreAllReadStands() {
            Resultat<Quantite> solde = Blocs.solde(melange);

            assertThat(Blocs.seulement(
                            melange, List.of(DroitsUniques.class, Apport.class, LogementsReserves.class), solde, TEXTE))
                    .isSameAs(solde);
        }
    }

    @Nested
    class Guarantees {

        private final LocalDate echeance = LocalDate.of(2045, 5, 1);

        private Resultat<Quantite> droits(Droit... droits) {
            return Blocs.droitsDuProgramme(Contingent.de(COMMUNE, ETAT_DES_LIEUX, droits), TEXTE.art("art. 6"));
        }

        @ParameterizedTest(name = "{0} of the loan: {1} of the 20 homes")
        @CsvSource({"25, 1", "50, 2", "100, 4", "0, 0"})
        void theGuaranteedShareOfTheLoanSplitsTheTwentyPercentAsInTheCalvados(int quotite, long droits) {
            Resultat<Quantite> du =
                    droits(GarantieEmprunt.parQuotite("op", Quantite.of(20), Taux.pourcent(quotite), echeance));

            assertThat(du.valeur()).isEqualTo(Quantite.of(droits));
            assertThat(du.expliquer()).contains("20 logements × 20 % × " + quotite + " %");
            assertThat(messages(du.anomalies(), Codes.HYPOTHESE))
                    .singleElement()
                    .asString()
                    .contains("20 % des logements × " + quotite + " % de l'emprunt", "la convention écrit l'emporte");
        }

        @Test
        void aShareOfTheHomesIsNotAShareOfTheLoan() {
            Resultat<Quantite> du = droits(new GarantieEmprunt("op", Quantite.of(20), Taux.pourcent(10), echeance));

            assertThat(du.valeur()).isEqualTo(Quantite.of(2));
            assertThat(du.anomalies()).isEmpty();
        }

        @Test
        void anInventoryOfHomesReadsAGuaranteeAsTheHomesThatItReservesAndSaysSo() {
            Contingent c = Contingent.de(
                    COMMUNE,
                    ETAT_DES_LIEUX,
                    LogementsReserves.de("mairie", 3),
                    new GarantieEmprunt("Tilleuls", Quantite.of(9), Taux.pourcent(10), echeance),
                    GarantieEmprunt.parQuotite("Lilas", Quantite.of(20), Taux.pourcent(25), echeance),
                    new GarantieEmprunt("échue", Quantite.of(50), Taux.pourcent(20), LocalDate.of(2018, 12, 31)));

            Resultat<Quantite> tenus = Blocs.tenus(c, TEXTE.art("art. 3"));

            assertThat(tenus.valeur()).isEqualTo(Quantite.parse("4,9"));
            assertThat(codes(tenus.anomalies()))
                    .containsExactly(Codes.HYPOTHESE, Codes.HYPOTHESE, Codes.HYPOTHESE, Codes.DROIT_ECHU);
            assertThat(messages(tenus.anomalies(), Codes.HYPOTHESE))
                    .first()
                    .asString()
                    .contains("« Tilleuls » (commune de Valmont) est une garantie d'emprunt", "0,9", "art. 3");
            Recalcul.verifie(tenus);
        }

        @Test
        void anInventoryOfHomesReadsNoRightThatIsConverted() {
            assertThat(codes(Blocs.tenus(Contingent.de(COMMUNE, ETAT_DES_LIEUX, uniques(3)), TEXTE)
                            .anomalies()))
                    .containsExactly(Codes.DROIT_ILLISIBLE);
        }
    }

    @Nested
    class Origins {

        private final Contingent melange = Contingent.de(
                COMMUNE,
                ETAT_DES_LIEUX,
                uniques(3),
                new DroitsUniques("terrain", Quantite.of(1), Origine.APPORT),
                new DroitsUniques("financement", Quantite.of(2), Origine.APPORT));

        private Resultat<Quantite> apports(Resultat<Quantite> total) {
            return Blocs.dont(melange, total, o -> o == Origine.APPORT, (seuls, o) -> Blocs.solde(seuls));
        }

        @Test
        void aTotalThatIsItsSumIsReadOriginByOrigin() {
            assertThat(apports(Blocs.solde(melange)).valeur()).isEqualTo(Quantite.of(3));
        }

        @Test
        void aTotalRoundedOnceIsSharedInProportion() {
            Resultat<Quantite> sept = Resultat.donnee("total", Quantite.of(7), Unite.DROITS_UNIQUES, TEXTE);

            assertThat(apports(sept).valeur()).isEqualTo(Quantite.rapport(7, 2));
            Recalcul.verifie(apports(sept));
        }

        @Test
        void originsThatRoundToNothingOneByOneShareAlike() {
            Resultat<Quantite> un = Resultat.donnee("total", Quantite.of(1), Unite.DROITS_UNIQUES, TEXTE);

            assertThat(Blocs.dont(
                                    melange,
                                    un,
                                    o -> o == Origine.APPORT,
                                    (seuls, o) -> Resultat.donnee("0", Quantite.ZERO, Unite.DROITS_UNIQUES, TEXTE))
                            .valeur())
                    .isEqualTo(Quantite.rapport(1, 2));
        }

        @Test
        void whatIsNotThereIsNothingAndWhatIsAloneIsAll() {
            Resultat<Quantite> total = Blocs.solde(melange);

            assertThat(Blocs.dont(melange, total, o -> o == Origine.INCONNUE, (s, o) -> Blocs.solde(s))
                            .valeur())
                    .isEqualTo(Quantite.ZERO);
            assertThat(Blocs.dont(melange, total, o -> true, (s, o) -> Blocs.solde(s)))
                    .isSameAs(total);
        }
    }

    @Nested
    class Homes {

        private Resultat<Quantite> soumis(Releve.Builder releve) {
            return Blocs.soumis(
                    contingent(COMMUNE, 60), instruction(releve), Echelle.COMMUNE, 2023, TEXTE.art("art. 2"));
        }

        private Resultat<Quantite> soustraites(Releve.Builder releve) {
            return Blocs.soustraits(
                    contingent(COMMUNE, 60),
                    instruction(releve),
                    Echelle.COMMUNE,
                    List.of(RENOUVELLEMENT_URBAIN, VENTE),
                    List.of(),
                    TEXTE.art("art. 5"));
        }

        private Instruction instruction(Releve.Builder releve) {
            return charte().build()
                    .instruire(dossier(releve), convention().build())
                    .get();
        }

        private Releve.Builder logements() {
            return Releve.builder().note(LOGEMENTS, VALMONT, 2023, 1000, ANNEXE);
        }

        private Releve.Builder motifs() {
            return logements()
                    .note(exclus(PLAN_DE_VENTE), VALMONT, 2023, 120, ANNEXE)
                    .note(exclus(DEMOLITION), VALMONT, 2023, 30, ANNEXE);
        }

        @Test
        void homesUnderTheFlowAreThoseOfTheBailleurLessEachMotif() {
            Resultat<Quantite> soumis = soumis(motifs());

            assertThat(soumis.valeur()).isEqualTo(Quantite.of(850));
            assertThat(soumis.etape("logements exclus").orElseThrow().valeur()).isEqualTo(Quantite.of(150));
            assertThat(soumis.anomalies()).isEmpty();
        }

        @Test
        void theTotalOfTheExcludedStandsInForTheMotifs() {
            assertThat(soumis(logements().note(EXCLUS, VALMONT, 2023, 200, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(800));
        }

        @Test
        void theHomesUnderTheFlowMayBeGivenAlone() {
            assertThat(soumis(Releve.builder().note(ELIGIBLES, VALMONT, 2023, 780, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(780));
        }

        @Test
        void aTotalThatIsNotTheSumOfItsMotifsIsRemarked() {
            Resultat<Quantite> soumis = soumis(motifs().note(EXCLUS, VALMONT, 2023, 200, ANNEXE));

            assertThat(soumis.valeur()).isEqualTo(Quantite.of(800));
            assertThat(messages(soumis.anomalies(), Codes.ECART))
                    .containsExactly("« logements exclus du flux » : communiqué 200 logements, recalculé 150 logements"
                            + " ; le chiffre communiqué est retenu");
        }

        @Test
        void aMotifThatIsNotGivenIsMissingNotZero() {
            Resultat<Quantite> soumis = soumis(logements().note(exclus(DEMOLITION), VALMONT, 2023, 30, ANNEXE));

            assertThat(soumis.estCalcule()).isFalse();
            assertThat(soumis.anomalies()).singleElement().satisfies(a -> {
                assertThat(a.message()).contains("logements exclus (plan de vente)");
                assertThat(a.necessaireA()).contains("« logements exclus » (charte d'essai, 01/01/2024, art. 2)");
            });
        }

        @Test
        void noneCanBeSaid() {
            assertThat(soumis(logements().aucun(VALMONT, 2023, ANNEXE, PLAN_DE_VENTE, DEMOLITION))
                            .valeur())
                    .isEqualTo(Quantite.of(1000));
        }

        @Test
        void homesTakenOutAddUpMotifByMotifForTheYearItself() {
            Resultat<Quantite> soustraits = soustraites(Releve.builder()
                    .note(soustraits(RENOUVELLEMENT_URBAIN), VALMONT, 2024, 8, ANNEXE)
                    .note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(soustraits.valeur()).isEqualTo(Quantite.of(11));
        }

        @Test
        void homesTakenOutMayBeGivenAsATotal() {
            assertThat(soustraites(Releve.builder().note(SOUSTRAITS, VALMONT, 2024, 14, ANNEXE))
                            .valeur())
                    .isEqualTo(Quantite.of(14));
        }

        @Test
        void aTotalUnderItsOnlyKnownPartIsSaid() {
            Resultat<Quantite> soustraits = soustraites(Releve.builder()
                    .note(SOUSTRAITS, VALMONT, 2024, 2, ANNEXE)
                    .note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(soustraits.valeur()).isEqualTo(Quantite.of(2));
            assertThat(messages(soustraits.anomalies(), Codes.ECART))
                    .containsExactly("« logements soustraits » : 2 logements en tout, moins que ses seules parties"
                            + " connues, 3 logements ; le total est retenu (charte d'essai, 01/01/2024, art. 5)");
        }

        @Test
        void homesTakenOutForAMotifThatIsNotGivenAreMissingNotZero() {
            Resultat<Quantite> soustraits =
                    soustraites(Releve.builder().note(soustraits(VENTE), VALMONT, 2024, 3, ANNEXE));

            assertThat(codes(soustraits.anomalies())).containsExactly(Codes.DONNEE_MANQUANTE);
        }
    }
}
