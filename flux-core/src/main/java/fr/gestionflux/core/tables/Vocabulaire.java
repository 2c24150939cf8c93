package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.saisie.Libelles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What charters know and tables name: kinds of right, models of convention, clauses and how their values are written, what
 * facts measure. Core's own, and what is added to them. Immutable and thread-safe.
 *
 * <pre>{@code
 * Vocabulaire.duNoyau()
 *         .avecTypes(charte.types())
 *         .avec(SeineMaritime.PART_DU_RESTE, Notation.taux());
 * }</pre>
 */
public final class Vocabulaire {

    private static final Vocabulaire DU_NOYAU =
            new Vocabulaire(List.of(), Genre.duNoyau(), List.of(), parId(PointsNotes.duNoyau()), Grandeur.duNoyau());

    private final List<String> chartes;
    private final List<Genre<?>> genres;
    private final List<ConventionType> types;
    private final Map<String, PointNote<?>> points;
    private final List<Grandeur<?>> grandeurs;

    private Vocabulaire(
            Collection<String> chartes,
            Collection<Genre<?>> genres,
            Collection<ConventionType> types,
            Map<String, PointNote<?>> points,
            Collection<Grandeur<?>> grandeurs) {
        this.chartes = chartes.stream().distinct().toList();
        this.genres = genres.stream().distinct().toList();
        this.types = types.stream().distinct().toList();
        this.points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        this.grandeurs = grandeurs.stream().distinct().toList();
    }

    private static Map<String, PointNote<?>> parId(Collection<PointNote<?>> points) {
        Map<String, PointNote<?>> parId = new LinkedHashMap<>();
        points.forEach(p -> parId.put(p.clause().id(), p));
        return parId;
    }

    /**
     * What core knows.
     *
     * @return without models of convention, which charters have
     */
    public static Vocabulaire duNoyau() {
        return DU_NOYAU;
    }

    /**
     * What core and the charters that are plugged in know; clauses of their own are added by {@link #avec(Clause, Notation)}.
     *
     * @param chartes the registry
     * @return the vocabulary
     */
    public static Vocabulaire de(Chartes chartes) {
        return new Vocabulaire(
                chartes.toutes().stream().map(Charte::id).toList(),
                chartes.genres(),
                chartes.toutes().stream()
                        .map(Charte::types)
                        .flatMap(List::stream)
                        .toList(),
                DU_NOYAU.points,
                DU_NOYAU.grandeurs);
    }

    /**
     * The same, with kinds of right.
     *
     * @param autres the kinds
     * @return a new vocabulary
     */
    public Vocabulaire avecGenres(Collection<? extends Genre<?>> autres) {
        return new Vocabulaire(chartes, ensemble(genres, autres), types, points, grandeurs);
    }

    /**
     * The same, with models of convention.
     *
     * @param autres the models
     * @return a new vocabulary
     */
    public Vocabulaire avecTypes(Collection<ConventionType> autres) {
        return new Vocabulaire(chartes, genres, ensemble(types, autres), points, grandeurs);
    }

    /**
     * The same, with a clause of a charter's own.
     *
     * @param <T> type of its values
     * @param clause the clause
     * @param notation how its values are written
     * @return a new vocabulary
     */
    public <T> Vocabulaire avec(Clause<T> clause, Notation<T> notation) {
        Map<String, PointNote<?>> tous = new LinkedHashMap<>(points);
        tous.put(clause.id(), new PointNote<>(clause, notation));
        return new Vocabulaire(chartes, genres, types, tous, grandeurs);
    }

    /**
     * The same, with what facts of a charter's own measure.
     *
     * @param autre what they measure
     * @return a new vocabulary
     */
    public Vocabulaire avec(Grandeur<?> autre) {
        return new Vocabulaire(chartes, genres, types, points, ensemble(grandeurs, List.of(autre)));
    }

    private static <T> List<T> ensemble(Collection<? extends T> premiers, Collection<? extends T> autres) {
        List<T> tous = new ArrayList<>(premiers);
        tous.addAll(autres);
        return tous;
    }

    /** Where no registry was given, any id may be one. */
    boolean admetLaCharte(String id) {
        return chartes.isEmpty() || chartes.contains(id);
    }

    String chartesAttendues() {
        return "l'identifiant d'une charte"
                + (chartes.isEmpty()
                        ? ""
                        : " : " + chartes.stream().map(id -> "« " + id + " »").collect(Collectors.joining(", ")));
    }

    List<Genre<?>> genres() {
        return genres;
    }

    List<ConventionType> types() {
        return types;
    }

    Collection<PointNote<?>> points() {
        return points.values();
    }

    Optional<PointNote<?>> point(String id) {
        return Optional.ofNullable(points.get(id));
    }

    /** One model alone bears the id. */
    Optional<ConventionType> type(String id) {
        List<ConventionType> trouves =
                types.stream().filter(t -> t.id().equals(id)).toList();
        return trouves.size() == 1 ? Optional.of(trouves.get(0)) : Optional.empty();
    }

    /** By its label; that of a motive of a charter's own says it. */
    Optional<Grandeur<?>> grandeur(String libelle) {
        return Stream.<Optional<? extends Grandeur<?>>>of(
                        grandeurs.stream()
                                .filter(g -> Libelles.semblables(g.libelle(), libelle))
                                .findFirst(),
                        motif(libelle, "logements exclus (", m -> Grandeur.exclus(Exclusion.de(m))),
                        motif(libelle, "logements soustraits (", m -> Grandeur.soustraits(Soustraction.de(m))),
                        motif(
                                libelle,
                                "logements réellement soustraits (",
                                m -> Grandeur.soustraitsRealises(Soustraction.de(m))))
                .flatMap(Optional::stream)
                .<Grandeur<?>>map(g -> g)
                .findFirst();
    }

    private static Optional<Grandeur<?>> motif(String libelle, String debut, Function<String, Grandeur<?>> grandeur) {
        return libelle.startsWith(debut) && libelle.endsWith(")")
                ? Optional.of(libelle.substring(debut.length(), libelle.length() - 1))
                        .filter(m -> !m.isBlank())
                        .map(grandeur)
                : Optional.empty();
    }
}
