package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number of a known nature: a {@link Taux} (a rate, shown in percent) or a {@link Quantite} (homes, rights,
 * years).
 *
 * <pre>{@code
 * Taux part = Quantite.of(8).sur(Quantite.of(102));   // Escalquens – Promologis, 2024
 * part.fois(Quantite.of(2)).toString();               // = 15,6863… %
 * part.imprime(Arrondi.auPlusProche(2));              // = 7,84 % — as annex 1 prints it
 * part.texteExact();                                  // = 400/51 %
 * }</pre>
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

    final Fraction exact;

    Nombre(Fraction exact) {
        this.exact = exact;
    }

    abstract N cree(Fraction valeur);

    /** 100 for a rate, 1 for a quantity: what « two decimals » refers to. */
    abstract Fraction echelle();

    abstract String suffixe();

    /**
     * The numerator of the reduced fraction; it carries the sign.
     *
     * @return the numerator
     */
    public final BigInteger numerateur() {
        return exact.numerateur();
    }

    /**
     * The denominator of the reduced fraction.
     *
     * @return the denominator, always positive
     */
    public final BigInteger denominateur() {
        return exact.denominateur();
    }

    /** {@return the reduced fraction, for instance {@code 4/51}; a rate is a fraction of 1} */
    public final String fraction() {
        return exact.toString();
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public final int signe() {
        return exact.signe();
    }

    /**
     * The exact sum.
     *
     * @param autre a number of the same nature
     * @return this + autre
     */
    public final N plus(N autre) {
        return cree(exact.plus(autre.exact));
    }

    /**
     * The exact difference, possibly negative.
     *
     * @param autre a number of the same nature
     * @return this − autre
     */
    public final N moins(N autre) {
        return cree(exact.moins(autre.exact));
    }

    /**
     * The exact product; the nature stays that of this number.
     *
     * @param facteur a factor of any nature
     * @return this × facteur
     */
    public final N fois(Nombre<?> facteur) {
        return cree(exact.fois(facteur.exact));
    }

    /**
     * The exact ratio of two numbers of the same nature.
     *
     * @param tout the whole, not zero
     * @return this ÷ tout
     * @throws ArithmeticException if the whole is zero; {@code Resultat.sur} answers with a refusal instead
     */
    public final Taux sur(N tout) {
        return new Taux(exact.sur(tout.exact));
    }

    /**
     * This number cut to what a text orders.
     *
     * @param regle the rounding
     * @return the rounded number
     */
    public final N arrondi(Arrondi regle) {
        return cree(regle.applique(aLEchelle()).sur(echelle()));
    }

    /**
     * This number as other software holds it, cut to what its reader asks for: nothing is rounded without a name.
     *
     * @param regle the rounding, which fixes the decimals
     * @return for instance {@code 1.19} for 1,185 homes; in percentage points for a rate: {@code 18.13} for 18,132… %
     */
    public final BigDecimal decimal(Arrondi regle) {
        return regle.garde(aLEchelle());
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
        Fraction vrai = aLEchelle();
        Fraction montre = vrai.arrondie(decimales, RoundingMode.HALF_UP);
        return montre.enDecimales(decimales) + (montre.equals(vrai) ? "" : "…") + suffixe();
    }

    /**
     * As a signed document prints it: a fixed number of decimals, no sign that digits were cut.
     *
     * @param regle the rounding of the print, which fixes the decimals
     * @return for instance {@code 18,13 %} or {@code 13,40}
     */
    public final String imprime(Arrondi regle) {
        return virgule(regle.garde(aLEchelle())) + suffixe();
    }

    /**
     * Without loss: a decimal when there is one, else a fraction. What it writes is read back, up to a thousand digits.
     *
     * @return for instance {@code 7,9 %}, {@code 3/7} or {@code 2300/249 %}
     */
    public final String texteExact() {
        Fraction montre = aLEchelle();
        BigInteger reste = montre.denominateur();
        int deux = reste.getLowestSetBit();
        reste = reste.shiftRight(deux);
        int cinq = 0;
        while (reste.mod(CINQ).signum() == 0) {
            reste = reste.divide(CINQ);
            cinq++;
        }
        String nombre = reste.equals(BigInteger.ONE)
                ? virgule(montre.decimal(Math.max(deux, cinq), RoundingMode.UNNECESSARY))
                : montre.numerateur() + "/" + montre.denominateur();
        return nombre + suffixe();
    }

    private static final BigInteger CINQ = BigInteger.valueOf(5);

    @Override
    public final int compareTo(N autre) {
        return exact.compareTo(autre.exact);
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

    /** What is shown: the number itself, or its percentage. */
    private Fraction aLEchelle() {
        return exact.fois(echelle());
    }

    /** Exactly; a number longer than any that is written is refused before it takes all the memory. */
    static Fraction fraction(String nature, BigDecimal d) {
        if (d.precision() > DECIMALES_MAXIMUM || Math.abs((long) d.scale()) > DECIMALES_MAXIMUM) {
            throw new IllegalArgumentException(
                    nature + " : reçu un décimal de précision " + d.precision() + " et d'échelle " + d.scale()
                            + " ; attendu au plus " + DECIMALES_MAXIMUM + " chiffres et décimales");
        }
        return Fraction.of(d);
    }

    /** What a denominator given by a caller must not be. */
    static IllegalArgumentException denominateurNul(String nature, Object numerateur) {
        return new IllegalArgumentException(
                "dénominateur : reçu 0 ; attendu un nombre non nul (" + nature + " " + numerateur + " / 0)");
    }

    static String virgule(BigDecimal d) {
        return d.toPlainString().replace('.', ',');
    }

    /** A plain decimal as French documents write it (comma or point, spaces between thousands), or an exact text. */
    static Optional<Fraction> lire(String texte) {
        String net = espaces(texte);
        return DECIMAL.matcher(net).matches()
                ? Optional.of(Fraction.of(new BigDecimal(net.replace(" ", "").replace(',', '.'))))
                : fractionExacte(net);
    }

    /** As {@link #texteExact} writes it only: {@code 4/2} is no number of homes, and may be a day. */
    private static Optional<Fraction> fractionExacte(String texte) {
        Matcher m = FRACTION.matcher(texte);
        return m.matches()
                ? Optional.of(Fraction.of(new BigInteger(m.group(1)), new BigInteger(m.group(2))))
                        .filter(f -> new Quantite(f).texteExact().equals(texte))
                : Optional.empty();
    }

    /** Plain ones, none at the ends: spreadsheets pad and group with no-break, thin and figure spaces too. */
    static String espaces(String texte) {
        return ESPACE.matcher(texte).replaceAll(" ").strip();
    }
}
