package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import io.vavr.collection.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A table as it came, before anything is read in it: what can be renamed, and given back as it was.
 *
 * @param document the file, and the sheet or the list where there are several
 * @param ligne the line of its header
 * @param entete the names of its columns
 * @param rangees its rows, those with another number of fields than the header too
 */
public record TableRecue(String document, int ligne, List<String> entete, List<Rangee> rangees) {

    /**
     * Copies the lists; rows are held tightly, and each is made again when it is asked for.
     *
     * @param document the file
     * @param ligne the line of its header
     * @param entete the names of its columns
     * @param rangees its rows
     */
    public TableRecue {
        entete = List.copyOf(entete);
        rangees = RangeesTenues.de(rangees);
    }

    /**
     * What core reads.
     *
     * @return the same header and rows
     */
    public Tableau tableau() {
        return Tableau.enFlot(document, entete, rangees);
    }

    /** The same, telling of each row that it is being read. */
    Tableau tableau(LongConsumer lues) {
        return Tableau.enFlot(
                document, entete, () -> Iterator.ofAll(rangees.iterator()).peek(r -> lues.accept(1)));
    }

    /**
     * The same rows under other names.
     *
     * @param noms as many as there are columns
     * @return a copy
     */
    public TableRecue renommee(List<String> noms) {
        return new TableRecue(document, ligne, noms, rangees);
    }
}
