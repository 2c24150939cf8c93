package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.util.List;

/**
 * A way of carrying the tables of a file: a folder of CSV, a workbook, a JSON document, a database. The same tables read
 * through any of them are the same, places of anomalies and list of files apart.
 */
public interface Porte {

    /**
     * Reads every table.
     *
     * @return the tables as delivered, nothing interpreted
     * @throws LivraisonIllisible if nothing can be read; its message is for whoever runs the command
     * @throws IOException if the system fails in the middle
     */
    Livraison lis() throws IOException;

    /**
     * Writes tables, all or none.
     *
     * @param tables what to write; read back, each is what it was
     * @throws IOException if they cannot all be written: nothing is then left half written
     */
    void ecris(List<TableEcrite> tables) throws IOException;
}
