package fr.gestionflux.core.tables;

import fr.gestionflux.core.saisie.Tableau;
import java.util.ArrayList;
import java.util.List;

/**
 * A table written: texts, that any file format carries.
 *
 * @param nom its name
 * @param entete the names of its columns
 * @param rangees its rows, possibly none
 */
public record TableEcrite(String nom, List<String> entete, List<List<String>> rangees) {

    /**
     * Copies the lists.
     *
     * @param nom its name
     * @param entete the names of its columns
     * @param rangees its rows, possibly none
     */
    public TableEcrite {
        entete = List.copyOf(entete);
        rangees = rangees.stream().map(List::copyOf).toList();
    }

    /**
     * The same as it would be delivered.
     *
     * @return its header on line 1
     */
    public Tableau tableau() {
        List<Tableau.Rangee> lignes = new ArrayList<>();
        rangees.forEach(r -> lignes.add(new Tableau.Rangee(lignes.size() + 2, r)));
        return Tableau.de(nom, entete, lignes);
    }
}
