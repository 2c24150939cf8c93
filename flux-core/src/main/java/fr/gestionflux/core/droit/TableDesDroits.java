package fr.gestionflux.core.droit;

import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Lieux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.temps.Dates;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rights of every holder, as a table gives them: a row a right.
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>column</th><th>what it holds</th></tr>
 *   <tr><td>{@code reservataire}</td><td>the id or the name of a holder</td></tr>
 *   <tr><td>{@code genre}</td><td>the name of a {@link Genre}, which says which of the next columns it reads</td></tr>
 *   <tr><td>{@code intitule}, {@code logements}</td><td>how the inventory calls it, what it counts</td></tr>
 *   <tr><td>{@code part reservee} or {@code quotite garantie}</td><td>a percentage</td></tr>
 *   <tr><td>{@code derniere echeance} or {@code fin}</td><td>a date; a year for droits de suite</td></tr>
 *   <tr><td>{@code origine}</td><td>the name of an {@link Origine}; unknown when it is empty</td></tr>
 *   <tr><td>{@code territoire}</td><td>code or name of its place; its holder's territory when it is empty</td></tr>
 *   <tr><td>{@code etat des lieux}, {@code source}</td><td>date and name of the inventory; the holder's when they are
 *   empty</td></tr>
 * </table>
 *
 * <p>Only the first three columns must be there, and those that a kind reads. Thread-safe.
 *
 * <pre>{@code
 * Tableau annexe = Tableau.de(
 *         "annexe 1",
 *         List.of("reservataire", "genre", "intitule", "logements"),
 *         List.of(new Tableau.Rangee(2, List.of("commune d'Escalquens", "logements réservés", "état des lieux", "8"))));
 * var lus = TableDesDroits.lire(annexe, Genre.duNoyau(), Map.of(commune, inventaire), List.of());
 * lus.lus().get(0).droits().get(0).compte();   // = 8 — Escalquens – Promologis, annex 1, art. 2
 * }</pre>
 */
public final class TableDesDroits {

    private static final List<String> COLONNES = List.of(
            "intitule", "logements", "part reservee", "quotite garantie", "derniere echeance", "fin", "origine");

    private final Map<String, List<Genre<?>>> genres;
    private final Map<Reservataire, EtatDesLieux> etats;
    private final Annuaire annuaire;
    private final Lieux lieux;

    private TableDesDroits(Collection<Genre<?>> genres, Map<Reservataire, EtatDesLieux> etats, Lieux lieux) {
        this.genres = genres.stream()
                .collect(Collectors.groupingBy(g -> Libelles.cle(g.nom()), LinkedHashMap::new, Collectors.toList()));
        this.etats = Collections.unmodifiableMap(new LinkedHashMap<>(etats));
        this.annuaire = Annuaire.de(etats.keySet());
        this.lieux = lieux;
    }

    /**
     * What reads the rights of a file, a row at a time.
     *
     * @param genres the kinds that can be read, for instance those of the charters that are plugged in
     * @param etats the holders, each with the inventory that its rights come from when their rows say no other
     * @param lieux where rights may lie besides their holders' territories
     * @return the reader
     */
    public static TableDesDroits de(
            Collection<Genre<?>> genres, Map<Reservataire, EtatDesLieux> etats, Collection<Territoire> lieux) {
        return new TableDesDroits(
                List.copyOf(genres),
                etats,
                Lieux.de(Stream.concat(lieux.stream(), etats.keySet().stream().map(Reservataire::territoire))
                        .toList()));
    }

    /**
     * Reads the table.
     *
     * @param tableau the table
     * @param genres the kinds that can be read, for instance those of the charters that are plugged in
     * @param etats the holders, each with the inventory that its rights come from when their rows say no other
     * @param lieux where rights may lie besides their holders' territories
     * @return the rights of each of these holders, possibly none, in their order; a row that cannot be read is refused, and
     *     a field that its kind does not read is remarked
     */
    public static Lecture<Contingent> lire(
            Tableau tableau,
            Collection<Genre<?>> genres,
            Map<Reservataire, EtatDesLieux> etats,
            Collection<Territoire> lieux) {
        return de(genres, etats, lieux).lire(tableau);
    }

    /**
     * Reads a whole table.
     *
     * @param tableau the table
     * @return the rights of each holder, as {@link #lire(Tableau, Collection, Map, Collection)} gives them
     */
    public Lecture<Contingent> lire(Tableau tableau) {
        Map<Reservataire, EtatDesLieux> lus = new LinkedHashMap<>();
        Lecture<DroitTenu> droits = tableau.lire(l -> lis(l).flatMap(d -> unSeulEtatDesLieux(l, d, lus)));
        Map<Reservataire, List<Droit>> parReservataire = droits.lus().stream()
                .collect(Collectors.groupingBy(
                        DroitTenu::reservataire, Collectors.mapping(DroitTenu::droit, Collectors.toList())));
        return new Lecture<>(
                etats.entrySet().stream()
                        .map(e -> Contingent.de(
                                e.getKey(),
                                lus.getOrDefault(e.getKey(), e.getValue()),
                                parReservataire.getOrDefault(e.getKey(), List.of())))
                        .toList(),
                droits.anomalies());
    }

