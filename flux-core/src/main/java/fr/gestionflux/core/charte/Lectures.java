package fr.gestionflux.core.charte;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.releve.Releve;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that rules read while they compute one figure: what would have to be the same for another convention of the file to be
 * given it as it is. Not thread-safe while the figure is computed; nothing is added after.
 */
final class Lectures {

    private final Set<Releve.Cle> faits = new HashSet<>();
    private final Map<Clause<?>, Optional<? extends Stipulation<?>>> clauses = new HashMap<>();
    private final IdentityHashMap<Contingent, Boolean> signataires = new IdentityHashMap<>();
    private boolean toutLeTexte;

    void fait(Releve.Cle cle) {
        faits.add(cle);
    }

    void clause(Clause<?> c, Optional<? extends Stipulation<?>> s) {
        clauses.put(c, s);
    }

    void signataire(Contingent c, boolean oui) {
        signataires.put(c, oui);
    }

    /** The whole charter was handed out: nobody knows what was read of it. */
    void toutLeTexte() {
        toutLeTexte = true;
    }

    void comprend(Lectures autres) {
        faits.addAll(autres.faits);
        clauses.putAll(autres.clauses);
        signataires.putAll(autres.signataires);
        toutLeTexte |= autres.toutLeTexte;
    }

    /** These and others. */
    Lectures et(Lectures autres) {
        Lectures toutes = new Lectures();
        toutes.comprend(this);
        toutes.comprend(autres);
        return toutes;
    }

    Set<Releve.Cle> faits() {
        return faits;
    }

    Set<Clause<?>> clausesLues() {
        return clauses.keySet();
    }

    boolean sontConnues() {
        return !toutLeTexte;
    }

    /** Whether another convention of the same charter and file says the same of all of it. */
    boolean sontCellesDe(Charte charte, Convention convention) {
        for (Map.Entry<Contingent, Boolean> s : signataires.entrySet()) {
            if (s.getKey().reservataire().equals(convention.reservataire()) != s.getValue()) {
                return false;
            }
        }
        for (Map.Entry<Clause<?>, Optional<? extends Stipulation<?>>> c : clauses.entrySet()) {
            if (!c.getValue().equals(charte.stipulation(c.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
