package fr.gestionflux.core.orientation;

import fr.gestionflux.core.parc.Reservataire;
import java.util.Optional;

/**
 * What may happen to one home offered to one holder; what concerns one candidate is a {@link FaitDeCandidat}.
 *
 * <p>Every fact is immutable and thread-safe.
 */
public sealed interface Fait
        permits FaitDeCandidat,
                Fait.MiseADisposition,
                Fait.AccuseDeReception,
                Fait.Acceptation,
                Fait.RefusDuReservataire,
                Fait.Designation,
                Fait.Echec,
                Fait.Entree,
                Fait.Radiation,
                Fait.Reprise,
                Fait.Reorientation,
                Fait.Annulation {

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

        /**
         * The same, of a new home.
         *
         * @return a new value
         */
        public MiseADisposition duProgrammeNeuf() {
            return new MiseADisposition(logement, reservataire, Parc.NEUF, conforme);
        }

        /**
         * The same, of a home that does not match what was agreed.
         *
         * @return a new value
         */
        public MiseADisposition nonConforme() {
            return new MiseADisposition(logement, reservataire, parc, false);
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
        /**
         * The holder sees to the files of its candidates.
         *
         * @return the acceptance
         */
        public static Acceptation expresse() {
            return new Acceptation(false);
        }

        /**
         * The landlord completes the files (Savoie, § 8.2).
         *
         * @return the acceptance
         */
        public static Acceptation laissantLesDossiersAuBailleur() {
            return new Acceptation(true);
        }

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
    record RefusDuReservataire(String motif) implements Fait {
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

        /**
         * One candidate of the first round, that the DALO commission recognised.
         *
         * @return the designation
         */
        public static Designation dUnDalo() {
            return new Designation(1, 1, 0, true, Optional.empty());
        }

        /**
         * The holder says that it cannot name anybody.
         *
         * @param raison why
         * @return the designation
         */
        public static Designation impossible(String raison) {
            return de(0).faute(raison);
        }

        /**
         * The same, in another round.
         *
         * @param autre 2, or a following one
         * @return a new value
         */
        public Designation auTour(int autre) {
            return new Designation(autre, candidats, ajoutes, dalo, raison);
        }

        /**
         * The same, the list completed by the landlord.
         *
         * @param nombre how many candidates it adds
         * @return a new value
         */
        public Designation completeePar(int nombre) {
            return new Designation(tour, candidats, nombre, dalo, raison);
        }

        /**
         * The same, with the reason why there are fewer than three.
         *
         * @param pourquoi the reason
         * @return a new value
         */
        public Designation faute(String pourquoi) {
            return new Designation(tour, candidats, ajoutes, dalo, Optional.of(pourquoi));
        }

        @Override
        public Phase phase() {
            return tour == 1 ? Phase.DESIGNATION : Phase.NOUVELLE_DESIGNATION;
        }
    }

    /** The landlord notifies the holder that all the candidates of the round failed. */
    record Echec() implements Fait {
        @Override
        public Phase phase() {
            return Phase.ECHEC;
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
