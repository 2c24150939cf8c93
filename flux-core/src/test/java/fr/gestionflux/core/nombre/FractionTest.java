package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The edges of a {@code long}, one by one; {@link FractionPropertiesTest} has the laws. */
class FractionTest {

    private static final Fraction PLUS_HAUT = Fraction.of(Long.MAX_VALUE);
    private static final Fraction PLUS_BAS = Fraction.of(Long.MIN_VALUE);
    private static final BigInteger DEUX_PUISSANCE_63 = BigInteger.ONE.shiftLeft(63);

    @Test
    void theLowestLongHasAnOppositeAndAnInverse() {
        assertThat(Fraction.of(0).moins(PLUS_BAS)).isEqualTo(entiere(DEUX_PUISSANCE_63));
        assertThat(Fraction.UN.sur(PLUS_BAS)).isEqualTo(Fraction.of(-1, 1).sur(entiere(DEUX_PUISSANCE_63)));
        assertThat(Fraction.UN.sur(PLUS_BAS).denominateur()).isEqualTo(DEUX_PUISSANCE_63);
        assertThat(PLUS_BAS.fois(Fraction.of(-1))).isEqualTo(entiere(DEUX_PUISSANCE_63));
        assertThat(PLUS_BAS.sur(PLUS_BAS)).isEqualTo(Fraction.UN);
    }

    @Test
    void theLowestLongIsReducedAsAnyOther() {
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.UN);
        assertThat(Fraction.of(Long.MIN_VALUE, 1L << 62)).isEqualTo(Fraction.of(-2));
        assertThat(Fraction.of(1L << 62, Long.MIN_VALUE)).isEqualTo(Fraction.of(-1, 2));
        assertThat(Fraction.of(Long.MIN_VALUE, -1)).isEqualTo(entiere(DEUX_PUISSANCE_63));
        assertThat(Fraction.of(0, Long.MIN_VALUE)).isEqualTo(Fraction.of(0));
    }

    @Test
    void oneMoreThanTheHighestLongIsNotTheLowest() {
        assertThat(PLUS_HAUT.plus(Fraction.UN))
                .isEqualTo(entiere(DEUX_PUISSANCE_63))
                .isNotEqualTo(PLUS_BAS);
        assertThat(PLUS_BAS.moins(Fraction.UN).numerateur())
                .isEqualTo(DEUX_PUISSANCE_63.negate().subtract(BigInteger.ONE));
        assertThat(PLUS_HAUT.plus(Fraction.UN).moins(Fraction.UN)).isEqualTo(PLUS_HAUT);
    }

    @Test
    void aProductThatJustOverflowsIsExact() {
        Fraction racine = Fraction.of(3_037_000_500L); // its square is the first above 2⁶³

        assertThat(racine.fois(racine).numerateur()).isEqualTo(new BigInteger("9223372037000250000"));
        assertThat(Fraction.UN.sur(racine).fois(Fraction.UN.sur(racine)).denominateur())
                .isEqualTo(new BigInteger("9223372037000250000"));
        assertThat(racine.fois(racine).sur(racine)).isEqualTo(racine);
    }

    @Test
    void anOverflowOnTheWayIsNotSeenInASumThatFits() {
        Fraction a = Fraction.of(Long.MAX_VALUE, 2);
        Fraction b = Fraction.of(-Long.MAX_VALUE, 3);

        assertThat(a.plus(b)).isEqualTo(Fraction.of(Long.MAX_VALUE, 6));
    }

    @Test
    void theClosestFractionsAreOrdered() {
        Fraction presqueUn = Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        Fraction encorePlusLoin = Fraction.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);

        assertThat(encorePlusLoin).isLessThan(presqueUn);
        assertThat(presqueUn).isLessThan(Fraction.UN);
        assertThat(PLUS_BAS).isLessThan(PLUS_HAUT);
        assertThat(PLUS_BAS.sur(PLUS_HAUT)).isLessThan(Fraction.of(-1));
        assertThat(PLUS_HAUT).isLessThan(entiere(DEUX_PUISSANCE_63));
    }

    @Test
    void theSameValueIsFoundWhicheverWayItCame() {
        Fraction immense = entiere(BigInteger.TEN.pow(40));

        assertThat(Set.of(Fraction.of(3, 7), PLUS_BAS, immense))
                .contains(Fraction.of(3, 7).fois(immense).sur(immense))
                .contains(PLUS_BAS.plus(immense).moins(immense))
                .contains(Fraction.of(10_000_000_000L)
                        .fois(Fraction.of(10_000_000_000L))
                        .fois(entiere(BigInteger.TEN.pow(20))));
    }

    @Test
    void aZeroDenominatorIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.UN.sur(Fraction.of(0)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> entiere(DEUX_PUISSANCE_63).sur(Fraction.of(0)));
    }

    private static Fraction entiere(BigInteger n) {
        return Fraction.of(n, BigInteger.ONE);
    }
}
