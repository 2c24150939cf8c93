package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms, its denominator positive: two {@code long}s whenever both fit, two
 * {@code BigInteger}s otherwise. One form for each value, so that fields are compared as they are.
 *
 * <p>Homes, rights and rates fit; each operation tries {@code long}s, and turns to {@code BigInteger}s once one
 * overflows. Immutable and thread-safe.
 */
final class Fraction implements Comparable<Fraction> {

    static final Fraction UN = new Fraction(1, 1);
    static final Fraction CENT = new Fraction(100, 1);

    private static final long[] DIX = {
        1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L
    };

    private final long haut;
    private final long bas;

    /** What two {@code long}s cannot hold; they are then zero. */
    private final @Nullable Grande grande;

    private record Grande(BigInteger haut, BigInteger bas) {}

    /** In lowest terms already. */
    private Fraction(long haut, long bas) {
        this.haut = haut;
        this.bas = bas;
        this.grande = null;
    }

    private Fraction(Grande grande) {
        this.haut = 0;
        this.bas = 0;
        this.grande = grande;
    }

    static Fraction of(long entier) {
        return new Fraction(entier, 1);
    }

    static Fraction of(long haut, long bas) {
        if (bas <= 0) {
            return of(BigInteger.valueOf(haut), BigInteger.valueOf(bas));
        }
        long d = pgcd(haut, bas);
        return new Fraction(haut / d, bas / d);
    }

    static Fraction of(BigInteger haut, BigInteger bas) {
        if (bas.signum() == 0) {
            throw new ArithmeticException("dénominateur nul");
        }
        if (bas.signum() > 0 && tiennent(haut, bas)) {
            return of(haut.longValue(), bas.longValue());
        }
        BigInteger pgcd = haut.gcd(bas);
        BigInteger d = bas.signum() < 0 ? pgcd.negate() : pgcd;
        BigInteger h = haut.divide(d);
        BigInteger b = bas.divide(d);
        return tiennent(h, b) ? new Fraction(h.longValue(), b.longValue()) : new Fraction(new Grande(h, b));
    }

    static Fraction of(BigDecimal d) {
        return d.scale() > 0
                ? of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : of(d.toBigIntegerExact(), BigInteger.ONE);
    }

    BigInteger numerateur() {
        return grande == null ? BigInteger.valueOf(haut) : grande.haut();
    }

    BigInteger denominateur() {
        return grande == null ? BigInteger.valueOf(bas) : grande.bas();
    }

    int signe() {
        return grande == null ? Long.signum(haut) : grande.haut().signum();
    }

    boolean estEntiere() {
        return grande == null ? bas == 1 : grande.bas().equals(BigInteger.ONE);
    }

    Fraction plus(Fraction f) {
        if (grande == null && f.grande == null) {
            long d = pgcd(bas, f.bas);
            long k = f.bas / d;
            long l = bas / d;
            if (tient(haut, k) && tient(f.haut, l) && tient(bas, k)) {
                long x = haut * k;
                long y = f.haut * l;
                long somme = x + y;
                if (((x ^ somme) & (y ^ somme)) >= 0) { // the sum has the sign of a term: no overflow
                    long e = pgcd(somme, d); // over the least common multiple, only what both shared is left to reduce
                    return new Fraction(somme / e, bas / e * k);
                }
            }
        }
        return of(
                numerateur().multiply(f.denominateur()).add(f.numerateur().multiply(denominateur())),
                denominateur().multiply(f.denominateur()));
    }

    Fraction moins(Fraction f) {
        return plus(f.oppose());
    }

    Fraction fois(Fraction f) {
        if (grande == null && f.grande == null) {
            long d = pgcd(haut, f.bas); // crosswise first: smaller factors, and their product is in lowest terms
            long e = pgcd(f.haut, bas);
            long h = haut / d;
            long fh = f.haut / e;
            long b = bas / e;
            long fb = f.bas / d;
            if (tient(h, fh) && tient(b, fb)) {
                return new Fraction(h * fh, b * fb);
            }
        }
        return of(numerateur().multiply(f.numerateur()), denominateur().multiply(f.denominateur()));
    }

    Fraction sur(Fraction f) {
        return fois(f.inverse());
    }

    private Fraction oppose() {
        return grande == null && haut != Long.MIN_VALUE
                ? new Fraction(-haut, bas)
                : of(numerateur().negate(), denominateur());
    }

