package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Held to another implementation and to the laws of a field, on both sides of what a {@code long} holds. */
class FractionPropertiesTest {

    private static final Fraction ZERO = Fraction.of(0);

    @Property(tries = 1000)
    void aFractionIsInLowestTermsAndItsDenominatorPositive(
            @ForAll("entiers") BigInteger haut, @ForAll("entiers") BigInteger bas) {
        Assume.that(bas.signum() != 0);

        memes(Fraction.of(haut, bas), BigFraction.of(haut, bas));
    }

    @Property
    void twoLongsGiveTheFractionOfTheSameBigIntegers(@ForAll("longs") long haut, @ForAll("longs") long bas) {
        Assume.that(bas != 0);

        egales(Fraction.of(haut, bas), Fraction.of(BigInteger.valueOf(haut), BigInteger.valueOf(bas)));
        egales(Fraction.of(haut), Fraction.of(haut, 1));
    }

    @Property(tries = 3000)
    void theFourOperationsGiveWhatBigFractionGives(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        memes(a.plus(b), autre(a).add(autre(b)));
        memes(a.moins(b), autre(a).subtract(autre(b)));
        memes(a.fois(b), autre(a).multiply(autre(b)));
        if (b.signe() != 0) {
            memes(a.sur(b), autre(a).divide(autre(b)));
        }
    }

    @Property
    void itsDecimalsAreThoseOfBigFraction(
            @ForAll("fractions") Fraction a,
            @ForAll @IntRange(max = 40) int decimales,
            @ForAll("modes") RoundingMode mode) {
        assertThat(a.decimal(decimales, mode)).isEqualTo(autre(a).bigDecimalValue(decimales, mode));
    }

    @Property(tries = 3000)
    void itIsCutAsItsDecimalsAre(
            @ForAll("fractions") Fraction a,
            @ForAll @IntRange(max = 12) int decimales,
            @ForAll("modes") RoundingMode mode) {
        egales(a.arrondie(decimales, mode), Fraction.of(a.decimal(decimales, mode)));
    }

    @Property(tries = 3000)
    void itIsWrittenAsItsDecimalsAre(@ForAll("fractions") Fraction a, @ForAll @IntRange(max = 12) int decimales) {
        BigDecimal decimal = a.decimal(decimales, RoundingMode.HALF_UP).stripTrailingZeros();

        assertThat(a.arrondie(decimales, RoundingMode.HALF_UP).enDecimales(decimales))
                .isEqualTo(decimal.signum() == 0 ? "0" : decimal.toPlainString().replace('.', ','));
    }

    @Property
    void whatADecimalWritesIsReadBack(@ForAll("entiers") BigInteger haut, @ForAll @IntRange(max = 40) int decimales) {
        Fraction a = Fraction.of(haut, BigInteger.TEN.pow(decimales));

        egales(Fraction.of(a.decimal(decimales, RoundingMode.UNNECESSARY)), a);
    }

    @Property(tries = 3000)
    void theOrderIsThatOfTheDifference(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.compareTo(b)).isEqualTo(a.moins(b).signe()).isEqualTo(-b.compareTo(a));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    @Property
    void theOrderHoldsThroughASumAndAProduct(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(c).compareTo(b.plus(c))).isEqualTo(a.compareTo(b));
        assertThat(a.fois(c).compareTo(b.fois(c))).isEqualTo(a.compareTo(b) * c.signe());
    }

    @Property
    void theOrderOfTermsAndFactorsDoesNotMatter(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        egales(a.plus(b), b.plus(a));
        egales(a.fois(b), b.fois(a));
        egales(a.plus(b).plus(c), a.plus(b.plus(c)));
        egales(a.fois(b).fois(c), a.fois(b.fois(c)));
    }

    @Property
    void aProductIsSharedOutOverASum(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        egales(a.fois(b.plus(c)), a.fois(b).plus(a.fois(c)));
        egales(a.fois(b.moins(c)), a.fois(b).moins(a.fois(c)));
    }

    @Property
    void whatIsAddedOrMultipliedIsTakenBack(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        egales(a.plus(ZERO), a);
        egales(a.fois(Fraction.UN), a);
        egales(a.moins(a), ZERO);
        egales(a.plus(b).moins(b), a);
        if (b.signe() != 0) {
            egales(b.sur(b), Fraction.UN);
            egales(a.fois(b).sur(b), a);
            egales(a.sur(b).fois(b), a);
        }
    }

    @Property
    void aDetourThroughBigIntegersLeavesNoTrace(
            @ForAll("longs") long haut, @ForAll("longs") long bas, @ForAll("immenses") Fraction immense) {
        Assume.that(bas != 0);
        Fraction a = Fraction.of(haut, bas);

        egales(a.plus(immense).moins(immense), a);
        egales(a.fois(immense).sur(immense), a);
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<BigInteger> bas = entiers().filter(n -> n.signum() != 0);
        Arbitrary<Fraction> petites = Combinators.combine(
                        Arbitraries.longs().between(-60, 60),
                        Arbitraries.longs().between(1, 60))
                .as(Fraction::of);
        return Arbitraries.oneOf(petites, Combinators.combine(entiers(), bas).as(Fraction::of));
    }

    /** Above what a {@code long} holds, or below its inverse. */
    @Provide
    Arbitrary<Fraction> immenses() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ONE.shiftLeft(63), BigInteger.ONE.shiftLeft(200))
                .map(n -> Fraction.of(n, BigInteger.ONE))
                .flatMap(f -> Arbitraries.of(f, Fraction.UN.sur(f), ZERO.moins(f)));
    }

    /** Around zero, the bounds of a {@code long} and their roots, where a product just overflows, and anywhere. */
    @Provide
    Arbitrary<BigInteger> entiers() {
        Arbitrary<BigInteger> bords = Combinators.combine(
                        Arbitraries.of(0, 1, 16, 31, 32, 61, 62, 63, 64, 126),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(-1, 1))
                .as((bits, pas, signe) -> BigInteger.ONE
                        .shiftLeft(bits)
                        .add(BigInteger.valueOf(pas))
                        .multiply(BigInteger.valueOf(signe)));
        BigInteger borne = BigInteger.ONE.shiftLeft(100);
        return Arbitraries.oneOf(
                bords,
                longs().map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(borne.negate(), borne));
    }

    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-1_000, 1_000),
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    private static BigFraction autre(Fraction f) {
        return BigFraction.of(f.numerateur(), f.denominateur());
    }

    /** Term by term, but for the sign, which BigFraction may keep in its denominator. */
    private static void memes(Fraction f, BigFraction attendue) {
        BigInteger signe = BigInteger.valueOf(attendue.getDenominator().signum());

        assertThat(f.numerateur()).isEqualTo(attendue.getNumerator().multiply(signe));
        assertThat(f.denominateur()).isEqualTo(attendue.getDenominator().multiply(signe));
        assertThat(f.signe()).isEqualTo(attendue.signum());
        assertThat(f.estEntiere()).isEqualTo(f.denominateur().equals(BigInteger.ONE));
        egales(f, Fraction.of(f.numerateur(), f.denominateur()));
    }

    private static void egales(Fraction a, Fraction b) {
        assertThat(a).isEqualTo(b).hasSameHashCodeAs(b).isEqualByComparingTo(b);
    }
}
