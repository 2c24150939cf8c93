package fr.gestionflux.core.releve;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.saisie.Doutes;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Annees;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the year brings: something counted or observed on a territory, for a year. It has no default: it is missing or
 * not. A stock is the one of 31 December of its year; a flow or a rate covers its year.
 *
 * <p>Two are equal when their labels and natures are. Immutable and thread-safe.
 *
 * @param <N> {@link Quantite} or {@link Taux}
 */
public final class Grandeur<N extends Nombre<N>> {

    /** Nowhere does half of the homes fall vacant in a year, but where a handful are counted. */
    private static final Taux ROTATION_FORTE = Taux.pourcent(50);

    /** Homes of the landlord. */
    public static final Grandeur<Quantite> LOGEMENTS = compte("logements du bailleur", SourceUsuelle.PATRIMOINE);
    /** Homes under the flow, once those out of it for good are left out. */
    public static final Grandeur<Quantite> ELIGIBLES = compte("logements éligibles", SourceUsuelle.SOUS_LE_FLUX);
    /** Homes out of the flow for good, all motives together. */
    public static final Grandeur<Quantite> EXCLUS = compte("logements exclus du flux", SourceUsuelle.HORS_FLUX);
    /** Homes of the year's flow taken out of it, all motives together. */
    public static final Grandeur<Quantite> SOUSTRAITS =
            prevision("logements soustraits du flux", SourceUsuelle.A_SOUSTRAIRE);
    /** New homes put in service in the year. */
    public static final Grandeur<Quantite> MISES_EN_SERVICE =
            compte("logements mis en service", SourceUsuelle.LIVRAISONS);
    /** Those of them that are not under the flow. */
    public static final Grandeur<Quantite> MISES_EN_SERVICE_HORS_FLUX =
            compte("logements mis en service hors flux", SourceUsuelle.LIVRAISONS);
    /** Homes expected to be freed. */
    public static final Grandeur<Quantite> DEPARTS = prevision("départs prévus", SourceUsuelle.PREVISION);
    /** The yearly flow of the landlord. */
    public static final Grandeur<Quantite> FLUX = prevision("flux annuel prévisionnel", SourceUsuelle.PREVISION);
    /** What the département says that it needs (Savoie, charter annex 1). */
    public static final Grandeur<Quantite> BESOIN = prevision("besoin exprimé", SourceUsuelle.BESOIN);
    /** Homes freed in the year. */
    public static final Grandeur<Quantite> LIBERES = compte("logements libérés dans l'année", SourceUsuelle.DEPARTS);
    /** Those of them that were freed for a demolition. */
    public static final Grandeur<Quantite> LIBERES_DEMOLITION =
            compte("logements libérés pour démolition", SourceUsuelle.DEPARTS);
    /** Those of them that were freed for a sale. */
    public static final Grandeur<Quantite> LIBERES_VENTE =
            compte("logements libérés pour vente", SourceUsuelle.DEPARTS);
    /** Of the yearly flow, what falls vacant outside priority districts (CCH R.441-5-2, II). */
    public static final Grandeur<Quantite> FLUX_HORS_QPV = prevision("flux annuel hors QPV", SourceUsuelle.PREVISION);
    /** Homes occupied on 31 December. */
    public static final Grandeur<Quantite> OCCUPES = compte("logements occupés", SourceUsuelle.OCCUPATION);
    /** Leases signed outside the flow, first lettings left out. */
    public static final Grandeur<Quantite> BAUX_HORS_FLUX = compte("baux signés hors flux", SourceUsuelle.BAUX);
    /** Homes let for the first time in the year. */
    public static final Grandeur<Quantite> PREMIERES_LOCATIONS =
            compte("premières mises en location", SourceUsuelle.BAUX);
    /** Yearly share of homes that fall vacant. */
    public static final Grandeur<Taux> ROTATION = taux("taux de rotation", SourceUsuelle.ROTATION);
    /** Share of the homes freed that goes to transfers. */
    public static final Grandeur<Taux> PART_MUTATIONS = taux("part des mutations", SourceUsuelle.MUTATIONS);

    private static final Map<Exclusion, Grandeur<Quantite>> EXCLUSIONS =
            parMotif(Exclusion.duNoyau(), Grandeur::exclusion);
    private static final Map<Soustraction, Grandeur<Quantite>> SOUSTRACTIONS =
            parMotif(Soustraction.duNoyau(), Grandeur::soustraction);
    private static final Map<Soustraction, Grandeur<Quantite>> SOUSTRACTIONS_REALISEES =
            parMotif(Soustraction.duNoyau(), Grandeur::soustractionRealisee);

