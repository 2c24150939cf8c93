package fr.gestionflux.core.annee;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a charter is given: one landlord, one département, one year, every holder's rights and what was counted. One file
 * serves all the conventions of the landlord in the département.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class DossierAnnuel {

    DossierAnnuel() {}

    /**
     * The landlord.
     *
     * @return never null
     */
    public abstract Bailleur bailleur();

    /**
     * Year N, whose flow is shared.
     *
     * @return for instance 2024
     */
    public abstract int annee();

    /**
     * The rights of each holder.
     *
     * @return one a holder
     */
    public abstract List<Contingent> contingents();

    /**
     * What was counted or observed.
     *
     * @return never null
     */
    public abstract Releve releve();

    @Value.Check
    void verifie() {
        for (int i = 0; i < contingents().size(); i++) {
            Reservataire r = contingents().get(i).reservataire();
            if (contingents().subList(0, i).stream()
                    .anyMatch(c -> c.reservataire().equals(r))) {
                throw new IllegalArgumentException(
                        "contingents : reçu « " + r + " » deux fois ; attendu un contingent par réservataire");
            }
        }
    }

    /**
     * The rights of one holder.
     *
     * @param r the holder
     * @return empty when the file has none
     */
    public Optional<Contingent> contingent(Reservataire r) {
        return contingents().stream().filter(c -> c.reservataire().equals(r)).findFirst();
    }

    /**
     * A file to fill.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DossierAnnuel}; each attribute is set at most once. */
    public static final class Builder extends ImmutableDossierAnnuel.Builder {
        Builder() {}
    }
}
