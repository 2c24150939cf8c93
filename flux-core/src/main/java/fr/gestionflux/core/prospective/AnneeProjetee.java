package fr.gestionflux.core.prospective;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Exercice;
import java.util.List;
import java.util.Optional;

/** One year to come of one holder. Immutable and thread-safe. */
public final class AnneeProjetee {

    private final int annee;
    private final Resultat<Taux> part;
    private final Resultat<Quantite> objectif;
    private final Resultat<Quantite> honores;
    private final Optional<Exercice> exercice;
    private final List<Anomalie> anomalies;

    AnneeProjetee(
            int annee,
            Resultat<Taux> part,
            Resultat<Quantite> objectif,
            Resultat<Quantite> honores,
            Optional<Exercice> exercice,
            List<Anomalie> anomalies) {
        this.annee = annee;
        this.part = part;
        this.objectif = objectif;
        this.honores = honores;
        this.exercice = exercice;
        this.anomalies = List.copyOf(anomalies);
    }

    /**
     * Which year.
     *
     * @return for instance 2027
     */
    public int annee() {
        return annee;
    }

    /**
     * Its share of the flow.
     *
     * @return caps and floors applied; without value when a fact is missing
     */
    public Resultat<Taux> part() {
        return part;
    }

    /**
     * The target that its convention gives on its own.
     *
     * @return whole homes; without value when a fact is missing
     */
    public Resultat<Quantite> objectif() {
        return objectif;
    }

    /**
     * What is supposed to be honoured of the target.
     *
     * @return whole homes, cut down; without value when the target has none
     */
    public Resultat<Quantite> honores() {
        return honores;
    }

    /**
     * Its rights over the year.
     *
     * @return empty for a holder that has none of its own
     */
    public Optional<Exercice> exercice() {
        return exercice;
    }

    /**
     * What a reader must know of this year.
     *
     * @return once each; the reasons why, for a year that could not be computed
     */
    public List<Anomalie> anomalies() {
        return anomalies;
    }
}
