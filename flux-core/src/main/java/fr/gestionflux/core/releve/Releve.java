package fr.gestionflux.core.releve;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Sujet;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Annees;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dated table of facts: (what, where, which years) gives a figure and its source, communicated or computed. One
 * input type serves every charter.
 *
 * <pre>{@code
 * Releve releve = Releve.builder()
 *         .note(LOGEMENTS, seez, 2022, Quantite.of(74), annexe.art("1.3"))
 *         .lu(ROTATION, seez, 2022, "9,46 %", annexe.art("2"))
 *         .rapport(ROTATION, hauteTarentaise, 2022, 23, 249, annexe.art("inventaire"))
 *         .build();
 * }</pre>
 *
 * <p>A fact that cannot be (a negative count, a rate over 100 %, unreadable text, two values for one fact) is kept as a
 * figure without value: {@link #anomalies()} lists them all at once, what needs them is refused, the rest is computed.
 *
 * <p>Immutable and thread-safe.
 */
public final class Releve {

    /**
     * What a fact is about.
     *
     * @param grandeur what
     * @param territoire where
     * @param annees which years
     */
    public record Cle(Grandeur<?> grandeur, Territoire territoire, Annees annees) {
        private Cle decalee(int ans) {
            return new Cle(grandeur, territoire, new Annees(annees.premiere() + ans, annees.derniere() + ans));
        }

        /**
         * What an anomaly about this fact says of it.
         *
         * @return the fact, its territory and its years
         */
        public Sujet sujet() {
            return Sujet.fait(grandeur.libelle(), territoire.code(), annees.toString());
        }

        /** The record's own would look at every part of the territory: a fact is looked up many times a target. */
        @Override
        public int hashCode() {
            return 31 * (31 * grandeur.hashCode() + territoire.hashCode()) + annees.premiere() + 7 * annees.derniere();
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Cle c
                    && c.annees.equals(annees)
                    && c.territoire.equals(territoire)
                    && c.grandeur.equals(grandeur);
        }

        @Override
        public String toString() {
            return "« " + grandeur + " », " + territoire + ", " + annees;
        }
    }

    private final Map<Cle, Resultat<?>> faits;
    private final Map<Territoire, List<Cle>> parTerritoire;
    private final Map<Grandeur<?>, List<Cle>> parGrandeur;

    private Releve(Map<Cle, Resultat<?>> faits) {
        this.faits = Collections.unmodifiableMap(new LinkedHashMap<>(faits));
        this.parTerritoire = par(Cle::territoire);
        this.parGrandeur = par(Cle::grandeur);
    }

    private <T> Map<T, List<Cle>> par(Function<Cle, T> critere) {
        return faits.keySet().stream().collect(Collectors.groupingBy(critere, Collectors.toUnmodifiableList()));
    }

    /**
     * A fact.
     *
     * @param <N> its nature
     * @param g what
     * @param t where
     * @param a which years
     * @return the figure, with or without value; empty when nothing was noted
     */
    @SuppressWarnings("unchecked") // a fact is noted under its own grandeur
    public <N extends Nombre<N>> Optional<Resultat<N>> lire(Grandeur<N> g, Territoire t, Annees a) {
        return (Optional<Resultat<N>>) (Optional<?>) lire(new Cle(g, t, a));
    }

    /**
     * A fact.
     *
     * @param cle what it is about
     * @return the figure, with or without value; empty when nothing was noted
     */
    public Optional<Resultat<?>> lire(Cle cle) {
        return Optional.ofNullable(faits.get(cle));
    }

    /**
     * What the facts are about, in the order in which they were noted.
     *
     * @return unmodifiable
     */
    public Collection<Cle> cles() {
        return faits.keySet();
    }

    /**
     * What the facts of one territory are about, those of the territories that it lies in left out.
     *
     * @param t where
     * @return in the order in which they were noted; possibly none
     */
    public List<Cle> cles(Territoire t) {
        return parTerritoire.getOrDefault(t, List.of());
    }

    /**
     * Every anomaly of the facts, all at once.
     *
     * @return possibly empty
     */
    public List<Anomalie> anomalies() {
        return faits.values().stream()
                .flatMap(f -> f.anomalies().stream())
                .distinct()
                .toList();
    }

    /**
     * An empty table to fill.
     *
     * @return a builder, to be used by one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Fills a {@link Releve}; not thread-safe. */
    public static final class Builder {

        private final Map<Cle, Resultat<?>> faits = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Notes a figure as communicated.
         *
         * @param <N> its nature
         * @param g what
         * @param t where
         * @param a which years
         * @param valeur its exact value
         * @param source where it was read
         * @return this builder
         */
        public <N extends Nombre<N>> Builder note(Grandeur<N> g, Territoire t, Annees a, N valeur, Reference source) {
            Cle cle = new Cle(g, t, a);
            return pose(cle, FaitRecu.controle(g, FaitRecu.communique(cle, g, valeur, source), source));
        }

        /**
         * Notes a figure as communicated, for one year.
         *
         * @param <N> its nature
         * @param g what
         * @param t where
         * @param annee which year
         * @param valeur its exact value
         * @param source where it was read
         * @return this builder
         */
        public <N extends Nombre<N>> Builder note(Grandeur<N> g, Territoire t, int annee, N valeur, Reference source) {
            return note(g, t, Annees.annee(annee), valeur, source);
        }

        /**
         * Notes a whole number of homes, for one year.
         *
         * @param g what
         * @param t where
         * @param annee which year
         * @param nombre how many
         * @param source where it was read
         * @return this builder
         */
        public Builder note(Grandeur<Quantite> g, Territoire t, int annee, long nombre, Reference source) {
            return note(g, t, annee, Quantite.of(nombre), source);
        }

        /**
         * Notes a figure that was computed or supposed, with its own derivation.
         *
         * @param <N> its nature
         * @param g what
         * @param t where
         * @param annee which year
         * @param figure the figure; one without value says why
         * @param source the text that defines it
         * @return this builder
         */
        public <N extends Nombre<N>> Builder note(
                Grandeur<N> g, Territoire t, int annee, Resultat<N> figure, Reference source) {
            Cle cle = new Cle(g, t, Annees.annee(annee));
            return pose(cle, FaitRecu.controle(g, figure.nomme(FaitRecu.nom(cle), g.unite(), source), source));
        }

        /**
         * Notes a figure as a document writes it.
         *
         * @param <N> its nature
         * @param g what
         * @param t where
         * @param annee which year
         * @param texte for instance {@code 9,46 %} or {@code 1 567}
         * @param source where it was read
         * @return this builder
         */
        public <N extends Nombre<N>> Builder lu(
                Grandeur<N> g, Territoire t, int annee, String texte, Reference source) {
            Cle cle = new Cle(g, t, Annees.annee(annee));
            return pose(cle, FaitRecu.lu(cle, g, texte, source));
        }

        /**
         * Notes a rate by its numerator and denominator, for one year.
         *
         * @param g what
         * @param t where
         * @param annee which year
         * @param numerateur for instance the departures
         * @param denominateur for instance the homes; 0 gives a figure without value
         * @param source where both were read
         * @return this builder
         */
        public Builder rapport(
                Grandeur<Taux> g, Territoire t, int annee, long numerateur, long denominateur, Reference source) {
            String nom = FaitRecu.nom(new Cle(g, t, Annees.annee(annee)));
            Resultat<Quantite> haut =
                    Resultat.donnee("numérateur, " + nom, Quantite.of(numerateur), Grandeur.LOGEMENTS.unite(), source);
            Resultat<Quantite> bas = Resultat.donnee(
                    "dénominateur, " + nom, Quantite.of(denominateur), Grandeur.LOGEMENTS.unite(), source);
            return note(g, t, annee, haut.sur(bas), source);
        }

        /**
         * Takes up the facts of another table some years later: a hypothesis, which every figure says.
         *
         * @param autre the table
         * @param ans how many years later; 0 takes it as it is
         * @return this builder
         */
        public Builder reprend(Releve autre, int ans) {
            autre.faits.forEach((cle, fait) -> pose(
                    cle.decalee(ans),
                    ans == 0
                            ? fait
                            : fait.nomme(
                                    FaitRecu.nom(cle.decalee(ans)),
                                    fait.unite(),
                                    Reference.de("hypothèse : chiffre de " + cle.annees() + " repris"))));
            return this;
        }

        /**
         * Multiplies the facts noted so far under one grandeur, to see what depends on them.
         *
         * @param <N> its nature
         * @param g what
         * @param facteur by how much: 110 % raises it by a tenth
         * @return this builder
         */
        public <N extends Nombre<N>> Builder varie(Grandeur<N> g, Taux facteur) {
            Reference hypothese = Reference.de("hypothèse : " + g + " × " + facteur);
            Resultat<Taux> f = Resultat.donnee("variation", facteur, Unite.SANS, hypothese);
            faits.replaceAll((cle, fait) -> cle.grandeur().equals(g)
                    ? FaitRecu.controle(
                            g, fois(g, fait, f).nomme(FaitRecu.nom(cle), fait.unite(), hypothese), hypothese)
                    : fait);
            return this;
        }

        @SuppressWarnings({"unchecked", "UnusedVariable"}) // a fact is noted under its own grandeur
        private static <N extends Nombre<N>> Resultat<N> fois(Grandeur<N> g, Resultat<?> fait, Resultat<Taux> facteur) {
            return ((Resultat<N>) fait).fois(facteur);
        }

        /**
         * Says that no home was left or taken out for these motives: a motive that is not given is missing, not zero.
         *
         * @param t where
         * @param annee which year
         * @param source who says so
         * @param motifs the motives
         * @return this builder
         */
        public Builder aucun(Territoire t, int annee, Reference source, Motif... motifs) {
            Stream.of(motifs)
                    .map(m -> m instanceof Exclusion e ? Grandeur.exclus(e) : Grandeur.soustraits((Soustraction) m))
                    .forEach(g -> note(g, t, annee, Quantite.ZERO, source));
            return this;
        }

        /**
         * The table.
         *
         * @return what was noted so far
         */
        public Releve build() {
            return new Releve(faits);
        }

        private Builder pose(Cle cle, Resultat<?> recu) {
            Resultat<?> fait = recu.sur(cle.sujet());
            Resultat<?> deja = faits.putIfAbsent(cle, fait);
            boolean memeValeur = deja != null
                    && deja.estCalcule()
                    && fait.estCalcule()
                    && deja.valeur().equals(fait.valeur());
            if (deja != null && !memeValeur) {
                Anomalie double_ = Anomalie.refus(
                        Codes.DONNEE_EN_DOUBLE,
                        cle + " : reçu " + FaitRecu.decrit(deja) + " et " + FaitRecu.decrit(fait)
                                + " ; attendu une seule valeur");
                faits.put(cle, Resultat.manquant(FaitRecu.nom(cle), double_).sur(cle.sujet()));
            }
            return this;
        }
    }

    /** The same thing on the same territory for other years, then for the same years on other territories. */
    List<String> voisins(Cle cherche) {
        LinkedHashSet<String> proches = new LinkedHashSet<>();
        List<Cle> semblables = parGrandeur.getOrDefault(cherche.grandeur(), List.of());
        for (Cle c : semblables) {
            if (c.territoire().equals(cherche.territoire())) {
                proches.add(c.annees().toString());
            }
        }
        for (Cle c : semblables) {
            if (c.annees().equals(cherche.annees())) {
                proches.add(c.territoire() + " (" + c.territoire().echelle() + ")");
            }
        }
        return List.copyOf(proches);
    }

    /**
     * What to say when a fact is missing, near misses included.
     *
     * @param cle what was looked for
     * @return a refusal
     */
    public Anomalie manque(Cle cle) {
        return presque(cle)
                .orElseGet(() -> Anomalie.refus(Codes.DONNEE_MANQUANTE, "il manque " + cle)
                        .sur(cle.sujet()));
    }

    /**
     * What to say when a fact is missing and was noted for other years or on other territories.
     *
     * @param cle what was looked for
     * @return a refusal; empty when it was not noted anywhere
     */
    public Optional<Anomalie> presque(Cle cle) {
        List<String> voisins = voisins(cle);
        return voisins.isEmpty()
                ? Optional.empty()
                : Optional.of(Anomalie.refus(
                                Codes.DONNEE_MANQUANTE,
                                "il manque " + cle + " (le relevé a cette donnée pour : " + String.join(", ", voisins)
                                        + ")")
                        .sur(cle.sujet()));
    }
}
