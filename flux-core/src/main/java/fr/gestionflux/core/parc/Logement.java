package fr.gestionflux.core.parc;

import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A home of an inventory, as delivered. Labels are kept as printed; what groups them is the caller's.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Logement {

    Logement() {}

    /**
     * Where the home was read.
     *
     * @return line in the inventory; 0 for a home that does not come from one
     */
    @Value.Default
    public int ligne() {
        return 0;
    }

    /**
     * The commune, or the smallest territory that the inventory gives.
     *
     * @return never null
     */
    public abstract Territoire territoire();

    /**
     * Its number in the register (RPLS), leading zeros kept.
     *
     * @return empty when the inventory has none
     */
    public abstract Optional<String> numero();

    /**
     * The holder, as labelled.
     *
     * @return empty when nobody holds it, or when the inventory does not say
     */
    public abstract Optional<String> reservataire();

    /**
     * Its type, as labelled: {@code T3}, {@code V4}…
     *
     * @return empty when the inventory does not say
     */
    public abstract Optional<String> typologie();

    /**
     * What financed it, as labelled: {@code PLUS}, {@code PLA}…
     *
     * @return empty when the inventory does not say
     */
    public abstract Optional<String> financement();

    /**
     * Its address, as written.
     *
     * @return empty when it is not known
     */
    public abstract Optional<String> adresse();

    /**
     * Whether it lies in a priority district (QPV).
     *
     * @return empty when it is not known
     */
    public abstract Optional<Boolean> qpv();

    /**
     * Whether the market is tight there: its tenant leaves with one month's notice.
     *
     * @return empty when it is not known
     */
    public abstract Optional<Boolean> zoneTendue();

    /**
     * The year that it was built.
     *
     * @return empty when it is not known
     */
    public abstract OptionalInt construction();

    /**
     * The year that it was first put in service.
     *
     * @return empty when it is not known
     */
    public abstract OptionalInt miseEnService();

    /**
     * Its accessibility, as labelled: {@code PMR}, {@code UFR}…
     *
     * @return empty when it is not known
     */
    public abstract Optional<String> accessibilite();

    /**
     * The dates that the inventory prints. They may be those of the APL agreement, not of the right.
     *
     * @return empty when the inventory does not say
     */
    public abstract Optional<Periode> convention();

    /**
     * Why the home is not in the flow.
     *
     * @return empty for a home in the flow; in any order
     */
    public abstract List<Motif> motifs();

    @Value.Check
    void verifie() {
        if (numero().filter(n -> Libelles.net(n).isEmpty()).isPresent()) {
            throw new IllegalArgumentException(
                    "logement, numero : reçu un texte vide ; attendu un numéro du répertoire, ou aucun");
        }
        miseEnService().ifPresent(annee -> {
            if (!Dates.estVraisemblable(annee)) {
                throw new IllegalArgumentException("logement, mise en service : reçu " + annee
                        + " ; attendu une année de " + Dates.PREMIERE_ANNEE + " à " + Dates.DERNIERE_ANNEE
                        + ", ou aucune");
            }
        });
    }

    /**
     * Whether the home lies in a territory.
     *
     * @param t a commune, an EPCI or a département
     * @return true for its own territory and those around it
     */
    public boolean estDans(Territoire t) {
        return territoire().a(t.echelle()).filter(t::equals).isPresent();
    }

    /**
     * A home to describe.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Logement}; each attribute is set at most once. */
    public static final class Builder extends ImmutableLogement.Builder {
        Builder() {}
    }
}
