package fr.gestionflux.passerelle.porte;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text that a table reads in a cell.
 *
 * @param nombres how numbers of this workbook are shown
 */
record LectureDeCellule(NombreDeClasseur nombres) {

    /** What a spreadsheet keeps of a formula that failed. */
    private static final Pattern ERREUR = Pattern.compile("#(N/A|GETTING_DATA|[A-Z0/]+[!?])");

    /** Empty for a cell that says nothing: an error, a formula that was never computed, a number that none shows. */
    Optional<String> texte(Cell c) {
        if (c.getType() == CellType.ERROR) {
            return Optional.empty();
        }
        Object valeur = c.getValue();
        if (valeur instanceof BigDecimal n) {
            return nombres.texte(n, FormatDeCellule.de(c.getDataFormatString()));
        }
        if (valeur instanceof Boolean b) {
            return Optional.of(b ? "oui" : "non");
        }
        if (valeur instanceof String s) {
            return c.getType() == CellType.FORMULA && ERREUR.matcher(s).matches()
                    ? Optional.empty()
                    : Optional.of(Echappement.lu(s));
        }
        // a formula whose value is an empty text has one
        return c.getType() == CellType.FORMULA && c.getRawValue() == null ? Optional.empty() : Optional.of("");
    }

    /** As the spreadsheet shows it. */
    static String recu(Cell c) {
        String brut = c.getRawValue();
        return brut == null || brut.isEmpty() ? "=" + c.getFormula() : brut;
    }

    static String attendu(Cell c) {
        return c.getType() == CellType.FORMULA && c.getRawValue() == null
                ? "une formule calculée : ouvrez le classeur, laissez-le calculer et enregistrez-le"
                : "un texte, un nombre, une date, un taux, oui ou non";
    }
}
