package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
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
import org.immutables.value.Value;

/**
 * Where a convention stands on a day. Each home offered is counted, not counted or pending, and says why.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Situation {

    Situation() {}

    /** {@return the convention} */
    public abstract Convention convention();

    /** {@return the charter, the convention applied} */
    public abstract Charte charte();

    /** {@return the day} */
    public abstract LocalDate au();

    /** {@return homes that the convention gives on its own; without value when the file lacks something} */
    public abstract Resultat<Quantite> objectifDeLaConvention();

    /** {@return homes to honour, what was carried over included: its name says which target is followed, the convention's own or the one that a sharing-out retains} */
    public abstract Resultat<Quantite> objectif();

    /** {@return homes counted} */
    public abstract Resultat<Quantite> honores();

    /** {@return homes left to honour, never under 0} */
    public abstract Resultat<Quantite> reste();

    /** {@return counted / to honour; without value when nothing is owed} */
    public abstract Resultat<Taux> realisation();

    /** {@return the targets within the total that the texts settle, or else the law's for the State: due, counted, left, late} */
    public abstract List<CibleSuivie> cibles();

    /** {@return what the charter counts besides, since 1 January} */
    public abstract List<Indicateur> indicateurs();

    /** {@return rights since 1 January; empty for a holder that has none of its own} */
    public abstract Optional<Exercice> droits();

    /** {@return the homes offered that belong to the year, by their ids} */
    public abstract List<Decompte> decomptes();

    /** {@return what must be done, by last day} */
    public abstract List<Echeance> echeances();

    /** {@return what a reader must know of this convention and of what was offered under it, once each; those of other holders' rights are theirs} */
    public abstract List<Anomalie> anomalies();

    /** Start of the name of the target that a sharing-out retains; « de » and the holder follow. */
    public static final String OBJECTIF_RETENU = "objectif retenu";

    /**
     * The homes of one sort.
     *
     * @param sort counted, not counted or pending
     * @return in the order of their ids
     */
    public List<Decompte> decomptes(Sort sort) {
        return decomptes().stream().filter(d -> d.sort() == sort).toList();
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
        return echeances().stream().filter(e -> e.statut().estEnAttente());
    }
}
