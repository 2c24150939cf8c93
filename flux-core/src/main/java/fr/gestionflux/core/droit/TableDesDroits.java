package fr.gestionflux.core.droit;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private final Map<String, List<Reservataire>> parId;
    private final Map<String, List<Reservataire>> parNom;
    private final Map<String, List<Territoire>> lieuxParCode;
    private final Map<String, List<Territoire>> lieuxParNom;
    private final Map<Reservataire, EtatDesLieux> lus = new LinkedHashMap<>();

    private record DroitDe(Reservataire reservataire, Droit droit) {}

    private TableDesDroits(
            Collection<Genre<?>> genres, Map<Reservataire, EtatDesLieux> etats, Collection<Territoire> lieux) {
        this.genres = par(genres.stream(), g -> Libelles.cle(g.nom()));
        this.etats = etats;
        this.parId = par(etats.keySet().stream().filter(r -> r.id().isPresent()), r -> r.id().orElseThrow());
        this.parNom = par(etats.keySet().stream(), r -> Libelles.cle(r.nom()));
        List<Territoire> tous = Stream.concat(
                        lieux.stream(), etats.keySet().stream().map(Reservataire::territoire))
                .distinct()
                .toList();
        this.lieuxParCode = par(tous.stream(), Territoire::code);
        this.lieuxParNom = par(tous.stream(), t -> Libelles.cle(t.nom()));
    }

    private static <T> Map<String, List<T>> par(Stream<T> tous, Function<T, String> critere) {
        return tous.collect(Collectors.groupingBy(critere, LinkedHashMap::new, Collectors.toList()));
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
        TableDesDroits table = new TableDesDroits(List.copyOf(genres), etats, List.copyOf(lieux));
        Lecture<DroitDe> droits = tableau.lire(table::droit);
        Map<Reservataire, List<Droit>> parReservataire = droits.lus().stream()
                .collect(Collectors.groupingBy(
                        DroitDe::reservataire, Collectors.mapping(DroitDe::droit, Collectors.toList())));
        return new Lecture<>(
                etats.entrySet().stream()
                        .map(e -> Contingent.de(
                                e.getKey(),
                                table.lus.getOrDefault(e.getKey(), e.getValue()),
                                parReservataire.getOrDefault(e.getKey(), List.of())))
                        .toList(),
                droits.anomalies());
    }

    private Validation<Seq<Anomalie>, DroitDe> droit(Ligne l) {
        Validation<Anomalie, Reservataire> qui = l.lis(
                "reservataire",
                Codes.RESERVATAIRE_INCONNU,
                "l'identifiant ou le nom d'un seul réservataire du dossier",
                this::reservataire);
        Validation<Anomalie, Genre<?>> genre = l.lis("genre", Codes.GENRE_INCONNU, genresLus(), this::genre);
        return Validation.combine(qui, genre, lieu(l), ColonnesDeDroit.jourFacultatif("etat des lieux", l))
                .ap((r, g, lieu, au) -> lis(l, r, g, lieu, au))
                .flatMap(lu -> lu);
    }

    private Validation<Seq<Anomalie>, DroitDe> lis(
            Ligne l, Reservataire r, Genre<?> genre, Optional<Territoire> lieu, Optional<LocalDate> au) {
        Optional<Anomalie> autre = etatDesLieux(l, r, au);
        if (autre.isPresent()) {
            return Validation.invalid(io.vavr.collection.List.of(autre.get()));
        }
        Validation<Seq<Anomalie>, ? extends Droit> lu = genre.lis(l);
        lu.peek(d -> nonLues(l, genre));
        return lu.map(d -> new DroitDe(r, lieu.<Droit>map(d::en).orElse(d)));
    }

    /** One holder, one inventory: rights of another day are another file's. */
    private Optional<Anomalie> etatDesLieux(Ligne l, Reservataire r, Optional<LocalDate> au) {
        EtatDesLieux donne = Objects.requireNonNull(etats.get(r));
        EtatDesLieux etat = new EtatDesLieux(
                au.orElse(donne.au()),
                l.siDonne("source").map(Reference::de).orElse(donne.source()),
                donne.anneeDeConversion());
        EtatDesLieux deja = lus.putIfAbsent(r, etat);
        return deja == null || deja.equals(etat)
                ? Optional.empty()
                : Optional.of(l.refus(
                                Codes.DEUX_ETATS_DES_LIEUX,
                                au.isPresent() ? "etat des lieux" : "source",
                                texte(etat),
                                "celui des autres droits de « " + r + " », " + texte(deja))
                        .getError());
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

    /** By id, or else by name where one holder alone bears it. */
    private Optional<Reservataire> reservataire(String recu) {
        return seul(parId.getOrDefault(recu, parNom.getOrDefault(Libelles.cle(recu), List.of())));
    }

    private Validation<Anomalie, Optional<Territoire>> lieu(Ligne l) {
        return l.siDonne("territoire").isEmpty()
                ? Validation.valid(Optional.empty())
                : l.lis(
                                "territoire",
                                Codes.TERRITOIRE_INCONNU,
                                "le code ou le nom d'un territoire du dossier",
                                this::lieu)
                        .map(Optional::of);
    }

    private Optional<Territoire> lieu(String recu) {
        return seul(lieuxParCode.getOrDefault(recu, lieuxParNom.getOrDefault(Libelles.cle(recu), List.of())));
    }

    private static <T> Optional<T> seul(List<T> trouves) {
        return trouves.size() == 1 ? Optional.of(trouves.get(0)) : Optional.empty();
    }
}
