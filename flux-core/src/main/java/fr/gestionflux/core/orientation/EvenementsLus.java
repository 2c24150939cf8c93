package fr.gestionflux.core.orientation;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.preuve.Anomalie;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.immutables.value.Value;

/**
 * What reading events gave: nothing is lost, an event is in the story of an orientation, named by an anomaly, or
 * counted among those to come. The order in which events are given does not matter.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class EvenementsLus {

    EvenementsLus() {}

    /** {@return one an offer, by their ids} */
    public abstract List<Orientation> lues();

    /** {@return everything that was wrong, by orientation and in the order of their stories; each says whose it is, once an offer names a holder} */
    public abstract List<Anomalie> anomalies();

    /**
     * Reads what had happened on a day. What cannot be is set aside and named, the rest still counts: an id given to two
     * different events, a correction of an unknown event, an event that contradicts another. Events after that day are
     * counted in one remark. To read the same events on several days, keep a {@link Journal}.
     *
     * @param recus the events, in any order
     * @param au the day
     * @return the orientations and everything that was wrong
     */
    public static EvenementsLus lire(Collection<Evenement> recus, LocalDate au) {
        return Journal.de(recus).lu(au);
    }
}
