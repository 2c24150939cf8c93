package fr.gestionflux.core.droit;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.Ligne;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;

/**
 * A kind of right: how it is called, which values are of it, and how a row of the table of rights becomes one. The five
 * that the four charters read are constants of their records; a charter that has others gives them with
 * {@link fr.gestionflux.core.charte.FournisseurDeCharte#genres}.
 *
 * <pre>{@code
 * LogementsReserves.de("annexe 1", 8).genre().nom();   // = logements réservés — Escalquens – Promologis, annex 1, art. 2
 * }</pre>
 *
 * <p>One constant a kind: two are the same kind when they are the same object. Immutable and thread-safe.
 *
 * @param <D> the type of its rights
 */
public interface Genre<D extends Droit> {

    /**
     * How it is called.
     *
     * @return in French, not blank, for instance {@code logements réservés}: what the column {@code genre} holds
     */
    String nom();

    /**
     * Reads a row of the table of rights as a right of this kind.
     *
     * @param ligne the row
     * @return the right, without a place, or everything that is wrong with it
     */
    Validation<Seq<Anomalie>, D> lis(Ligne ligne);

    /**
     * Writes a right of this kind, so that {@link #lis} reads it back.
     *
     * @param droit the right
     * @return its fields by the names of their columns, its place left out; a column that is not named is empty
     */
    Map<String, String> ecris(D droit);

    /**
     * The columns that this kind reads and that core's kinds do not.
     *
     * @return none unless the kind says so
     */
    default List<ColonneDeTable> colonnesPropres() {
        return List.of();
    }

    /**
     * Writes a right, by its own kind.
     *
     * @param droit the right
     * @return its fields by the names of their columns, its place left out
     */
    @SuppressWarnings("unchecked") // a right is of the kind that it names
    static Map<String, String> enTexte(Droit droit) {
        return ((Genre<Droit>) droit.genre()).ecris(droit);
    }

    /**
     * The kinds that core has.
     *
     * @return in the order of the texts: guarantees, land and money, droits de suite, droits uniques, homes held
     */
    static List<Genre<?>> duNoyau() {
        return List.of(
                GarantieEmprunt.GENRE, Apport.GENRE, DroitDeSuite.GENRE, DroitsUniques.GENRE, LogementsReserves.GENRE);
    }
}
