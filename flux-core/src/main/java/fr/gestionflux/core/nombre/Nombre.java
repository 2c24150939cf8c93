package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact number of a known nature: a {@link Taux} (a rate, shown in percent) or a {@link Quantite} (homes, rights,
 * years).
 *
 * <p>Held as a fraction in lowest terms with a positive denominator, so that {@code equals}, {@code hashCode},
 * {@code compareTo} and {@code toString} agree. Arithmetic never rounds. The nature is known at compile time: a rate
 * plus a quantity does not compile.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <N> the nature itself
 */
public abstract sealed class Nombre<N extends Nombre<N>> implements Comparable<N> permits Taux, Quantite {

    /** Of any kind, within a line: a tab or an end of line parts two fields, never thousands. */
    private static final Pattern ESPACE = Pattern.compile("\\p{Zs}");

    /** Longer than anything that is written, short enough to be read at once. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:\\d{1,1000}|\\d{1,3}(?: \\d{3}){1,9})(?:[.,]\\d{1,1000})?");

    /** As many as are read back. */
    private static final int DECIMALES_MAXIMUM = 1000;

    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,1000})/([1-9]\\d{0,999})");

    private final BigFraction exact;

    Nombre(BigFraction exact) {
        // BigFraction may keep the sign in its denominator: one form only
        this.exact = exact.getDenominator().signum() > 0
                ? exact
                : BigFraction.of(
                        exact.getNumerator().negate(), exact.getDenominator().negate());
    }

    abstract N cree(BigFraction valeur);

    /** 100 for a rate, 1 for a quantity: what « two decimals » refers to. */
    abstract int echelle();

    abstract String suffixe();

    /**
     * The numerator of the reduced fraction; it carries the sign.
     *
     * @return the numerator
     */
    public final BigInteger numerateur() {
        return exact.getNumerator();
    }

    /**
     * The denominator of the reduced fraction.
     *
     * @return the denominator, always positive
     */
    public final BigInteger denominateur() {
        return exact.getDenominator();
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public final int signe() {
        return exact.signum();
    }

    /**
     * The exact sum.
     *
     * @param autre a number of the same nature
     * @return this + autre
     */
    public final N plus(N autre) {
        BigFraction b = valeur(autre);
        return cree(sontEntiers(exact, b) ? BigFraction.of(exact.getNumerator().add(b.getNumerator())) : exact.add(b));
    }

    /**
     * The exact difference, possibly negative.
     *
     * @param autre a number of the same nature
     * @return this − autre
     */
    public final N moins(N autre) {
        BigFraction b = valeur(autre);
        return cree(
                sontEntiers(exact, b)
                        ? BigFraction.of(exact.getNumerator().subtract(b.getNumerator()))
                        : exact.subtract(b));
    }

    /**
     * The exact product; the nature stays that of this number.
     *
     * @param facteur a factor of any nature
     * @return this × facteur
     */
    public final N fois(Nombre<?> facteur) {
        BigFraction b = facteur.exact;
        return cree(
                sontEntiers(exact, b)
                        ? BigFraction.of(exact.getNumerator().multiply(b.getNumerator()))
                        : exact.multiply(b));
    }

    /**
     * The exact ratio of two numbers of the same nature.
     *
     * @param tout the whole, not zero
     * @return this ÷ tout
     * @throws ArithmeticException if the whole is zero; {@code Resultat.sur} answers with a refusal instead
     */
    public final Taux sur(N tout) {
        return new Taux(exact.divide(valeur(tout)));
    }

    /**
     * This number cut to what a text orders.
     *
     * @param regle the rounding
     * @return the rounded number
     */
    public final N arrondi(Arrondi regle) {
        BigFraction cran = fraction(presente(regle.decimales(), regle.mode()));
        return cree(echelle() == 1 ? cran : cran.divide(echelle()));
    }

    /**
     * For reading only: half-up at so many decimals, French comma, no useless zero; « … » says that digits were cut.
     *
     * @param decimales how many decimals at most, from 0 to 1 000, in percentage points for a rate
     * @return for instance {@code 18,132… %} or {@code 1,185}
     * @throws IllegalArgumentException if there are fewer or more
     */
    public final String texte(int decimales) {
        if (decimales < 0 || decimales > DECIMALES_MAXIMUM) {
            throw new IllegalArgumentException(
                    "décimales : reçu " + decimales + " ; attendu de 0 à " + DECIMALES_MAXIMUM);
        }
        BigFraction vrai = aLEchelle();
        BigDecimal montre = vrai.bigDecimalValue(decimales, RoundingMode.HALF_UP);
        boolean coupe = !montre.unscaledValue()
                .multiply(vrai.getDenominator())
                .equals(BigInteger.TEN.pow(montre.scale()).multiply(vrai.getNumerator()));
        BigDecimal net = montre.signum() == 0 ? BigDecimal.ZERO : montre.stripTrailingZeros();
        return virgule(net) + (coupe ? "…" : "") + suffixe();
    }

    /**
     * As a signed document prints it: a fixed number of decimals, no sign that digits were cut.
     *
     * @param regle the rounding of the print, which fixes the decimals
     * @return for instance {@code 18,13 %} or {@code 13,40}
     */
    public final String imprime(Arrondi regle) {
        return virgule(presente(regle.decimales(), regle.mode())) + suffixe();
    }

    /**
     * Without loss: a decimal when there is one, else a fraction. What it writes is read back, up to a thousand digits.
     *
     * @return for instance {@code 7,9 %}, {@code 3/7} or {@code 2300/249 %}
     */
    public final String texteExact() {
        BigFraction montre = aLEchelle();
        BigInteger reste = montre.getDenominator();
        int deux = reste.getLowestSetBit();
        reste = reste.shiftRight(deux);
        int cinq = 0;
        while (reste.mod(CINQ).signum() == 0) {
            reste = reste.divide(CINQ);
            cinq++;
        }
        String nombre = reste.equals(BigInteger.ONE)
                ? virgule(montre.bigDecimalValue(Math.max(deux, cinq), RoundingMode.UNNECESSARY))
                : montre.getNumerator() + "/" + montre.getDenominator();
        return nombre + suffixe();
    }

    private static final BigInteger CINQ = BigInteger.valueOf(5);

    @Override
    public final int compareTo(N autre) {
        // not BigFraction's: 1.2 orders two negative fractions by their absolute values
        BigFraction b = valeur(autre);
        if (exact.getDenominator().equals(b.getDenominator())) {
            return exact.getNumerator().compareTo(b.getNumerator());
        }
        return exact.signum() != b.signum()
                ? Integer.compare(exact.signum(), b.signum())
                : exact.getNumerator()
                        .multiply(b.getDenominator())
                        .compareTo(b.getNumerator().multiply(exact.getDenominator()));
    }

    @Override
    public final boolean equals(Object o) {
        return o instanceof Nombre<?> n && n.getClass() == getClass() && n.exact.equals(exact);
    }

    @Override
    public final int hashCode() {
        return exact.hashCode();
    }

    /** At most four decimals, for reading; see {@link #texte(int)}. */
    @Override
    public final String toString() {
        return texte(4);
    }

    /** Most numbers are counts of homes: a fraction would be looked for where there is none. */
    private static boolean sontEntiers(BigFraction a, BigFraction b) {
        return a.getDenominator().equals(BigInteger.ONE) && b.getDenominator().equals(BigInteger.ONE);
    }

    private BigDecimal presente(int decimales, RoundingMode mode) {
        return aLEchelle().bigDecimalValue(decimales, mode);
    }

    /** What is shown: the number itself, or its percentage. */
    private BigFraction aLEchelle() {
        return echelle() == 1 ? exact : exact.multiply(echelle()); // × 1 would reduce the fraction again
    }

    /** The self type is this class: the permitted subclasses are {@code Taux} and {@code Quantite} only. */
    private static BigFraction valeur(Nombre<?> n) {
        return n.exact;
    }

    private static String virgule(BigDecimal d) {
        return d.toPlainString().replace('.', ',');
    }

    static BigFraction fraction(BigDecimal d) {
        return d.scale() > 0
                ? BigFraction.of(d.unscaledValue(), BigInteger.TEN.pow(d.scale()))
                : BigFraction.of(d.toBigIntegerExact());
    }

    /** A plain decimal as French documents write it (comma or point, spaces between thousands), or an exact text. */
    static Optional<BigFraction> lire(String texte) {
        String net = espaces(texte);
        return DECIMAL.matcher(net).matches()
                ? Optional.of(fraction(new BigDecimal(net.replace(" ", "").replace(',', '.'))))
                : fractionExacte(net);
    }

    /** As {@link #texteExact} writes it only: {@code 4/2} is no number of homes, and may be a day. */
    private static Optional<BigFraction> fractionExacte(String texte) {
        Matcher m = FRACTION.matcher(texte);
        return m.matches()
                ? Optional.of(BigFraction.of(new BigInteger(m.group(1)), new BigInteger(m.group(2))))
                        .filter(f -> new Quantite(f).texteExact().equals(texte))
                : Optional.empty();
    }

    /** Plain ones, none at the ends: spreadsheets pad and group with no-break, thin and figure spaces too. */
    static String espaces(String texte) {
        return ESPACE.matcher(texte).replaceAll(" ").strip();
    }
}
