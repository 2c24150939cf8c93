package fr.gestionflux.core.prospective;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Exercice;
import java.util.List;
import java.util.Optional;

/**
 * One year to come of one holder.
 *
 * @param annee the year
 * @param part its share of the flow; without value when a fact is missing
 * @param objectif the target that its convention gives on its own, in homes; without value when a fact is missing
 * @param honores homes supposed to be honoured
 * @param exercice its rights over the year; empty for a holder that has none of its own
 * @param anomalies what a reader must know of this year, once each
 */
public record AnneeProjetee(
        int annee,
        Resultat<Taux> part,
        Resultat<Quantite> objectif,
        Resultat<Quantite> honores,
        Optional<Exercice> exercice,
        List<Anomalie> anomalies) {

    /**
     * Copies the list.
     *
     * @param annee the year
     * @param part its share of the flow; without value when a fact is missing
     * @param objectif the target that its convention gives on its own, in homes; without value when a fact is missing
     * @param honores homes supposed to be honoured
     * @param exercice its rights over the year; empty for a holder that has none of its own
     * @param anomalies what a reader must know of this year, once each
     */
    public AnneeProjetee {
        anomalies = List.copyOf(anomalies);
    }
}
