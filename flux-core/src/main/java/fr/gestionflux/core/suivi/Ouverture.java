package fr.gestionflux.core.suivi;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import java.util.List;
import java.util.Optional;

/**
 * What a year leaves to the next one: the rights of the holder, what is carried over, and what is still pending.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param annee the next year
 * @param contingent its rights at the closing, to put in the next file; empty when they could not be computed
 * @param exercice the year that ends; empty for a holder that has no rights of its own
 * @param reporte what becomes of a missed target; empty when it was reached, or when the charter does not say
 * @param enCours the homes offered whose year is not decided
 * @param anomalies what a reader must know, once each
 */
public record Ouverture(
        Reservataire reservataire,
        int annee,
        Optional<Contingent> contingent,
        Optional<Exercice> exercice,
        Optional<Report> reporte,
        List<Decompte> enCours,
        List<Anomalie> anomalies) {

    /**
     * Copies the lists.
     *
     * @param reservataire the holder
     * @param annee the next year
     * @param contingent its rights at the closing, to put in the next file; empty when they could not be computed
     * @param exercice the year that ends; empty for a holder that has no rights of its own
     * @param reporte what becomes of a missed target; empty when it was reached, or when the charter does not say
     * @param enCours the homes offered whose year is not decided
     * @param anomalies what a reader must know, once each
     */
    public Ouverture {
        enCours = List.copyOf(enCours);
        anomalies = List.copyOf(anomalies);
    }
}
