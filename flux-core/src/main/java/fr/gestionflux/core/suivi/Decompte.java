package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Moment;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Dates;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether an orientation counts, and why: the clause and the deciding event. It belongs to the year of that event.
 *
 * <p>Immutable and thread-safe; {@code toString} is a line for readers.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Decompte {

    Decompte() {}

    /** {@return what happened} */
    public abstract Orientation orientation();

    /** {@return the home} */
    public abstract Logement logement();

    /** {@return whether it was let before: new when the offer says so, or when the home is of a new programme and was never let} */
    public abstract Parc parc();

    /** {@return counted, not counted or pending} */
    public abstract Sort sort();

    /** {@return what decided; empty when it is pending} */
    public abstract Optional<Moment> moment();

    /** {@return why, in French} */
    public abstract String raison();

    /** {@return the sentence} */
    public abstract Reference clause();

    /** What becomes of an orientation. */
    public enum Sort {
        /** It uses up a right, or counts towards the target. */
        DECOMPTE("décompté"),
        /** It ended, and does not count. */
        NON_DECOMPTE("non décompté"),
        /** It has not ended yet. */
        EN_COURS("en cours");

        private final String libelle;

        Sort(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    static Decompte decompte(Orientation o, Logement l, Cas cas, Moment m) {
        return ImmutableDecompte.of(
                o, l, Parc.EXISTANT, Sort.DECOMPTE, Optional.of(m), cas.libelle() + " : " + m, cas.source());
    }

    static Decompte nonDecompte(Orientation o, Logement l, Parc parc, Moment m, String raison, Reference clause) {
        return ImmutableDecompte.of(o, l, parc, Sort.NON_DECOMPTE, Optional.of(m), raison, clause);
    }

    static Decompte enCours(Orientation o, Logement l, Reference clause) {
        Evenement dernier = o.evenements().get(o.evenements().size() - 1);
        return ImmutableDecompte.of(
                o, l, Parc.EXISTANT, Sort.EN_COURS, Optional.empty(), "dernier événement : " + dernier, clause);
    }

    /** Whether what decided came before what decided the other. */
    boolean avant(Decompte autre) {
        return moment().orElseThrow()
                .date()
                .isBefore(autre.moment().orElseThrow().date());
    }

    /**
     * Whether it belongs to a year: decided in it, or still pending.
     *
     * @param annee the year
     * @return false when it was decided in another year
     */
    boolean estDe(int annee) {
        return moment().filter(m -> m.date().getYear() != annee).isEmpty();
    }

    Anomalie remarque(String code, String message) {
        return anomalie(Anomalie.Gravite.REMARQUE, orientation(), code, message);
    }

    Anomalie refus(String code, String message) {
        return refus(orientation(), code, message);
    }

    /** An orientation without a line of its own: its home or its holder is unknown. */
    static Anomalie refus(Orientation o, String code, String message) {
        return anomalie(Anomalie.Gravite.REFUS, o, code, message);
    }

    private static Anomalie anomalie(Anomalie.Gravite gravite, Orientation o, String code, String message) {
        return Anomalie.builder()
                .gravite(gravite)
                .code(code)
                .champ("orientation " + o.id())
                .message(message)
                .build();
    }

    @Override
    public String toString() {
        return orientation().id() + " (logement " + orientation().offre().logement() + ", orienté le "
                + Dates.texte(orientation().date()) + ") : " + sort() + ", " + raison() + " (" + clause() + ")";
    }
}
