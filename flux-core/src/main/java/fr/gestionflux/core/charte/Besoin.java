package fr.gestionflux.core.charte;

import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One input that a charter wants of a file, given or missing: see {@link Charte#besoins(fr.gestionflux.core.annee.DossierAnnuel,
 * Convention)}.
 *
 * <pre>{@code
 * List<Besoin> besoins = charte.besoins(dossier, convention);   // Escalquens – Promologis, 2024
 * besoins.stream().filter(Besoin::manque).count();   // = 0
 * besoins.stream().filter(b -> b.presence() == Besoin.Presence.DONNE).count();   // = 3 — its rights, 102 homes, 8,90 %
 * }</pre>
 *
 * <p>What a charter takes as communicated or else computes is two ways for one figure: the fact that is communicated
 * {@linkplain #remplace stands for} those that the computation reads, each of which it {@linkplain #dispense makes useless}.
 *
 * @param quoi what is wanted
 * @param usage what for
 * @param presence whether it is there
 * @param emploi the figure that needs it, the first one in the order of the computation; empty for what is optional
 * @param remplace facts that are useless once this one is given
 * @param dispense facts any one of which, given, makes this one useless; the nearest first
 * @param ou where it is usually found, a French noun phrase; empty for what is to be mended
 * @param donne its value and source; empty when it was not given
 * @param pour the holders that it is for, in the order of the conventions
 */
public record Besoin(
        Quoi quoi,
        Usage usage,
        Presence presence,
        Optional<Emploi> emploi,
        List<Releve.Cle> remplace,
        List<Releve.Cle> dispense,
        String ou,
        Optional<Donne> donne,
        List<Reservataire> pour) {

    private static final int LISIBLES = 3;

    /** What is wanted. */
    public sealed interface Quoi {

        /**
         * The rights of a holder, as its inventory finds them: none is an answer.
         *
         * @param reservataire the holder
         */
        record DroitsDuTitulaire(Reservataire reservataire) implements Quoi {
            @Override
            public String toString() {
                return "les droits de « " + reservataire + " »";
            }
        }

        /**
         * A point that the charter leaves to the convention.
         *
         * @param clause the point
         * @param convention the text that settles it
         */
        record PointAFixer(Clause<?> clause, Reference convention) implements Quoi {
            @Override
            public String toString() {
                return "« " + clause + " » (« " + convention + " »)";
            }
        }

        /**
         * A fact of the year.
         *
         * @param cle what it measures, where, which years; {@code cle.grandeur().unite()} is its unit
         */
        record FaitVoulu(Releve.Cle cle) implements Quoi {
            @Override
            public String toString() {
                return cle.toString();
            }
        }

        /**
         * Something to mend before there is a figure, whatever is given: a right of a kind that the charter does not read, a
         * convention of another landlord, other holders that a share is compared to and that the file does not have.
         *
         * @param refus the reason, as the computation says it
         */
        record Correction(Anomalie refus) implements Quoi {
            @Override
            public String toString() {
                return refus.message();
            }
        }
    }

    /** What an input is for. */
    public enum Usage {
        /** The target. */
        OBJECTIF,
        /** A figure shown beside the target, or a limit of the law: the target stands without. */
        COMPLEMENT,
        /** Read when it is given, done without otherwise. */
        FACULTATIF
    }

    /** Whether an input is there. */
    public enum Presence {
        /** Not given. */
        MANQUANT,
        /** Given. */
        DONNE,
        /** Not given, and another way to the same figure was. */
        INUTILE,
        /** Given twice, unreadable, impossible: its anomalies say what to mend. */
        A_CORRIGER
    }

    /**
     * What needs an input.
     *
     * @param chiffre the nearest figure with an article of its own
     * @param article that article
     */
    public record Emploi(String chiffre, Reference article) {
        @Override
        public String toString() {
            return "« " + chiffre + " » (" + article + ")";
        }
    }

    /**
     * An input as it was given.
     *
     * @param valeur as readers write it
     * @param source where it was read
     */
    public record Donne(String valeur, Reference source) {
        @Override
        public String toString() {
            return valeur + " (" + source + ")";
        }
    }

    /**
     * Copies the lists.
     *
     * @param quoi what is wanted
     * @param usage what for
     * @param presence whether it is there
     * @param emploi the figure that needs it
     * @param remplace facts that are useless once this one is given
     * @param dispense facts any one of which makes this one useless
     * @param ou where it is usually found
     * @param donne its value and source
     * @param pour the holders that it is for
     */
    public Besoin {
        remplace = List.copyOf(remplace);
        dispense = List.copyOf(dispense);
        pour = List.copyOf(pour);
    }

    /**
     * Whether a template must still ask for it.
     *
     * @return false for what is given, useless or optional
     */
    public boolean manque() {
        return usage != Usage.FACULTATIF && (presence == Presence.MANQUANT || presence == Presence.A_CORRIGER);
    }

    /**
     * Whether it is only one of several ways to a figure.
     *
     * @return true for a fact that stands for others, and for each of those
     */
    public boolean estAuChoix() {
        return !remplace.isEmpty() || !dispense.isEmpty();
    }

    /** A sentence, in French. */
    @Override
    public String toString() {
        return switch (presence) {
                    case MANQUANT -> usage == Usage.FACULTATIF ? "facultatif : " : "il manque ";
                    case DONNE -> "donné : ";
                    case INUTILE -> "inutile ici : ";
                    case A_CORRIGER -> "à corriger : ";
                }
                + quoi
                + donne.map(d -> " = " + d).orElse("")
                + emploi.map(e -> lien() + e).orElse("")
                + (dispense.isEmpty() ? "" : ", sauf à donner " + ou(dispense))
                + (remplace.isEmpty() ? "" : ", à la place de " + et(remplace))
                + (pour.isEmpty() ? "" : " ; pour " + noms())
                + (presence == Presence.MANQUANT ? " ; source habituelle : " + ou : "");
    }

    private String lien() {
        return usage == Usage.COMPLEMENT
                ? ", montré à part par "
                : remplace.isEmpty() ? ", nécessaire à " : ", autre façon d'avoir ";
    }

    private String noms() {
        return pour.stream().map(Reservataire::nom).collect(Collectors.joining(", "));
    }

    private static String ou(List<Releve.Cle> cles) {
        return cles.stream().map(Releve.Cle::toString).collect(Collectors.joining(" ou "));
    }

    private static String et(List<Releve.Cle> cles) {
        return cles.size() > LISIBLES
                ? cles.size() + " autres données"
                : cles.stream().map(Releve.Cle::toString).collect(Collectors.joining(" et de "));
    }
}
