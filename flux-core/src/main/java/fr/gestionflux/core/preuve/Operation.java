package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import java.util.List;
import java.util.Optional;

/**
 * How a figure was obtained from its operands, and how it is obtained again from others. Numbers of both natures are redone as plain
 * fractions: only a rounding depends on the nature.
 *
 * <pre>{@code
 * annuel.part().operation();   // = SUR — 8 ÷ 102, Escalquens – Promologis, 2024
 * Operation.SUR.refaite(List.of(Quantite.of(8), Quantite.of(102))).orElseThrow();   // = 0,0784… — the same
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
    CHOIX;

    private static final Quantite CENT = Quantite.of(100);

    /**
     * Whether it can be made of so many operands.
     *
     * @param operandes how many
     * @return true for any number of terms of a sum, for two of a difference
     */
    public boolean admet(int operandes) {
        return switch (this) {
            case DONNEE -> operandes == 0;
            case EGAL, ARRONDI -> operandes == 1;
            case MOINS, SUR, AU_PLUS, AU_MOINS -> operandes == 2;
            case FOIS, CHOIX -> operandes >= 2;
            case MOYENNE -> operandes >= 1;
            case PLUS -> operandes >= 0;
        };
    }

    /**
     * What it gives of these operands.
     *
     * @param operandes in their order
     * @return empty when something is divided by 0, and where operands do not say all: for what was read, for a rounding (see
     *     {@link #arrondie}), for a choice, whose branch its figure says
     * @throws IllegalArgumentException if it cannot be made of so many operands
     */
    public Optional<Quantite> refaite(List<Quantite> operandes) {
        if (!admet(operandes.size())) {
            throw new IllegalArgumentException("opérandes de « " + this + " » : reçu " + operandes.size()
                    + " ; attendu autant que l'opération en prend");
        }
        return switch (this) {
            case DONNEE, ARRONDI, CHOIX -> Optional.empty();
            case EGAL -> Optional.of(operandes.get(0));
            case PLUS -> Optional.of(somme(operandes));
            case MOINS -> Optional.of(operandes.get(0).moins(operandes.get(1)));
            case FOIS -> Optional.of(operandes.stream().reduce(Quantite.of(1), Quantite::fois));
            case SUR -> quotient(operandes.get(0), operandes.get(1));
            case MOYENNE -> quotient(somme(operandes), Quantite.of(operandes.size()));
            case AU_PLUS -> Optional.of(operandes.get(operandes.get(0).compareTo(operandes.get(1)) <= 0 ? 0 : 1));
            case AU_MOINS -> Optional.of(operandes.get(operandes.get(0).compareTo(operandes.get(1)) >= 0 ? 0 : 1));
        };
    }

    private static Quantite somme(List<Quantite> termes) {
        return termes.stream().reduce(Quantite.ZERO, Quantite::plus);
    }

    private static Optional<Quantite> quotient(Quantite haut, Quantite bas) {
        return bas.signe() == 0 ? Optional.empty() : Optional.of(Quantite.de(haut.sur(bas)));
    }

    /**
     * What a rounding gives.
     *
     * @param q the number, or the rate as a plain fraction
     * @param regle the rounding
     * @param taux whether it is a rate, which is rounded in percentage points
     * @return rounded, as a plain fraction
     */
    public static Quantite arrondie(Quantite q, Arrondi regle, boolean taux) {
        return taux ? Quantite.de(q.fois(CENT).arrondi(regle).sur(CENT)) : q.arrondi(regle);
    }
}
