package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.temps.Annees;
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

    /** The year that is followed. */
    @Value.Auxiliary
    abstract int annee();

    /** Classes of years of construction. */
    @Value.Auxiliary
    abstract List<Annees> periodesDeConstruction();

    @Value.Lazy
    Rangement rangement() {
        return new Rangement(au(), annee(), situations(), periodesDeConstruction());
    }

    /**
     * Which holder a home that falls vacant could go to, among those whose convention is followed: a help, not a decision.
     *
     * @param logement the home, with what is known of it
     * @return the holders ranked, each with its reasons, and those that it may not go to
     */
    public Propositions propositions(Logement logement) {
        return rangement().pour(logement);
    }

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
