package fr.gestionflux.core.rpls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a home of a register may hold. */
class LogementRplsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1901", "950999", "95 99", "9590X", ""})
    void aCommuneKeepsItsFiveCharacters(String commune) {
        assertThatThrownBy(() -> new LogementRpls(commune, 1, Optional.empty(), OptionalInt.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("commune")
                .hasMessageContaining("« " + commune + " »")
                .hasMessageContaining("zéros de tête compris");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 8, 10})
    void theModesAre1To5And9(int mode) {
        assertThatThrownBy(
                        () -> new LogementRpls("01901", mode, Optional.empty(), OptionalInt.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MODE : reçu " + mode + " ; attendu 1 à 5, ou 9");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void aHomeOfCorsicaMayHaveAnyOfTheseModes(int mode) {
        assertThat(new LogementRpls("2A901", mode, Optional.empty(), OptionalInt.empty(), Optional.empty()).mode())
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1799, 10_000})
    void aYearThatStandsForUnknownIsRefusedInsteadOfCounted(int annee) {
        assertThatThrownBy(
                        () -> new LogementRpls("01901", 1, Optional.empty(), OptionalInt.of(annee), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("LOCAT : reçu l'année " + annee + " ; attendu");
        assertThatThrownBy(() -> new LogementRpls(
                        "01901", 1, Optional.of(YearMonth.of(annee, 3)), OptionalInt.of(1985), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("BAIL : reçu l'année " + annee + " ; attendu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000001", "1.2E+09", "0 12345678", "é"})
    void aNumberOfTheRegisterHasAtMostTenDigitsOrLetters(String identifiant) {
        assertThatThrownBy(() -> new LogementRpls(
                        Optional.of(identifiant), "01901", 1, Optional.empty(), OptionalInt.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("IDENT_REP : reçu « " + identifiant + " » ; attendu au plus 10");
    }

    @Test
    void aHomeMayHaveNoNumber() {
        LogementRpls sans = new LogementRpls("01901", 1, Optional.empty(), OptionalInt.empty(), Optional.empty());

        assertThat(sans.identifiant()).isEmpty();
    }

    @Test
    void theOldestAndTheLastYearsAreAccepted() {
        LogementRpls l = new LogementRpls(
                "01901", 1, Optional.of(YearMonth.of(9999, 12)), OptionalInt.of(1800), Optional.empty());

        assertThat(l.locat()).hasValue(1800);
        assertThat(l.bail()).contains(YearMonth.of(9999, 12));
    }
}
