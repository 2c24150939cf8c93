package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Delai;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An orientation looked at on a day under a charter, its convention applied: what a {@link Cas} may read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param orientation what had happened on that day
 * @param charte the charter that {@code Charte.selon} gave for the convention
 * @param calendrier the days off
 * @param au the day
 */
public record Examen(Orientation orientation, Charte charte, Calendrier calendrier, LocalDate au) {

    /**
     * Refuses an orientation read at a later day: its cases would be met in advance.
     *
     * @param orientation what had happened on that day
     * @param charte the charter that {@code Charte.selon} gave for the convention
     * @param calendrier the days off
     * @param au the day
     */
    public Examen {
        Evenement dernier =
                orientation.evenements().get(orientation.evenements().size() - 1);
        if (dernier.date().isAfter(au)) {
            throw new IllegalArgumentException("examen au " + Dates.texte(au) + " : reçu " + dernier
                    + " ; attendu une orientation lue ce jour-là");
        }
    }

    /**
     * A time allowed.
     *
     * @param clause which one
     * @return what the convention, the charter or else the law says; empty when none does
     */
    public Optional<Stipulation<Delai>> delai(Clause<Delai> clause) {
        return charte.stipulation(clause).or(() -> ClausesAnnuelles.nationale(clause));
    }

    /**
     * Who names the candidates.
     *
     * @return {@link Gestion#DIRECTE} when no text says
     */
    public Gestion gestion() {
        return charte.stipulation(ClausesAnnuelles.GESTION)
                .map(Stipulation::valeur)
                .orElse(Gestion.DIRECTE);
    }

    /**
     * When a time runs out.
     *
     * @param clause the time allowed
     * @param depart the day it runs from
     * @return its last day; empty when no text sets it
     */
    public Optional<LocalDate> limite(Clause<Delai> clause, LocalDate depart) {
        return delai(clause).map(s -> s.valeur().fin(depart, calendrier));
    }

    /**
     * Whether a last day has gone by.
     *
     * @param limite the last day
     * @return true from the day after
     */
    public boolean estPasse(LocalDate limite) {
        return au.isAfter(limite);
    }
}
