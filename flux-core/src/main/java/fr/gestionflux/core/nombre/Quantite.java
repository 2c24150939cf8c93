package fr.gestionflux.core.nombre;

import java.math.BigInteger;
import java.util.Optional;
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
     * Reads a decimal number as documents write it.
     *
     * @param texte for instance {@code 1 567} or {@code 13,40}
     * @return the quantity, or empty when the text is not one
     */
    public static Optional<Quantite> lis(String texte) {
        return lire(texte).map(Quantite::new);
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
