package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which column of a table holds what; a column that is not named is not read. Not thread-safe. */
public final class Colonnes {

    private final Tableau tableau;
    private Optional<Territoire> partout = Optional.empty();
    private Map<String, Territoire> communes = Map.of();
    private Optional<String> commune = Optional.empty();
    private Optional<String> numero = Optional.empty();
    private Champ<Motif> motif = Champ.absent();
    private Champ<String> reservataire = Champ.absent();
    private Champ<String> typologie = Champ.absent();
    private Champ<String> financement = Champ.absent();
    private Champ<String> adresse = Champ.absent();
    private Champ<String> accessibilite = Champ.absent();
    private Champ<Boolean> qpv = Champ.absent();
    private Champ<Boolean> zoneTendue = Champ.absent();
    private Champ<Integer> construction = Champ.absent();
    private Champ<Integer> miseEnService = Champ.absent();
    private Champ<Periode> dates = Champ.absent();

    Colonnes(Tableau tableau) {
        this.tableau = tableau;
    }

    /**
     * Every home lies in this territory: the table has no column for it.
     *
     * @param territoire where
     * @return this
     */
    public Colonnes territoire(Territoire territoire) {
        this.partout = Optional.of(territoire);
        return this;
    }

    /**
     * The column of the commune, and what its labels mean; another label is an anomaly.
     *
     * @param colonne its name
     * @param communes territory of each label; case does not count
     * @return this
     */
    public Colonnes commune(String colonne, Map<String, Territoire> communes) {
        this.commune = Optional.of(colonne);
        Map<String, Territoire> parCle = new HashMap<>(this.communes);
        communes.forEach((libelle, territoire) -> parCle.put(Libelles.cle(libelle), territoire));
        this.communes = parCle;
        return this;
    }

    /**
     * The column of the register number; a number seen twice is an anomaly.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes numero(String colonne) {
        this.numero = Optional.of(colonne);
        return this;
    }

    /**
     * The column of the holder's label.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes reservataire(String colonne) {
        this.reservataire = Champ.libelle(colonne);
        return this;
    }

    /**
     * The column that says why a home is not in the flow, and what its labels mean; empty for a home in the flow,
     * another label is an anomaly.
     *
     * @param colonne its name
     * @param motifs motive of each label; case does not count
     * @return this
     */
    public Colonnes motif(String colonne, Map<String, ? extends Motif> motifs) {
        this.motif = Champ.parmi(
                colonne,
                motifs,
                Codes.MOTIF_INCONNU,
                "un motif de la correspondance, ou rien pour un logement dans le flux");
        return this;
    }

    /**
     * The column of the type.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes typologie(String colonne) {
        this.typologie = Champ.libelle(colonne);
        return this;
    }

    /**
     * The column of the financing.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes financement(String colonne) {
        this.financement = Champ.libelle(colonne);
        return this;
    }

    /**
     * The column of the address.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes adresse(String colonne) {
        this.adresse = Champ.libelle(colonne);
        return this;
    }

    /**
     * The column that says whether a home lies in a priority district, and what its labels mean; empty for a home of
     * which it is not known, another label is an anomaly, and costs the home nothing else.
     *
     * @param colonne its name
     * @param libelles whether each label means « in a priority district »; case does not count
     * @return this
     */
    public Colonnes qpv(String colonne, Map<String, Boolean> libelles) {
        this.qpv = Champ.ouiNon(colonne, libelles);
        return this;
    }

    /**
     * The column that says whether the market is tight, and what its labels mean: the commune's will do, since the
     * market is tight or not in a whole commune. Empty for a home of which it is not known, another label is an
     * anomaly, and costs the home nothing else.
     *
     * @param colonne its name
     * @param libelles whether each label means « in a tight market »; case does not count
     * @return this
     */
    public Colonnes zoneTendue(String colonne, Map<String, Boolean> libelles) {
        this.zoneTendue = Champ.ouiNon(colonne, libelles);
        return this;
    }

