package fr.gestionflux.core.charte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The points that a charter knows, in its order: what settles each, or nothing when it is left to the convention. */
record Points(Map<Clause<?>, Optional<Stipulation<?>>> fixes) {

    Points(Map<Clause<?>, Optional<Stipulation<?>>> fixes) {
        this.fixes = Collections.unmodifiableMap(fixes);
    }

    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    <T> Optional<Stipulation<T>> stipulation(Clause<T> c) {
        return fixes.getOrDefault(c, Optional.empty()).map(s -> (Stipulation<T>) s);
    }

    List<Stipulation<?>> stipulations() {
        return fixes.values().stream().<Stipulation<?>>flatMap(Optional::stream).toList();
    }

    List<Clause<?>> enBlanc() {
        return fixes.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .<Clause<?>>map(Map.Entry::getKey)
                .toList();
    }

    /** What these points settle otherwise than others did. */
    List<Stipulation<?>> propres(Points avant) {
        return fixes.entrySet().stream()
                .filter(e -> !e.getValue().equals(avant.fixes.get(e.getKey())))
                .<Stipulation<?>>flatMap(e -> e.getValue().stream())
                .toList();
    }

    /** What a convention settles, its model first, then itself; every reason why it does not fit. */
    Validation<Seq<Anomalie>, Points> selon(Convention convention, Reference texte) {
        List<List<Stipulation<?>>> niveaux = List.of(
                convention.type().map(ConventionType::stipulations).orElse(List.of()), convention.stipulations());
        if (niveaux.stream().allMatch(List::isEmpty)) {
            return Validation.valid(this);
        }
        List<Anomalie> refus = new ArrayList<>();
        Map<Clause<?>, Optional<Stipulation<?>>> tous = new LinkedHashMap<>(fixes);
        for (List<Stipulation<?>> niveau : niveaux) {
            Set<Clause<?>> vues = new HashSet<>();
            for (Stipulation<?> s : niveau) {
                Optional<Anomalie> defaut = defaut(s, vues.add(s.clause()), texte);
                defaut.ifPresentOrElse(refus::add, () -> tous.put(s.clause(), Optional.of(remplace(s, tous))));
            }
        }
        return refus.isEmpty()
                ? Validation.valid(new Points(tous))
                : Validation.invalid(io.vavr.collection.List.ofAll(refus));
    }

    private Optional<Anomalie> defaut(Stipulation<?> s, boolean premiere, Reference texte) {
        String point = "« " + s.clause() + " » (" + s.source() + ") : ";
        if (!fixes.containsKey(s.clause()) && !s.clause().estCommune()) {
            return Optional.of(
                    Anomalie.refus(Codes.CLAUSE_ETRANGERE, point + "« " + texte + " » ne connaît pas ce point"));
        }
        return premiere
                ? s.defaut()
                : Optional.of(
                        Anomalie.refus(Codes.CLAUSE_EN_DOUBLE, point + "fixé deux fois ; attendu une seule valeur"));
    }

    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    private static <T> Stipulation<T> remplace(Stipulation<T> s, Map<Clause<?>, Optional<Stipulation<?>>> anciennes) {
        return s.aLaPlaceDe(anciennes.getOrDefault(s.clause(), Optional.empty()).map(a -> (Stipulation<T>) a));
    }
}
