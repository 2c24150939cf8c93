package fr.gestionflux.core.prospective;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.releve.Releve;
import java.util.List;
import java.util.function.IntFunction;
import org.immutables.value.Value;

/**
 * What is supposed of the years to come; all of it is printed with the projection.
 *
 * <pre>{@code
 * Hypotheses.builder().annees(10).charte(n -> savoie)
 *         .faits(n -> Releve.builder().reprend(dossier.releve(), n - 2024).build())
 *         .addEnonces("les taux et le parc de 2024, inchangés")
 *         .build();
 * }</pre>
 *
 * <p>Immutable; thread-safe when its functions are.
 */
@Value.Immutable
public abstract class Hypotheses {

    /** What is supposed beyond it says nothing of anything. */
    private static final int UN_SIECLE = 100;

    Hypotheses() {}

    /**
     * How many years, the first one included.
     *
     * @return from 1 to 100
     */
    public abstract int annees();

    /**
     * The charter of a year.
     *
     * @return from a year to the version that applies
     */
    public abstract IntFunction<Charte> charte();

    /**
     * The facts of a year.
     *
     * @return from a year to its table
     */
    public abstract IntFunction<Releve> faits();

    /**
     * The share of each target that is honoured.
     *
     * @return 100 % unless told otherwise; homes are whole, what is over is cut
     */
    @Value.Default
    public Taux realisation() {
        return Taux.ENTIER;
    }

    /**
     * The rights acquired in a year.
     *
     * @return from a year to new rights, dated of that year; none unless told otherwise
     */
    @Value.Default
    public IntFunction<List<Contingent>> acquisitions() {
        return annee -> List.of();
    }

    /**
     * What the functions above suppose, in French.
     *
     * @return sentences without their full stop
     */
    public abstract List<String> enonces();

    @Value.Check
    void verifie() {
        if (annees() < 1 || annees() > UN_SIECLE) {
            throw new IllegalArgumentException("années : reçu " + annees() + " ; attendu de 1 à " + UN_SIECLE);
        }
        if (realisation().signe() < 0) {
            throw new IllegalArgumentException("réalisation : reçu " + realisation() + " ; attendu 0 % ou plus");
        }
    }

    /**
     * Hypotheses to state.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Hypotheses}; each attribute is set at most once. */
    public static final class Builder extends ImmutableHypotheses.Builder {
        Builder() {}
    }
}
