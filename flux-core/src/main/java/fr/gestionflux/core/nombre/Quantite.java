package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of homes, of rights or of years: exact, possibly fractional (11,9 droits uniques), possibly negative (an
 * overrun).
 *
 * <pre>{@code
 * Quantite.of(74);                           // = 74 — homes at Séez
 * Quantite.parse("1 567");                   // = 1567 — the flow of Savoie, annex 1: spaces between thousands
 * Quantite.parse("13,40").texteExact();      // = 13,4 — comma or point
 * Quantite.rapport(10, 3).texte(2);          // = 3,33…
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Quantite extends Nombre<Quantite> {

    private static final Pattern MILLIERS = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,9}|(?:,\\d{3}){1,9})");

    /** Zero. */
    public static final Quantite ZERO = of(0);

    Quantite(Fraction exact) {
        super(exact);
    }

    /**
     * A whole number.
     *
     * @param entier any whole number
     * @return the quantity
     */
    public static Quantite of(long entier) {
        return new Quantite(Fraction.of(entier));
    }

    /**
     * A decimal number, exactly.
     *
     * @param decimal for instance 13.40
     * @return the quantity
     * @throws IllegalArgumentException if it has more than 1 000 digits or decimals
     */
    public static Quantite of(BigDecimal decimal) {
        return new Quantite(fraction("quantité", decimal));
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
        if (denominateur == 0) {
            throw denominateurNul("quantité", numerateur);
        }
        return new Quantite(Fraction.of(numerateur, denominateur));
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
            throw denominateurNul("quantité", numerateur);
        }
        return new Quantite(Fraction.of(numerateur, denominateur));
    }

    /**
     * The same number, whatever it counted: a rate as the plain fraction that it is.
     *
     * @param nombre of any nature
     * @return 1/5 for 20 %
     */
    public static Quantite de(Nombre<?> nombre) {
        return nombre instanceof Quantite q ? q : new Quantite(nombre.exact);
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
        return exact.estEntiere();
    }

    @Override
    Quantite cree(Fraction valeur) {
        return new Quantite(valeur);
    }

    @Override
    Fraction echelle() {
        return Fraction.UN;
    }

    @Override
    String suffixe() {
        return "";
    }
}
