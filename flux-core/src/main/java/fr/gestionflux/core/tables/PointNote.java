package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;

/**
 * A clause and how its values are written.
 *
 * @param <T> type of its values
 * @param clause the clause
 * @param notation how its values are written
 */
record PointNote<T>(Clause<T> clause, Notation<T> notation) {

    Optional<Stipulation<?>> lis(String texte, Reference source) {
        return notation.lis(texte, source).map(v -> clause.fixee(v, source));
    }

    /** The value of a stipulation of this clause. */
    @SuppressWarnings("unchecked") // two clauses of one id are one, with one type of value
    String ecris(Stipulation<?> s) {
        return notation.ecris((T) s.valeur());
    }
}
