package fr.gestionflux.core.orientation;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * Reads what had happened on a day. What cannot be is set aside and named, the rest still counts: an id given to two
     * different events, an event after that day, a correction of an unknown event, an event that contradicts another.
     *
     * <p>A correction says what did happen: it takes away what it corrects even when it is itself set aside for being dated
     * after that day. A cancellation holds whatever its date.
     *
     * @param recus the events, in any order
     * @param au the day
     * @return the orientations and everything that was wrong
     */
    public static Orientations lire(Collection<Evenement> recus, LocalDate au) {
        return new Lecture(recus, au).lire();
    }

    private static final class Lecture {
        private final Map<String, List<Evenement>> histoires;
        private final LocalDate au;
        private final Map<String, Evenement> parId = new HashMap<>();
        private final Map<String, List<Evenement>> homonymes = new HashMap<>();
        private final Set<String> ecartes = new HashSet<>();
        private final Map<String, Evenement> corrections = new HashMap<>();
        private final List<Orientation> lues = new ArrayList<>();
        private final List<Anomalie> anomalies = new ArrayList<>();

        Lecture(Collection<Evenement> recus, LocalDate au) {
            // many short stories sort faster than one long list, and their ids once rather than at each event
            Map<String, List<Evenement>> parOrientation = new HashMap<>();
            for (Evenement e : recus) {
                parOrientation
                        .computeIfAbsent(e.orientation(), o -> new ArrayList<>())
                        .add(e);
            }
            this.histoires = new TreeMap<>(parOrientation);
            histoires.values().forEach(h -> h.sort(Evenement.ORDRE));
            this.au = au;
        }

        Orientations lire() {
            histoires.values().forEach(h -> h.removeIf(this::ecarteSiRepete));
            histoires.values().forEach(h -> h.removeIf(this::ecarteSiDispute));
            histoires.forEach(this::raconte);
            return new Orientations(lues, anomalies);
        }

        /** Whether an earlier event has its id. */
        private boolean ecarteSiRepete(Evenement e) {
            boolean repete = parId.putIfAbsent(e.id(), e) != null;
            if (repete) {
                homonymes.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e);
            }
            return repete;
        }

        /** Whether a different event has its id: then neither holds. */
        private boolean ecarteSiDispute(Evenement premier) {
            List<Evenement> suivants = homonymes.getOrDefault(premier.id(), List.of());
            if (suivants.isEmpty()) {
                return false;
            }
            List<Evenement> autres =
                    suivants.stream().filter(e -> !e.equals(premier)).distinct().toList();
            if (autres.isEmpty()) {
                anomalies.add(premier.remarque(
                        Codes.EVENEMENT_EN_DOUBLE,
                        premier + " est reçu " + (1 + suivants.size()) + " fois ; il compte une fois"));
                return false;
            }
            for (Evenement autre : autres) {
                anomalies.add(autre.refus(
                        Codes.EVENEMENT_EN_DOUBLE,
                        premier + " de l'orientation « " + premier.orientation() + " » et " + autre
                                + " de l'orientation « " + autre.orientation()
                                + " » ont le même identifiant : aucun des deux n'est retenu"));
            }
            parId.remove(premier.id());
            return true;
        }

        private void raconte(String id, List<Evenement> recus) {
            recus.forEach(e -> corrige(e, recus));
            recus.stream()
                    .filter(e -> e.date().isAfter(au) && estRetenu(e))
                    .forEach(e -> ecarte(e, Codes.EVENEMENT_POSTERIEUR, e + " est postérieur au " + Dates.texte(au)));
            Enchainement histoire =
                    new Enchainement(recus.stream().filter(this::estRetenu).toList());
            anomalies.addAll(histoire.anomalies());
            if (!histoire.retenus().isEmpty()) {
                lues.add(new Orientation(id, histoire.retenus(), recus));
                return;
            }
            for (Evenement e : recus) {
                Evenement par = corrections.get(e.id());
                if (par != null) {
                    anomalies.add(e.remarque(
                            Codes.CORRECTION,
                            e + " est corrigé par " + par + " ; rien n'est retenu de l'orientation « " + id + " »"));
                }
            }
        }

        private boolean estRetenu(Evenement e) {
            return !ecartes.contains(e.id())
                    && !corrections.containsKey(e.id())
                    && !(e.fait() instanceof Fait.Annulation);
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
                corrections.put(vise, e);
            }
        }

        /** Of two corrections of one event, the one that was cancelled leaves the place to the other. */
        private static @Nullable Evenement rivale(Evenement e, String vise, List<Evenement> recus) {
            return estAnnule(e, recus)
                    ? null
                    : corrections(vise, recus)
                            .filter(x -> !x.id().equals(e.id()) && !estAnnule(x, recus))
                            .findFirst()
                            .orElse(null);
        }

        private static boolean estAnnule(Evenement e, List<Evenement> recus) {
            return corrections(e.id(), recus)
                    .anyMatch(a -> a.fait() instanceof Fait.Annulation
                            && corrections(a.id(), recus).findAny().isEmpty());
        }

        private static Stream<Evenement> corrections(String vise, List<Evenement> recus) {
            return recus.stream().filter(e -> e.corrige().filter(vise::equals).isPresent());
        }

        private boolean boucle(Evenement e) {
            Set<String> vus = new HashSet<>();
            Evenement courant = e;
            do {
                courant = courant.corrige().map(parId::get).orElse(null);
            } while (courant != null && !courant.equals(e) && vus.add(courant.id()));
            return e.equals(courant);
        }

        private void ecarte(Evenement e, String code, String message) {
            ecartes.add(e.id());
            anomalies.add(e.refus(code, message));
        }
    }
}
