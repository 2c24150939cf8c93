package fr.gestionflux.core.orientation;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One home offered to one holder, and what became of it: only facts that may follow one another.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Orientation {

    Orientation() {}

    /** {@return as the caller calls it} */
    public abstract String id();

    /** {@return what holds, in order; the first one is the offer} */
    public abstract List<Evenement> evenements();

    /** {@return all that was received, what was corrected or set aside included} */
    public abstract List<Evenement> historique();

    @Value.Check
    void verifier() {
        if (evenements().isEmpty() || !(evenements().get(0).fait() instanceof MiseADisposition)) {
            throw new IllegalArgumentException("orientation « " + id() + " » : reçu " + evenements()
                    + " ; attendu d'abord une mise à disposition");
        }
    }

    /**
     * The home, the holder, and whether they match.
     *
     * @return what was offered
     */
    public MiseADisposition offre() {
        return (MiseADisposition) evenements().get(0).fait();
    }

    /**
     * When the home was offered.
     *
     * @return the day of the first event
     */
    public LocalDate date() {
        return evenements().get(0).date();
    }

    /**
     * The events of some phases.
     *
     * @param phases which ones
     * @return in order
     */
    public Stream<Evenement> tous(Phase... phases) {
        return evenements().stream().filter(e -> parmi(e, phases));
    }

    /**
     * The first event of some phases.
     *
     * @param phases which ones
     * @return empty when none happened
     */
    public Optional<Evenement> premier(Phase... phases) {
        for (Evenement e : evenements()) {
            if (parmi(e, phases)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /**
     * What ended it without a lease.
     *
     * @return the refusal of the holder, or the home taken back or offered elsewhere; empty when it goes on or went through
     */
    public Optional<Evenement> abandon() {
        return premier(Phase.REFUS, Phase.REPRISE, Phase.REORIENTATION);
    }

    private static boolean parmi(Evenement e, Phase[] phases) {
        for (Phase p : phases) {
            if (e.fait().phase() == p) {
                return true;
            }
        }
        return false;
    }
}
