package fr.gestionflux.core.suivi;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A new programme: its first lettings are in stock, shared out by what each holder has in it, and never count as honoured
 * (CCH R.441-5); its homes join the flow at their next vacancy.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Programme {

    Programme() {}

    /**
     * Its name.
     *
     * @return as the landlord calls it
     */
    public abstract String nom();

    /**
     * Where it lies.
     *
     * @return its commune
     */
    public abstract Territoire territoire();

    /**
     * The day it is put in service.
     *
     * @return done or planned
     */
    public abstract LocalDate miseEnService();

    /**
     * Its homes.
     *
     * @return a whole number; what is not one is refused where it is read, and what needs it has no value
     */
    public abstract Quantite logements();

    /**
     * The numbers of its homes in the register (RPLS).
     *
     * @return empty when they are not known: its homes are then the new ones of its commune, by the year that each says it was
     *     put in service
     */
    public abstract List<String> numeros();

    /**
     * Where these figures come from.
     *
     * @return a document
     */
    public abstract Reference source();

    /**
     * What each holder has in it, acquired the day it is put in service.
     *
     * @return the State too, even without a right of its own, where a charter gives it its rate
     */
    public abstract List<Contingent> droits();

    /**
     * The day its homes were shared out among the holders.
     *
     * @return empty when it is not done
     */
    public abstract Optional<LocalDate> repartition();

    /**
     * The day of the CALEOL.
     *
     * @return done or planned; empty when it is not known
     */
    public abstract Optional<LocalDate> caleol();

    /**
     * The day the holders had named their candidates.
     *
     * @return empty when it is not done
     */
    public abstract Optional<LocalDate> designation();

    @Value.Check
    void verifie() {
        verifie("mise en service", Optional.of(miseEnService()));
        verifie("répartition", repartition());
        verifie("CALEOL", caleol());
        verifie("désignation", designation());
    }

    private void verifie(String champ, Optional<LocalDate> jour) {
        jour.ifPresent(j -> Annees.verifie("programme « " + nom() + " », " + champ, j.getYear()));
    }

    /**
     * A programme to describe.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Programme}; each attribute is set at most once. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {}
    }
}
