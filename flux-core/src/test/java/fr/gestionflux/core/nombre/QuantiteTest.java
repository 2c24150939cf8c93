package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantiteTest {

    @Test
    void aDecimalComesInAndOutOfOtherSoftware() {
        assertThat(Quantite.of(new BigDecimal("13.40"))).isEqualTo(Quantite.parse("13,4"));
        assertThat(Quantite.of(new BigDecimal("1E+3"))).isEqualTo(Quantite.of(1_000));
        assertThat(Quantite.parse("1,185").decimal(Arrondi.auPlusProche(2))).isEqualTo(new BigDecimal("1.19"));
        assertThat(Quantite.rapport(10, 3).decimal(Arrondi.tronque(1))).isEqualTo(new BigDecimal("3.3"));
        assertThat(Taux.pourcent(new BigDecimal("7.9"))).isEqualTo(Taux.parse("7,9 %"));
        assertThat(Taux.rapport(15, 155).decimal(Arrondi.tronque(2))).isEqualTo(new BigDecimal("9.67"));
    }

    @Test
    void aDecimalTooLongIsSaidByItsSizeNotByItsDigits() {
        BigDecimal trop = new BigDecimal("9".repeat(5_000)).movePointLeft(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantite.of(trop))
                .withMessage(
                        "quantité : reçu un décimal de précision 5000 et d'échelle 2 ; attendu au plus 1000 chiffres"
                                + " et décimales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2000000000", "1E-2000000000"})
    void aDecimalTooLongToBeHeldIsRefused(String decimal) {
        BigDecimal trop = new BigDecimal(decimal);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantite.of(trop))
                .withMessageContaining("attendu au plus 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taux.pourcent(trop))
                .withMessageContaining("attendu au plus 1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1567",
                "1 567",
                "1\u00A0567",
                "1\u202F567",
                "1\u2009567",
                "1\u2007567",
                "\u20031\u2002567\n",
                " 1 567 ",
                "1567,0",
                "1567.00",
                "001567"
            })
    void aQuantiteIsReadAsDocumentsWriteIt(String texte) {
        assertThat(Quantite.lis(texte)).contains(Quantite.of(1567));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"13,40 | 134 | 10", "13.4 | 67 | 5", "-3,5 | -7 | 2", "-0 | 0 | 1", "0,000001 | 1 | 1000000"})
    void aDecimalIsExact(String texte, long numerateur, long denominateur) {
        assertThat(Quantite.parse(texte)).isEqualTo(Quantite.rapport(numerateur, denominateur));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "NC",
                "1e3",
                "1E3",
                "0x1F",
                "12,3,4",
                "1.234,5",
                "12,",
                ",5",
                "+5",
                "--5",
                "5-",
                "5 %",
                "4/2",
                "1/2",
                "3/0",
                "1/-3",
                "-0/7",
                "12\n345",
                "12\t345",
                "12\r\n345",
                "12\u2028345",
                "12'345",
                "12\u200B345",
                "1  567",
                "1.234.567",
                "Infinity",
                "NaN",
                "5d",
                "٥"
            })
    void whatIsNotADecimalIsNotAQuantite(String texte) {
        assertThat(Quantite.lis(texte)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantite.parse(texte))
                .withMessageContaining("quantité : reçu « " + texte + " »");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.567 | 1567", "17.000 | 17000", "2,000 | 2000", "1.234.567 | 1234567", "12,345,678 | 12345678"})
    void aPointOrACommaMayPartThousands(String texte, long milliers) {
        assertThat(Quantite.enMilliers(texte)).contains(Quantite.of(milliers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1567", "1 567", "0.125", "1.25", "1.2500", "1234.567", "1.234,567", "-1.567", "1.567 %", ""})
    void anyOtherNumberHasOneReading(String texte) {
        assertThat(Quantite.enMilliers(texte)).isEmpty();
    }

    @Test
    void anAbsurdlyLongNumberIsNotRead() {
        assertThat(Quantite.lis("9".repeat(1000))).isPresent();
        assertThat(Quantite.lis("9".repeat(1001))).isEmpty();
        assertThat(Quantite.lis("1 234" + " 567".repeat(9))).isEmpty();
    }

    @Test
    void aSignIsCarriedByTheNumerator() {
        Quantite q = Quantite.rapport(3, -7);

        assertThat(q.numerateur()).isEqualTo(-3);
        assertThat(q.denominateur()).isEqualTo(7);
        assertThat(q.texteExact()).isEqualTo("-3/7");
        assertThat(q).isEqualTo(Quantite.rapport(-3, 7)).hasSameHashCodeAs(Quantite.rapport(-6, 14));
    }

    @Test
    void zeroIsZeroWhateverItIsDividedBy() {
        assertThat(Quantite.rapport(0, -5)).isEqualTo(Quantite.ZERO).hasSameHashCodeAs(Quantite.ZERO);
        assertThat(Quantite.rapport(0, -5).denominateur()).isEqualTo(1);
        assertThat(Quantite.of(-5).plus(Quantite.of(5))).hasToString("0").hasSameHashCodeAs(Quantite.ZERO);
    }

    @Test
    void twoOverrunsAreOrderedAsTheirValues() {
        assertThat(Quantite.of(-3)).isLessThan(Quantite.of(-2)).isLessThan(Quantite.ZERO);
        assertThat(Quantite.rapport(-1, 2)).isGreaterThan(Quantite.rapport(-2, 3));
    }

    @Test
    void aQuantiteIsShownWithAFrenchComma() {
        assertThat(Quantite.parse("1,185")).hasToString("1,185");
        assertThat(Quantite.rapport(10, 3)).hasToString("3,3333…");
        assertThat(Quantite.rapport(10, 3).texte(0)).isEqualTo("3…");
        assertThat(Quantite.rapport(-1, 3).imprime(Arrondi.auPlusProche(2))).isEqualTo("-0,33");
        assertThat(Quantite.parse("13,4").imprime(Arrondi.auPlusProche(2))).isEqualTo("13,40");
        assertThat(Quantite.of(100)).hasToString("100");
        assertThat(Quantite.of(100).texteExact()).isEqualTo("100");
    }

    @Test
    void aHugeOrTinyQuantiteIsWrittenInFull() {
        BigInteger mille = BigInteger.TEN.pow(25);

        assertThat(Quantite.rapport(mille, BigInteger.ONE)).hasToString("1" + "0".repeat(25));
        assertThat(Quantite.rapport(BigInteger.ONE, mille).texteExact()).isEqualTo("0," + "0".repeat(24) + "1");
        assertThat(Quantite.rapport(BigInteger.ONE, mille)).hasToString("0…");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 1001, Integer.MAX_VALUE})
    void aNumberIsShownWithSoManyDecimalsAtMost(int decimales) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantite.rapport(1, 3).texte(decimales))
                .withMessage("décimales : reçu " + decimales + " ; attendu de 0 à 1000");
    }

    @Test
    void onlyAWholeNumberIsWhole() {
        assertThat(Quantite.of(7).estEntiere()).isTrue();
        assertThat(Quantite.rapport(14, 2).estEntiere()).isTrue();
        assertThat(Quantite.parse("7,0004").estEntiere()).isFalse();
        assertThat(Quantite.of(-7).estEntiere()).isTrue();
    }

    @Test
    void aZeroDenominatorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantite.rapport(3, 0))
                .withMessageContaining("dénominateur : reçu 0")
                .withMessageContaining("3 / 0");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantite.of(3).sur(Quantite.ZERO));
    }

    @Test
    void aPartOfAWholeIsARate() {
        assertThat(Quantite.of(15).sur(Quantite.of(155))).isEqualTo(Taux.rapport(3, 31));
        assertThat(Quantite.of(74).fois(Taux.parse("9,46 %"))).isEqualTo(Quantite.parse("7,0004"));
    }
}
