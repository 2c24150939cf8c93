package fr.gestionflux.core.annee;

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

/**
 * The year's target of one holder; every figure of it explains itself.
 *
 * <p>In Île-de-France the share binds and the homes are indicative; elsewhere the homes are forecast, and the yearly
 * report settles them. Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param annee year N
 * @param part its share of the flow, caps and floors applied
 * @param flux the flow it is a share of, in homes
 * @param exact share × flow, before any rounding
 * @param objectif in whole homes, minimum applied
 * @param nonMobilises homes of its rights that the holder does not use, which leave the count, exact; one of the
 *     complements; empty when the charter says nothing of it
 * @param complements what the charter shows besides; a figure among them may have no value
 * @param anomalies what a reader must know, once each: remarks, and why a figure shown besides has no value
 */
public record ObjectifAnnuel(
        Reservataire reservataire,
        int annee,
        Resultat<Taux> part,
        Resultat<Quantite> flux,
        Resultat<Quantite> exact,
        Resultat<Quantite> objectif,
        Optional<Resultat<Quantite>> nonMobilises,
        List<Resultat<?>> complements,
        List<Anomalie> anomalies) {

    /**
     * Copies the lists.
     *
     * @param reservataire the holder
     * @param annee year N
     * @param part its share of the flow, caps and floors applied
     * @param flux the flow it is a share of, in homes
     * @param exact share × flow, before any rounding
     * @param objectif in whole homes, minimum applied
     * @param nonMobilises homes of its rights that the holder does not use, which leave the count, exact; one of the
     *     complements; empty when the charter says nothing of it
     * @param complements what the charter shows besides; a figure among them may have no value
     * @param anomalies what a reader must know, once each: remarks, and why a figure shown besides has no value
     */
    public ObjectifAnnuel {
        complements = List.copyOf(complements);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Any figure of the computation by its name, as the charter calls it.
     *
     * @param nom for instance {@code AA de 399}
     * @return empty when no step has this name
     */
    public Optional<Resultat<?>> etape(String nom) {
        return Stream.concat(Stream.of(objectif), complements.stream())
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
        return Stream.concat(Stream.of(objectif), complements.stream())
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
        return Explication.resume(objectif, complements, reservataire.sujet());
    }

    /**
     * How the target and what is shown besides were obtained, in full.
     *
     * @return in French, one named figure a line
     */
    public String expliquer() {
        List<Resultat<?>> figures = new ArrayList<>();
        figures.add(objectif);
        figures.addAll(complements);
        return Explication.lisible(figures);
    }
}
