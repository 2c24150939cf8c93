package fr.gestionflux.core.orientation;

import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a case was met, and what met it: an event, or a time that ran out.
 *
 * @param date the day; for a time that ran out, the day after the last one
 * @param evenement the deciding event; empty when a time ran out
 * @param recit what happened, in French
 */
public record Moment(LocalDate date, Optional<Evenement> evenement, String recit) {

    static Moment de(Evenement e) {
        return new Moment(e.date(), Optional.of(e), e.toString());
    }

    static Moment echu(LocalDate limite, String recit) {
        return new Moment(limite.plusDays(1), Optional.empty(), recit + " au " + Dates.texte(limite));
    }

    @Override
    public String toString() {
        return recit;
    }
}
