package fr.gestionflux.core.charte;

import fr.gestionflux.core.parc.Reservataire.Categorie;
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

    /** What an order of the préfet may settle: whatever the name, the State's share. */
    private static final Set<Clause<?>> PARTS_DE_L_ETAT =
            Set.of(Clauses.PART_ETAT, Clauses.PART_AGENTS, Clauses.TAUX_DU_RESERVATAIRE);

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

    /** What a convention settles, its model first, then itself, then its acts; every reason why one does not fit. */
    Validation<Seq<Anomalie>, Points> selon(Convention convention, List<Acte> actes, Reference texte) {
        List<List<Stipulation<?>>> niveaux = new ArrayList<>(List.of(
                convention.type().map(ConventionType::stipulations).orElse(List.of()), convention.stipulations()));
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
        if (refus.isEmpty() && niveaux.stream().allMatch(List::isEmpty)) {
            return Validation.valid(this);
        }
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
        if (!fixes.containsKey(s.clause()) && !s.clause().estCommune()) {
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

    @SuppressWarnings("unchecked") // a stipulation is stored under its own clause
    private static <T> Stipulation<T> remplace(Stipulation<T> s, Map<Clause<?>, Optional<Stipulation<?>>> anciennes) {
        return s.aLaPlaceDe(anciennes.getOrDefault(s.clause(), Optional.empty()).map(a -> (Stipulation<T>) a));
    }
}
