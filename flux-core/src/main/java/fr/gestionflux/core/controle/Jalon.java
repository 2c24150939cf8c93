package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What makes two figures the same one in several computations. Names are unique within one computation only: two holders
 * both have an « objectif », so its value counts too.
 */
record Jalon(String nom, Optional<Reference> reference, Nombre<?> valeur) {

    /** Empty for an anonymous figure, or one without value. */
    static Optional<Jalon> de(Resultat<?> r) {
        return r.nom().filter(n -> r.estCalcule()).map(n -> new Jalon(n, r.reference(), r.valeur()));
    }

    /** The steps of a computation, itself included, the nearest first. */
    static Set<Jalon> sous(Resultat<?> r) {
        Set<Jalon> etapes = new LinkedHashSet<>();
        Set<Resultat<?>> vus = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(r));
        while (!reste.isEmpty()) {
            Resultat<?> x = reste.remove();
            if (vus.add(x)) {
                de(x).ifPresent(etapes::add);
                reste.addAll(x.operandes());
            }
        }
        return etapes;
    }
}