    private Fraction inverse() {
        return grande == null && haut > 0 ? new Fraction(bas, haut) : of(denominateur(), numerateur());
    }

    /** Cut to so many decimals; what {@code long}s or this switch do not know, decimals do. */
    Fraction arrondie(int decimales, RoundingMode mode) {
        if (grande == null && decimales < DIX.length && tient(haut, DIX[decimales])) {
            long dix = DIX[decimales];
            long entier = haut * dix / bas; // towards zero
            long reste = haut * dix % bas;
            switch (mode) {
                case DOWN -> {
                    return of(entier, dix);
                }
                case CEILING -> {
                    return of(reste > 0 ? entier + 1 : entier, dix);
                }
                case HALF_UP -> {
                    boolean moitie = Math.abs(reste) >= bas - Math.abs(reste);
                    return of(moitie ? entier + Long.signum(haut) : entier, dix);
                }
                default -> {}
            }
        }
        return of(decimal(decimales, mode));
    }

    /** A fraction of so many decimals at most, written with a comma and no useless zero. */
    String enDecimales(int decimales) {
        if (grande == null && decimales < DIX.length && bas <= DIX[decimales] && tient(haut, DIX[decimales])) {
            long entier = haut / bas;
            long reste = Math.abs(haut % bas) * (DIX[decimales] / bas);
            String signe = haut < 0 && entier == 0 ? "-" : "";
            return signe + entier + (reste == 0 ? "" : "," + sansZeros(reste, decimales));
        }
        BigDecimal d = decimal(decimales, RoundingMode.UNNECESSARY);
        return Nombre.virgule(d.signum() == 0 ? BigDecimal.ZERO : d.stripTrailingZeros());
    }

    /** So many digits, those on the right that say nothing left out. */
    private static String sansZeros(long reste, int decimales) {
        String chiffres = Long.toString(DIX[decimales] + reste);
        int fin = chiffres.length();
        while (chiffres.charAt(fin - 1) == '0') {
            fin--;
        }
        return chiffres.substring(1, fin);
    }

    BigDecimal decimal(int decimales, RoundingMode mode) {
        return grande == null
                ? BigDecimal.valueOf(haut).divide(BigDecimal.valueOf(bas), decimales, mode)
                : new BigDecimal(grande.haut()).divide(new BigDecimal(grande.bas()), decimales, mode);
    }

    @Override
    public int compareTo(Fraction f) {
        if (grande == null && f.grande == null) {
            // both products on 128 bits: the upper halves are signed, the lower ones are not
            int c = Long.compare(Math.multiplyHigh(haut, f.bas), Math.multiplyHigh(f.haut, bas));
            return c != 0 ? c : Long.compareUnsigned(haut * f.bas, f.haut * bas);
        }
        return numerateur().multiply(f.denominateur()).compareTo(f.numerateur().multiply(denominateur()));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Fraction f && haut == f.haut && bas == f.bas && Objects.equals(grande, f.grande);
    }

    @Override
    public int hashCode() {
        return grande == null ? 31 * Long.hashCode(haut) + Long.hashCode(bas) : grande.hashCode();
    }

    /** For instance {@code 4/51}. */
    @Override
    public String toString() {
        return grande == null ? haut + "/" + bas : grande.haut() + "/" + grande.bas();
    }

    private static boolean tiennent(BigInteger haut, BigInteger bas) {
        return haut.bitLength() < Long.SIZE && bas.bitLength() < Long.SIZE; // the sign bit is not counted
    }

    /** Whether {@code a × b} fits: all that is above 64 bits repeats its sign. */
    private static boolean tient(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> (Long.SIZE - 1);
    }

    /** Binary; of any {@code a} and a positive {@code b}, so that it is positive and no more than {@code b}. */
    private static long pgcd(long a, long b) {
        if (a == 0) {
            return b;
        }
        int deux = Long.numberOfTrailingZeros(a | b);
        long x = Math.abs(a) >>> Long.numberOfTrailingZeros(a); // 1 for the lowest long, which has no opposite
        long y = b >>> Long.numberOfTrailingZeros(b);
        while (y != 1 && x != y) {
            long ecart = Math.abs(x - y);
            y = Math.min(x, y);
            x = ecart >>> Long.numberOfTrailingZeros(ecart);
        }
        return y << deux;
    }
}
