package fr.gestionflux.core.charte;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Explication;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The year's target of one holder; every figure of it explains itself.
 *
 * <pre>{@code
 * ObjectifAnnuel annuel = charte.exiger(dossier, convention);   // Escalquens – Promologis, 2024
 * annuel.exact();      // = 0,712 logement
 * annuel.objectif();   // = 1 logement — « 0.71 arrondi à 1 »
 * }</pre>
 *
 * <p>In Île-de-France the share binds and the homes are indicative; elsewhere the homes are forecast, and the yearly
 * report settles them. Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class ObjectifAnnuel {

    ObjectifAnnuel() {}

    /** {@return the charter, the convention applied} */
    public abstract Charte charte();

    /** {@return the convention} */
    public abstract Convention convention();

    /** {@return the holder} */
    public abstract Reservataire reservataire();

    /** {@return year N} */
    public abstract int annee();

    /** {@return its share of the flow, caps and floors applied} */
    public abstract Resultat<Taux> part();

    /** {@return the flow it is a share of, in homes} */
    public abstract Resultat<Quantite> flux();

    /** {@return share × flow, before any rounding} */
    public abstract Resultat<Quantite> exact();

    /** {@return in whole homes, minimum applied} */
    public abstract Resultat<Quantite> objectif();

    /** {@return homes of its rights that the holder does not use, which leave the count, exact; one of the complements; empty when the charter says nothing of it} */
    public abstract Optional<Resultat<Quantite>> nonMobilises();

    /** {@return what the charter shows besides; a figure among them may have no value} */
    public abstract List<Resultat<?>> complements();

    /** {@return what a reader must know, once each: remarks, and why a figure shown besides has no value} */
    public abstract List<Anomalie> anomalies();

    /**
     * Any figure of the computation by its name, as the charter calls it.
     *
     * @param nom for instance {@code AA de 399}
     * @return empty when no step has this name
     */
    public Optional<Resultat<?>> etape(String nom) {
        return Stream.concat(Stream.of(objectif()), complements().stream())
                .flatMap(r -> r.etape(nom).stream())
                .findFirst();
    }

    /**
     * Any figure of the computation with its type.
     *
     * @param <N> its nature
     * @param etape for instance {@code Savoie.AA.de("399")}
     * @return empty when no step has this name and nature
     */
    public <N extends Nombre<N>> Optional<Resultat<N>> etape(Etape<N> etape) {
        return Stream.concat(Stream.of(objectif()), complements().stream())
                .flatMap(r -> r.etape(etape).stream())
                .findFirst();
    }

    /**
     * What the target comes down to, for people: the number, what decided it, each limit that was reached, in at most ten
     * lines whatever the charter and the number of holders; the last one says how many {@link #expliquer()} has.
     *
     * @return in French, lines separated by {@code \n}
     */
    public String resumer() {
        return Explication.resume(objectif(), complements(), reservataire().sujet());
    }

    /**
     * How the target and what is shown besides were obtained, in full.
     *
     * @return in French, one named figure a line
     */
    public String expliquer() {
        List<Resultat<?>> figures = new ArrayList<>();
        figures.add(objectif());
        figures.addAll(complements());
        return Explication.lisible(figures);
    }
}
