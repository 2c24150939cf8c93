package fr.gestionflux.core.charte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;
import java.util.function.Function;

/**
 * A point that a text settles, and that a convention may settle otherwise: a cap, a rounding, a list of motives. What
 * the year brings is a {@code Grandeur}.
 *
 * <pre>{@code
 * Clause<Quantite> minimum = Clauses.MINIMUM;
 * minimum.fixee(Quantite.of(1), texte.art("annexe 1"));   // = objectif minimal : 1 (convention Escalquens – Promologis, 2024, annexe 1)
 * }</pre>
 *
 * <p>Two are equal when their ids are. Immutable and thread-safe.
 *
 * @param <T> type of its value; immutable, with a {@code toString} that reads as French
 */
public final class Clause<T> {

    private final String id;
    private final String libelle;
    private final Function<T, Optional<String>> attendu;
    private final Function<T, Optional<String>> exces;
    private final boolean commune;

    private Clause(
            String id,
            String libelle,
            Function<T, Optional<String>> attendu,
            Function<T, Optional<String>> exces,
            boolean commune) {
        this.id = id;
        this.libelle = libelle;
        this.attendu = attendu;
        this.exces = exces;
        this.commune = commune;
    }

    /**
     * A point that the law leaves to the texts.
     *
     * @param <T> type of its value
     * @param id stable, lower-case words joined by hyphens
     * @param libelle what it is, in French
     * @return the clause
     */
    public static <T> Clause<T> libre(String id, String libelle) {
        return new Clause<>(id, libelle, v -> Optional.empty(), v -> Optional.empty(), false);
    }

    /**
     * A point that the law leaves to the texts and that core itself reads, whatever the charter: a convention may settle
     * it even where its charter does not speak of it.
     *
     * @param <T> type of its value
     * @param id stable, lower-case words joined by hyphens
     * @param libelle what it is, in French
     * @return the clause
     */
    public static <T> Clause<T> commune(String id, String libelle) {
        return new Clause<>(id, libelle, v -> Optional.empty(), v -> Optional.empty(), true);
    }

    /**
     * A whole number that only makes sense within bounds; a stipulation outside them is refused.
     *
     * @param id stable, lower-case words joined by hyphens
     * @param libelle what it is, in French
     * @param minimum the least that it can be
     * @param maximum the most that it can be
     * @return the clause
     */
    public static Clause<Integer> entier(String id, String libelle, int minimum, int maximum) {
        return new Clause<>(
                id,
                libelle,
                n -> n < minimum || n > maximum
                        ? Optional.of("un nombre entier de " + minimum + " à " + maximum)
                        : Optional.empty(),
                v -> Optional.empty(),
                false);
    }

    /**
     * A point that the law limits; a stipulation beyond the limit is remarked, with both texts.
     *
     * @param <T> type of its value
     * @param id stable, lower-case words joined by hyphens
     * @param libelle what it is, in French
     * @param maximum what the law allows
     * @param loi the article
     * @return the clause
     */
    public static <T extends Comparable<? super T>> Clause<T> auPlus(
            String id, String libelle, T maximum, Reference loi) {
        return new Clause<>(
                id,
                libelle,
                v -> Optional.empty(),
                v -> v.compareTo(maximum) > 0
                        ? Optional.of("la loi limite à " + maximum + " (" + loi + ")")
                        : Optional.empty(),
                false);
    }

    boolean estCommune() {
        return commune;
    }

    /** What the point wants, when a value cannot be meant. */
    Optional<String> attendu(T valeur) {
        return attendu.apply(valeur);
    }

    /**
     * Settles the point.
     *
     * @param valeur what the text says
     * @param source where it says so
     * @return the stipulation
     */
    public Stipulation<T> fixee(T valeur, Reference source) {
        return new Stipulation<>(this, valeur, source, Optional.empty(), false);
    }

    Optional<Anomalie> exces(Stipulation<T> s) {
        return exces.apply(s.valeur())
                .filter(limite -> !s.parArrete())
                .map(limite -> Anomalie.remarque(
                        Codes.LIMITE_LEGALE,
                        "« " + libelle + " » : " + s.valeur() + " (" + s.source() + ") ; " + limite));
    }

    /**
     * Its stable identity.
     *
     * @return for instance {@code plafond-part}
     */
    public String id() {
        return id;
    }

    /**
     * What it is, in French.
     *
     * @return for instance {@code part maximale du flux}
     */
    public String libelle() {
        return libelle;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Clause<?> c && c.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return libelle;
    }
}
