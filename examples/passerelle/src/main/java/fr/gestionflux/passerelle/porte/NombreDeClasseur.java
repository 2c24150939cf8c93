package fr.gestionflux.passerelle.porte;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A number of a spreadsheet as a person reads it there.
 *
 * @param date1904 whether days are counted from 1904, as some workbooks do, and not from 1900
 */
record NombreDeClasseur(boolean date1904) {

    /**
     * A spreadsheet computes in binary floating point and its file says so: 9,46 % is written 9.4600000000000003E-2. It shows
     * fifteen digits at most, which is what was typed; those beyond are an accident of the binary form.
     */
    private static final MathContext AFFICHE = new MathContext(15, RoundingMode.HALF_UP);

    /** No number of a spreadsheet reaches it: in full, this one would have as many digits as it pleases. */
    private static final int GRANDEUR = 330;

    private static final int DERNIER_JOUR = 2_958_465;
    private static final int FAUX_29_FEVRIER_1900 = 60;
    private static final BigDecimal SECONDES = BigDecimal.valueOf(86_400);

    /** Empty for what no spreadsheet shows. */
    Optional<String> texte(BigDecimal brut, FormatDeCellule format) {
        if (brut.signum() != 0 && Math.abs((long) brut.precision() - brut.scale()) > GRANDEUR) {
            return Optional.empty();
        }
        BigDecimal n = brut.round(AFFICHE);
        return switch (format.nature()) {
            case NOMBRE -> Optional.of(complete(decimal(n), format.chiffres()));
            case POURCENTAGE -> Optional.of(decimal(n.movePointRight(2)) + " %");
            case DATE -> date(n);
            case ANNEE -> jour(n.setScale(0, RoundingMode.FLOOR)).map(d -> Integer.toString(d.getYear()));
            case HEURE -> Optional.of(heure(secondes(n)));
        };
    }

    private static String decimal(BigDecimal n) {
        return n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A code that begins with zeros, INSEE's or a post code, is a number to which its format gives them back. */
    private static String complete(String entier, int chiffres) {
        boolean code = entier.chars().allMatch(c -> c >= '0' && c <= '9');
        return code ? "0".repeat(Math.max(0, chiffres - entier.length())) + entier : entier;
    }

    /** An hour, where there is one, is shown: whoever reads the date says whether it may have one. */
    private Optional<String> date(BigDecimal n) {
        BigInteger secondes = secondes(n);
        BigInteger[] jourEtReste = secondes.divideAndRemainder(SECONDES.toBigInteger());
        return jour(new BigDecimal(jourEtReste[0]))
                .map(d ->
                        String.format(Locale.ROOT, "%02d/%02d/%04d", d.getDayOfMonth(), d.getMonthValue(), d.getYear())
                                + (jourEtReste[1].signum() == 0 ? "" : " " + heure(jourEtReste[1])));
    }

    /** Hours are fractions of a day, that binary numbers do not hold exactly: to the second, as they are shown. */
    private static BigInteger secondes(BigDecimal jours) {
        return jours.multiply(SECONDES).setScale(0, RoundingMode.HALF_UP).toBigInteger();
    }

    private static String heure(BigInteger secondes) {
        BigInteger s = secondes.abs();
        BigInteger soixante = BigInteger.valueOf(60);
        BigInteger minutes = s.divide(soixante);
        int reste = s.mod(soixante).intValue();
        return (secondes.signum() < 0 ? "-" : "")
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d",
                        minutes.divide(soixante),
                        minutes.mod(soixante).intValue())
                + (reste == 0 ? "" : String.format(Locale.ROOT, ":%02d", reste));
    }

    /** Counted from 1900, there is a 29 February 1900 that never was. */
    private Optional<LocalDate> jour(BigDecimal entier) {
        if (entier.signum() < 0 || entier.compareTo(BigDecimal.valueOf(DERNIER_JOUR)) > 0) {
            return Optional.empty();
        }
        int n = entier.intValueExact();
        if (date1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(n));
        }
        if (n == 0 || n == FAUX_29_FEVRIER_1900) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.of(1899, 12, n < FAUX_29_FEVRIER_1900 ? 31 : 30).plusDays(n));
    }
}
