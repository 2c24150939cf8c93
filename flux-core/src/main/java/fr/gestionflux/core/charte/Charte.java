package fr.gestionflux.core.charte;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.AttributManquant;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Dates;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a charter: a value composed of a few small rules and of the clauses that its text settles.
 *
 * <pre>{@code
 * Charte savoie = Chartes.decouvertes().exiger("savoie", 2024);
 * ObjectifAnnuel objectif = savoie.exiger(dossier, seez);   // Séez, 2024: 1 home
 * }</pre>
 *
 * <p>A convention never replaces a formula: it settles clauses, and {@link #selon} gives a new charter that remembers
 * the old values. Immutable and thread-safe.
 */
public final class Charte {

    /** What rights are worth, the share, the flow that it is a share of, and what is shown besides. */
    record Regles(
            Regle<Quantite> droits,
            Regle<Taux> part,
            Regle<Quantite> flux,
            Optional<Regle<Quantite>> fluxDuTerritoire,
            List<BiFunction<Contingent, Instruction, List<? extends Resultat<?>>>> complements,
            BiFunction<Contingent, Instruction, Optional<Resultat<Quantite>>> nonMobilises,
            Optional<Regle<Quantite>> acquis,
            Optional<RegleDeProgramme> programmes,
            List<Regle<?>> bilan) {}

    private static final Stipulation<Arrondi> EN_LOGEMENTS_PAR_DEFAUT = Clauses.EN_LOGEMENTS.fixee(
            Arrondi.auPlusProche(0), Reference.de("usage des conventions, le texte ne fixant pas d'arrondi"));

    private final String id;
    private final Reference texte;
    private final Periode vigueur;
    private final Optional<LocalDate> premierTerme;
    private final Set<String> departements;
    private final Regles regles;
    private final Map<Clause<?>, Optional<Stipulation<?>>> clauses; // empty: left to the convention
    private final List<ConventionType> types;
    private final Map<Clause<?>, Optional<Stipulation<?>>> avantConvention;

    private Charte(
            String id,
            Reference texte,
            Periode vigueur,
            Optional<LocalDate> premierTerme,
            Set<String> departements,
            Regles regles,
            Map<Clause<?>, Optional<Stipulation<?>>> clauses,
            List<ConventionType> types,
            Map<Clause<?>, Optional<Stipulation<?>>> avantConvention) {
        this.id = id;
        this.texte = texte;
        this.vigueur = vigueur;
        this.premierTerme = premierTerme;
        this.departements = departements;
        this.regles = regles;
        this.clauses = Collections.unmodifiableMap(clauses);
        this.types = types;
        this.avantConvention = avantConvention;
    }

    /**
     * Stable id, shared by the versions of a charter.
     *
     * @return for instance {@code savoie}
     */
    public String id() {
        return id;
    }

    /**
     * The document.
     *
     * @return with its date
     */
    public Reference texte() {
        return texte;
    }

    /**
     * When this version applies.
     *
     * @return without end when none is known
     */
    public Periode vigueur() {
        return vigueur;
    }

    /** The départements that it is about. */
    Set<String> departements() {
        return departements;
    }

    /**
     * The models of convention that the module knows.
     *
     * @return possibly none
     */
    public List<ConventionType> types() {
        return types;
    }

    /**
     * A model of convention by its id.
     *
     * @param id for instance {@code opac-savoie}
     * @return the model
     * @throws IllegalArgumentException if the charter has no such model; the message names those it has
     */
    public ConventionType type(String id) {
        return types.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("convention type : reçu « " + id + " » ; « " + texte
                        + " » connaît : "
                        + types.stream().map(ConventionType::id).toList()));
    }

    /**
     * What is settled, by the charter or by the convention that it was computed with.
     *
     * @return in the order of the charter
     */
    public List<Stipulation<?>> stipulations() {
        return clauses.values().stream()
                .<Stipulation<?>>flatMap(Optional::stream)
                .toList();
    }

    /**
     * What the convention, or its model, settles: blanks filled and derogations, each with its article and, for a
     * derogation, what the text above says. Its {@code toString} is a line for readers.
     *
     * @return empty for a charter that no convention was applied to
     */
    public List<Stipulation<?>> stipulationsDeLaConvention() {
        return clauses.entrySet().stream()
                .filter(e -> !e.getValue().equals(avantConvention.get(e.getKey())))
                .<Stipulation<?>>flatMap(e -> e.getValue().stream())
                .toList();
    }

    /**
     * What is left to the convention.
     *
     * @return in the order of the charter
     */
    public List<Clause<?>> enBlanc() {
        return clauses.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .<Clause<?>>map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What settles a point.
     *
     * @param <T> type of its value
     * @param c the point
     * @return empty when it is left to the convention, or unknown to the charter
     */
    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    public <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return clauses.getOrDefault(c, Optional.empty()).map(s -> (Stipulation<T>) s);
    }

    /**
     * A point that the charter always settles.
     *
     * @param <T> type of its value
     * @param c the point
     * @return its value
     * @throws IllegalStateException if it is left to the convention, or unknown to the charter
     */
    public <T> T valeur(Clause<T> c) {
        return stipulation(c)
                .orElseThrow(() -> new IllegalStateException("« " + texte + " » ne fixe pas « " + c + " »"))
                .valeur();
    }

    /**
     * How an objective becomes whole homes.
     *
     * @return as the text says, or else as conventions do: half-up
     */
    public Stipulation<Arrondi> enLogements() {
        return stipulation(Clauses.EN_LOGEMENTS).orElse(EN_LOGEMENTS_PAR_DEFAUT);
    }

    /**
     * Whose guarantees the law's 20 % bears on together.
     *
     * @return as the text says, or else the law's list
     */
    public Garants garants() {
        return stipulation(Clauses.GARANTS).map(Stipulation::valeur).orElse(Garants.LISTE_DU_CCH);
    }

    /**
     * The same charter with what a convention settles itself, each point citing its article: those that the charter
     * knows, and the common ones that it leaves unsaid. A stipulation beyond the law is kept, and remarked wherever it is
     * used.
     *
     * @param convention the convention; its model first, then its own stipulations
     * @return a new charter, or every reason why the convention does not fit
     */
    public Validation<Seq<Anomalie>, Charte> selon(Convention convention) {
        List<List<Stipulation<?>>> niveaux = List.of(
                convention.type().map(ConventionType::stipulations).orElse(List.of()), convention.stipulations());
        List<Anomalie> refus = new ArrayList<>();
        // a convention that settles nothing, as most, changes nothing: no copy
        boolean muette = niveaux.stream().allMatch(List::isEmpty);
        Map<Clause<?>, Optional<Stipulation<?>>> toutes = muette ? clauses : new LinkedHashMap<>(clauses);
        for (List<Stipulation<?>> niveau : niveaux) {
            Set<Clause<?>> vues = new HashSet<>();
            for (Stipulation<?> s : niveau) {
                if (!clauses.containsKey(s.clause()) && !s.clause().estCommune()) {
                    refus.add(Anomalie.refus(
                            Codes.CLAUSE_ETRANGERE,
                            "« " + s.clause() + " » (" + s.source() + ") : « " + texte + " » ne connaît pas ce point"));
                } else if (!vues.add(s.clause())) {
                    refus.add(Anomalie.refus(
                            Codes.CLAUSE_EN_DOUBLE,
                            "« " + s.clause() + " » (" + s.source() + ") : fixé deux fois ; attendu une seule valeur"));
                } else if (s.defaut().isPresent()) {
                    refus.add(s.defaut().get());
                } else {
                    toutes.put(s.clause(), Optional.of(remplace(s, toutes)));
                }
            }
        }
        return refus.isEmpty()
                ? Validation.valid(
                        new Charte(id, texte, vigueur, premierTerme, departements, regles, toutes, types, clauses))
                : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    private static <T> Stipulation<T> remplace(Stipulation<T> s, Map<Clause<?>, Optional<Stipulation<?>>> anciennes) {
        return s.aLaPlaceDe(anciennes.getOrDefault(s.clause(), Optional.empty()).map(a -> (Stipulation<T>) a));
    }

    /**
     * The year's target of one holder under its convention. The convention is applied here: nobody can forget it.
     *
     * @param dossier what is known of the year
     * @param convention the convention of the holder
     * @return the target, or every refusal at once, each naming what is missing and which article needs it
     */
    public Validation<Seq<Anomalie>, ObjectifAnnuel> calculer(DossierAnnuel dossier, Convention convention) {
        Reservataire r = convention.reservataire();
        return instruire(dossier, convention)
                .mapError(refus -> dossier.contingent(r).isPresent()
                        ? refus
                        : refus.append(Instruction.sansContingent(dossier, r)))
                .flatMap(i -> i.objectifAnnuel(r));
    }

    /**
     * The year's target of one holder, for those who would rather catch than handle; the same computation as
     * {@link #calculer}.
     *
     * @param dossier what is known of the year
     * @param convention the convention of the holder
     * @return the target
     * @throws Refus with every refusal at once, each in French
     */
    public ObjectifAnnuel exiger(DossierAnnuel dossier, Convention convention) {
        Validation<Seq<Anomalie>, ObjectifAnnuel> calcule = calculer(dossier, convention);
        if (calcule.isInvalid()) {
            throw new Refus(calcule.getError().asJava());
        }
        return calcule.get();
    }

    /**
     * The charter applied to a file under a convention, to read any figure, or the targets of several holders whose
     * conventions settle the same points.
     *
     * @param dossier what is known of the year
     * @param convention the convention
     * @return the computation, to be used by one thread; or every reason why the convention does not fit
     */
    public Validation<Seq<Anomalie>, Instruction> instruire(DossierAnnuel dossier, Convention convention) {
        List<Anomalie> refus =
                new ArrayList<>(horsPeriode(dossier.annee()).stream().toList());
        if (!dossier.bailleur().equals(convention.bailleur())) {
            refus.add(Anomalie.refus(
                    Codes.BAILLEUR_ETRANGER,
                    "« " + convention.texte() + " » est de « " + convention.bailleur() + " » ; le dossier "
                            + dossier.annee() + " est de « " + dossier.bailleur() + " »"));
        }
        Validation<Seq<Anomalie>, Charte> charte = selon(convention);
        if (charte.isInvalid()) {
            refus.addAll(charte.getError().asJava());
        }
        return refus.isEmpty()
                ? Validation.valid(new Instruction(
                        charte.get(), dossier, convention, charte.get().reserves(dossier, convention)))
                : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    /**
     * What was noted of a territory that several holders share, and that no rule read for any of them; what looks at the whole
     * tells it, one holder's target only what is noted of a territory of its own.
     *
     * @param dossier the file
     * @param lue whether a fact was read
     * @param vus the holders that were looked at; nothing is told of a territory where another one may read
     * @return a remark a fact
     */
    public List<Anomalie> nonLues(DossierAnnuel dossier, Predicate<Releve.Cle> lue, Set<Reservataire> vus) {
        return dossier.releve().cles().stream()
                .filter(cle -> !lue.test(cle))
                .filter(cle -> {
                    List<Contingent> concernes = dossier.contingents(cle.territoire());
                    return concernes.size() > 1
                            && concernes.stream()
                                    .map(Contingent::reservataire)
                                    .allMatch(r -> r.categorie() == Categorie.BAILLEUR || vus.contains(r));
                })
                .map(cle -> Anomalie.remarque(
                                Codes.DONNEE_NON_LUE,
                                cle + " : « " + texte + " » n'utilise cette donnée pour aucun réservataire du dossier")
                        .sur(cle.sujet()))
                .toList();
    }

    private Optional<Anomalie> horsPeriode(int annee) {
        return vigueur.chevauche(Periode.annee(annee))
                ? Optional.empty()
                : Optional.of(Anomalie.refus(
                        Codes.CHARTE_HORS_PERIODE,
                        "« " + texte + " » s'applique " + vigueur + " ; le dossier est de " + annee
                                + " : demandez la version de cette année-là"));
    }

    /** A charter read elsewhere than at home gives figures, to compare; they bind nobody. */
    Optional<Anomalie> horsTerritoire(Territoire t) {
        return t.a(Echelle.DEPARTEMENT)
                .filter(d -> !departements.isEmpty() && !departements.contains(d.code()))
                .map(d -> Anomalie.remarque(
                        Codes.TERRITOIRE_HORS_CHARTE,
                        "« " + texte + " » vaut pour "
                                + (departements.size() > 1 ? "les départements " : "le département ")
                                + String.join(", ", departements) + " ; « " + t + " » est dans « " + d + " » ("
                                + d.code() + ")"));
    }

    /** What a reader must know of the texts themselves. */
    private List<Anomalie> reserves(DossierAnnuel dossier, Convention convention) {
        List<Anomalie> reserves = new ArrayList<>();
        LocalDate debut = LocalDate.of(dossier.annee(), 1, 1);
        premierTerme
                .filter(terme -> !terme.isAfter(debut))
                .map(terme -> "« " + texte + " » : premier terme le " + Dates.texte(terme)
                        + ", sa reconduction tacite est supposée")
                .map(m -> Anomalie.remarque(Codes.CHARTE_HORS_PERIODE, m).sur(Sujet.texte(texte.toString())))
                .ifPresent(reserves::add);
        Optional<Duree> duree = stipulation(Clauses.DUREE).map(Stipulation::valeur);
        boolean avant = convention.effet().getYear() > dossier.annee();
        boolean apres = duree.filter(d ->
                        !d.tacite() && !convention.effet().plusYears(d.ans()).isAfter(debut))
                .isPresent();
        if (avant || apres) {
            reserves.add(Anomalie.remarque(
                    Codes.CONVENTION_HORS_PERIODE,
                    "« " + convention.texte() + " » prend effet le " + Dates.texte(convention.effet())
                            + duree.map(d -> " pour " + d).orElse("") + " ; le dossier est de " + dossier.annee()));
        }
        return List.copyOf(reserves);
    }

    Regles regles() {
        return regles;
    }

    /** Id, document and period. */
    @Override
    public String toString() {
        return id + " (" + texte + ", " + vigueur + ")";
    }

    /**
     * A charter to describe.
     *
     * @param id stable id, shared by the versions of a charter
     * @param texte the document, with its date
     * @return an empty builder
     */
    public static Builder de(String id, Reference texte) {
        return new Builder(id, texte);
    }

    /** Describes a {@link Charte}; not thread-safe. */
    public static final class Builder {

        private final String id;
        private final Reference texte;
        private final Map<Clause<?>, Optional<Stipulation<?>>> clauses = new LinkedHashMap<>();
        private final List<BiFunction<Contingent, Instruction, List<? extends Resultat<?>>>> complements =
                new ArrayList<>();
        private final List<ConventionType> types = new ArrayList<>();
        private final List<Regle<?>> bilan = new ArrayList<>();
        private BiFunction<Contingent, Instruction, Optional<Resultat<Quantite>>> nonMobilises =
                (c, i) -> Optional.empty();
        private Optional<Regle<Quantite>> acquis = Optional.empty();
        private Optional<RegleDeProgramme> programmes = Optional.empty();
        private Optional<LocalDate> premierTerme = Optional.empty();
        private Set<String> departements = Set.of();
        private @Nullable Periode vigueur;
        private @Nullable Regle<Quantite> droits;
        private @Nullable Regle<Taux> part;
        private @Nullable Regle<Quantite> flux;
        private Optional<Regle<Quantite>> fluxDuTerritoire = Optional.empty();

        private Builder(String id, Reference texte) {
            this.id = id;
            this.texte = texte;
        }

        /**
         * When this version applies.
         *
         * @param periode without end when none is known
         * @return this builder
         */
        public Builder enVigueur(Periode periode) {
            vigueur = periode;
            return this;
        }

        /**
         * The départements that it is about: figures computed elsewhere are remarked.
         *
         * @param codes for instance {@code 73}
         * @return this builder
         */
        public Builder departements(String... codes) {
            departements = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(codes)));
            return this;
        }

        /**
         * From that day the text only holds by tacit renewal: later years carry a remark.
         *
         * @param jour the day after the first term
         * @return this builder
         */
        public Builder reconductionTacite(LocalDate jour) {
            premierTerme = Optional.of(jour);
            return this;
        }

        /**
         * What the rights of a holder are worth.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder droits(Regle<Quantite> r) {
            droits = r;
            return this;
        }

        /**
         * The share of the flow, caps and floors applied.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder part(Regle<Taux> r) {
            part = r;
            return this;
        }

        /**
         * The flow that the share is a share of, in homes.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder flux(Regle<Quantite> r) {
            flux = r;
            return this;
        }

        /**
         * The flow of the holder's own territory, on which the law's 20 % bears, when shares are of a larger one's.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder fluxDuTerritoire(Regle<Quantite> r) {
            fluxDuTerritoire = Optional.of(r);
            return this;
        }

        /**
         * A figure shown besides; it never blocks the objective.
         *
         * @param <N> its nature
         * @param r the rule
         * @return this builder
         */
        public <N extends Nombre<N>> Builder montre(Regle<N> r) {
            return montre(c -> true, r);
        }

        /**
         * A figure shown besides, to some holders; it never blocks the objective.
         *
         * @param <N> its nature
         * @param pour the holders that it concerns
         * @param r the rule
         * @return this builder
         */
        public <N extends Nombre<N>> Builder montre(Predicate<Contingent> pour, Regle<N> r) {
            return montreChacun((c, i) -> pour.test(c) ? List.of(r.appliquer(c, i)) : List.of());
        }

        /**
         * Figures shown besides, as many as a clause lists; they never block the objective.
         *
         * @param r gives the figures, possibly none
         * @return this builder
         */
        public Builder montreChacun(BiFunction<Contingent, Instruction, List<? extends Resultat<?>>> r) {
            complements.add(r);
            return this;
        }

        /**
         * What some holders do not use of their rights, in homes: it leaves the count, and is shown besides the objective,
         * after the other figures.
         *
         * @param pour the holders that may leave some (Savoie: the département)
         * @param r the rule
         * @return this builder
         */
        public Builder nonMobilises(Predicate<Contingent> pour, Regle<Quantite> r) {
            nonMobilises = (c, i) -> pour.test(c) ? Optional.of(r.appliquer(c, i)) : Optional.empty();
            return this;
        }

        /**
         * What rights acquired in the year add to those that the holder has. The rule is given them as a contingent whose
         * inventory is dated of the day they are acquired.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder acquis(Regle<Quantite> r) {
            acquis = Optional.of(r);
            return this;
        }

        /**
         * Homes of a new programme that a holder is offered for their first letting.
         *
         * @param r the rule
         * @return this builder
         */
        public Builder programmes(RegleDeProgramme r) {
            programmes = Optional.of(r);
            return this;
        }

        /**
         * A figure that the yearly report shows besides; it never blocks the report.
         *
         * @param <N> its nature
         * @param r the rule
         * @return this builder
         */
        public <N extends Nombre<N>> Builder auBilan(Regle<N> r) {
            bilan.add(r);
            return this;
        }

        /**
         * A point that the charter settles; the last word on a point counts.
         *
         * @param <T> type of its value
         * @param c the point
         * @param valeur what the text says
         * @param source where it says so
         * @return this builder
         * @throws IllegalArgumentException if no text can mean that value
         */
        public <T> Builder fixe(Clause<T> c, T valeur, Reference source) {
            Stipulation<T> fixee = c.fixee(valeur, source);
            fixee.defaut().ifPresent(a -> {
                throw new IllegalArgumentException(a.toString());
            });
            clauses.put(c, Optional.of(fixee));
            return this;
        }

        /**
         * A point that the charter leaves to the convention.
         *
         * @param c the point
         * @return this builder
         */
        public Builder laisse(Clause<?>... c) {
            for (Clause<?> clause : c) {
                clauses.put(clause, Optional.empty());
            }
            return this;
        }

        /**
         * A model of convention that the module knows.
         *
         * @param type the model
         * @return this builder
         */
        public Builder type(ConventionType type) {
            types.add(type);
            return this;
        }

        /**
         * The charter.
         *
         * @return an immutable value
         * @throws AttributManquant if a rule or the period is missing
         */
        public Charte build() {
            if (droits == null || part == null || flux == null || vigueur == null) {
                throw new AttributManquant("charte « " + id + " »", manquants());
            }
            Regles regles = new Regles(
                    droits,
                    part,
                    flux,
                    fluxDuTerritoire,
                    List.copyOf(complements),
                    nonMobilises,
                    acquis,
                    programmes,
                    List.copyOf(bilan));
            Map<Clause<?>, Optional<Stipulation<?>>> fixees = new LinkedHashMap<>(clauses);
            return new Charte(
                    id, texte, vigueur, premierTerme, departements, regles, fixees, List.copyOf(types), fixees);
        }

        private List<String> manquants() {
            Map<String, @Nullable Object> attendus = new LinkedHashMap<>();
            attendus.put("enVigueur", vigueur);
            attendus.put("droits", droits);
            attendus.put("part", part);
            attendus.put("flux", flux);
            return attendus.entrySet().stream()
                    .filter(e -> e.getValue() == null)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
