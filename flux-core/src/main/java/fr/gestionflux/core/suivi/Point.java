package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where every convention of a landlord stands on a day.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Point {

    Point() {}

    /** {@return the day} */
    public abstract LocalDate au();

    /** {@return one a convention that its charter could read, in their order} */
    public abstract List<Situation> situations();

    /** {@return what belongs to no convention that is followed: events that no offer explains, holders that nobody follows, conventions that do not fit their charter, events to come (counted together); the rest is in the situations} */
    public abstract List<Anomalie> anomalies();

    /**
     * Where one holder stands.
     *
     * @param r the holder
     * @return empty when it has no convention here, or one that does not fit its charter
     */
    public Optional<Situation> situation(Reservataire r) {
        return situations().stream()
                .filter(s -> s.convention().reservataire().equals(r))
                .findFirst();
    }
}
