package fr.gestionflux.core.orientation;

import java.util.Optional;

/**
 * What happens to one candidate. A candidate is named by a reference of the caller's own (a number of request, a rank): never by
 * its name.
 *
 * <p>Every fact is immutable and thread-safe.
 */
public sealed interface FaitDeCandidat extends Fait {

    /** Whether the household is one of those of CCH L.441-1 (DALO and others). */
    enum Public {
        /** A priority household. */
        PRIORITAIRE("public prioritaire"),
        /** Another one. */
        NON_PRIORITAIRE("public non prioritaire");

        private final String libelle;

        Public(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /** What a candidate answers to the proposal of a home. */
    enum Decision {
        /** The candidate accepts. */
        ACCEPTE,
        /** The candidate refuses. */
        REFUSE,
        /** No answer within ten days: a refusal (CCH R.441-10). */
        SILENCE
    }

    /**
     * Which candidate.
     *
     * @return a reference of the caller's own
     */
    String candidat();

    /**
     * A candidate visits the home.
     *
     * @param candidat reference
     * @param acceptee whether the home suits
     */
    record Visite(String candidat, boolean acceptee) implements FaitDeCandidat {
        /**
         * The home suits.
         *
         * @param candidat reference
         * @return the visit
         */
        public static Visite acceptee(String candidat) {
            return new Visite(candidat, true);
        }

        /**
         * The home does not suit.
         *
         * @param candidat reference
         * @return the visit
         */
        public static Visite refusee(String candidat) {
            return new Visite(candidat, false);
        }

        @Override
        public Phase phase() {
            return Phase.VISITE;
        }
    }

    /**
     * The CALEOL gives the home to a candidate.
     *
     * @param candidat reference
     * @param rang 1, or the rank after others
     * @param sousCondition whether a missing document suspends it (CCH R.441-3)
     * @param menage whether the household is a priority one; empty when it is not known
     */
    record Attribution(String candidat, int rang, boolean sousCondition, Optional<Public> menage)
            implements FaitDeCandidat {
        /**
         * Refuses a rank under 1.
         *
         * @param candidat reference
         * @param rang 1, or the rank after others
         * @param sousCondition whether a missing document suspends it (CCH R.441-3)
         * @param menage whether the household is a priority one; empty when it is not known
         */
        public Attribution {
            if (rang < 1) {
                throw new IllegalArgumentException("rang : reçu " + rang + " ; attendu au moins 1");
            }
        }

        /**
         * Without condition, to a household of which nothing more is known.
         *
         * @param candidat reference
         * @param rang 1, or the rank after others
         * @return the decision
         */
        public static Attribution de(String candidat, int rang) {
            return new Attribution(candidat, rang, false, Optional.empty());
        }

        /**
         * The same, suspended by a missing document (CCH R.441-3).
         *
         * @return a new value
         */
        public Attribution sousReserveDUnePiece() {
            return new Attribution(candidat, rang, true, menage);
        }

        /**
         * The same, to a household of which more is known.
         *
         * @param autre whether it is a priority one
         * @return a new value
         */
        public Attribution a(Public autre) {
            return new Attribution(candidat, rang, sousCondition, Optional.of(autre));
        }

        @Override
        public Phase phase() {
            return Phase.ATTRIBUTION;
        }
    }

    /**
     * The CALEOL refuses a candidate.
     *
     * @param candidat reference
     * @param motif why
     * @param dalo whether the candidate is one that the DALO commission recognised
     */
    record RefusCaleol(String candidat, String motif, boolean dalo) implements FaitDeCandidat {
        /**
         * A candidate that the DALO commission did not recognise.
         *
         * @param candidat reference
         * @param motif why
         * @return the decision
         */
        public static RefusCaleol de(String candidat, String motif) {
            return new RefusCaleol(candidat, motif, false);
        }

        /**
         * A candidate that the DALO commission recognised.
         *
         * @param candidat reference
         * @param motif why
         * @return the decision
         */
        public static RefusCaleol dUnDalo(String candidat, String motif) {
            return new RefusCaleol(candidat, motif, true);
        }

        @Override
        public Phase phase() {
            return Phase.REFUS_CALEOL;
        }
    }

    /**
     * A candidate answers the proposal.
     *
     * @param candidat reference
     * @param decision its answer
     */
    record Reponse(String candidat, Decision decision) implements FaitDeCandidat {
        @Override
        public Phase phase() {
            return Phase.REPONSE;
        }
    }

    /**
     * A candidate withdraws.
     *
     * @param candidat reference
     * @param motif why, possibly empty
     */
    record Desistement(String candidat, String motif) implements FaitDeCandidat {
        @Override
        public Phase phase() {
            return Phase.DESISTEMENT;
        }
    }

    /**
     * The lease is signed.
     *
     * @param candidat reference
     */
    record BailSigne(String candidat) implements FaitDeCandidat {
        @Override
        public Phase phase() {
            return Phase.BAIL;
        }
    }
}
