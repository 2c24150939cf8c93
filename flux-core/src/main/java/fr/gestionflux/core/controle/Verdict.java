package fr.gestionflux.core.controle;

import fr.gestionflux.core.preuve.Codes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a print is what it should be: under which rounding, or else why it is probably not. */
public enum Verdict {
    /** The exact figure, or its half-up rounding at the decimals of the print. */
    CONFORME("conforme"),
    /** The exact figure, cut. */
    TRONQUE("conforme, tronqué"),
    /** Computed from figures of the document already rounded, then rounded or cut. */
    DEJA_ARRONDI("conforme, calculé sur un arrondi"),
    /** Agrees if an input that the document prints too rounded to give it had more decimals; said of both. */
    ENTREE_ARRONDIE("entrée trop arrondie", Codes.ENTREE_ARRONDIE, false),
    /** Nothing is printed. */
    BLANC("laissé en blanc"),
    /** There is nothing to compare the print with: an input is missing. */
    NON_CALCULE("non calculé", Codes.DONNEE_MANQUANTE, false),
    /** Not a number, an operation, a year or a date. */
    ILLISIBLE("illisible", Codes.IMPRESSION_ILLISIBLE, true),
    /** 0,0967 % for 9,67 %. */
    FRACTION_EN_POURCENTAGE("fraction imprimée en pourcentage", Codes.FRACTION_EN_POURCENTAGE, true),
    /** A hundred times too small, by one % sign too many in the computation. */
    DIVISE_DEUX_FOIS("pourcentage divisé deux fois", Codes.POURCENTAGE_DIVISE_DEUX_FOIS, true),
    /** The document has another rate for the same figure, or computed with the rate of another. */
    DEUX_TAUX("deux taux dans le document", Codes.DEUX_TAUX, true),
    /** At least one home, which no text says. */
    MINIMUM_TACITE("minimum non écrit", Codes.MINIMUM_TACITE, true),
    /** A total whose printed terms make another one. */
    TOTAL("total qui n'est pas la somme", Codes.TOTAL_DIFFERENT, true),
    /** A count that the inventory does not bear out. */
    DECOMPTE("autre compte que l'inventaire", Codes.DECOMPTE_DIFFERENT, true),
    /** Rounded to fewer decimals than it shows. */
    DECIMALES_FEINTES("moins précis qu'imprimé", Codes.DECIMALES_FEINTES, true),
    /** Computed from a print that is itself wrong. */
    REPRIS("repris d'un chiffre en écart", Codes.ECART_REPRIS, true),
    /** A written operation that does not make its result. */
    OPERATION("opération fausse", Codes.OPERATION_FAUSSE, true),
    /** Another year than the document's. */
    ANNEE("autre année", Codes.ANNEE_DIFFERENTE, true),
    /** A right that has ended at the date of the inventory. */
    DROIT_ECHU("droit échu", Codes.DROIT_ECHU, true),
    /** An end in more than a century: 31/12/2999. */
    FIN_LOINTAINE("fin impossible", Codes.FIN_LOINTAINE, true),
    /** A figure over its limit. */
    LIMITE("limite dépassée", Codes.LIMITE_LEGALE, true),
    /** None of these: a misprint, or a miscalculation. */
    ECART("faute d'impression ou de calcul", Codes.ECART, true);

    private final String libelle;
    private final @Nullable String code;
    private final boolean alerte;

    Verdict(String libelle) {
        this(libelle, null, false);
    }

    Verdict(String libelle, @Nullable String code, boolean alerte) {
        this.libelle = libelle;
        this.code = code;
        this.alerte = alerte;
    }

    /**
     * Whether somebody must look at the document: false for a print that only follows another rounding.
     *
     * @return false too for a blank, and for what could not be computed
     */
    public boolean alerte() {
        return alerte;
    }

    /**
     * The stable code of the anomaly.
     *
     * @return empty when there is nothing to remark
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** In French. */
    @Override
    public String toString() {
        return alerte && this != ILLISIBLE ? "ÉCART, " + libelle : libelle;
    }
}