    private static final List<Grandeur<?>> DU_NOYAU = Stream.<Stream<? extends Grandeur<?>>>of(
                    Stream.of(
                            LOGEMENTS,
                            ELIGIBLES,
                            EXCLUS,
                            SOUSTRAITS,
                            MISES_EN_SERVICE,
                            MISES_EN_SERVICE_HORS_FLUX,
                            DEPARTS,
                            FLUX,
                            BESOIN,
                            LIBERES,
                            LIBERES_DEMOLITION,
                            LIBERES_VENTE,
                            FLUX_HORS_QPV,
                            OCCUPES,
                            BAUX_HORS_FLUX,
                            PREMIERES_LOCATIONS,
                            ROTATION,
                            PART_MUTATIONS),
                    Exclusion.duNoyau().stream().map(Grandeur::exclus),
                    Soustraction.duNoyau().stream().map(Grandeur::soustraits),
                    Soustraction.duNoyau().stream().map(Grandeur::soustraitsRealises))
            .<Grandeur<?>>flatMap(s -> s)
            .toList();

    private enum Nature {
        COMPTE,
        PREVISION,
        TAUX
    }

    private final String libelle;
    private final Nature controle;
    private final Function<String, Optional<N>> lecture;
    private final SourceUsuelle source;

    private Grandeur(String libelle, Nature controle, Function<String, Optional<N>> lecture, SourceUsuelle source) {
        this.libelle = libelle;
        this.controle = controle;
        this.lecture = lecture;
        this.source = source;
    }

    /**
     * A count of homes: whole, not negative.
     *
     * @param libelle what is counted, in French; it is its identity
     * @return the quantity
     */
    public static Grandeur<Quantite> compte(String libelle) {
        return compte(libelle, SourceUsuelle.BAILLEUR);
    }

    private static Grandeur<Quantite> compte(String libelle, SourceUsuelle source) {
        return new Grandeur<>(libelle, Nature.COMPTE, Quantite::lis, source);
    }

    /**
     * A forecast number of homes: not negative, whole or not.
     *
     * @param libelle what is expected, in French; it is its identity
     * @return the quantity
     */
    public static Grandeur<Quantite> prevision(String libelle) {
        return prevision(libelle, SourceUsuelle.BAILLEUR);
    }

    private static Grandeur<Quantite> prevision(String libelle, SourceUsuelle source) {
        return new Grandeur<>(libelle, Nature.PREVISION, Quantite::lis, source);
    }

    /**
     * A rate from 0 to 100 %.
     *
     * @param libelle what it measures, in French; it is its identity
     * @return the rate
     */
    public static Grandeur<Taux> taux(String libelle) {
        return taux(libelle, SourceUsuelle.BAILLEUR);
    }

    private static Grandeur<Taux> taux(String libelle, SourceUsuelle source) {
        return new Grandeur<>(libelle, Nature.TAUX, Taux::lis, source);
    }

    /**
     * Homes out of the flow for one motive.
     *
     * @param motif the motive
     * @return the count
     */
    public static Grandeur<Quantite> exclus(Exclusion motif) {
        Grandeur<Quantite> connue = EXCLUSIONS.get(motif);
        return connue != null ? connue : exclusion(motif);
    }

    /**
     * Homes taken out of the year's flow for one motive.
     *
     * @param motif the motive
     * @return the forecast
     */
    public static Grandeur<Quantite> soustraits(Soustraction motif) {
        Grandeur<Quantite> connue = SOUSTRACTIONS.get(motif);
        return connue != null ? connue : soustraction(motif);
    }

    /**
     * Homes that were let in the year for one of the needs listed by the law (CCH R.441-5).
     *
     * @param motif the motive
     * @return the count, once the year is over
     */
    public static Grandeur<Quantite> soustraitsRealises(Soustraction motif) {
        Grandeur<Quantite> connue = SOUSTRACTIONS_REALISEES.get(motif);
        return connue != null ? connue : soustractionRealisee(motif);
    }

    private static Grandeur<Quantite> exclusion(Exclusion motif) {
        return compte("logements exclus (" + motif.libelle() + ")", SourceUsuelle.HORS_FLUX);
    }

    private static Grandeur<Quantite> soustraction(Soustraction motif) {
        return prevision("logements soustraits (" + motif.libelle() + ")", SourceUsuelle.A_SOUSTRAIRE);
    }

    private static Grandeur<Quantite> soustractionRealisee(Soustraction motif) {
        return compte("logements réellement soustraits (" + motif.libelle() + ")", SourceUsuelle.SOUSTRAITS);
    }

