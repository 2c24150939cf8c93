package fr.gestionflux.core.orientation;

import fr.gestionflux.core.parc.Reservataire;
import java.util.Optional;

/**
 * What may happen to one home offered to one holder. Candidates are named by a reference of the caller's own (a number of
 * request, a rank): never by their name.
 *
 * <p>Every fact is immutable and thread-safe.
 */
public sealed interface Fait {

    /** The usual order of facts: those of one day are read in it. */
    enum Phase {
        /** The landlord offers the home. */
        MISE_A_DISPOSITION("mise à disposition"),
        /** The holder acknowledges receipt. */
        ACCUSE("accusé de réception"),
        /** The holder accepts the home. */
        ACCEPTATION("acceptation du logement"),
        /** The holder refuses the home. */
        REFUS("refus du réservataire"),
        /** The holder names candidates. */
        DESIGNATION("désignation de candidats"),
        /** A candidate visits. */
        VISITE("visite"),
        /** The CALEOL gives the home. */
        ATTRIBUTION("attribution"),
        /** The CALEOL refuses a candidate. */
        REFUS_CALEOL("refus de la CALEOL"),
        /** A candidate answers the proposal. */
        REPONSE("réponse du candidat"),
        /** A candidate withdraws. */
        DESISTEMENT("désistement"),
        /** The landlord notifies that all the candidates failed. */
        ECHEC("échec de tous les candidats"),
        /** The holder names other candidates. */
        NOUVELLE_DESIGNATION("nouvelle désignation de candidats"),
        /** The lease is signed. */
        BAIL("bail signé"),
        /** The tenant moves in. */
        ENTREE("entrée dans les lieux"),
        /** The request is taken off the national register. */
        RADIATION("radiation de la demande au SNE"),
        /** The landlord takes the home back. */
        REPRISE("reprise par le bailleur"),
        /** The landlord offers the home to another holder. */
        REORIENTATION("réorientation"),
        /** An event that was recorded did not happen. */
        ANNULATION("annulation");

        private final String libelle;

