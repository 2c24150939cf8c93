package fr.gestionflux.core.charte;

import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A signed convention: its parties, when it starts, and the points that it settles itself. « Where they differ, the
 * bilateral convention prevails » (Séez, § 2).
 *
 * <pre>{@code
 * Convention convention = Convention.builder()
 *         .texte(texte).bailleur(bailleur).reservataire(commune).effet(LocalDate.of(2024, 1, 1)).build();
 * charte.exiger(dossier, convention).part().texte(2);   // = 7,84… % — Escalquens – Promologis, 2024
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Convention {

    Convention() {}

    /**
     * The document.
     *
     * @return never null
     */
    public abstract Reference texte();

    /**
     * The landlord.
     *
     * @return never null
     */
    public abstract Bailleur bailleur();

    /**
     * The holder.
     *
     * @return never null
     */
    public abstract Reservataire reservataire();

    /**
     * The day it takes effect.
     *
     * @return never null
     */
    public abstract LocalDate effet();

    /**
     * The model that it follows.
     *
     * @return empty when it follows the charter alone
     */
    public abstract Optional<ConventionType> type();

    /**
     * What it settles itself, beyond its model.
     *
     * @return each point once, with its article
     */
    public abstract List<Stipulation<?>> stipulations();

    /**
     * What changed it since: amendments, orders of the préfet.
     *
     * @return in any order; they apply by their first days
     */
    public abstract List<Acte> actes();

    @Value.Check
    void verifie() {
        Annees.verifie("effet de « " + texte() + " »", effet().getYear());
    }

    /**
     * A convention to describe.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Convention}; each attribute is set at most once. */
    public static final class Builder extends ImmutableConvention.Builder {
        Builder() {}
    }
}
