package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reading events gave: nothing is lost, an event is either in the story of an orientation or named by an anomaly.
 * The order in which events are given does not matter.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lues one an offer, by their ids
 * @param anomalies everything that was wrong, by orientation and in the order of their stories
 */
public record Orientations(List<Orientation> lues, List<Anomalie> anomalies) {

    /**
     * Copies the lists.
     *
     * @param lues one an offer, by their ids
     * @param anomalies everything that was wrong, by orientation and in the order of their stories
     */
    public Orientations {
        lues = List.copyOf(lues);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Reads events as known on a day. What cannot be is set aside and named, the rest still counts: an id given to two
     * different events, an event after that day, a correction of an unknown event, an event that contradicts another.
     *
     * @param recus the events, in any order
     * @param au the day
     * @return the orientations and everything that was wrong
     */
    public static Orientations lire(Collection<Evenement> recus, LocalDate au) {
        return new Lecture(recus, au).lire();
    }

    private static final class Lecture {
        private final List<Evenement> tries;
        private final LocalDate au;
        private final Map<String, Evenement> parId = new HashMap<>();
        private final Set<String> ecartes = new HashSet<>();
        private final Set<String> corriges = new HashSet<>();
        private final List<Orientation> lues = new ArrayList<>();
        private final List<Anomalie> anomalies = new ArrayList<>();

        Lecture(Collection<Evenement> recus, LocalDate au) {
            this.tries = new ArrayList<>(recus);
            this.tries.sort(Evenement.ORDRE);
            this.au = au;
        }

        Orientations lire() {
            List<Evenement> uniques = identifies();
            Map<String, List<Evenement>> parOrientation = new LinkedHashMap<>();
            for (Evenement e : uniques) {
                parOrientation
                        .computeIfAbsent(e.orientation(), o -> new ArrayList<>())
                        .add(e);
            }
            parOrientation.forEach(this::raconte);
            return new Orientations(lues, anomalies);
        }

        private List<Evenement> identifies() {
            Set<String> ambigus = new HashSet<>();
            List<Evenement> uniques = new ArrayList<>();
            for (Evenement e : tries) {
                Evenement autre = parId.putIfAbsent(e.id(), e);
                if (autre == null) {
                    uniques.add(e);
                } else if (autre.equals(e)) {
                    anomalies.add(
                            e.remarque(Codes.EVENEMENT_EN_DOUBLE, e + " est reçu deux fois ; il compte une fois"));
                } else {
                    ambigus.add(e.id());
                    anomalies.add(e.refus(
                            Codes.EVENEMENT_EN_DOUBLE,
                            autre + " de l'orientation « " + autre.orientation() + " » et " + e
                                    + " de l'orientation « " + e.orientation()
                                    + " » ont le même identifiant : aucun des deux n'est retenu"));
                }
            }
            ambigus.forEach(parId::remove);
            return ambigus.isEmpty()
                    ? uniques
                    : uniques.stream().filter(e -> !ambigus.contains(e.id())).toList();
        }

        private void raconte(String id, List<Evenement> recus) {
            recus.forEach(e -> corrige(e, recus));
            recus.stream()
                    .filter(e -> e.date().isAfter(au) && estRetenu(e))
                    .forEach(e -> ecarte(e, Codes.EVENEMENT_POSTERIEUR, e + " est postérieur au " + Dates.texte(au)));
            Enchainement histoire = new Enchainement(recus.stream()
                    .filter(e -> estRetenu(e) && !(e.fait() instanceof Fait.Annulation))
                    .toList());
            anomalies.addAll(histoire.anomalies());
            if (!histoire.retenus().isEmpty()) {
                lues.add(new Orientation(id, histoire.retenus(), recus));
            }
        }

        private boolean estRetenu(Evenement e) {
            return !ecartes.contains(e.id()) && !corriges.contains(e.id());
        }

        private void corrige(Evenement e, List<Evenement> recus) {
            if (e.corrige().isEmpty()) {
                if (e.fait() instanceof Fait.Annulation) {
                    ecarte(
                            e,
                            Codes.CORRECTION,
                            e + " n'annule aucun événement ; attendu l'identifiant de celui à annuler");
                }
                return;
            }
            String vise = e.corrige().get();
            Evenement corrige = parId.get(vise);
            if (corrige == null || !corrige.orientation().equals(e.orientation())) {
                ecarte(
                        e,
                        Codes.CORRECTION,
                        e + " corrige « " + vise + " », inconnu dans l'orientation « " + e.orientation() + " »");
                return;
            }
            Evenement rivale = rivale(e, vise, recus);
            if (rivale != null) {
                ecarte(
                        e,
                        Codes.CORRECTION,
                        e + " et " + rivale + " corrigent tous deux " + corrige + " : aucun des deux n'est retenu");
            } else if (boucle(e)) {
                ecarte(e, Codes.CORRECTION, e + " se corrige lui-même, par " + corrige);
            } else {
                corriges.add(vise);
            }
        }

        private static @Nullable Evenement rivale(Evenement e, String vise, List<Evenement> recus) {
            return recus.stream()
                    .filter(x -> !x.id().equals(e.id()))
                    .filter(x -> x.corrige().filter(vise::equals).isPresent())
                    .findFirst()
                    .orElse(null);
        }

        private boolean boucle(Evenement e) {
            Set<String> vus = new HashSet<>();
            Evenement courant = e;
            while (courant != null && vus.add(courant.id())) {
                courant = courant.corrige().map(parId::get).orElse(null);
            }
            return courant != null;
        }

        private void ecarte(Evenement e, String code, String message) {
            ecartes.add(e.id());
            anomalies.add(e.refus(code, message));
        }
    }
}
