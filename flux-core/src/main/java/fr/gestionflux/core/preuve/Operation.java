package fr.gestionflux.core.preuve;

/**
 * How a figure was obtained from its operands.
 *
 * <pre>{@code
 * annuel.part().operation();   // = SUR — 8 ÷ 102, Escalquens – Promologis, 2024
 * }</pre>
 */
public enum Operation {
    /** Read in a document, a file or a text: no operand. */
    DONNEE,
    /** The only operand, under another name. */
    EGAL,
    /** The sum of the operands; 0 when there is none. */
    PLUS,
    /** The first operand less the second. */
    MOINS,
    /** The product of the operands. */
    FOIS,
    /** The first operand divided by the second. */
    SUR,
    /** The arithmetic mean of the operands. */
    MOYENNE,
    /** The smaller of the two operands. */
    AU_PLUS,
    /** The greater of the two operands. */
    AU_MOINS,
    /** The only operand, rounded. */
    ARRONDI,
    /** The first operand, because the second is at least, or below, each of those that follow. */
    CHOIX
}
