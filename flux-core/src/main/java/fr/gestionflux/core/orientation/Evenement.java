package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A dated fact of one orientation, as a software records it. Nothing is erased: a correction is another event that takes
 * the place of the one it names.
 *
 * <pre>{@code
 * Evenement.de("e1", "2024-017", LocalDate.of(2024, 3, 4), MiseADisposition.de("73285001", commune));
 * Evenement.de("e9", "2024-017", LocalDate.of(2024, 5, 13), new BailSigne("A")).corrigeant("e8");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique among all the events of the caller
 * @param orientation the offer of one home to one holder; a new offer is a new orientation
 * @param date the day it happened
 * @param fait what happened
 * @param corrige id of the event whose place it takes
 */
public record Evenement(String id, String orientation, LocalDate date, Fait fait, Optional<String> corrige) {

    /** By day, then phase: the order in which those of one orientation are read, whatever the order they come in. */
    static final Comparator<Evenement> ORDRE = Evenement::compare;

    /**
     * Refuses an empty id, and a day of a year that can only be a slip.
     *
     * @param id unique among all the events of the caller
     * @param orientation the offer of one home to one holder; a new offer is a new orientation
     * @param date the day it happened
     * @param fait what happened
     * @param corrige id of the event whose place it takes
     */
    public Evenement {
        if (id.isBlank() || orientation.isBlank()) {
            throw new IllegalArgumentException("événement : reçu l'identifiant « " + id + " » et l'orientation « "
                    + orientation + " » ; attendu deux textes non vides");
        }
        Annees.verifie("événement « " + id + " », date", date.getYear());
    }

    /**
     * An event that corrects none.
     *
     * @param id unique among all the events of the caller
     * @param orientation the offer of one home to one holder
     * @param date the day it happened
     * @param fait what happened
     * @return the event
     */
    public static Evenement de(String id, String orientation, LocalDate date, Fait fait) {
        return new Evenement(id, orientation, date, fait, Optional.empty());
    }

    /**
     * The same event, taking the place of another one, which stays in the history.
     *
     * @param autre id of the event to correct, of the same orientation
     * @return the correction
     */
    public Evenement corrigeant(String autre) {
        return new Evenement(id, orientation, date, fait, Optional.of(autre));
    }

    private static int compare(Evenement a, Evenement b) {
        int jour = a.date.compareTo(b.date);
        int phase = jour != 0 ? jour : a.fait.phase().compareTo(b.fait.phase());
        int id = phase != 0 ? phase : a.id.compareTo(b.id);
        // two events of one id differ by what they say only: in any order of arrival, they read the same
        return id != 0 ? id : (a.fait + "\n" + a.corrige).compareTo(b.fait + "\n" + b.corrige);
    }

    Anomalie refus(String code, String message) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REFUS)
                .code(code)
                .champ(champ())
                .message(message)
                .build();
    }

    Anomalie remarque(String code, String message) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .champ(champ())
                .message(message)
                .build();
    }

    private String champ() {
        return "orientation " + orientation + ", événement " + id;
    }

    /** For instance {@code « bail signé » du 13/05/2024 (e9)}. */
    @Override
    public String toString() {
        return "« " + fait.phase() + " » du " + Dates.texte(date) + " (" + id + ")";
    }
}
