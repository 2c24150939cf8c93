package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which holder a home that falls vacant could go to: a help, not a decision. Holders whose convention reaches the home, ranked:
 * the first freed home that a text gives; then those with homes left, offers in progress counted as done; then the latest on a
 * target within the total that the home is of; then the latest on the whole. Those that it does not reach are named apart, with
 * why. Immutable and thread-safe.
 *
 * @param logement the home
 * @param au the day
 * @param rangees the holders that it may go to, the first one first
 * @param ecartes the holders that it may not go to
 */
public record Propositions(Logement logement, LocalDate au, List<Proposition> rangees, List<Ecarte> ecartes) {

    /**
     * A holder that the home may go to.
     *
     * @param rang from 1; holders that nothing tells apart have the same
     * @param reservataire the holder
     * @param reste homes left to honour, offers in progress counted as done; without value when the target has none
     * @param retardDeLaCible how late it is on the target within the total that the home is of, as a share of that target
     * @param retard how late it is on the whole, as a share of its objective
     * @param raisons in French, the one that ranks it first
     */
    public record Proposition(
            int rang,
            Reservataire reservataire,
            Resultat<Quantite> reste,
            Taux retardDeLaCible,
            Taux retard,
            List<String> raisons) {
        /**
         * Copies the list.
         *
         * @param rang from 1; holders that nothing tells apart have the same
         * @param reservataire the holder
         * @param reste homes left to honour, offers in progress counted as done
         * @param retardDeLaCible how late it is on the target within the total that the home is of
         * @param retard how late it is on the whole
         * @param raisons in French, the one that ranks it first
         */
        public Proposition {
            raisons = List.copyOf(raisons);
        }

        /** Rank, holder, reasons. */
        @Override
        public String toString() {
            return rang + ". " + reservataire + " : " + String.join(" ; ", raisons);
        }
    }

    /**
     * A holder that the home may not go to.
     *
     * @param reservataire the holder
     * @param raison in French, with the article
     */
    public record Ecarte(Reservataire reservataire, String raison) {

        @Override
        public String toString() {
            return reservataire + " : " + raison;
        }
    }

    /**
     * Copies the lists.
     *
     * @param logement the home
     * @param au the day
     * @param rangees the holders that it may go to, the first one first
     * @param ecartes the holders that it may not go to
     */
    public Propositions {
        rangees = List.copyOf(rangees);
        ecartes = List.copyOf(ecartes);
    }

    /** One line a holder, those that it may not go to last. */
    @Override
    public String toString() {
        return rangees.stream().map(Proposition::toString).collect(Collectors.joining("\n"))
                + ecartes.stream().map(e -> "\nécarté : " + e).collect(Collectors.joining());
    }
}