        Phase(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /** Whether the home was let before. */
    enum Parc {
        /** A home that falls vacant: in the flow. */
        EXISTANT("parc existant"),
        /** A new home: its first letting is in stock (CCH R.441-5). */
        NEUF("programme neuf");

        private final String libelle;

        Parc(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

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
    enum Sens {
        /** The candidate accepts. */
        ACCEPTE,
        /** The candidate refuses. */
        REFUSE,
        /** No answer within ten days: a refusal (CCH R.441-10). */
        SILENCE
    }

    /**
     * Where the fact comes in the usual order.
     *
     * @return never null
     */
    Phase phase();

    /**
     * The landlord offers a home to a holder: the first fact of every orientation.
     *
     * @param logement its number in the register (RPLS)
     * @param reservataire to whom
     * @param parc whether it was let before
     * @param conforme whether it matches the characteristics agreed with the holder
     */
    record MiseADisposition(String logement, Reservataire reservataire, Parc parc, boolean conforme) implements Fait {

        /**
         * A home that falls vacant and that matches the agreed characteristics.
         *
         * @param logement its number in the register (RPLS)
         * @param reservataire to whom
         * @return the offer
         */
        public static MiseADisposition de(String logement, Reservataire reservataire) {
            return new MiseADisposition(logement, reservataire, Parc.EXISTANT, true);
        }

        @Override
        public Phase phase() {
            return Phase.MISE_A_DISPOSITION;
        }
    }

    /** The holder acknowledges receipt. */
    record AccuseDeReception() implements Fait {
        @Override
        public Phase phase() {
            return Phase.ACCUSE;
        }
    }

    /**
     * The holder accepts the home.
     *
     * @param dossiersAuBailleur whether it leaves the landlord to complete the files of its candidates (Savoie, § 8.2)
     */
    record Acceptation(boolean dossiersAuBailleur) implements Fait {
        @Override
        public Phase phase() {
            return Phase.ACCEPTATION;
        }
    }

    /**
     * The holder refuses the home.
     *
     * @param motif why, possibly empty
     */
    record Refus(String motif) implements Fait {
        @Override
        public Phase phase() {
            return Phase.REFUS;
        }
    }

    /**
     * The holder names candidates: at least three, one when it is DALO, or says why it cannot (CCH R.441-3).
     *
     * @param tour 1, or the round after all the candidates failed
     * @param candidats how many it names; 0 says that it cannot name anybody
     * @param ajoutes how many the landlord adds to complete the list
     * @param dalo whether the candidate is one that the DALO commission recognised
     * @param raison why there are fewer than three
     */
    record Designation(int tour, int candidats, int ajoutes, boolean dalo, Optional<String> raison) implements Fait {
        /**
         * Refuses a negative number.
         *
         * @param tour 1, or the round after all the candidates failed
         * @param candidats how many it names; 0 says that it cannot name anybody
         * @param ajoutes how many the landlord adds to complete the list
         * @param dalo whether the candidate is one that the DALO commission recognised
         * @param raison why there are fewer than three
         */
        public Designation {
            auMoins("tour", tour, 1);
            auMoins("candidats", candidats, 0);
            auMoins("candidats ajoutés", ajoutes, 0);
        }

        /**
         * Candidates of the first round, none of them DALO.
         *
         * @param candidats how many
         * @return the designation
         */
        public static Designation de(int candidats) {
            return new Designation(1, candidats, 0, false, Optional.empty());
        }

        @Override
        public Phase phase() {
            return tour == 1 ? Phase.DESIGNATION : Phase.NOUVELLE_DESIGNATION;
        }
    }

    /**
     * A candidate visits the home.
     *
     * @param candidat reference
     * @param acceptee whether the home suits
     */
    record Visite(String candidat, boolean acceptee) implements Fait {
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
    record Attribution(String candidat, int rang, boolean sousCondition, Optional<Public> menage) implements Fait {
        /**
         * Refuses a rank under 1.
         *
         * @param candidat reference
         * @param rang 1, or the rank after others
         * @param sousCondition whether a missing document suspends it (CCH R.441-3)
         * @param menage whether the household is a priority one; empty when it is not known
         */
        public Attribution {
            auMoins("rang", rang, 1);
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
    record RefusCaleol(String candidat, String motif, boolean dalo) implements Fait {
        @Override
        public Phase phase() {
            return Phase.REFUS_CALEOL;
        }
    }

    /**
     * A candidate answers the proposal.
     *
     * @param candidat reference
     * @param sens its answer
     */
    record Reponse(String candidat, Sens sens) implements Fait {
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
    record Desistement(String candidat, String motif) implements Fait {
        @Override
        public Phase phase() {
            return Phase.DESISTEMENT;
        }
    }

    /** The landlord notifies the holder that all the candidates of the round failed. */
    record Echec() implements Fait {
        @Override
        public Phase phase() {
            return Phase.ECHEC;
        }
    }

    /**
     * The lease is signed.
     *
     * @param candidat reference
     */
    record BailSigne(String candidat) implements Fait {
        @Override
        public Phase phase() {
            return Phase.BAIL;
        }
    }

    /** The tenant moves in. */
    record Entree() implements Fait {
        @Override
        public Phase phase() {
            return Phase.ENTREE;
        }
    }

    /** The request is taken off the national register (SNE). */
    record Radiation() implements Fait {
        @Override
        public Phase phase() {
            return Phase.RADIATION;
        }
    }

    /**
     * The landlord takes the home back.
     *
     * @param motif why, possibly empty
     */
    record Reprise(String motif) implements Fait {
        @Override
        public Phase phase() {
            return Phase.REPRISE;
        }
    }

    /**
     * The landlord turns to another holder; what follows is another orientation.
     *
     * @param vers to whom
     */
    record Reorientation(Reservataire vers) implements Fait {
        @Override
        public Phase phase() {
            return Phase.REORIENTATION;
        }
    }

    /**
     * An event that was recorded did not happen: only as a correction of it.
     *
     * @param motif why it had been recorded
     */
    record Annulation(String motif) implements Fait {
        @Override
        public Phase phase() {
            return Phase.ANNULATION;
        }
    }

    private static void auMoins(String champ, int recu, int minimum) {
        if (recu < minimum) {
            throw new IllegalArgumentException(champ + " : reçu " + recu + " ; attendu au moins " + minimum);
        }
    }
}