    private static <M> Map<M, Grandeur<Quantite>> parMotif(List<M> motifs, Function<M, Grandeur<Quantite>> grandeur) {
        return motifs.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), grandeur));
    }

    /**
     * What it is, in French.
     *
     * @return for instance {@code taux de rotation}
     */
    public String libelle() {
        return libelle;
    }

    /**
     * What it counts.
     *
     * @return homes, or no unit for a rate
     */
    public Unite unite() {
        return controle == Nature.TAUX ? Unite.SANS : Unite.LOGEMENTS;
    }

    /**
     * Where it is usually found, whatever the charter; one may say otherwise.
     *
     * @param annees which years
     * @return a French noun phrase, for instance {@code l'inventaire du bailleur au 31/12/2022, ou…}
     */
    public String ouTrouver(Annees annees) {
        return source.pour(annees);
    }

    Optional<N> lire(String texte) {
        return lecture.apply(texte);
    }

    /**
     * Reads a field of a table as a value of this fact.
     *
     * @param l the row
     * @param colonne name of the column
     * @return the value, or what is wrong with the field
     */
    public Validation<Anomalie, N> lis(Ligne l, String colonne) {
        String code = controle == Nature.TAUX ? Codes.TAUX_ILLISIBLE : Codes.NOMBRE_ILLISIBLE;
        String recu = l.siDonne(colonne).orElse("");
        Optional<String> doute = Doutes.milliers(recu);
        if (doute.isPresent() && estEntiere()) {
            return l.refus(Codes.NOMBRE_SUSPECT, colonne, recu, doute.get());
        }
        doute.ifPresent(attendu -> l.signale(Anomalie.remarque(
                Codes.NOMBRE_SUSPECT, "« " + libelle + " » : reçu « " + recu + " » ; attendu " + attendu)));
        return l.lis(colonne, code, attendu(), this::lire)
                .flatMap(v -> controler(v)
                        .filter(Anomalie::estRefus)
                        .map(a -> l.<N>refus(a.code(), colonne, recu, attendu()))
                        .orElseGet(() -> Validation.valid(v)));
    }

    /**
     * Those that core names, motives of core's included.
     *
     * @return in the order of the texts
     */
    public static List<Grandeur<?>> duNoyau() {
        return DU_NOYAU;
    }

    /** Whether a decimal cannot be: one written like thousands is then in doubt. */
    boolean estEntiere() {
        return controle == Nature.COMPTE;
    }

    String attendu() {
        return switch (controle) {
            case COMPTE -> "un nombre entier de logements, positif ou nul, comme « 1 567 »";
            case PREVISION -> "un nombre de logements, positif ou nul, comme « 1 567 »";
            case TAUX -> "un pourcentage de 0 à 100 %, comme « 7,9 % »";
        };
    }

    /** What is wrong or odd with a value. */
    Optional<Anomalie> controler(N valeur) {
        if (valeur.signe() < 0) {
            return Optional.of(refus(Codes.NOMBRE_NEGATIF, valeur));
        }
        return switch (controle) {
            case COMPTE ->
                valeur.denominateur().bitLength() > 1
                        ? Optional.of(refus(Codes.NOMBRE_NON_ENTIER, valeur))
                        : Optional.empty();
            case PREVISION -> Optional.empty();
            case TAUX ->
                valeur instanceof Taux t && t.compareTo(Taux.ENTIER) > 0
                        ? Optional.of(refus(Codes.TAUX_TROP_GRAND, valeur))
                        : valeur instanceof Taux t ? doute(t) : Optional.empty();
        };
    }

    private Optional<Anomalie> doute(Taux t) {
        return Doutes.fraction(t).map(question -> suspect(t, question));
    }

    /** What is odd with a rate that was read, not computed from its numerator and denominator. */
    Optional<Anomalie> excessif(N valeur) {
        return equals(ROTATION) && valeur instanceof Taux t && t.compareTo(ROTATION_FORTE) > 0
                ? Optional.of(suspect(t, "plus de la moitié des logements se libérerait dans l'année ?"))
                : Optional.empty();
    }

    private Anomalie suspect(Taux t, String question) {
        return Anomalie.remarque(
                Codes.TAUX_SUSPECT, "« " + libelle + " » : reçu " + t + " ; " + question + " Attendu " + attendu());
    }

    private Anomalie refus(String code, N valeur) {
        return Anomalie.valeur(code, libelle, valeur.toString(), attendu());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Grandeur<?> g && g.controle == controle && g.libelle.equals(libelle);
    }

    @Override
    public int hashCode() {
        return libelle.hashCode();
    }

    @Override
    public String toString() {
        return libelle;
    }
}
