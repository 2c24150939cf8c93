package fr.gestionflux.examples.benchmarks;

import fr.gestionflux.core.charte.ObjectifAnnuel;
import java.math.BigDecimal;

/** One made-up convention of ten operations, by the library and by the same formula written by other means. */
interface Exemple {

    /** By the library: figures keep their justification, nothing is printed. */
    ObjectifAnnuel flux();

    /** By hand, with 34 digits. */
    Chiffres<BigDecimal> bigDecimal();

    /** By hand, in binary floating point: exact nowhere, the least that the formula can cost. */
    Chiffres<Double> doubles();

    /** By a workbook of the same formulas, all of them evaluated again. */
    Chiffres<Double> classeur();
}
