package fr.gestionflux.core.nombre;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number of homes, of rights or of years: exact, possibly fractional (11,9 droits uniques), possibly negative (an
 * overrun).
 *
 * <pre>{@code
 * Quantite.of(74);
 * Quantite.parse("1 567");     // spaces between thousands
 * Quantite.parse("13,40");     // comma or point
 * Quantite.rapport(10, 3);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Quantite extends Nombre<Quantite> {

    private static final Pattern MILLIERS = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,9}|(?:,\\d{3}){1,9})");

    /** Zero. */
    public static final Quantite ZERO = of(0);

    Quantite(BigFraction exact) {
        super(exact);
    }

    /**
     * A whole number.
     *
     * @param entier any whole number
     * @return the quantity
     */
    public static Quantite of(long entier) {
        return new Quantite(BigFraction.of(entier));
    }

    /**
     * A fraction.
     *
     * @param numerateur any whole number
     * @param denominateur not zero
     * @return the exact quantity
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Quantite rapport(long numerateur, long denominateur) {
        return rapport(BigInteger.valueOf(numerateur), BigInteger.valueOf(denominateur));
    }

    /**
     * A fraction of any size.
     *
     * @param numerateur any whole number
     * @param denominateur not zero
     * @return the exact quantity
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Quantite rapport(BigInteger numerateur, BigInteger denominateur) {
        if (denominateur.signum() == 0) {
            throw new IllegalArgumentException(
                    "dénominateur : reçu 0 ; attendu un nombre non nul (quantité " + numerateur + " / 0)");
        }
        return new Quantite(BigFraction.of(numerateur, denominateur));
    }

    /**
     * Reads a decimal number as documents write it, or what {@link #texteExact} writes.
     *
     * @param texte for instance {@code 1 567}, {@code 13,40} or {@code 3/7}
     * @return the quantity, or empty when the text is not one
     */
    public static Optional<Quantite> lis(String texte) {
        return lire(texte).map(Quantite::new);
    }

    /**
     * Reads a number whose thousands may be parted by a point or a comma, which {@link #lis} takes for decimals.
     *
     * @param texte for instance {@code 1.567} or {@code 17,000}
     * @return 1 567 or 17 000, or empty when the text cannot be read so
     */
    public static Optional<Quantite> enMilliers(String texte) {
        String net = espaces(texte);
        return MILLIERS.matcher(net).matches() ? lis(net.replace(".", "").replace(",", "")) : Optional.empty();
    }

    /**
     * As {@link #lis}, for text written in a program.
     *
     * @param texte for instance {@code 13,40}
     * @return the quantity
     * @throws IllegalArgumentException if the text is not a decimal number
     */
    public static Quantite parse(String texte) {
        return lis(texte)
                .orElseThrow(() -> new IllegalArgumentException(
                        "quantité : reçu « " + texte + " » ; attendu un nombre comme « 1 567 » ou « 13,40 »"));
    }

    /**
     * Whether there is no fractional part.
     *
     * @return true for 7, false for 7,0004
     */
    public boolean estEntiere() {
        return denominateur().equals(BigInteger.ONE);
    }

    @Override
    Quantite cree(BigFraction valeur) {
        return new Quantite(valeur);
    }

    @Override
    int echelle() {
        return 1;
    }

    @Override
    String suffixe() {
        return "";
    }
}
