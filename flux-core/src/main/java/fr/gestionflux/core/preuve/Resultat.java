package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
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
 * var ds1 = Resultat.donnee("DS1 de 399", Quantite.parse("0,9"), Unite.LOGEMENTS, texte);
 * var aa = Resultat.donnee("AA de 399", Quantite.parse("26,33"), Unite.ANS, texte);
 * var tr = Resultat.donnee("TR", Taux.rapport(23, 249), Unite.SANS, texte);
 * ds1.fois(aa).fois(tr).nomme("DU1 de 399", Unite.DROITS_UNIQUES, texte.art("§ 4.1"));   // = 2,1889… droits uniques — Séez
 * }</pre>
 *
 * <p>Nothing is rounded but by {@link #arrondi}. Immutable and thread-safe; figures are compared by their values, not by
 * {@code equals}.
 *
 * @param <N> {@link Taux} or {@link Quantite}
 */
public final class Resultat<N extends Nombre<N>> extends ChiffreJustifie<N> {

    private Resultat(
            @Nullable N valeur,
            Operation operation,
            List<Resultat<?>> operandes,
            @Nullable Arrondi arrondi,
            @Nullable Object nom,
            Unite unite,
            @Nullable Reference reference,
            Marge marge) {
        super(valeur, operation, operandes, arrondi, nom, unite, reference, marge);
    }

    static <N extends Nombre<N>> Resultat<N> noeud(
            @Nullable N valeur, Operation operation, List<Resultat<?>> operandes, boolean annoteDessous) {
        return new Resultat<>(valeur, operation, operandes, null, null, Unite.SANS, null, Marge.blanche(annoteDessous));
    }

    /**
     * {@return a figure read in a document, a file or a text}
     *
     * @param <N> its nature
     * @param nom what it is, as its readers say
     * @param valeur its exact value
     * @param unite what it counts
     * @param source where it was read
     */
    public static <N extends Nombre<N>> Resultat<N> donnee(String nom, N valeur, Unite unite, Reference source) {
        return lue(nom, valeur, unite, source);
    }

    /**
     * {@return a figure read in a document, a file or a text, under a name that is put into words when it is read}
     *
     * @param <N> its nature
     * @param etape name and unit
     * @param valeur its exact value
     * @param source where it was read
     */
    public static <N extends Nombre<N>> Resultat<N> donnee(Etape<N> etape, N valeur, Reference source) {
        return lue(etape, valeur, etape.unite(), source);
    }

    private static <N extends Nombre<N>> Resultat<N> lue(Object nom, N valeur, Unite unite, Reference source) {
        return new Resultat<>(valeur, Operation.DONNEE, List.of(), null, nom, unite, source, Marge.blanche(false));
    }

    /**
     * {@return a figure without value, that cannot be had}
     *
     * @param <N> its nature
     * @param nom what it would be
     * @param raison a refusal, in French
     */
    public static <N extends Nombre<N>> Resultat<N> manquant(String nom, Anomalie raison) {
        if (!raison.estRefus()) {
            throw new IllegalArgumentException("raison : reçu une remarque (" + raison.code() + ") ; attendu un refus");
        }
        return sansValeur(nom, List.of(raison));
    }

    /**
     * {@return a figure without value, whose reason is put into words only when somebody reads it}
     *
     * @param <N> its nature
     * @param nom what it would be
     * @param raison gives a refusal, in French; a pure function
     */
    public static <N extends Nombre<N>> Resultat<N> manquant(String nom, Supplier<Anomalie> raison) {
        return sansValeur(nom, new Differee(raison));
    }

    private static <N extends Nombre<N>> Resultat<N> sansValeur(String nom, List<Anomalie> refus) {
        return new Resultat<>(null, Operation.DONNEE, List.of(), null, nom, Unite.SANS, null, Marge.de(refus, false));
    }

    /**
     * {@return this + b}
     *
     * @param b a figure of the same nature
     */
    public Resultat<N> plus(Resultat<N> b) {
        N v = valeur == null || b.valeur == null ? null : valeur.plus(b.valeur);
        return noeud(v, Operation.PLUS, List.of(this, b), estAnnote() || b.estAnnote());
    }

    /**
     * {@return this − b, possibly negative}
     *
     * @param b a figure of the same nature
     */
    public Resultat<N> moins(Resultat<N> b) {
        N v = valeur == null || b.valeur == null ? null : valeur.moins(b.valeur);
        return noeud(v, Operation.MOINS, List.of(this, b), estAnnote() || b.estAnnote());
    }

    /**
     * {@return this × facteur, of the nature of this figure}
     *
     * @param facteur a figure of any nature
     */
    public Resultat<N> fois(Resultat<?> facteur) {
        Nombre<?> f = facteur.valeur;
        N v = valeur == null || f == null ? null : valeur.fois(f);
        return noeud(v, Operation.FOIS, List.of(this, facteur), estAnnote() || facteur.estAnnote());
    }

    /**
     * {@return this share of a whole ("18,13 % de 7 logements"): this × tout, of the nature of the whole}
     *
     * @param <M> the nature of the whole
     * @param tout the whole
     */
    public <M extends Nombre<M>> Resultat<M> de(Resultat<M> tout) {
        Nombre<?> part = valeur;
        M v = part == null || tout.valeur == null ? null : tout.valeur.fois(part);
        return noeud(v, Operation.FOIS, List.of(this, tout), estAnnote() || tout.estAnnote());
    }

    /**
     * {@return this ÷ tout; without value when the whole is 0, and it says so}
     *
     * @param tout a figure of the same nature
     */
    public Resultat<Taux> sur(Resultat<N> tout) {
        if (tout.valeur != null && tout.valeur.signe() == 0) {
            Anomalie nul = Anomalie.refus(
                    Codes.DENOMINATEUR_NUL,
                    "« " + tout.libelle() + " » vaut 0 : le rapport « " + libelle() + " ÷ " + tout.libelle()
                            + " » n'est pas calculable");
            return Resultat.<Taux>noeud(null, Operation.SUR, List.of(this, tout), true)
                    .avec(null, nul);
        }
        Taux v = valeur == null || tout.valeur == null ? null : valeur.sur(tout.valeur);
        return noeud(v, Operation.SUR, List.of(this, tout), estAnnote() || tout.estAnnote());
    }

    /**
     * {@return the sum of any number of quantities; 0 when there is none}
     *
     * @param termes the terms, in their order
     */
    public static Resultat<Quantite> somme(List<Resultat<Quantite>> termes) {
        return noeud(total(Quantite.ZERO, termes), Operation.PLUS, List.copyOf(termes), annotes(termes));
    }

    /**
     * {@return the arithmetic mean of rates, not pooled}
     *
     * @param termes at least one rate
     * @throws IllegalArgumentException if there is none
     */
    public static Resultat<Taux> moyenne(List<Resultat<Taux>> termes) {
        if (termes.isEmpty()) {
            throw new IllegalArgumentException("moyenne : reçu aucun taux ; attendu au moins un");
        }
        Taux s = total(Taux.ZERO, termes);
        Taux m = s == null ? null : s.fois(Taux.rapport(1, termes.size()));
        return noeud(m, Operation.MOYENNE, List.copyOf(termes), annotes(termes));
    }

    private static <M extends Nombre<M>> @Nullable M total(M zero, List<Resultat<M>> termes) {
        M s = zero;
        for (Resultat<M> t : termes) {
            s = s == null || t.valeur == null ? null : s.plus(t.valeur);
        }
        return s;
    }

    private static boolean annotes(List<? extends Resultat<?>> termes) {
        for (Resultat<?> t : termes) {
            if (t.estAnnote()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the smaller of the two; when the limit bites, a remark names it and says what it changed}
     *
     * @param plafond a named figure of the same nature
     */
    public Resultat<N> auPlus(Resultat<N> plafond) {
        return borne(Operation.AU_PLUS, plafond, 1, Codes.PLAFOND, "ramené");
    }

    /**
     * {@return the greater of the two; when the floor bites, a remark names it and says what it changed}
     *
     * @param plancher a named figure of the same nature
     */
    public Resultat<N> auMoins(Resultat<N> plancher) {
        return borne(Operation.AU_MOINS, plancher, -1, Codes.PLANCHER, "relevé");
    }

    private Resultat<N> borne(Operation op, Resultat<N> borne, int sens, String code, String verbe) {
        N a = valeur;
        N b = borne.valeur;
        boolean mord = a != null && b != null && a.compareTo(b) * sens > 0;
        List<Anomalie> note = mord
                ? List.of(Anomalie.remarque(
                        code,
                        texte(2) + " " + verbe + " à " + borne.texte(2) + " (" + borne.libelle()
                                + (borne.reference == null ? "" : " ; " + borne.reference) + ")"))
                : List.of();
        return new Resultat<>(
                a == null || b == null ? null : mord ? b : a,
                op,
                List.of(this, borne),
                null,
                null,
                unite,
                null,
                Marge.de(note, estAnnote() || borne.estAnnote()));
    }

    /**
     * {@return this figure rounded as a text orders; it keeps the unit, not the name}
     *
     * @param regle the rounding
     * @param texte the article that orders it
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
                Marge.blanche(estAnnote()));
    }

    /**
     * {@return the same figure under a name} A named figure gets a line of its own in the explanation, an anonymous one
     * melts into the formula of the figure that uses it.
     *
     * @param nom as the text calls it; unique within one explanation
     * @param unite what it counts
     * @param texte the article that defines it
     */
    public Resultat<N> nomme(String nom, Unite unite, Reference texte) {
        return appele(nom, unite, texte);
    }

    private Resultat<N> appele(Object nom, Unite unite, Reference texte) {
        return this.nom == null
                ? new Resultat<>(valeur, operation, operandes, arrondi, nom, unite, texte, marge)
                : new Resultat<>(
                        valeur, Operation.EGAL, List.of(this), null, nom, unite, texte, Marge.blanche(estAnnote()));
    }

    /**
     * {@return the same figure under the name that its charter publishes}
     *
     * @param etape name and unit
     * @param texte the article that defines it
     */
    public Resultat<N> nomme(Etape<N> etape, Reference texte) {
        return appele(etape, etape.unite(), texte);
    }

    /**
     * {@return the same figure with a remark}
     *
     * @param code stable code
     * @param message French sentence
     */
    public Resultat<N> remarque(String code, String message) {
        return remarque(Anomalie.remarque(code, message));
    }

    /**
     * {@return the same figure with a remark that says itself whose it is}
     *
     * @param remarque no refusal
     * @throws IllegalArgumentException for a refusal: the figure has a value
     */
    public Resultat<N> remarque(Anomalie remarque) {
        if (remarque.estRefus()) {
            throw new IllegalArgumentException("remarque : reçu le refus « " + remarque
                    + " » ; attendu une remarque, le chiffre ayant une valeur");
        }
        return avec(valeur, remarque);
    }

    /**
     * {@return the same figure, with a remark when its value calls for one; none when it has no value}
     *
     * @param cas tells whether the value calls for a remark
     * @param code stable code
     * @param message makes a French sentence from the value
     */
    public Resultat<N> remarqueSi(Predicate<N> cas, String code, Function<N, String> message) {
        return valeur == null || !cas.test(valeur) ? this : remarque(code, message.apply(valeur));
    }

    /**
     * {@return the same figure; when it cannot be, whatever its operands, it loses its value and says why}
     *
     * @param cas tells whether the value cannot be
     * @param code stable code
     * @param message makes a French sentence from the value
     */
    public Resultat<N> refuseSi(Predicate<N> cas, String code, Function<N, String> message) {
        return valeur == null || !cas.test(valeur) ? this : avec(null, Anomalie.refus(code, message.apply(valeur)));
    }

    /**
     * {@return the same figure, remarked as not read anywhere but supposed}
     *
     * @param motif why this value
     */
    public Resultat<N> hypothese(String motif) {
        return remarque(Codes.HYPOTHESE, "« " + libelle() + " » = " + texte(4) + " est une hypothèse : " + motif);
    }

    /**
     * {@return the same figure with one more reason why it has no value; itself when it has one}
     *
     * @param raison a refusal, in French
     */
    public Resultat<N> manqueAussi(Anomalie raison) {
        return valeur == null ? avec(valeur, raison) : this;
    }

    private Resultat<N> avec(@Nullable N retenue, Anomalie note) {
        return new Resultat<>(retenue, operation, operandes, arrondi, nom, unite, reference, marge.avec(note));
    }

    /**
     * {@return the same figure under an owner: a holder for what its rights are worth, a fact for a value of the file}
     * The nearest owner counts, so that a remark on another holder's rights stays theirs.
     *
     * @param sujet the owner
     */
    public Resultat<N> sur(Sujet sujet) {
        return new Resultat<>(valeur, operation, operandes, arrondi, nom, unite, reference, marge.sur(sujet));
    }

    /** {@return the figure, or every reason why it has no value} */
    public Validation<Seq<Anomalie>, Resultat<N>> valide() {
        return valeur != null ? Validation.valid(this) : Validation.invalid(io.vavr.collection.List.ofAll(refus()));
    }

    @Override
    public List<Anomalie> anomalies() {
        return Remontee.de(this);
    }

    /**
     * {@return the figure that printed documents call so: this one, or the first of that name below it}
     *
     * @param nom for instance {@code AA de 399}
     */
    public Optional<Resultat<?>> etape(String nom) {
        return Parcours.trouve(this, r -> r.sAppelle(nom));
    }

    /**
     * {@return an intermediate figure with its type: this one, or the first of that name and nature below it}
     *
     * @param <M> its nature
     * @param etape for instance {@code Savoie.AA.de("399")}
     */
    public <M extends Nombre<M>> Optional<Resultat<M>> etape(Etape<M> etape) {
        return etape.parmi(this);
    }

    /** {@return how it was obtained, in French, one named figure a line separated by {@code \n}; see {@link Explication}} */
    public String expliquer() {
        return Explication.lisible(this);
    }
}
