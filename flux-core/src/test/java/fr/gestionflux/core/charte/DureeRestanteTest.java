package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.COMMUNE;
import static fr.gestionflux.core.charte.CharteDEssai.ETAT_DES_LIEUX;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static fr.gestionflux.core.charte.CharteDEssai.codes;
import static fr.gestionflux.core.charte.CharteDEssai.messages;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DureeRestanteTest {

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

            Resultat<Quantite> ans = DureeRestante.anneesExactes("durée", debut, fin, TEXTE);

            assertThat(ans.valeur())
                    .isEqualTo(Quantite.rapport(Long.parseLong(fraction[0]), Long.parseLong(fraction[1])));
            assertThat(ans.unite()).isEqualTo(Unite.ANS);
            assertThat(ans.anomalies()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2023-12-31, true", "2024-01-01, true", "2024-01-02, false"})
        void aRightThatHasEndedIsWorthZeroAndSaysSo(LocalDate fin, boolean echu) {
            Resultat<Quantite> ans = DureeRestante.anneesExactes("durée", LocalDate.of(2024, 1, 1), fin, TEXTE);

            assertThat(ans.valeur().signe()).isEqualTo(echu ? 0 : 1);
            assertThat(codes(ans.anomalies())).isEqualTo(echu ? List.of(Codes.DROIT_ECHU) : List.of());
        }

        @Test
        void theRemarkOnAnEndedRightGivesBothDates() {
            Resultat<Quantite> ans = DureeRestante.anneesExactes(
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
            Resultat<Quantite> ans = DureeRestante.anneesExactes("durée", debut, fin, TEXTE);

            long entieres = ChronoUnit.YEARS.between(debut, fin);
            assertThat(ans.valeur()).isBetween(Quantite.of(entieres), Quantite.of(entieres + 1));
            assertThat(codes(ans.anomalies())).containsExactly(Codes.FIN_LOINTAINE);
        }

        @ParameterizedTest
        @CsvSource({"9999, 7975", "2147483647, 2147481623", "2125, 101"})
        void soIsAYear(int fin, long ans) {
            Resultat<Quantite> entieres = DureeRestante.anneesEntieres("durée", 2024, fin, TEXTE);

            assertThat(entieres.valeur()).isEqualTo(Quantite.of(ans));
            assertThat(codes(entieres.anomalies())).containsExactly(Codes.FIN_LOINTAINE);
        }

        @Test
        void aYearBeforeAllOthersHasEnded() {
            assertThat(DureeRestante.anneesEntieres("durée", 2024, Integer.MIN_VALUE, TEXTE)
                            .valeur())
                    .isEqualTo(Quantite.ZERO);
        }

        @Test
        void homesHeldUntilAFarEndCountAndItIsSaid() {
            LogementsReserves l =
                    new LogementsReserves("mairie", Quantite.of(4), Origine.INCONNUE, Optional.of(LocalDate.MAX));
            Resultat<Quantite> tenus = ValeurDesDroits.reserves(l, Contingent.de(COMMUNE, ETAT_DES_LIEUX, l));

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
                                    DureeRestante.anneesEntieres(
                                            Etape.quantite("années de 12", Unite.ANS), "12", 2024, 2019, TEXTE),
                                    DureeRestante.anneesEntieres(
                                            Etape.quantite("années de 12", Unite.ANS), "12", 2024, 2200, TEXTE),
                                    DureeRestante.anneesExactes(
                                            Etape.quantite("durée de 12", Unite.ANS), "12", janvier, janvier, TEXTE),
                                    DureeRestante.anneesExactes(
                                            Etape.quantite("durée de 12", Unite.ANS),
                                            "12",
                                            janvier,
                                            janvier.plusYears(200),
                                            TEXTE))
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
            Resultat<Quantite> entieres = DureeRestante.anneesEntieres("durée", 2024, fin, TEXTE);

            assertThat(entieres.valeur()).isEqualTo(Quantite.of(ans));
            assertThat(codes(entieres.anomalies())).isEqualTo(echu ? List.of(Codes.DROIT_ECHU) : List.of());
        }

        @Test
        void theRemarkOnAnEndedRightGivesBothYears() {
            assertThat(messages(
                            DureeRestante.anneesEntieres("durée de 12", 2024, 2019, TEXTE)
                                    .anomalies(),
                            Codes.DROIT_ECHU))
                    .containsExactly("« durée de 12 » : le droit a pris fin en 2019, il vaut 0 en 2024");
        }
    }
}