    /** One holder, one inventory: rights of another day are another file's. */
    private static Validation<Seq<Anomalie>, DroitTenu> unSeulEtatDesLieux(
            Ligne l, DroitTenu d, Map<Reservataire, EtatDesLieux> lus) {
        EtatDesLieux deja = lus.putIfAbsent(d.reservataire(), d.etatDesLieux());
        return deja == null || deja.equals(d.etatDesLieux())
                ? Validation.valid(d)
                : l.<DroitTenu>refus(
                                Codes.DEUX_ETATS_DES_LIEUX,
                                l.siDonne("etat des lieux").isPresent() ? "etat des lieux" : "source",
                                texte(d.etatDesLieux()),
                                "celui des autres droits de « " + d.reservataire() + " », " + texte(deja))
                        .mapError(io.vavr.collection.List::of);
    }

    /**
     * Reads one row.
     *
     * @param l the row
     * @return the right, or everything that is wrong with the row
     */
    public Validation<Seq<Anomalie>, DroitTenu> lis(Ligne l) {
        Validation<Seq<Anomalie>, Reservataire> qui = seul(l.lis(
                "reservataire",
                Codes.RESERVATAIRE_INCONNU,
                "l'identifiant ou le nom d'un seul réservataire dont l'état des lieux est donné",
                annuaire::trouve));
        return Validation.combine(
                        qui, droit(l), seul(lieu(l)), seul(ColonnesDeDroit.jourFacultatif("etat des lieux", l)))
                .ap((r, droit, lieu, au) -> new DroitTenu(
                        r, etatDesLieux(l, r, au), lieu.<Droit>map(droit::en).orElse(droit)))
                .mapError(refus -> refus.flatMap(r -> r));
    }

    private static <T> Validation<Seq<Anomalie>, T> seul(Validation<Anomalie, T> lu) {
        return lu.mapError(io.vavr.collection.List::of);
    }

    /** What a kind reads is read whoever the holder is: all that is wrong with a row is said at once. */
    private Validation<Seq<Anomalie>, Droit> droit(Ligne l) {
        return seul(l.<Genre<?>>lis("genre", Codes.GENRE_INCONNU, genresLus(), this::genre))
                .flatMap(genre -> {
                    Validation<Seq<Anomalie>, ? extends Droit> lu = genre.lis(l);
                    lu.peek(d -> nonLues(l, genre));
                    return Validation.narrow(lu);
                });
    }

    private EtatDesLieux etatDesLieux(Ligne l, Reservataire r, Optional<LocalDate> au) {
        EtatDesLieux donne = Objects.requireNonNull(etats.get(r));
        return new EtatDesLieux(
                au.orElse(donne.au()),
                l.siDonne("source").map(Reference::de).orElse(donne.source()),
                donne.anneeDeConversion());
    }

    private static String texte(EtatDesLieux etat) {
        return Dates.texte(etat.au()) + " (" + etat.source() + ")";
    }

    /** A field that is filled and serves nothing is perhaps in the wrong column. */
    private static void nonLues(Ligne l, Genre<?> genre) {
        for (String colonne : COLONNES) {
            if (!l.aLu(colonne)) {
                l.siDonne(colonne)
                        .ifPresent(recu -> l.signale(Anomalie.builder()
                                .gravite(Anomalie.Gravite.REMARQUE)
                                .code(Codes.COLONNE_NON_LUE)
                                .champ(colonne)
                                .recu(recu)
                                .message("reçu " + TexteRecu.cite(recu) + " ; un droit du genre « " + genre.nom()
                                        + " » ne lit pas cette colonne : laissez-la vide, ou changez le genre")
                                .build()));
            }
        }
    }

    private String genresLus() {
        return "un genre de droit qu'une charte lise : "
                + genres.values().stream()
                        .map(g -> "« " + g.get(0).nom() + " »")
                        .collect(Collectors.joining(", "));
    }

    private Optional<Genre<?>> genre(String nom) {
        return genres.getOrDefault(Libelles.cle(nom), List.of()).stream().findFirst();
    }

    private Validation<Anomalie, Optional<Territoire>> lieu(Ligne l) {
        return l.siDonne("territoire").isEmpty()
                ? Validation.valid(Optional.empty())
                : l.lis(
                                "territoire",
                                Codes.TERRITOIRE_INCONNU,
                                "le code ou le nom d'un territoire du dossier",
                                lieux::trouve)
                        .map(Optional::of);
    }
}
