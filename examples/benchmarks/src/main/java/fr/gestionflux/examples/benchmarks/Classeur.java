package fr.gestionflux.examples.benchmarks;

import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/**
 * One sheet, built once, whose formulas Apache POI evaluates. In the binary format, formulas are kept parsed: an .xlsx has
 * them as text, and is slower.
 */
final class Classeur {

    private final Workbook classeur = new HSSFWorkbook();
    private final Sheet feuille = classeur.createSheet();
    private final FormulaEvaluator evaluation = classeur.getCreationHelper().createFormulaEvaluator();

    Classeur nombre(String adresse, double valeur) {
        cellule(adresse).setCellValue(valeur);
        return this;
    }

    Classeur date(String adresse, LocalDate valeur) {
        return nombre(adresse, DateUtil.getExcelDate(valeur));
    }

    Classeur formule(String adresse, String formule) {
        cellule(adresse).setCellFormula(formule);
        return this;
    }

    /** Evaluates everything again, whatever was evaluated before. */
    Chiffres<Double> evaluer(String part, String exact, String objectif, String complement) {
        evaluation.clearAllCachedResultValues();
        return new Chiffres<>(valeur(part), valeur(exact), valeur(objectif), valeur(complement));
    }

    private double valeur(String adresse) {
        CellValue v = evaluation.evaluate(cellule(adresse));
        if (v.getCellType() != CellType.NUMERIC) {
            throw new IllegalStateException(adresse + " : reçu " + v.formatAsString() + " ; attendu un nombre");
        }
        return v.getNumberValue();
    }

    private Cell cellule(String adresse) {
        CellReference r = new CellReference(adresse);
        Row ligne = feuille.getRow(r.getRow());
        Row presente = ligne == null ? feuille.createRow(r.getRow()) : ligne;
        return presente.getCell(r.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
