package fr.gestionflux.core.recu;

import java.util.List;

/**
 * Rows of texts under named columns: holders, deadlines, movements. A cell that is a figure holds the id of its step, so that
 * nothing is said twice. Immutable and thread-safe.
 *
 * @param nom its name, lower-case words joined by underscores
 * @param colonnes what its cells are, in order
 * @param lignes the rows, each with a cell a column
 */
public record TableDeRecu(String nom, List<ColonneDeRecu> colonnes, List<List<String>> lignes) {
    /**
     * Copies the lists.
     *
     * @param nom its name
     * @param colonnes what its cells are
     * @param lignes the rows
     */
    public TableDeRecu {
        colonnes = List.copyOf(colonnes);
        lignes = lignes.stream().map(List::copyOf).toList();
    }
}
