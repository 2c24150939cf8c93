package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.EtapeDeRecu;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A cell of a table that leaves: what is read, and the number that it is for a spreadsheet.
 *
 * @param texte what people read
 * @param nombre the same as a number, a rate being a fraction of 1; empty for a text
 * @param taux whether it is a rate
 */
record Case(String texte, Optional<BigDecimal> nombre, boolean taux) {

    /** What a cell of a spreadsheet can hold: the exact value is beside, as {@code n/d}. */
    private static final MathContext PRECISION = new MathContext(15);

    static Case texte(String texte) {
        return new Case(Caracteres.lisibles(texte), Optional.empty(), false);
    }

    /** A count, already a whole number in its table. */
    static Case entier(String texte) {
        return texte.matches("\\d{1,9}") ? new Case(texte, Optional.of(new BigDecimal(texte)), false) : texte(texte);
    }

    static Case figure(EtapeDeRecu e) {
        return new Case(
                Caracteres.lisibles(e.lisible()),
                e.exact().isEmpty() ? Optional.empty() : Optional.of(decimal(e.exact())),
                e.genre().equals("taux"));
    }

    private static BigDecimal decimal(String exact) {
        int barre = exact.indexOf('/');
        return barre < 0
                ? new BigDecimal(exact)
                : new BigDecimal(exact.substring(0, barre))
                        .divide(new BigDecimal(exact.substring(barre + 1)), PRECISION)
                        .stripTrailingZeros();
    }
}
