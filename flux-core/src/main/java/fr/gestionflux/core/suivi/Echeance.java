package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that must be done, by whom, until when, and what the text says happens otherwise.
 *
 * <p>Immutable and thread-safe; {@code toString} is a line for readers.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Echeance {

    Echeance() {}

    /** {@return whose convention} */
    public abstract Reservataire reservataire();

    /** {@return the orientation, the programme or the year that it is about} */
    public abstract String sujet();

    /** {@return what must be done, in French} */
    public abstract String objet();

    /** {@return who must do it} */
    public abstract Partie par();

    /** {@return the last day, included} */
    public abstract LocalDate limite();

    /** {@return how it stands} */
    public abstract Statut statut();

    /** {@return the day it was done} */
    public abstract Optional<LocalDate> fait();

    /** {@return what the text says happens otherwise; empty when it says nothing} */
    public abstract String suite();

    /** {@return the article} */
    public abstract Reference clause();

    /** How it stands. */
    public enum Statut {
        /** Due, and still in time. */
        A_FAIRE("à faire"),
        /** Due, and late. */
        EN_RETARD("en retard"),
        /** Due, late, and tolerated for the time being: see what follows. */
        TOLERE("en retard, toléré"),
        /** Done in time. */
        FAIT("fait"),
        /** Done, late. */
        FAIT_EN_RETARD("fait en retard"),
        /** Not due any more: the orientation ended otherwise, or the text frees from it. */
        SANS_OBJET("sans objet");

        private final String libelle;

        Statut(String libelle) {
            this.libelle = libelle;
        }

        static Statut de(LocalDate limite, Optional<LocalDate> fait, boolean clos, LocalDate au) {
            if (fait.isPresent()) {
                return fait.get().isAfter(limite) ? FAIT_EN_RETARD : FAIT;
            }
            if (clos) {
                return SANS_OBJET;
            }
            return au.isAfter(limite) ? EN_RETARD : A_FAIRE;
        }

        /** Whether it is still to be done, late or not. */
        boolean estEnAttente() {
            return this == A_FAIRE || this == EN_RETARD || this == TOLERE;
        }

        /** What is late is not yet, or was not, beyond what is tolerated. */
        Statut tolere(Statut aLaTolerance) {
            return this == EN_RETARD && aLaTolerance == A_FAIRE
                    ? TOLERE
                    : this == FAIT_EN_RETARD && aLaTolerance == FAIT ? FAIT : this;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Since when it is late.
     *
     * @return the day after the last one; empty when it is not late
     */
    public Optional<LocalDate> retardDepuis() {
        return statut() == Statut.EN_RETARD ? Optional.of(limite().plusDays(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return sujet() + " : " + par() + ", " + objet() + " au plus tard le " + Dates.texte(limite()) + " : " + statut()
                + retardDepuis().map(d -> " depuis le " + Dates.texte(d)).orElse("")
                + fait().map(d -> " le " + Dates.texte(d)).orElse("")
                + (suite().isEmpty() || !statut().estEnAttente() ? "" : " ; sinon, " + suite())
                + " (" + clause() + ")";
    }
}
