package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;

/**
 * A target within the total: so many homes, or such a share of the objective, of one class of an axis, for instance 11 of
 * 16 homes in one EPCI, or 30 % outside QPV. The texts settle a list of them ({@link ClausesDuBilan#CIBLES}).
 *
 * <pre>{@code
 * // Hauts-de-France – Action Logement, 06/2021: the objectives are split by territory
 * ClausesDuBilan.CIBLES.fixee(
 *         List.of(
 *                 Cible.nombre(Axe.EPCI, "MEL", 11, convention.art("annexe")),
 *                 Cible.nombre(Axe.EPCI, "CC Flandre", 5, convention.art("annexe"))),
 *         convention.art("annexe"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param axe what it is about
 * @param classe the class, as the axis calls it: the name of a commune, {@code hors QPV}, {@code T2}
 * @param nombre homes; empty for a share
 * @param part share of the objective; empty for a number
 * @param source the sentence
 */
public record Cible(Axe axe, String classe, Optional<Quantite> nombre, Optional<Taux> part, Reference source) {

    /**
     * Refuses a negative number, a share outside 0 to 100 %, both or neither.
     *
     * @param axe what it is about
     * @param classe the class, as the axis calls it
     * @param nombre homes; empty for a share
     * @param part share of the objective; empty for a number
     * @param source the sentence
     */
    public Cible {
        String qui = "cible « " + classe + " » (" + axe + ", " + source + ") : reçu ";
        if (nombre.isPresent() == part.isPresent()) {
            throw new IllegalArgumentException(
                    qui + (nombre.isPresent() ? "un nombre et une part" : "ni nombre ni part")
                            + " ; attendu l'un des deux");
        }
        if (nombre.filter(n -> n.signe() < 0).isPresent()) {
            throw new IllegalArgumentException(qui + nombre.get() + " ; attendu un nombre positif ou nul");
        }
        if (part.filter(p -> p.signe() < 0 || p.compareTo(Taux.ENTIER) > 0).isPresent()) {
            throw new IllegalArgumentException(qui + part.get() + " ; attendu de 0 à 100 %");
        }
    }

    /**
     * So many homes.
     *
     * @param axe what it is about
     * @param classe the class, as the axis calls it
     * @param logements homes
     * @param source the sentence
     * @return the target
     */
    public static Cible nombre(Axe axe, String classe, long logements, Reference source) {
        return new Cible(axe, classe, Optional.of(Quantite.of(logements)), Optional.empty(), source);
    }

    /**
     * Such a share of the objective.
     *
     * @param axe what it is about
     * @param classe the class, as the axis calls it
     * @param part from 0 to 100 %
     * @param source the sentence
     * @return the target
     */
    public static Cible part(Axe axe, String classe, Taux part, Reference source) {
        return new Cible(axe, classe, Optional.empty(), Optional.of(part), source);
    }

    /** What, how much, where it is said. */
    @Override
    public String toString() {
        return axe + " « " + classe + " » : "
                + nombre.map(Quantite::toString)
                        .orElseGet(() -> part.orElseThrow().toString())
                + " (" + source + ")";
    }
}
