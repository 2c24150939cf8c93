package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A figure that knows how it was obtained: its exact value, the operation and the operands that gave it, its name, unit
 * and reference, and the remarks made on it. Arithmetic on it <em>is</em> its justification: there is no second path.
 *
 * <p>A figure that cannot be computed (missing input, zero denominator) has no value and says why; what is built on it
 * has none either, and {@link #anomalies()} collects every reason at once.
 *
 * <pre>{@code
 * // Séez, § 4.1: DU1 = DS1 × AA × TR
 * var du1 = ds1.fois(aa).fois(tr).nomme("DU1 de 399", Unite.DROITS_UNIQUES, SEEZ.art("§ 4.1"));
 * du1.expliquer();   // DU1 de 399 = 0,9 logement × 26,33 ans × 9,2369… % = 2,1889… droits uniques (…, § 4.1)
 * }</pre>
 *
 * <p>Nothing is rounded but by {@link #arrondi}. Immutable and thread-safe; figures are compared by their values, not by
 * {@code equals}.
 *
 * @param <N> {@link Taux} or {@link Quantite}
 */
public final class Resultat<N extends Nombre<N>> {

    private final @Nullable N valeur;
    private final Operation operation;
    private final List<Resultat<?>> operandes;
    private final @Nullable Arrondi arrondi;
    private final @Nullable String nom;
    private final Unite unite;
    private final @Nullable Reference reference;
    private final List<Anomalie> notes;
    private final Sujet sujet;
    /** Whether something was said here or below; most figures have nothing to say, and are not walked through. */
    private final boolean annote;

    private Resultat(
            @Nullable N valeur,
            Operation operation,
            List<Resultat<?>> operandes,
            @Nullable Arrondi arrondi,
            @Nullable String nom,
            Unite unite,
            @Nullable Reference reference,
            List<Anomalie> notes,
            Sujet sujet,
            boolean annoteDessous) {
        this.valeur = valeur;
        this.operation = operation;
        this.operandes = operandes;
        this.arrondi = arrondi;
        this.nom = nom;
        this.unite = unite;
        this.reference = reference;
        this.notes = notes;
        this.sujet = sujet;
        this.annote = annoteDessous || !notes.isEmpty();
    }

    private static <N extends Nombre<N>> Resultat<N> noeud(
            @Nullable N valeur, Operation operation, List<Resultat<?>> operandes, boolean annoteDessous) {
        return new Resultat<>(
                valeur, operation, operandes, null, null, Unite.SANS, null, List.of(), Sujet.AUCUN, annoteDessous);
    }

    // --- where figures come from

    /**
     * A figure read in a document, a file or a text.
     *
     * @param <N> its nature
     * @param nom what it is, as its readers say
     * @param valeur its exact value
     * @param unite what it counts
     * @param source where it was read
     * @return the figure
     */
    public static <N extends Nombre<N>> Resultat<N> donnee(String nom, N valeur, Unite unite, Reference source) {
        return new Resultat<>(
                valeur, Operation.DONNEE, List.of(), null, nom, unite, source, List.of(), Sujet.AUCUN, false);
    }

    /**
     * A figure that cannot be had.
     *
     * @param <N> its nature
     * @param nom what it would be
     * @param raison a refusal, in French
     * @return a figure without value
     */
    public static <N extends Nombre<N>> Resultat<N> manquant(String nom, Anomalie raison) {
        if (!raison.estRefus()) {
            throw new IllegalArgumentException("raison : reçu une remarque (" + raison.code() + ") ; attendu un refus");
        }
        return new Resultat<>(
                null, Operation.DONNEE, List.of(), null, nom, Unite.SANS, null, List.of(raison), Sujet.AUCUN, false);
    }

    /**
     * A figure that cannot be had, whose reason is put into words only when somebody reads it.
     *
     * @param <N> its nature
     * @param nom what it would be
     * @param raison gives a refusal, in French; a pure function
     * @return a figure without value
     */
    public static <N extends Nombre<N>> Resultat<N> manquant(String nom, Supplier<Anomalie> raison) {
        return new Resultat<>(
                null,
                Operation.DONNEE,
                List.of(),
                null,
                nom,
                Unite.SANS,
                null,
                new Differee(raison),
                Sujet.AUCUN,
                false);
    }

    /** One anomaly that is put into words when it is read. */
    private static final class Differee extends AbstractList<Anomalie> {
        private final Supplier<Anomalie> anomalie;

        Differee(Supplier<Anomalie> anomalie) {
            this.anomalie = anomalie;
        }

        @Override
        public Anomalie get(int rang) {
            Objects.checkIndex(rang, 1);
            return anomalie.get();
        }

        @Override
        public int size() {
            return 1;
        }
    }

    // --- arithmetic: the nature of each result is known at compile time

    /**
     * The sum of two figures.
     *
     * @param b a figure of the same nature
     * @return this + b
     */
    public Resultat<N> plus(Resultat<N> b) {
        N v = valeur == null || b.valeur == null ? null : valeur.plus(b.valeur);
        return noeud(v, Operation.PLUS, List.of(this, b), annote || b.annote);
    }

    /**
     * The difference of two figures, possibly negative.
     *
     * @param b a figure of the same nature
     * @return this − b
     */
    public Resultat<N> moins(Resultat<N> b) {
        N v = valeur == null || b.valeur == null ? null : valeur.moins(b.valeur);
        return noeud(v, Operation.MOINS, List.of(this, b), annote || b.annote);
    }

    /**
     * Times a factor; the nature stays that of this figure.
     *
     * @param facteur a figure of any nature
     * @return this × facteur
     */
    public Resultat<N> fois(Resultat<?> facteur) {
        Nombre<?> f = facteur.valeur;
        N v = valeur == null || f == null ? null : valeur.fois(f);
        return noeud(v, Operation.FOIS, List.of(this, facteur), annote || facteur.annote);
    }

    /**
     * This share of a whole ("18,13 % de 7 logements"); the nature is that of the whole.
     *
     * @param <M> the nature of the whole
     * @param tout the whole
     * @return this × tout
     */
    public <M extends Nombre<M>> Resultat<M> de(Resultat<M> tout) {
        Nombre<?> part = valeur;
        M v = part == null || tout.valeur == null ? null : tout.valeur.fois(part);
        return noeud(v, Operation.FOIS, List.of(this, tout), annote || tout.annote);
    }

    /**
     * The ratio of two figures of the same nature.
     *
     * @param tout the whole
     * @return this ÷ tout; without value when the whole is 0, and it says so
     */
    public Resultat<Taux> sur(Resultat<N> tout) {
        if (tout.valeur != null && tout.valeur.signe() == 0) {
            Anomalie nul = Anomalie.refus(
                    Codes.DENOMINATEUR_NUL,
                    "« " + tout.libelle() + " » vaut 0 : le rapport « " + libelle() + " ÷ " + tout.libelle()
                            + " » n'est pas calculable");
            return new Resultat<>(
                    null,
                    Operation.SUR,
                    List.of(this, tout),
                    null,
                    null,
                    Unite.SANS,
                    null,
                    List.of(nul),
                    Sujet.AUCUN,
                    true);
        }
        Taux v = valeur == null || tout.valeur == null ? null : valeur.sur(tout.valeur);
        return noeud(v, Operation.SUR, List.of(this, tout), annote || tout.annote);
    }

    /**
     * The sum of any number of quantities; 0 when there is none.
     *
     * @param termes the terms, in their order
     * @return their sum
     */
    public static Resultat<Quantite> somme(List<Resultat<Quantite>> termes) {
        Quantite s = Quantite.ZERO;
        for (Resultat<Quantite> t : termes) {
            s = s == null || t.valeur == null ? null : s.plus(t.valeur);
        }
        return noeud(s, Operation.PLUS, List.copyOf(termes), unEstAnnote(termes));
    }

    /**
     * The arithmetic mean of rates (not pooled).
     *
     * @param termes at least one rate
     * @return their mean
     * @throws IllegalArgumentException if there is none
     */
    public static Resultat<Taux> moyenne(List<Resultat<Taux>> termes) {
        if (termes.isEmpty()) {
            throw new IllegalArgumentException("moyenne : reçu aucun taux ; attendu au moins un");
        }
        Taux s = Taux.ZERO;
        for (Resultat<Taux> t : termes) {
            s = s == null || t.valeur == null ? null : s.plus(t.valeur);
        }
        Taux m = s == null ? null : s.fois(Taux.rapport(1, termes.size()));
        return noeud(m, Operation.MOYENNE, List.copyOf(termes), unEstAnnote(termes));
    }

    private static boolean unEstAnnote(List<? extends Resultat<?>> termes) {
        for (Resultat<?> t : termes) {
            if (t.annote) {
                return true;
            }
        }
        return false;
    }

    /**
     * At most a limit. When the limit bites, a remark names it and says what it changed.
     *
     * @param plafond a named figure of the same nature
     * @return the smaller of the two
     */
    public Resultat<N> auPlus(Resultat<N> plafond) {
        return borne(Operation.AU_PLUS, plafond, 1, Codes.PLAFOND, "ramené");
    }

    /**
     * At least a floor. When the floor bites, a remark names it and says what it changed.
     *
     * @param plancher a named figure of the same nature
     * @return the greater of the two
     */
    public Resultat<N> auMoins(Resultat<N> plancher) {
        return borne(Operation.AU_MOINS, plancher, -1, Codes.PLANCHER, "relevé");
    }

    private Resultat<N> borne(Operation op, Resultat<N> borne, int sens, String code, String verbe) {
        N a = valeur;
        N b = borne.valeur;
        if (a == null || b == null) {
            return new Resultat<>(
                    null, op, List.of(this, borne), null, null, unite, null, List.of(), Sujet.AUCUN, true);
        }
        boolean mord = a.compareTo(b) * sens > 0;
        List<Anomalie> note = mord
                ? List.of(Anomalie.remarque(
                        code,
                        texte(2) + " " + verbe + " à " + borne.texte(2) + " (" + borne.libelle()
                                + (borne.reference == null ? "" : " ; " + borne.reference) + ")"))
                : List.of();
        return new Resultat<>(
                mord ? b : a,
                op,
                List.of(this, borne),
                null,
                null,
                unite,
                null,
                note,
                Sujet.AUCUN,
                annote || borne.annote);
    }

    /**
     * Rounded as a text orders; keeps the unit, not the name.
     *
     * @param regle the rounding
     * @param texte the article that orders it
     * @return the rounded figure
     */
    public Resultat<N> arrondi(Arrondi regle, Reference texte) {
        return new Resultat<>(
                valeur == null ? null : valeur.arrondi(regle),
                Operation.ARRONDI,
                List.of(this),
                regle,
                null,
                unite,
                texte,
                List.of(),
                Sujet.AUCUN,
                annote);
    }

    // --- names and remarks

    /**
     * The same figure under a name: a named figure gets a line of its own in the explanation, an anonymous one melts
     * into the formula of the figure that uses it.
     *
     * @param nom as the text calls it; unique within one explanation
     * @param unite what it counts
     * @param texte the article that defines it
     * @return the named figure
     */
    public Resultat<N> nomme(String nom, Unite unite, Reference texte) {
        return this.nom == null
                ? new Resultat<>(valeur, operation, operandes, arrondi, nom, unite, texte, notes, sujet, annote)
                : new Resultat<>(
                        valeur, Operation.EGAL, List.of(this), null, nom, unite, texte, List.of(), Sujet.AUCUN, annote);
    }

    /**
     * The same figure under the name that its charter publishes.
     *
     * @param etape name and unit
     * @param texte the article that defines it
     * @return the named figure
     */
    public Resultat<N> nomme(Etape<N> etape, Reference texte) {
        return nomme(etape.nom(), etape.unite(), texte);
    }

    /**
     * A remark on this figure.
     *
     * @param code stable code
     * @param message French sentence
     * @return the same figure with the remark
     */
    public Resultat<N> remarque(String code, String message) {
        return remarque(Anomalie.remarque(code, message));
    }

    /**
     * A remark on this figure that says itself whose it is.
     *
     * @param remarque no refusal
     * @return the same figure with the remark
     * @throws IllegalArgumentException for a refusal: the figure has a value
     */
    public Resultat<N> remarque(Anomalie remarque) {
        if (remarque.estRefus()) {
            throw new IllegalArgumentException("remarque : reçu le refus « " + remarque
                    + " » ; attendu une remarque, le chiffre ayant une valeur");
        }
        return avec(remarque);
    }

    /**
     * A remark on this figure when its value calls for one; none when it has no value.
     *
     * @param cas tells whether the value calls for a remark
     * @param code stable code
     * @param message makes a French sentence from the value
     * @return the same figure, with the remark or not
     */
    public Resultat<N> remarqueSi(Predicate<N> cas, String code, Function<N, String> message) {
        return valeur == null || !cas.test(valeur) ? this : remarque(code, message.apply(valeur));
    }

    /**
     * A figure that cannot be, whatever its operands: it loses its value and says why.
     *
     * @param cas tells whether the value cannot be
     * @param code stable code
     * @param message makes a French sentence from the value
     * @return the same figure, without value when it cannot be
     */
    public Resultat<N> refuseSi(Predicate<N> cas, String code, Function<N, String> message) {
        if (valeur == null || !cas.test(valeur)) {
            return this;
        }
        List<Anomalie> toutes = new ArrayList<>(notes);
        toutes.add(Anomalie.refus(code, message.apply(valeur)));
        return new Resultat<>(
                null, operation, operandes, arrondi, nom, unite, reference, List.copyOf(toutes), sujet, annote);
    }

    /**
     * Says that this figure was not read anywhere but supposed.
     *
     * @param motif why this value
     * @return the same figure with its remark
     */
    public Resultat<N> hypothese(String motif) {
        return remarque(Codes.HYPOTHESE, "« " + libelle() + " » = " + texte(4) + " est une hypothèse : " + motif);
    }

    /**
     * One more reason why this figure has no value.
     *
     * @param raison a refusal, in French
     * @return the same figure with that reason too; itself when it has a value
     */
    public Resultat<N> manqueAussi(Anomalie raison) {
        return valeur == null ? avec(raison) : this;
    }

    private Resultat<N> avec(Anomalie note) {
        List<Anomalie> toutes = new ArrayList<>(notes);
        toutes.add(note);
        return new Resultat<>(
                valeur, operation, operandes, arrondi, nom, unite, reference, List.copyOf(toutes), sujet, annote);
    }

    /**
     * Says who owns what is remarked on this figure and below it: a holder for what its rights are worth, a fact for a value
     * of the file. The nearest owner is the one that counts, so that a remark on another holder's rights stays theirs.
     *
     * @param sujet the owner
     * @return the same figure
     */
    public Resultat<N> sur(Sujet sujet) {
        return new Resultat<>(valeur, operation, operandes, arrondi, nom, unite, reference, notes, sujet, annote);
    }

    // --- what the caller reads

    /**
     * Whether the figure has a value.
     *
     * @return false when something was missing
     */
    public boolean estCalcule() {
        return valeur != null;
    }

    /**
     * The exact value; never fails on a figure obtained through {@link #valide()}.
     *
     * @return the value
     * @throws IllegalStateException if the figure could not be computed
     */
    public N valeur() {
        if (valeur == null) {
            throw new IllegalStateException("« " + libelle() + " » n'a pas pu être calculé : " + refus());
        }
        return valeur;
    }

    /**
     * The figure, or every reason why it has no value.
     *
     * @return valid when the figure has a value
     */
    public Validation<Seq<Anomalie>, Resultat<N>> valide() {
        return valeur != null ? Validation.valid(this) : Validation.invalid(io.vavr.collection.List.ofAll(refus()));
    }

    /**
     * Every remark and refusal met on the way, once each, in the order of the computation. A refusal names the figure
     * and the article that needed what is missing; each says who or what it is about, where that is known.
     *
     * @return possibly empty
     */
    public List<Anomalie> anomalies() {
        Map<Anomalie, Anomalie> vues = new LinkedHashMap<>();
        Parcours.operandesDAbord(
                this,
                new Contexte(this, sujet),
                (r, c) -> r.annote ? c.sous(r) : null,
                (r, c) -> r.notes.forEach(note -> {
                    Anomalie sienne = note.sur(c.sujet());
                    vues.putIfAbsent(sienne, sienne.estRefus() ? c.necessaire(sienne) : sienne);
                }));
        return List.copyOf(vues.values());
    }

    /** What an anomaly was met under: the nearest figure that cites its article, the nearest owner. */
    private record Contexte(Resultat<?> cite, Sujet sujet) {
        Contexte sous(Resultat<?> r) {
            Resultat<?> proche = r.nom != null && r.reference != null ? r : cite;
            Sujet titulaire = r.sujet.equals(Sujet.AUCUN) ? sujet : r.sujet;
            return proche == cite && titulaire.equals(sujet) ? this : new Contexte(proche, titulaire);
        }

        Anomalie necessaire(Anomalie refus) {
            return cite.nom != null
                            && cite.reference != null
                            && refus.necessaireA().isEmpty()
                    ? refus.pour("« " + cite.libelle() + " » (" + cite.reference + ")")
                    : refus;
        }
    }

    private List<Anomalie> refus() {
        return anomalies().stream().filter(Anomalie::estRefus).toList();
    }

    /**
     * An intermediate figure by its name, as printed documents show them.
     *
     * @param nom for instance {@code AA de 399}
     * @return this figure or the first one of that name below it
     */
    public Optional<Resultat<?>> etape(String nom) {
        return Parcours.trouve(this, r -> nom.equals(r.nom));
    }

    /**
     * An intermediate figure with its type.
     *
     * @param <M> its nature
     * @param etape for instance {@code Savoie.AA.de("399")}
     * @return this figure or the first one of that name and nature below it
     */
    public <M extends Nombre<M>> Optional<Resultat<M>> etape(Etape<M> etape) {
        return etape.parmi(this);
    }

    /**
     * How it was obtained, in French, one named figure a line; see {@link Explication}.
     *
     * @return lines separated by {@code \n}
     */
    public String expliquer() {
        return Explication.lisible(this);
    }

    // --- its derivation, for printers and checkers

    /**
     * How it was obtained from {@link #operandes()}.
     *
     * @return never null
     */
    public Operation operation() {
        return operation;
    }

    /**
     * What it was obtained from.
     *
     * @return in order; empty for a figure that was read
     */
    public List<Resultat<?>> operandes() {
        return operandes;
    }

    /**
     * The rounding, when the operation is one.
     *
     * @return empty otherwise
     */
    public Optional<Arrondi> regleDArrondi() {
        return Optional.ofNullable(arrondi);
    }

    /**
     * Its name.
     *
     * @return empty for an anonymous step
     */
    public Optional<String> nom() {
        return Optional.ofNullable(nom);
    }

    /**
     * What it counts.
     *
     * @return {@link Unite#SANS} for a rate or an anonymous step
     */
    public Unite unite() {
        return unite;
    }

    /**
     * The article that defines it, or where it was read.
     *
     * @return empty for an anonymous step
     */
    public Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * The remarks and refusals made on this very figure.
     *
     * @return those of its operands not included
     */
    public List<Anomalie> notes() {
        return notes;
    }

    /**
     * Who or what this figure and what is below it belong to; see {@link #sur}.
     *
     * @return {@link Sujet#AUCUN} when nobody said
     */
    public Sujet sujet() {
        return sujet;
    }

    /**
     * Value and unit, for reading.
     *
     * @param decimales at most so many decimals; « … » says that digits were cut
     * @return for instance {@code 1,27… logement}; « ? » without value
     */
    public String texte(int decimales) {
        return valeur == null ? "?" : valeur.texte(decimales) + unite.apres(valeur);
    }

    /** Name, value and unit. */
    @Override
    public String toString() {
        return libelle() + " = " + texte(4);
    }

    private String libelle() {
        return nom == null ? "résultat intermédiaire" : nom;
    }
}
