package fr.gestionflux.core.suivi;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Calendrier;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The year of a landlord's conventions in a département: what the charter reads, and what happened. Ask it where each
 * convention stands on a day, for the yearly report, and for the opening of the next year.
 *
 * <pre>{@code
 * Suivi suivi = Suivi.builder()
 *         .charte(charte).dossier(dossier).addConventions(convention)
 *         .addAllLogements(inventaire.logements()).addAllEvenements(evenements)
 *         .build();
 * suivi.au(LocalDate.of(2024, 6, 30)).situation(commune).ifPresent(s -> s.decomptes().forEach(sortie::println));
 * }</pre>
 *
 * <p>Events may come in any order. They are sorted once, at the first question; each question then costs what is of the
 * holders and of the day that it asks about. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Suivi {

    Suivi() {}

    /**
     * The charter that applies that year.
     *
     * @return without any convention
     */
    public abstract Charte charte();

    /**
     * Rights and facts of the year.
     *
     * @return never null
     */
    public abstract DossierAnnuel dossier();

    /**
     * What was counted once the year was over, for the report: homes freed, delivered, really taken out of the flow, and
     * those expected to be next year.
     *
     * @return empty unless given
     */
    @Value.Default
    public Releve realise() {
        return Releve.builder().build();
    }

    /**
     * The conventions that are followed.
     *
     * @return one a holder
     */
    public abstract List<Convention> conventions();

    /**
     * The homes that may be offered.
     *
     * @return those without a number cannot be offered
     */
    public abstract List<Logement> logements();

    /**
     * What happened, corrections included.
     *
     * @return in any order
     */
    public abstract List<Evenement> evenements();

    /**
     * The days off.
     *
     * @return {@link Calendrier#LEGAL} unless told otherwise
     */
    @Value.Default
    public Calendrier calendrier() {
        return Calendrier.LEGAL;
    }

    /**
     * New programmes: put in service in the year, in the year before (a home of theirs that was never let is still a first
     * letting), or to come.
     *
     * @return possibly none
     */
    public abstract List<Programme> programmes();

    /**
     * Rights acquired in the year otherwise than by a new programme.
     *
     * @return each with the day it is acquired as the date of its inventory
     */
    public abstract List<Contingent> acquisitions();

    /**
     * Homes held that were sold or demolished in the year.
     *
     * @return possibly none
     */
    public abstract List<Sortie> sorties();

    /**
     * Rights that came from or went to another landlord in the year.
     *
     * @return possibly none
     */
    public abstract List<Transfert> transferts();

    /**
     * Homes honoured, for a landlord that keeps counts rather than events, or for a year to come. They replace the count of
     * the events. A negative or fractional count is refused: what needs it has no value.
     *
     * @return by holder; possibly none
     */
    public abstract Map<Reservataire, Resultat<Quantite>> honores();

    /**
     * The targets that a sharing-out of the whole landlord leaves to each holder ({@code objectif retenu}). The follow-up then
     * follows them, and each situation shows both: the one that is followed, and the convention's own.
     *
     * @return by holder; none to follow what each convention gives on its own
     */
    public abstract Map<Reservataire, Resultat<Quantite>> retenus();

    /**
     * Homes carried over from the year before, which add to the target. A negative or fractional count is refused: what needs
     * it has no value.
     *
     * @return by holder; possibly none
     */
    public abstract Map<Reservataire, Resultat<Quantite>> reportes();

    /**
     * Homes counted beyond the target of the year before, which lower this one. A negative or fractional count is refused: what
     * needs it has no value.
     *
     * @return by holder; possibly none
     */
    public abstract Map<Reservataire, Resultat<Quantite>> credits();

    /**
     * Why a target was missed, as the landlord justifies it.
     *
     * @return by holder; possibly none
     */
    public abstract Map<Reservataire, String> justifications();

    /**
     * Yearly formalities that were done.
     *
     * @return possibly none
     */
    public abstract List<Transmission> transmissions();

    /**
     * The classes of years of construction that reports use.
     *
     * @return possibly none: each year is then a class
     */
    public abstract List<Annees> periodesDeConstruction();

    @Value.Check
    void verifie() {
        Set<Reservataire> vus = new HashSet<>();
        for (Convention c : conventions()) {
            if (!vus.add(c.reservataire())) {
                throw new IllegalArgumentException("conventions : reçu « " + c.reservataire()
                        + " » deux fois ; attendu une convention par réservataire");
            }
        }
    }

    /** What every question shares: sorted once, at the first one. */
    @Value.Lazy
    AnneeDeSuivi lue() {
        return new AnneeDeSuivi(this);
    }

    /**
     * Where every convention stands on a day. What counts is what counts in the year of the file: after it, the counts are
     * those of 31 December. Times allowed are looked at on the day itself.
     *
     * @param jour the day, from 1 January of the year on; no clock is read
     * @return where each convention stands
     * @throws IllegalArgumentException if the day is before the year of the file
     */
    public Point au(LocalDate jour) {
        if (jour.getYear() < dossier().annee()) {
            throw new IllegalArgumentException("jour : reçu le " + Dates.texte(jour) + " ; attendu un jour de "
                    + dossier().annee() + ", l'année du dossier, ou d'après");
        }
        return new LectureDuJour(this, jour).point();
    }

    /**
     * The report of the year of one holder (CCH R.441-5-1).
     *
     * @param r the holder
     * @return empty when it has no convention here, or one that does not fit its charter
     */
    public Optional<Bilan> bilan(Reservataire r) {
        return bilan(r, Periode.annee(dossier().annee()));
    }

    /**
     * The report of a part of the year, a quarter for instance.
     *
     * @param r the holder
     * @param periode within the year
     * @return empty when it has no convention here, or one that does not fit its charter
     * @throws IllegalArgumentException if the period is not within the year of the file
     */
    public Optional<Bilan> bilan(Reservataire r, Periode periode) {
        LectureDuJour releveur = new LectureDuJour(this, dernierJour(periode));
        return lue().convention(r).flatMap(c -> releveur.bilan(c, periode));
    }

    /**
     * The reports of the year of every holder.
     *
     * @return in the order of the conventions; a convention that does not fit its charter has none
     */
    public List<Bilan> bilans() {
        return bilans(Periode.annee(dossier().annee()));
    }

    /**
     * The reports of a part of the year of every holder.
     *
     * @param periode within the year
     * @return in the order of the conventions; a convention that does not fit its charter has none
     * @throws IllegalArgumentException if the period is not within the year of the file
     */
    public List<Bilan> bilans(Periode periode) {
        LectureDuJour releveur = new LectureDuJour(this, dernierJour(periode));
        return conventions().stream()
                .flatMap(c -> releveur.bilan(c, periode).stream())
                .toList();
    }

    private LocalDate dernierJour(Periode periode) {
        return periode.finExclue()
                .map(f -> f.minusDays(1))
                .filter(f -> f.getYear() == dossier().annee() && periode.debut().getYear() == f.getYear())
                .orElseThrow(() -> new IllegalArgumentException("période du bilan : reçu « " + periode
                        + " » ; attendu une période de " + dossier().annee()));
    }

    /**
     * The opening of the next year of one holder: its rights, what is carried over, and what is still pending.
     *
     * @param r the holder
     * @return empty when it has no convention here, or one that does not fit its charter
     */
    public Optional<Ouverture> ouverture(Reservataire r) {
        return lue().convention(r).flatMap(cloture()::ouverture);
    }

    /**
     * The openings of the next year of every holder.
     *
     * @return in the order of the conventions; a convention that does not fit its charter has none
     */
    public List<Ouverture> ouvertures() {
        LectureDuJour cloture = cloture();
        return conventions().stream()
                .flatMap(c -> cloture.ouverture(c).stream())
                .toList();
    }

    private LectureDuJour cloture() {
        return new LectureDuJour(this, LocalDate.of(dossier().annee(), 12, 31));
    }

    /**
     * A year to follow.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Suivi}; each attribute is set at most once. */
    public static final class Builder extends ImmutableSuivi.Builder {
        Builder() {}
    }
}
