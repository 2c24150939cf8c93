package fr.gestionflux.core.inventaire;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of homes at a date (<em>état des lieux</em>), with everything that was wrong in it.
 *
 * <pre>{@code
 * Inventaire inventaire = Inventaire.de(tableau)
 *         .numero("N° RPLS")
 *         .reservataire("Réservataire du bien")
 *         .commune("Commune", Map.of("ESCALQUENS", escalquens))
 *         .typologie("Typologie du bien")
 *         .dates("Date de début de la convention", "Date de fin de la convention")
 *         .au(LocalDate.of(2022, 12, 31), convention.art("annexe 2"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param au the date of the inventory
 * @param source the document that it comes from
 * @param logements the homes that could be read, in their order
 * @param anomalies everything that was wrong, in the order of the table
 */
public record Inventaire(LocalDate au, Reference source, List<Logement> logements, List<Anomalie> anomalies) {

    private static final Unite LOGEMENTS_COMPTES = new Unite("logement compté", "logements comptés");
    private static final Unite LIGNES = new Unite("ligne de l'inventaire", "lignes de l'inventaire");

    /**
     * Copies the lists.
     *
     * @param au the date of the inventory
     * @param source the document that it comes from
     * @param logements the homes that could be read, in their order
     * @param anomalies everything that was wrong, in the order of the table
     */
    public Inventaire {
        logements = List.copyOf(logements);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Reads an inventory from a table.
     *
     * @param tableau the table as delivered
     * @return what to say about its columns
     */
    public static Colonnes de(Tableau tableau) {
        return new Colonnes(tableau);
    }

    /**
     * Notes how many homes the list has on a territory, under the name that suits the list: all the homes of the landlord,
     * or those under the flow. A list with rows set aside says so on the fact.
     *
     * @param releve the table to fill
     * @param g {@link Grandeur#LOGEMENTS} or {@link Grandeur#ELIGIBLES}
     * @param territoire homes of this territory
     * @param annee year whose 31 December the list describes
     */
    public void noter(Releve.Builder releve, Grandeur<Quantite> g, Territoire territoire, int annee) {
        long n = logements.stream().filter(l -> l.estDans(territoire)).count();
        Set<Integer> lues = logements.stream().map(Logement::ligne).collect(Collectors.toSet());
        long ecartees = anomalies.stream()
                .filter(Anomalie::estRefus)
                .flatMapToInt(a -> a.ligne().stream())
                .filter(ligne -> !lues.contains(ligne))
                .distinct()
                .count();
        Resultat<Quantite> compte =
                Resultat.donnee("logements de la liste, " + territoire, Quantite.of(n), Unite.LOGEMENTS, source);
        releve.note(
                g,
                territoire,
                annee,
                ecartees == 0
                        ? compte
                        : compte.remarque(
                                Codes.LIGNE_ECARTEE,
                                "« " + g + " », " + territoire + " : " + LOGEMENTS_COMPTES.compte(n) + ", "
                                        + LIGNES.compte(ecartees)
                                        + (ecartees > 1 ? " n'ont pas pu être lues (" : " n'a pas pu être lue (")
                                        + source + ")"),
                source);
    }

    /** Says which column of a table holds what; a column that is not named is not read. Not thread-safe. */
    public static final class Colonnes {

        private static final Pattern ANNEE = Pattern.compile("[12][0-9]{3}");

        private final Tableau tableau;
        private final Map<String, Territoire> communes = new HashMap<>();
        private final Map<String, Motif> motifs = new HashMap<>();
        private @Nullable Territoire partout;
        private @Nullable String motif;
        private @Nullable String commune;
        private @Nullable String numero;
        private @Nullable String reservataire;
        private @Nullable String typologie;
        private @Nullable String financement;
        private @Nullable String adresse;
        private @Nullable OuiNon qpv;
        private @Nullable OuiNon zoneTendue;
        private @Nullable String construction;
        private @Nullable String miseEnService;
        private @Nullable String accessibilite;
        private @Nullable String debut;
        private @Nullable String fin;

        private Colonnes(Tableau tableau) {
            this.tableau = tableau;
        }

        /** A column whose labels mean yes or no. */
        private record OuiNon(String colonne, Map<String, Boolean> libelles) {

            Validation<Anomalie, Optional<Boolean>> lire(Ligne ligne) {
                return ligne.texteFacultatif(colonne)
                        .flatMap(lu -> lu.isEmpty() ? Validation.valid(Optional.empty()) : sens(ligne, lu.get()));
            }

            private Validation<Anomalie, Optional<Boolean>> sens(Ligne ligne, String lu) {
                Optional<Boolean> sens = libelles.entrySet().stream()
                        .filter(e -> Libelles.cle(e.getKey()).equals(Libelles.cle(lu)))
                        .map(Map.Entry::getValue)
                        .findFirst();
                return sens.isPresent()
                        ? Validation.valid(sens)
                        : ligne.refus(
                                Codes.LIBELLE_INCONNU,
                                colonne,
                                lu,
                                "l'un de ces libellés : "
                                        + String.join(
                                                ", ",
                                                libelles.keySet().stream()
                                                        .sorted()
                                                        .toList())
                                        + ", ou rien si on ne le sait pas");
            }
        }

        /**
         * Every home lies in this territory: the table has no column for it.
         *
         * @param territoire where
         * @return this
         */
        public Colonnes territoire(Territoire territoire) {
            this.partout = territoire;
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
            this.commune = colonne;
            communes.forEach((libelle, territoire) -> this.communes.put(Libelles.cle(libelle), territoire));
            return this;
        }

        /**
         * The column of the register number; a number seen twice is an anomaly.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes numero(String colonne) {
            this.numero = colonne;
            return this;
        }

        /**
         * The column of the holder's label.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes reservataire(String colonne) {
            this.reservataire = colonne;
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
            this.motif = colonne;
            motifs.forEach((libelle, m) -> this.motifs.put(Libelles.cle(libelle), m));
            return this;
        }

        /**
         * The column of the type.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes typologie(String colonne) {
            this.typologie = colonne;
            return this;
        }

        /**
         * The column of the financing.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes financement(String colonne) {
            this.financement = colonne;
            return this;
        }

        /**
         * The column of the address.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes adresse(String colonne) {
            this.adresse = colonne;
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
            this.qpv = new OuiNon(colonne, libelles);
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
            this.zoneTendue = new OuiNon(colonne, libelles);
            return this;
        }

        /**
         * The column of the year of construction; what is not a year is an anomaly, and costs the home nothing else.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes construction(String colonne) {
            this.construction = colonne;
            return this;
        }

        /**
         * The column of the year of the first letting; what is not a year is an anomaly, and costs the home nothing else.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes miseEnService(String colonne) {
            this.miseEnService = colonne;
            return this;
        }

        /**
         * The column of the accessibility.
         *
         * @param colonne its name
         * @return this
         */
        public Colonnes accessibilite(String colonne) {
            this.accessibilite = colonne;
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
            this.debut = debut;
            this.fin = fin;
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
            if (partout == null && commune == null) {
                throw new IllegalStateException(
                        "inventaire : rien ne dit où sont les logements ; appelez territoire(…) ou commune(…)");
            }
            Map<String, Integer> numeros = new HashMap<>();
            Lecture<Logement> lecture = tableau.lire(ligne -> {
                Optional<Periode> dates = periode(ligne);
                Optional<Boolean> enQpv = sens(ligne, qpv);
                Optional<Boolean> tendue = sens(ligne, zoneTendue);
                OptionalInt construit = annee(ligne, construction);
                OptionalInt misEnService = annee(ligne, miseEnService);
                return Validation.combine(
                                ou(ligne),
                                ou(ligne).isValid() ? unique(ligne, numeros) : Validation.valid(Optional.empty()),
                                motif(ligne),
                                libelle(ligne, reservataire),
                                libelle(ligne, typologie),
                                libelle(ligne, financement),
                                libelle(ligne, adresse),
                                libelle(ligne, accessibilite))
                        .ap((t, n, m, r, ty, f, a, acc) -> Logement.builder()
                                .ligne(ligne.numero())
                                .territoire(t)
                                .numero(n)
                                .addAllMotifs(m)
                                .reservataire(r)
                                .typologie(ty)
                                .financement(f)
                                .adresse(a)
                                .accessibilite(acc)
                                .qpv(enQpv)
                                .zoneTendue(tendue)
                                .construction(construit)
                                .miseEnService(misEnService)
                                .convention(dates)
                                .build());
            });
            return new Inventaire(
                    date,
                    source,
                    lecture.lus(),
                    Stream.concat(incoherences(lecture.lus()), lecture.anomalies().stream())
                            .toList());
        }

        /** Of the territories that the caller gave, not of a line. */
        private static Stream<Anomalie> incoherences(List<Logement> logements) {
            return logements.stream().map(Logement::territoire).distinct().flatMap(t -> t.incoherence().stream());
        }

        private Validation<Anomalie, Territoire> ou(Ligne ligne) {
            if (commune == null) {
                return Validation.valid(Objects.requireNonNull(partout));
            }
            String colonne = commune;
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
            if (numero == null) {
                return Validation.valid(Optional.empty());
            }
            String colonne = numero;
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

        private Validation<Anomalie, List<Motif>> motif(Ligne ligne) {
            if (motif == null) {
                return Validation.valid(List.of());
            }
            String colonne = motif;
            return ligne.texteFacultatif(colonne).flatMap(lu -> {
                if (lu.isEmpty()) {
                    return Validation.valid(List.of());
                }
                Motif connu = motifs.get(Libelles.cle(lu.get()));
                return connu != null
                        ? Validation.valid(List.of(connu))
                        : ligne.refus(
                                Codes.MOTIF_INCONNU,
                                colonne,
                                lu.get(),
                                "un motif de la correspondance, ou rien pour un logement dans le flux");
            });
        }

        private static boolean estVide(Ligne ligne, String colonne) {
            return ligne.texteFacultatif(colonne).exists(Optional::isEmpty);
        }

        private static Validation<Anomalie, Optional<String>> libelle(Ligne ligne, @Nullable String colonne) {
            return colonne == null ? Validation.valid(Optional.empty()) : ligne.texteFacultatif(colonne);
        }

        /** What describes a home is said when it cannot be read, and does not cost the home. */
        private static Optional<Boolean> sens(Ligne ligne, @Nullable OuiNon colonne) {
            return colonne == null ? Optional.empty() : saufReserve(ligne, colonne.lire(ligne));
        }

        private static OptionalInt annee(Ligne ligne, @Nullable String colonne) {
            if (colonne == null) {
                return OptionalInt.empty();
            }
            Validation<Anomalie, Optional<String>> lue = ligne.texteFacultatif(colonne)
                    .flatMap(lu -> lu.filter(a -> !ANNEE.matcher(a).matches())
                            .map(a -> ligne.<Optional<String>>refus(
                                    Codes.ANNEE_ILLISIBLE, colonne, a, "une année comme « 1985 », ou rien"))
                            .orElseGet(() -> Validation.valid(lu)));
            return saufReserve(ligne, lue).stream().mapToInt(Integer::parseInt).findFirst();
        }

        private static <T> Optional<T> saufReserve(Ligne ligne, Validation<Anomalie, Optional<T>> lu) {
            if (lu.isInvalid()) {
                ligne.signale(lu.getError());
                return Optional.empty();
            }
            return lu.get();
        }

        /** A bad date is said, and costs the dates of the home, not the home. */
        private Optional<Periode> periode(Ligne ligne) {
            if (debut == null || fin == null || (estVide(ligne, debut) && estVide(ligne, fin))) {
                return Optional.empty();
            }
            String colonneFin = fin;
            Validation<Anomalie, LocalDate> du = ligne.date(debut);
            Validation<Anomalie, LocalDate> au = ligne.date(colonneFin);
            Function<LocalDate, Validation<Anomalie, Periode>> jusquAu =
                    premier -> au.flatMap(dernier -> dernier.isBefore(premier)
                            ? ligne.refus(
                                    Codes.FIN_AVANT_DEBUT,
                                    colonneFin,
                                    Dates.texte(dernier),
                                    "une date qui ne précède pas le début (" + Dates.texte(premier) + ")")
                            : Validation.valid(Periode.de(premier, dernier.plusDays(1))));
            Validation<Anomalie, Periode> lue = du.flatMap(jusquAu);
            if (du.isInvalid()) {
                ligne.signale(du.getError());
            }
            if (au.isInvalid()) {
                ligne.signale(au.getError());
            }
            if (du.isValid() && au.isValid() && lue.isInvalid()) {
                ligne.signale(lue.getError());
            }
            return lue.toJavaOptional();
        }
    }
}
