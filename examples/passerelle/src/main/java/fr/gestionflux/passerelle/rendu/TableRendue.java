package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.tables.TableEcrite;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of an answer, as files and pages hold it.
 *
 * @param nom its name, lower-case words joined by underscores
 * @param entete its columns
 * @param lignes its rows, each with a cell a column
 */
record TableRendue(String nom, List<String> entete, List<List<Case>> lignes) {

    TableRendue {
        entete = List.copyOf(entete);
        lignes = lignes.stream().map(List::copyOf).toList();
    }

    static TableRendue de(TableEcrite t) {
        return new TableRendue(
                t.nom(),
                t.entete(),
                t.rangees().stream()
                        .map(r -> r.stream().map(Case::texte).toList())
                        .toList());
    }

    TableEcrite enTextes() {
        return new TableEcrite(
                nom,
                entete,
                lignes.stream().map(l -> l.stream().map(Case::texte).toList()).toList());
    }

    /** Without the columns where every row is empty. */
    TableRendue sansVides() {
        List<Integer> gardees = IntStream.range(0, entete.size())
                .filter(i -> lignes.stream().anyMatch(l -> !l.get(i).texte().isEmpty()))
                .boxed()
                .toList();
        return new TableRendue(
                nom,
                gardees.stream().map(entete::get).toList(),
                lignes.stream().map(l -> gardees.stream().map(l::get).toList()).toList());
    }
}
