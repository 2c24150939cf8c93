package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodeTest {

    private static final LocalDate DEBUT = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIN_EXCLUE = LocalDate.of(2027, 1, 1);
    private static final Periode TROIS_ANS = Periode.de(DEBUT, FIN_EXCLUE);

    @Test
    void theFirstDayBelongsToThePeriodAndTheEndDoesNot() {
        assertThat(TROIS_ANS.contient(DEBUT.minusDays(1))).isFalse();
        assertThat(TROIS_ANS.contient(DEBUT)).isTrue();
        assertThat(TROIS_ANS.contient(FIN_EXCLUE.minusDays(1))).isTrue();
        assertThat(TROIS_ANS.contient(FIN_EXCLUE)).isFalse();
    }

    @Test
    void aPeriodWithoutAnEndGoesOn() {
        Periode ouverte = Periode.aCompterDu(DEBUT);

        assertThat(ouverte.contient(DEBUT.minusDays(1))).isFalse();
        assertThat(ouverte.contient(DEBUT)).isTrue();
        assertThat(ouverte.contient(LocalDate.MAX)).isTrue();
    }

    @Test
    void aPeriodHasAtLeastOneDay() {
        Periode unJour = Periode.de(DEBUT, DEBUT.plusDays(1));

        assertThat(unJour.contient(DEBUT)).isTrue();
        assertThat(unJour.contient(DEBUT.plusDays(1))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Periode.de(DEBUT, DEBUT))
                .withMessageContaining("n'est pas après le début");
        assertThatIllegalArgumentException().isThrownBy(() -> Periode.de(DEBUT, DEBUT.minusDays(1)));
    }

    @Test
    void twoPeriodsThatFollowOneAnotherDoNotOverlap() {
        assertThat(TROIS_ANS.chevauche(Periode.aCompterDu(FIN_EXCLUE))).isFalse();
        assertThat(Periode.aCompterDu(FIN_EXCLUE).chevauche(TROIS_ANS)).isFalse();
        assertThat(TROIS_ANS.chevauche(Periode.aCompterDu(FIN_EXCLUE.minusDays(1))))
                .isTrue();
        assertThat(Periode.aCompterDu(FIN_EXCLUE.minusDays(1)).chevauche(TROIS_ANS))
                .isTrue();
    }

    @Test
    void twoPeriodsWithoutAnEndOverlap() {
        assertThat(Periode.aCompterDu(DEBUT).chevauche(Periode.aCompterDu(FIN_EXCLUE)))
                .isTrue();
    }

    @Test
    void aYearGoesFromJanuaryToDecember() {
        Periode annee = Periode.annee(2024);

        assertThat(annee.contient(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(annee.contient(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(annee.contient(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(annee.contient(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -2024, 0, 1849, 3000, 20245, Integer.MAX_VALUE})
    void aYearThatCanOnlyBeASlipIsNoPeriod(int annee) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Periode.annee(annee))
                .withMessage("période : reçu l'année " + annee + " ; attendu de 1850 à 2999");
    }

    @Test
    void aPeriodIsShownWithItsLastDay() {
        assertThat(TROIS_ANS).hasToString("du 01/01/2024 au 31/12/2026");
        assertThat(Periode.aCompterDu(DEBUT)).hasToString("à compter du 01/01/2024");
    }
}
