package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrondiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,4999999999999999999999 | 0",
                "0,5                      | 1",
                "0,5000000000000000000001 | 1",
                "1,4999999999999999999999 | 1",
                "1,5                      | 2",
                "2,5                      | 3",
                "-0,4999999999999999999999| 0",
                "-0,5                     | -1",
                "-0,5000000000000000000001| -1",
                "-2,5                     | -3",
            })
    void aHalfGoesAwayFromZero(String recu, String attendu) {
        assertThat(Quantite.parse(recu).arrondi(Arrondi.auPlusProche(0))).isEqualTo(Quantite.parse(attendu));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26,3349999999999 | 26,33",
                "26,335           | 26,34",
                "26,3350000000001 | 26,34",
                "-26,335          | -26,34",
            })
    void aHalfOfTheLastDecimalGoesAwayFromZero(String recu, String attendu) {
        assertThat(Quantite.parse(recu).arrondi(Arrondi.auPlusProche(2))).isEqualTo(Quantite.parse(attendu));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9,679999 % | 9,67 %", "9,67 % | 9,67 %", "0,009 % | 0 %", "-9,679 % | -9,67 %"})
    void cuttingDropsWhatFollows(String recu, String attendu) {
        assertThat(Taux.parse(recu).arrondi(Arrondi.tronque(2))).isEqualTo(Taux.parse(attendu));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {"0,0801 ; 1", "2 ; 2", "-0,5 ; 0", "11,2684 ; 12"})
    void roundingUpCountsWhatIsBegun(String recu, String attendu) {
        assertThat(Quantite.parse(recu).arrondi(Arrondi.parExces(0))).isEqualTo(Quantite.parse(attendu));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {"2,4 ; 0", "2,5 ; 5", "11,2684 ; 10", "12,5 ; 15", "-7,5 ; -10"})
    void aMultipleIsTheNearestOne(String recu, String attendu) {
        assertThat(Quantite.parse(recu).arrondi(Arrondi.auMultiple(5))).isEqualTo(Quantite.parse(attendu));
        assertThatIllegalArgumentException().isThrownBy(() -> Arrondi.auMultiple(1));
    }

    @Test
    void aRoundingOfARateBearsOnItsPercentage() {
        assertThat(Taux.parse("18,132 %").arrondi(Arrondi.parExces(1))).isEqualTo(Taux.parse("18,2 %"));
        assertThat(Taux.parse("18,132 %").arrondi(Arrondi.auMultiple(5))).isEqualTo(Taux.pourcent(20));
    }

    @Test
    void aFractionThatOnlyJustMissesTheHalfGoesDown() {
        Quantite presqueLaMoitie = Quantite.rapport(499_999_999_999_999_999L, 1_000_000_000_000_000_000L);

        assertThat(presqueLaMoitie.arrondi(Arrondi.auPlusProche(0))).isEqualTo(Quantite.ZERO);
    }

    @Test
    void aRoundingReadsAsASentence() {
        assertThat(List.of(
                        Arrondi.auPlusProche(0),
                        Arrondi.auPlusProche(1),
                        Arrondi.auPlusProche(2),
                        Arrondi.tronque(0),
                        Arrondi.tronque(1),
                        Arrondi.tronque(30),
                        Arrondi.parExces(0),
                        Arrondi.auMultiple(5)))
                .extracting(Arrondi::toString)
                .containsExactly(
                        "arrondi à l'unité",
                        "arrondi à une décimale",
                        "arrondi à 2 décimales",
                        "tronqué à l'unité",
                        "tronqué à une décimale",
                        "tronqué à 30 décimales",
                        "arrondi par excès à l'unité",
                        "arrondi au multiple de 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 31, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anImpossibleNumberOfDecimalsIsRefused(int decimales) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrondi.auPlusProche(decimales))
                .withMessageContaining("décimales : reçu " + decimales);
        assertThatIllegalArgumentException().isThrownBy(() -> Arrondi.tronque(decimales));
    }

    @Test
    void twoRoundingsAreEqualWhenTheyReadTheSame() {
        assertThat(Arrondi.auPlusProche(2))
                .isEqualTo(Arrondi.auPlusProche(2))
                .hasSameHashCodeAs(Arrondi.auPlusProche(2))
                .isNotEqualTo(Arrondi.auPlusProche(3))
                .isNotEqualTo(Arrondi.tronque(2));
    }
}
