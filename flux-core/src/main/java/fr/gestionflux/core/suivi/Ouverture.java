package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a year leaves to the next one: the rights of the holder, what is carried over, and what is still pending.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Ouverture {

    Ouverture() {}

    /** {@return the holder} */
    public abstract Reservataire reservataire();

    /** {@return the next year} */
    public abstract int annee();

    /** {@return its rights at the closing, to put in the next file; empty when they could not be computed} */
    public abstract Optional<Contingent> contingent();

    /** {@return the year that ends; empty for a holder that has no rights of its own} */
    public abstract Optional<Exercice> exercice();

    /** {@return what becomes of a missed target; empty when it was reached, or when the charter does not say} */
    public abstract Optional<Report> reporte();

    /** {@return homes that lower the next target, for a year that went beyond its own; empty where no text says so} */
    public abstract Optional<Resultat<Quantite>> credit();

    /** {@return the homes offered whose year is not decided} */
    public abstract List<Decompte> enCours();

    /** {@return what a reader must know, once each} */
    public abstract List<Anomalie> anomalies();
}
