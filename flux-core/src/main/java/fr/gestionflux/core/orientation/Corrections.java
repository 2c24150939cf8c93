package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the corrections of one orientation leave of its events. An event corrects one other at most, so that each question is
 * answered by an index, whatever the length of a chain.
 */
final class Corrections {

    private final String orientation;
    private final List<Evenement> recus;
    private final Map<String, Evenement> parId = new HashMap<>();
    private final Map<String, List<Evenement>> parCible = new HashMap<>();
    private final Map<String, List<Evenement>> enVigueur = new HashMap<>();
    private final Map<String, Evenement> faites = new HashMap<>();
    private final Set<String> ecartes = new HashSet<>();
    private final List<Anomalie> anomalies = new ArrayList<>();

    /**
     * What corrects, among the events of one orientation; empty for most of them, where nothing does.
     *
     * @param recus in order, each with an id of its own
     */
    static Optional<Corrections> de(String orientation, List<Evenement> recus) {
        for (Evenement e : recus) {
            if (e.corrige().isPresent() || e.fait() instanceof Fait.Annulation) {
                return Optional.of(new Corrections(orientation, recus));
            }
        }
        return Optional.empty();
    }

    private Corrections(String orientation, List<Evenement> recus) {
        this.orientation = orientation;
        this.recus = recus;
        recus.forEach(e -> parId.put(e.id(), e));
        recus.forEach(e -> range(parCible, e));
        recus.stream().filter(e -> !estAnnulee(e)).forEach(e -> range(enVigueur, e));
        Set<String> cercles = cercles();
        recus.forEach(e -> corrige(e, cercles));
    }

    private static void range(Map<String, List<Evenement>> index, Evenement e) {
        e.corrige()
                .ifPresent(vise ->
                        index.computeIfAbsent(vise, v -> new ArrayList<>()).add(e));
    }

    /** What still happened. */
    List<Evenement> retenus() {
        return faites.isEmpty() && ecartes.isEmpty()
                ? recus
                : recus.stream()
                        .filter(e -> !ecartes.contains(e.id())
                                && !faites.containsKey(e.id())
                                && !(e.fait() instanceof Fait.Annulation))
                        .toList();
    }

    List<Anomalie> anomalies() {
        return anomalies;
    }

    /** What to say of each event that was corrected, when nothing is left of the orientation. */
    List<Anomalie> corriges() {
        return recus.stream()
                .filter(e -> faites.containsKey(e.id()))
                .map(e -> e.remarque(
                        Codes.CORRECTION,
                        e + " est corrigé par " + faites.get(e.id()) + " ; rien n'est retenu de l'orientation « "
                                + orientation + " »"))
                .toList();
    }

    private void corrige(Evenement e, Set<String> cercles) {
        if (e.corrige().isEmpty()) {
            if (e.fait() instanceof Fait.Annulation) {
                ecarte(e, e + " n'annule aucun événement ; attendu l'identifiant de celui à annuler");
            }
            return;
        }
        String vise = e.corrige().get();
        Evenement corrige = parId.get(vise);
        if (corrige == null) {
            ecarte(e, e + " corrige « " + vise + " », inconnu dans l'orientation « " + orientation + " »");
            return;
        }
        Evenement rivale = rivale(e, vise);
        if (rivale != null) {
            ecarte(e, e + " et " + rivale + " corrigent tous deux " + corrige + " : aucun des deux n'est retenu");
        } else if (cercles.contains(e.id())) {
            ecarte(e, e + " se corrige lui-même, par " + corrige);
        } else {
            faites.merge(vise, e, (deja, autre) -> estAnnulee(autre) ? deja : autre);
        }
    }

    /** Of two corrections of one event, the one that was cancelled leaves the place to the other. */
    private @Nullable Evenement rivale(Evenement e, String vise) {
        List<Evenement> rivales = enVigueur.getOrDefault(vise, List.of());
        if (estAnnulee(e) || rivales.size() < 2) {
            return null;
        }
        return rivales.get(0).equals(e) ? rivales.get(1) : rivales.get(0);
    }

    private boolean estAnnulee(Evenement e) {
        return parCible.getOrDefault(e.id(), List.of()).stream()
                .anyMatch(a -> a.fait() instanceof Fait.Annulation && !parCible.containsKey(a.id()));
    }

    /** The events that correct one another in a circle: each walk stops where an earlier one went. */
    private Set<String> cercles() {
        Set<String> cercles = new HashSet<>();
        Map<String, Evenement> passages = new HashMap<>();
        for (Evenement depart : recus) {
            Evenement courant = depart;
            while (courant != null && passages.putIfAbsent(courant.id(), depart) == null) {
                courant = cible(courant);
            }
            if (courant != null && depart.equals(passages.get(courant.id()))) {
                for (Evenement e = courant; e != null && cercles.add(e.id()); e = cible(e)) {}
            }
        }
        return cercles;
    }

    private @Nullable Evenement cible(Evenement e) {
        return e.corrige().map(parId::get).orElse(null);
    }

    private void ecarte(Evenement e, String message) {
        ecartes.add(e.id());
        anomalies.add(e.refus(Codes.CORRECTION, message));
    }
}
