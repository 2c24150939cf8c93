package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.suivi.Echeance.Statut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a convention stands on a day. Each home offered is counted, not counted or pending, and says why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param convention the convention
 * @param charte the charter, the convention applied
 * @param au the day
 * @param objectifDeLaConvention homes that the convention gives on its own; without value when the file lacks something
 * @param objectif homes to honour, what was carried over included: its name says which target is followed, the
 *     convention's own or the one that a sharing-out retains
 * @param honores homes counted
 * @param reste homes left to honour, never under 0
 * @param realisation counted / to honour; without value when nothing is owed
 * @param indicateurs what the charter counts besides, since 1 January
 * @param droits rights since 1 January; empty for a holder that has none of its own
 * @param decomptes the homes offered that belong to the year, by their ids
 * @param echeances what must be done, by last day
 * @param anomalies what a reader must know of this convention and of what was offered under it, once each; those of other
 *     holders' rights are theirs
 */
public record Situation(
        Convention convention,
        Charte charte,
        LocalDate au,
        Resultat<Quantite> objectifDeLaConvention,
        Resultat<Quantite> objectif,
        Resultat<Quantite> honores,
        Resultat<Quantite> reste,
        Resultat<Taux> realisation,
        List<Indicateur> indicateurs,
        Optional<Exercice> droits,
        List<Decompte> decomptes,
        List<Echeance> echeances,
        List<Anomalie> anomalies) {

    /** Start of the name of the target that a sharing-out retains; « de » and the holder follow. */
    public static final String OBJECTIF_RETENU = "objectif retenu";

    /**
     * Copies the lists.
     *
     * @param convention the convention
     * @param charte the charter, the convention applied
     * @param au the day
     * @param objectifDeLaConvention homes that the convention gives on its own; without value when the file lacks something
     * @param objectif homes to honour, what was carried over included: its name says which target is followed, the
     *     convention's own or the one that a sharing-out retains
     * @param honores homes counted
     * @param reste homes left to honour, never under 0
     * @param realisation counted / to honour; without value when nothing is owed
     * @param indicateurs what the charter counts besides, since 1 January
     * @param droits rights since 1 January; empty for a holder that has none of its own
     * @param decomptes the homes offered that belong to the year, by their ids
     * @param echeances what must be done, by last day
     * @param anomalies what a reader must know of this convention and of what was offered under it, once each
     */
    public Situation {
        indicateurs = List.copyOf(indicateurs);
        decomptes = List.copyOf(decomptes);
        echeances = List.copyOf(echeances);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * The homes of one sort.
     *
     * @param sort counted, not counted or pending
     * @return in the order of their ids
     */
    public List<Decompte> decomptes(Sort sort) {
        return decomptes.stream().filter(d -> d.sort() == sort).toList();
    }

    /**
     * What is due, late or not.
     *
     * @return the earliest last day first
     */
    public List<Echeance> aFaire() {
        return enAttente().toList();
    }

    /**
     * What is late.
     *
     * @return the latest first
     */
    public List<Echeance> enRetard() {
        return enAttente().filter(e -> e.statut() == Statut.EN_RETARD).toList();
    }

    private Stream<Echeance> enAttente() {
        return echeances.stream().filter(e -> e.statut() == Statut.A_FAIRE || e.statut() == Statut.EN_RETARD);
    }
}
