package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A rate or a share, shown in percent. Never built from a bare number, which could be a fraction or a percentage:
 *
 * <pre>{@code
 * Taux.parse("7,9 %");       // = 7,9 % — as a document writes it; "9.67%" too
 * Taux.pourcent(30);         // = 30 % — from a percentage
 * Taux.rapport(15, 155);     // = 9,6774… % — from a numerator and a denominator: La Cité Jardins, 2024
 * }</pre>
 *
 * <p>Decimals of a rate are decimals of its percentage. Immutable and thread-safe.
 */
public final class Taux extends Nombre<Taux> {

    /** 0 %. */
    public static final Taux ZERO = pourcent(0);

    /** 100 %. */
    public static final Taux ENTIER = pourcent(100);

    Taux(Fraction exact) {
        super(exact);
    }

    /**
     * From a whole percentage.
     *
     * @param pourcent 30 for 30 %
     * @return the rate
     */
    public static Taux pourcent(long pourcent) {
        return rapport(pourcent, 100);
    }

    /**
     * From a percentage, exactly.
     *
     * @param pourcent 7.9 for 7,9 %; a fraction of 1 is moved two places first ({@code movePointRight(2)})
     * @return the rate
     * @throws IllegalArgumentException if it has more than 1 000 digits or decimals
     */
    public static Taux pourcent(BigDecimal pourcent) {
        return new Taux(fraction("taux", pourcent).sur(Fraction.CENT));
    }

    /**
     * From a numerator and a denominator.
     *
     * @param numerateur any whole number
     * @param denominateur not zero
     * @return the exact ratio
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Taux rapport(long numerateur, long denominateur) {
        if (denominateur == 0) {
            throw denominateurNul("taux", numerateur);
        }
        return new Taux(Fraction.of(numerateur, denominateur));
    }

    /**
     * From a numerator and a denominator of any size.
     *
     * @param numerateur any whole number
     * @param denominateur not zero
     * @return the exact ratio
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Taux rapport(BigInteger numerateur, BigInteger denominateur) {
        if (denominateur.signum() == 0) {
            throw denominateurNul("taux", numerateur);
        }
        return new Taux(Fraction.of(numerateur, denominateur));
    }

    /**
     * Reads a percentage as documents write it, or what {@link #texteExact} writes; the % sign is required.
     *
     * @param texte for instance {@code 7,9 %}, {@code 9.67%} or {@code 2300/249 %}
     * @return the rate, or empty when the text is not one
     */
    public static Optional<Taux> lis(String texte) {
        String net = espaces(texte);
        return net.endsWith("%")
                ? lire(net.substring(0, net.length() - 1)).map(f -> new Taux(f.sur(Fraction.CENT)))
                : Optional.empty();
    }

    /**
     * As {@link #lis}, for text written in a program.
     *
     * @param texte for instance {@code 7,9 %}
     * @return the rate
     * @throws IllegalArgumentException if the text is not a percentage
     */
    public static Taux parse(String texte) {
        return lis(texte)
                .orElseThrow(() -> new IllegalArgumentException("taux : reçu « " + texte
                        + " » ; attendu un pourcentage comme « 7,9 % » (le signe % est obligatoire)"));
    }

    @Override
    Taux cree(Fraction valeur) {
        return new Taux(valeur);
    }

    @Override
    Fraction echelle() {
        return Fraction.CENT;
    }

    @Override
    String suffixe() {
        return " %";
    }
}
