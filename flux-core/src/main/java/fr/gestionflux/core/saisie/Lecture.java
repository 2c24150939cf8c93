package fr.gestionflux.core.saisie;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.List;

/**
 * What reading a table gave: nothing is lost, a row is either among the values or named by an anomaly.
 *
 * @param <T> what a row becomes
 * @param lus the rows that could be read, in their order
 * @param anomalies everything that was wrong, in the order of the table
 */
public record Lecture<T>(List<T> lus, List<Anomalie> anomalies) {

    /**
     * Copies the lists.
     *
     * @param lus the rows that could be read, in their order
     * @param anomalies everything that was wrong, in the order of the table
     */
    public Lecture {
        lus = List.copyOf(lus);
        anomalies = List.copyOf(anomalies);
    }
}
