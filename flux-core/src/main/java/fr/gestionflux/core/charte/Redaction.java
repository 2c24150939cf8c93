package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.AttributManquant;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.temps.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * A charter being written: its rules, the points that its text settles and those that it leaves, in the order of its
 * articles. Not thread-safe.
 *
 * <pre>{@code
 * Charte modele = Charte.de("essai", texte)
 *         .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
 *         .droits((c, i) -> ValeurDesDroits.tenus(c, texte.art("art. 3.1")))
 *         .part((c, i) -> i.droits(c).sur(i.releve(Grandeur.ELIGIBLES, c, 2022)).nomme(Instruction.PART, texte))
 *         .flux((c, i) -> i.releve(Grandeur.ELIGIBLES, c, 2022)
 *                 .fois(i.releve(Grandeur.ROTATION, c, Echelle.DEPARTEMENT, 2022)))
 *         .fixe(Clauses.EN_LOGEMENTS, Arrondi.auPlusProche(0), texte.art("annexe 1, art. 5"))
 *         .laisse(Clauses.MINIMUM)
 *         .build();
 * modele.exiger(dossier, convention).exact();   // = 0,712 logement — Escalquens – Promologis, 2024
 * }</pre>
 */
public final class Redaction {

    private final String id;
    private final Reference texte;
    private final Map<Clause<?>, Optional<Stipulation<?>>> clauses = new LinkedHashMap<>();
    private final List<BiFunction<Contingent, Instruction, List<? extends Resultat<?>>>> complements =
            new ArrayList<>();
    private final List<ConventionType> types = new ArrayList<>();
    private final Map<Grandeur<?>, String> sources = new LinkedHashMap<>();
    private final List<Regle<?>> bilan = new ArrayList<>();
    private BiFunction<Contingent, Instruction, Optional<Resultat<Quantite>>> nonMobilises = (c, i) -> Optional.empty();
    private Optional<Regle<Quantite>> acquis = Optional.empty();
    private Optional<RegleDeProgramme> programmes = Optional.empty();
    private Optional<LocalDate> premierTerme = Optional.empty();
    private Set<String> departements = Set.of();
    private @Nullable Periode vigueur;
    private @Nullable Regle<Quantite> droits;
    private @Nullable Regle<Taux> part;
    private @Nullable Regle<Quantite> flux;
    private Optional<Regle<Quantite>> fluxDuTerritoire = Optional.empty();

    Redaction(String id, Reference texte) {
        this.id = id;
        this.texte = texte;
    }

    /**
     * When this version applies.
     *
     * @param periode without end when none is known
     * @return this
     */
    public Redaction enVigueur(Periode periode) {
        vigueur = periode;
        return this;
    }

    /**
     * The départements that it is about: figures computed elsewhere are remarked.
     *
     * @param codes for instance {@code 73}
     * @return this
     */
    public Redaction departements(String... codes) {
        departements = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(codes)));
        return this;
    }

    /**
     * From that day the text only holds by tacit renewal: later years carry a remark.
     *
     * @param jour the day after the first term
     * @return this
     */
    public Redaction reconductionTacite(LocalDate jour) {
        premierTerme = Optional.of(jour);
        return this;
    }

    /**
     * What the rights of a holder are worth.
     *
     * @param r the rule
     * @return this
     */
    public Redaction droits(Regle<Quantite> r) {
        droits = r;
        return this;
    }

    /**
     * The share of the flow, caps and floors applied.
     *
     * @param r the rule
     * @return this
     */
    public Redaction part(Regle<Taux> r) {
        part = r;
        return this;
    }

    /**
     * The flow that the share is a share of, in homes.
     *
     * @param r the rule
     * @return this
     */
    public Redaction flux(Regle<Quantite> r) {
        flux = r;
        return this;
    }

    /**
     * The flow of the holder's own territory, on which the law's 20 % bears, when shares are of a larger one's.
     *
     * @param r the rule
     * @return this
     */
    public Redaction fluxDuTerritoire(Regle<Quantite> r) {
        fluxDuTerritoire = Optional.of(r);
        return this;
    }

    /**
     * A figure shown besides; it never blocks the objective.
     *
     * @param <N> its nature
     * @param r the rule
     * @return this
     */
    public <N extends Nombre<N>> Redaction montre(Regle<N> r) {
        return montre(c -> true, r);
    }

    /**
     * A figure shown besides, to some holders; it never blocks the objective.
     *
     * @param <N> its nature
     * @param pour the holders that it concerns
     * @param r the rule
     * @return this
     */
    public <N extends Nombre<N>> Redaction montre(Predicate<Contingent> pour, Regle<N> r) {
        return montreChacun((c, i) -> pour.test(c) ? List.of(r.appliquer(c, i)) : List.of());
    }

    /**
     * Figures shown besides, as many as a clause lists; they never block the objective.
     *
     * @param r gives the figures, possibly none
     * @return this
     */
    public Redaction montreChacun(BiFunction<Contingent, Instruction, List<? extends Resultat<?>>> r) {
        complements.add(r);
        return this;
    }

    /**
     * What some holders do not use of their rights, in homes: it leaves the count, and is shown besides the objective,
     * after the other figures.
     *
     * @param pour the holders that may leave some (Savoie: the département)
     * @param r the rule
     * @return this
     */
    public Redaction nonMobilises(Predicate<Contingent> pour, Regle<Quantite> r) {
        nonMobilises = (c, i) -> pour.test(c) ? Optional.of(r.appliquer(c, i)) : Optional.empty();
        return this;
    }

    /**
     * What rights acquired in the year add to those that the holder has. The rule is given them as a contingent whose
     * inventory is dated of the day they are acquired.
     *
     * @param r the rule
     * @return this
     */
    public Redaction acquis(Regle<Quantite> r) {
        acquis = Optional.of(r);
        return this;
    }

    /**
     * Homes of a new programme that a holder is offered for their first letting.
     *
     * @param r the rule
     * @return this
     */
    public Redaction programmes(RegleDeProgramme r) {
        programmes = Optional.of(r);
        return this;
    }

    /**
     * A figure that the yearly report shows besides; it never blocks the report.
     *
     * @param <N> its nature
     * @param r the rule
     * @return this
     */
    public <N extends Nombre<N>> Redaction auBilan(Regle<N> r) {
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
     * @return this
     * @throws IllegalArgumentException if no text can mean that value
     */
    public <T> Redaction fixe(Clause<T> c, T valeur, Reference source) {
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
     * @return this
     */
    public Redaction laisse(Clause<?>... c) {
        for (Clause<?> clause : c) {
            clauses.put(clause, Optional.empty());
        }
        return this;
    }

    /**
     * A model of convention that the module knows.
     *
     * @param type the model
     * @return this
     */
    public Redaction type(ConventionType type) {
        types.add(type);
        return this;
    }

    /**
     * Where the text says that a fact is found, when it is elsewhere than usual ({@link Grandeur#ouTrouver}).
     *
     * @param g what it measures
     * @param ou a French noun phrase, for instance {@code la CUS du bailleur}
     * @param source the article
     * @return this
     */
    public Redaction trouve(Grandeur<?> g, String ou, Reference source) {
        sources.put(g, ou + " (" + source + ")");
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
        Points points = Points.de(clauses, types, texte);
        return new Charte(
                id,
                new Portee(texte, vigueur, premierTerme, departements),
                regles,
                points,
                List.copyOf(types),
                points,
                Map.copyOf(sources));
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
