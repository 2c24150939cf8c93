package fr.gestionflux.core.nombre;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rounding, as a text orders it or as a document prints. There is no default one: it is always named where it
 * happens, with the article that orders it.
 *
 * <pre>{@code
 * Quantite.parse("1,185").arrondi(Arrondi.auPlusProche(0));     // = 1 — « 1.2 arrondi à 1 », La Cité Jardins, 2024
 * Taux.rapport(15, 155).imprime(Arrondi.auPlusProche(2));       // = 9,68 %
 * Taux.rapport(15, 155).imprime(Arrondi.tronque(2));            // = 9,67 % — as La Cité Jardins prints it
 * }</pre>
 *
 * <p>Immutable and thread-safe; {@code toString} reads as a sentence.
 */
public final class Arrondi {

    private static final int DECIMALES_MAXIMUM = 30;

    private static final Pattern ECRIT = Pattern.compile("(arrondi par excès|arrondi|tronqué) à (l'unité|une|\\d{1,2})"
            + "(?: décimales?)?|arrondi au multiple de (\\d{1,9})");

    private final int decimales;
    private final RoundingMode mode;
    private final int multiple;

    private Arrondi(int decimales, RoundingMode mode) {
        this(decimales, mode, 1);
    }

    private Arrondi(int decimales, RoundingMode mode, int multiple) {
        if (decimales < 0 || decimales > DECIMALES_MAXIMUM) {
            throw new IllegalArgumentException("décimales : reçu " + decimales + " ; attendu de 0 à 30");
        }
        this.decimales = decimales;
        this.mode = mode;
        this.multiple = multiple;
    }

    /**
     * To the nearest; a half goes away from zero.
     *
     * @param decimales how many decimals are kept, from 0 to 30, in percentage points for a rate
     * @return the rounding
     */
    public static Arrondi auPlusProche(int decimales) {
        return new Arrondi(decimales, RoundingMode.HALF_UP);
    }

    /**
     * Cut: what follows is dropped.
     *
     * @param decimales how many decimals are kept, from 0 to 30, in percentage points for a rate
     * @return the rounding
     */
    public static Arrondi tronque(int decimales) {
        return new Arrondi(decimales, RoundingMode.DOWN);
    }

    /**
     * Up: what follows counts for one more, however small (« tout logement commencé est dû »).
     *
     * @param decimales how many decimals are kept, from 0 to 30, in percentage points for a rate
     * @return the rounding
     */
    public static Arrondi parExces(int decimales) {
        return new Arrondi(decimales, RoundingMode.CEILING);
    }

    /**
     * To the nearest multiple of a whole number of units (percentage points for a rate); a half goes away from zero.
     *
     * @param multiple from 2 on: 5 for « par tranche de 5 logements »
     * @return the rounding
     */
    public static Arrondi auMultiple(int multiple) {
        if (multiple < 2) {
            throw new IllegalArgumentException("multiple : reçu " + multiple + " ; attendu au moins 2");
        }
        return new Arrondi(0, RoundingMode.HALF_UP, multiple);
    }

    /**
     * Reads the name that {@link #toString} writes, as a receipt carries it.
     *
     * @param nom for instance {@code arrondi à l'unité} or {@code tronqué à 2 décimales}
     * @return the rounding, or empty when the text names none
     */
    public static Optional<Arrondi> lis(String nom) {
        Matcher m = ECRIT.matcher(nom);
        return m.matches() ? lu(m).filter(a -> a.toString().equals(nom)) : Optional.empty();
    }

    private static Optional<Arrondi> lu(Matcher m) {
        if (m.group(3) != null) {
            int multiple = Integer.parseInt(m.group(3));
            return multiple < 2 ? Optional.empty() : Optional.of(auMultiple(multiple));
        }
        int decimales = m.group(2).equals("l'unité") ? 0 : m.group(2).equals("une") ? 1 : Integer.parseInt(m.group(2));
        return decimales > DECIMALES_MAXIMUM
                ? Optional.empty()
                : Optional.of(
                        switch (m.group(1)) {
                            case "arrondi" -> auPlusProche(decimales);
                            case "tronqué" -> tronque(decimales);
                            default -> parExces(decimales);
                        });
    }

    /**
     * How many decimals are kept.
     *
     * @return from 0 to 30
     */
    public int decimales() {
        return decimales;
    }

    /** What a text keeps of a number. */
    /** As it is counted on. */
    Fraction applique(Fraction vrai) {
        if (multiple == 1) {
            return vrai.arrondie(decimales, mode);
        }
        Fraction pas = Fraction.of(multiple);
        return vrai.sur(pas).arrondie(0, mode).fois(pas);
    }

    /** As it is printed, with all its decimals. */
    BigDecimal garde(Fraction vrai) {
        return multiple == 1
                ? vrai.decimal(decimales, mode)
                : vrai.sur(Fraction.of(multiple)).decimal(0, mode).multiply(BigDecimal.valueOf(multiple));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Arrondi a && a.decimales == decimales && a.mode == mode && a.multiple == multiple;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * decimales + multiple) + mode.hashCode();
    }

    @Override
    public String toString() {
        if (multiple > 1) {
            return "arrondi au multiple de " + multiple;
        }
        String verbe =
                mode == RoundingMode.DOWN ? "tronqué" : mode == RoundingMode.CEILING ? "arrondi par excès" : "arrondi";
        return switch (decimales) {
            case 0 -> verbe + " à l'unité";
            case 1 -> verbe + " à une décimale";
            default -> verbe + " à " + decimales + " décimales";
        };
    }
}
