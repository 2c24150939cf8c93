package fr.gestionflux.core.tables;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.List;
import java.util.Optional;

/**
 * What reading a whole file gave: every row is in the data, or named by an anomaly.
 *
 * @param donnees what could be read; empty when nobody can say whose file and of which year it is
 * @param anomalies everything that was wrong or odd, table after table
 */
public record DonneesLues(Optional<Donnees> donnees, List<Anomalie> anomalies) {

    /**
     * Copies the list.
     *
     * @param donnees what could be read
     * @param anomalies everything that was wrong or odd
     */
    public DonneesLues {
        anomalies = List.copyOf(anomalies);
    }
}