    /**
     * The column of the year of construction; what is not a year is an anomaly, and costs the home nothing else.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes construction(String colonne) {
        this.construction = Champ.annee(colonne);
        return this;
    }

    /**
     * The column of the year of the first letting; what is not a year is an anomaly, and costs the home nothing else.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes miseEnService(String colonne) {
        this.miseEnService = Champ.annee(colonne);
        return this;
    }

    /**
     * The column of the accessibility.
     *
     * @param colonne its name
     * @return this
     */
    public Colonnes accessibilite(String colonne) {
        this.accessibilite = Champ.libelle(colonne);
        return this;
    }

    /**
     * The columns of the dates; an end before its start is an anomaly.
     *
     * @param debut name of the column of the first day
     * @param fin name of the column of the last day
     * @return this
     */
    public Colonnes dates(String debut, String fin) {
        this.dates = Champ.dates(debut, fin);
        return this;
    }

    /**
     * Reads the table.
     *
     * @param date the date of the inventory
     * @param source the document that it comes from
     * @return the homes that could be read, and every anomaly
     * @throws IllegalStateException if nothing says where the homes lie
     */
    public Inventaire au(LocalDate date, Reference source) {
        if (partout.isEmpty() && commune.isEmpty()) {
            throw new IllegalStateException(
                    "inventaire : rien ne dit où sont les logements ; appelez territoire(…) ou commune(…)");
        }
        Map<String, Integer> numeros = new HashMap<>();
        Lecture<Logement> lecture = tableau.lire(ligne -> logement(ligne, numeros));
        // of the territories that the caller gave, not of a line
        Stream<Anomalie> incoherences =
                lecture.lus().stream().map(Logement::territoire).distinct().flatMap(t -> t.incoherence().stream());
        return new Inventaire(
                date,
                source,
                lecture.lus(),
                Stream.concat(incoherences, lecture.anomalies().stream()).toList());
    }

    private Validation<Seq<Anomalie>, Logement> logement(Ligne ligne, Map<String, Integer> numeros) {
        Logement.Builder description = Logement.builder()
                .ligne(ligne.numero())
                .convention(dates.sansEcarter(ligne))
                .qpv(qpv.sansEcarter(ligne))
                .zoneTendue(zoneTendue.sansEcarter(ligne))
                .construction(entier(construction.sansEcarter(ligne)))
                .miseEnService(entier(miseEnService.sansEcarter(ligne)));
        Validation<Anomalie, Territoire> ou = ou(ligne);
        return Validation.combine(
                        ou,
                        // a row set aside for its place does not take its number
                        ou.isValid() ? unique(ligne, numeros) : Validation.valid(Optional.empty()),
                        motif.lire(ligne),
                        reservataire.lire(ligne),
                        typologie.lire(ligne),
                        financement.lire(ligne),
                        adresse.lire(ligne),
                        accessibilite.lire(ligne))
                .ap((t, n, m, r, ty, f, a, acc) -> description
                        .territoire(t)
                        .numero(n)
                        .addAllMotifs(m.stream().toList())
                        .reservataire(r)
                        .typologie(ty)
                        .financement(f)
                        .adresse(a)
                        .accessibilite(acc)
                        .build());
    }

    private static OptionalInt entier(Optional<Integer> annee) {
        return annee.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Validation<Anomalie, Territoire> ou(Ligne ligne) {
        if (commune.isEmpty()) {
            return Validation.valid(partout.orElseThrow());
        }
        String colonne = commune.get();
        return ligne.texte(colonne).flatMap(libelle -> {
            Territoire t = communes.get(Libelles.cle(libelle));
            return t != null
                    ? Validation.valid(t)
                    : ligne.refus(
                            Codes.TERRITOIRE_INCONNU,
                            colonne,
                            libelle,
                            communes.values().stream()
                                    .map(Territoire::nom)
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ", "une de ces communes : ", "")));
        });
    }

    private Validation<Anomalie, Optional<String>> unique(Ligne ligne, Map<String, Integer> numeros) {
        if (numero.isEmpty()) {
            return Validation.valid(Optional.empty());
        }
        String colonne = numero.get();
        return ligne.texte(colonne).flatMap(n -> {
            Integer deja = numeros.putIfAbsent(n, ligne.numero());
            return deja == null
                    ? Validation.valid(Optional.of(n))
                    : ligne.refus(
                            Codes.LOGEMENT_EN_DOUBLE,
                            colonne,
                            n,
                            "un numéro par logement (déjà lu ligne " + deja + ") : la ligne est écartée");
        });
    }
}
