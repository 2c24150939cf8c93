package fr.gestionflux.core.charte;

import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The points that a charter knows, in its order: what settles each, or nothing when it is left to the convention; and what a
 * convention settles over them, apart, since it is little beside a charter that many conventions share. Immutable.
 */
final class Points {

    /** What an order of the préfet may settle: whatever the name, the State's share. */
    private static final Set<Clause<?>> PARTS_DE_L_ETAT =
            Set.of(Clauses.PART_ETAT, Clauses.PART_AGENTS, Clauses.TAUX_DU_RESERVATAIRE);

    private final Map<Clause<?>, Optional<Stipulation<?>>> fixes;
    private final Map<Clause<?>, Optional<Stipulation<?>>> dessus;

    /** What each model of the charter makes of them; by identity, since a model is as long as what it settles. */
    private final IdentityHashMap<ConventionType, Points> selonModele = new IdentityHashMap<>();

    private Points(Map<Clause<?>, Optional<Stipulation<?>>> fixes, Map<Clause<?>, Optional<Stipulation<?>>> dessus) {
        this.fixes = fixes;
        this.dessus = dessus;
    }

    /** A charter's own, each of its models applied once for all the conventions that follow it. */
    static Points de(Map<Clause<?>, Optional<Stipulation<?>>> fixes, List<ConventionType> modeles, Reference texte) {
        Points points = new Points(new LinkedHashMap<>(fixes), Map.of());
        for (ConventionType modele : modeles) {
            points.avec(List.of(modele.stipulations()), List.of(), texte)
                    .peek(selon -> points.selonModele.put(modele, selon));
        }
        return points;
    }

    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return (Optional<Stipulation<T>>) (Optional<?>) fixe(c);
    }

    private Optional<Stipulation<?>> fixe(Clause<?> c) {
        Optional<Stipulation<?>> propre = dessus.get(c);
        return propre != null ? propre : fixes.getOrDefault(c, Optional.empty());
    }

    private boolean connait(Clause<?> c) {
        return fixes.containsKey(c) || dessus.containsKey(c);
    }

    List<Stipulation<?>> stipulations() {
        return retenues(c -> true);
    }

    List<Clause<?>> enBlanc() {
        return fixes.keySet().stream().filter(c -> fixe(c).isEmpty()).toList();
    }

    /** What these points settle otherwise than others did. */
    List<Stipulation<?>> propres(Points avant) {
        return retenues(c -> !Objects.equals(dessus.get(c), avant.dessus.get(c)));
    }

    /** In the charter's order, then what conventions settle besides. */
    private List<Stipulation<?>> retenues(Predicate<Clause<?>> choix) {
        List<Stipulation<?>> retenues = new ArrayList<>();
        ajoute(fixes.keySet(), choix, retenues);
        ajoute(dessus.keySet(), choix.and(c -> !fixes.containsKey(c)), retenues);
        return List.copyOf(retenues);
    }

    private void ajoute(Set<Clause<?>> clauses, Predicate<Clause<?>> choix, List<Stipulation<?>> retenues) {
        for (Clause<?> c : clauses) {
            if (choix.test(c)) {
                fixe(c).ifPresent(retenues::add);
            }
        }
    }

    /** What a convention settles, its model first, then itself, then its acts; every reason why one does not fit. */
    Validation<Seq<Anomalie>, Points> selon(Convention convention, List<Acte> actes, Reference texte) {
        Optional<Points> modele = convention.type().map(selonModele::get);
        List<List<Stipulation<?>>> niveaux = new ArrayList<>();
        if (modele.isEmpty()) {
            convention.type().map(ConventionType::stipulations).ifPresent(niveaux::add);
        }
        niveaux.add(convention.stipulations());
        List<Anomalie> refus = new ArrayList<>();
        for (Acte acte : actes) {
            refus.addAll(defauts(acte, convention));
            niveaux.add(
                    acte.forme() == Acte.Forme.ARRETE
                            ? acte.stipulations().stream()
                                    .<Stipulation<?>>map(Stipulation::duPrefet)
                                    .toList()
                            : acte.stipulations());
        }
        return modele.orElse(this).avec(niveaux, refus, texte);
    }

    private Validation<Seq<Anomalie>, Points> avec(
            List<List<Stipulation<?>>> niveaux, List<Anomalie> dejaRefuse, Reference texte) {
        if (dejaRefuse.isEmpty() && niveaux.stream().allMatch(List::isEmpty)) {
            return Validation.valid(this);
        }
        List<Anomalie> refus = new ArrayList<>(dejaRefuse);
        Map<Clause<?>, Optional<Stipulation<?>>> tous = new LinkedHashMap<>(dessus);
        Points points = new Points(fixes, tous);
        for (List<Stipulation<?>> niveau : niveaux) {
            Set<Clause<?>> vues = new HashSet<>();
            for (Stipulation<?> s : niveau) {
                Optional<Anomalie> defaut = defaut(s, vues.add(s.clause()), texte);
                if (defaut.isPresent()) {
                    refus.add(defaut.get());
                } else {
                    tous.put(s.clause(), Optional.of(points.remplace(s)));
                }
            }
        }
        return refus.isEmpty() ? Validation.valid(points) : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    /** R.441-5-2, I: « exceptionnellement », « un an au plus », and of the State's shares alone. */
    private static List<Anomalie> defauts(Acte acte, Convention convention) {
        if (acte.forme() != Acte.Forme.ARRETE) {
            return List.of();
        }
        List<Anomalie> defauts = new ArrayList<>();
        if (acte.au().filter(fin -> fin.isBefore(acte.du().plusYears(1))).isEmpty()) {
            defauts.add(Anomalie.refus(
                    Codes.ARRETE_IRREGULIER,
                    acte + " : attendu un an au plus (" + Cch.R441_5_2 + ", I) pour « " + convention.texte() + " »"));
        }
        boolean etat = convention.reservataire().categorie() == Categorie.ETAT;
        acte.stipulations().stream()
                .filter(s -> !etat || !PARTS_DE_L_ETAT.contains(s.clause()))
                .map(s -> Anomalie.refus(
                        Codes.ARRETE_IRREGULIER,
                        acte + " : « " + s.clause() + " » de « " + convention.reservataire()
                                + " » ; attendu la part de l'État ou celle de ses agents (" + Cch.R441_5_2 + ", I)"))
                .forEach(defauts::add);
        return defauts;
    }

    private Optional<Anomalie> defaut(Stipulation<?> s, boolean premiere, Reference texte) {
        if (!connait(s.clause()) && !s.clause().estCommune()) {
            return Optional.of(
                    Anomalie.refus(Codes.CLAUSE_ETRANGERE, point(s) + "« " + texte + " » ne connaît pas ce point"));
        }
        return premiere
                ? s.defaut()
                : Optional.of(
                        Anomalie.refus(Codes.CLAUSE_EN_DOUBLE, point(s) + "fixé deux fois ; attendu une seule valeur"));
    }

    private static String point(Stipulation<?> s) {
        return "« " + s.clause() + " » (" + s.source() + ") : ";
    }

    private <T> Stipulation<T> remplace(Stipulation<T> s) {
        return s.aLaPlaceDe(stipulation(s.clause()));
    }
}
