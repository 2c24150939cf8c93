package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.List;

/** An answer as tables of texts, which {@link fr.gestionflux.passerelle.porte.PorteCsv} writes in a folder, one a file. */
public final class Csv {

    private Csv() {}

    /**
     * The tables of an answer.
     *
     * @param r the answer
     * @return {@code chiffres}, those of its receipts and its own, {@code etapes} and {@code remarques}
     */
    public static List<TableEcrite> tables(Reponse r) {
        return TablesDeReponse.de(r).stream().map(TableRendue::enTextes).toList();
    }
}
