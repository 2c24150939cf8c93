package fr.gestionflux.core.orientation;

import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of a software, sorted once into the story of each orientation, to be read on any day and holder by holder:
 * reading one holder costs what was offered to it, not the whole year.
 *
 * <pre>{@code
 * Journal journal = Journal.de(evenements);
 * journal.lu(commune, LocalDate.of(2024, 6, 30)).lues();
 * }</pre>
 *
 * <p>A correction says what did happen: it takes away what it corrects even when it is itself dated after the day of the
 * reading. A cancellation holds whatever its date. Immutable and thread-safe.
 */
public final class Journal {

    private final List<Recit> recits;
    private final Map<Reservataire, List<Recit>> parReservataire;
    private final List<Recit> sansOffre;
    private final List<Anomalie> entreOrientations;

    private Journal(
            List<Recit> recits,
            Map<Reservataire, List<Recit>> parReservataire,
            List<Recit> sansOffre,
            List<Anomalie> entreOrientations) {
        this.recits = recits;
        this.parReservataire = parReservataire;
        this.sansOffre = sansOffre;
        this.entreOrientations = List.copyOf(entreOrientations);
    }

    /**
     * Sorts events.
     *
     * @param recus the events, in any order
     * @return the same journal whatever the order
     */
    public static Journal de(Collection<Evenement> recus) {
        // many short stories sort faster than one long list, and their ids once rather than at each event
        Map<String, List<Evenement>> parOrientation = new HashMap<>();
        for (Evenement e : recus) {
            parOrientation
                    .computeIfAbsent(e.orientation(), o -> new ArrayList<>())
                    .add(e);
        }
        List<Map.Entry<String, List<Evenement>>> histoires = new ArrayList<>(parOrientation.entrySet());
        histoires.sort(Map.Entry.comparingByKey());
        histoires.forEach(h -> h.getValue().sort(Evenement.ORDRE));
        Homonymes homonymes =
                new Homonymes(histoires.stream().map(Map.Entry::getValue).toList(), new Empreintes(recus.size()));
        List<Recit> recits = new ArrayList<>(histoires.size());
        Map<Reservataire, List<Recit>> parReservataire = new LinkedHashMap<>();
        List<Recit> sansOffre = new ArrayList<>();
        histoires.forEach(h -> {
            String id = h.getKey();
            Recit r = new Recit(id, h.getValue(), homonymes.de(id));
            recits.add(r);
            r.destinataire()
                    .map(d -> parReservataire.computeIfAbsent(d, x -> new ArrayList<>()))
                    .orElse(sansOffre)
                    .add(r);
        });
        return new Journal(recits, parReservataire, sansOffre, homonymes.entreOrientations());
    }

    /**
     * Whom homes were offered to.
     *
     * @return in the order of the ids of their first orientations
     */
    public Set<Reservataire> reservataires() {
        return Collections.unmodifiableSet(parReservataire.keySet());
    }

    /**
     * What had happened on a day.
     *
     * @param au the day
     * @return every orientation, and everything that was wrong; later events are one remark
     */
    public EvenementsLus lu(LocalDate au) {
        return lues(recits, au, entreOrientations, posterieurs(au));
    }

    /**
     * What had happened on a day to the homes offered to one holder.
     *
     * @param r the holder
     * @param au the day
     * @return its orientations, and what was wrong in them; later events are not remarked
     */
    public EvenementsLus lu(Reservataire r, LocalDate au) {
        return lues(parReservataire.getOrDefault(r, List.of()), au, List.of(), Optional.empty());
    }

    /**
     * What belongs to no holder on a day: stories that no offer opens, and ids given to events of two orientations.
     *
     * @param au the day
     * @return no orientation, and what was wrong; later events are not remarked
     */
    public EvenementsLus sansReservataire(LocalDate au) {
        return lues(sansOffre, au, entreOrientations, Optional.empty());
    }

    private static EvenementsLus lues(
            List<Recit> recits, LocalDate au, List<Anomalie> avant, Optional<Anomalie> apres) {
        List<Orientation> lues = new ArrayList<>();
        List<Anomalie> anomalies = new ArrayList<>(avant);
        recits.forEach(r -> r.lis(au, lues, anomalies));
        apres.ifPresent(anomalies::add);
        return ImmutableEvenementsLus.of(lues, anomalies);
    }

    /**
     * The events that a reading on a day leaves to a later one.
     *
     * @param au the day
     * @return one remark that counts them; empty when there is none
     */
    public Optional<Anomalie> posterieurs(LocalDate au) {
        int nombre = 0;
        int corrections = 0;
        LocalDate premier = LocalDate.MAX;
        LocalDate dernier = LocalDate.MIN;
        for (Recit r : recits) {
            for (Evenement e : r.posterieurs(au)) {
                nombre++;
                corrections += e.corrige().isPresent() ? 1 : 0;
                premier = e.date().isBefore(premier) ? e.date() : premier;
                dernier = e.date().isAfter(dernier) ? e.date() : dernier;
            }
        }
        return nombre == 0
                ? Optional.empty()
                : Optional.of(Anomalie.remarque(
                        Codes.EVENEMENT_POSTERIEUR, posterieurs(nombre, corrections, premier, dernier, au)));
    }

    private static String posterieurs(int nombre, int corrections, LocalDate premier, LocalDate dernier, LocalDate au) {
        String quand = premier.equals(dernier)
                ? "du " + Dates.texte(premier)
                : "du " + Dates.texte(premier) + " au " + Dates.texte(dernier);
        return (nombre > 1 ? nombre + " événements postérieurs" : "1 événement postérieur") + " au " + Dates.texte(au)
                + ", " + quand
                + (nombre > 1 ? ", ne sont pas encore comptés" : ", n'est pas encore compté")
                + (corrections == 0
                        ? ""
                        : " ; " + corrections + (corrections > 1 ? " corrigent" : " corrige")
                                + " ce qui précède, qui ne compte déjà plus");
    }

    /** Events that have one id: alike, they are one; otherwise none of them holds. */
    private static final class Homonymes {
        private final Map<String, List<Evenement>> parId = new LinkedHashMap<>();
        private final Map<String, List<Anomalie>> parOrientation = new HashMap<>();
        private final List<Anomalie> entreOrientations = new ArrayList<>();

        /** Leaves in each story the events that hold. */
        Homonymes(List<List<Evenement>> histoires, Empreintes ids) {
            histoires.forEach(h -> h.forEach(e -> ids.note(e.id())));
            Map<String, Evenement> premiers = new HashMap<>();
            histoires.forEach(h ->
                    h.removeIf(e -> ids.peutEtreRepete(e.id()) && estRepete(premiers.putIfAbsent(e.id(), e), e)));
            if (!parId.isEmpty()) {
                histoires.forEach(h -> h.removeIf(e -> ids.peutEtreRepete(e.id()) && estDispute(e)));
            }
        }

        private boolean estRepete(@Nullable Evenement premier, Evenement e) {
            if (premier == null) {
                return false;
            }
            parId.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e);
            return true;
        }

        private boolean estDispute(Evenement premier) {
            List<Evenement> suivants = parId.getOrDefault(premier.id(), List.of());
            if (suivants.isEmpty()) {
                return false;
            }
            List<Evenement> autres =
                    suivants.stream().filter(e -> !e.equals(premier)).distinct().toList();
            if (autres.isEmpty()) {
                signale(
                        premier,
                        premier,
                        premier.remarque(
                                Codes.EVENEMENT_EN_DOUBLE,
                                premier + " est reçu " + (1 + suivants.size()) + " fois ; il compte une fois"));
                return false;
            }
            for (Evenement autre : autres) {
                signale(
                        premier,
                        autre,
                        autre.refus(
                                Codes.EVENEMENT_EN_DOUBLE,
                                premier + " de l'orientation « " + premier.orientation() + " » et " + autre
                                        + " de l'orientation « " + autre.orientation()
                                        + " » ont le même identifiant : aucun des deux n'est retenu"));
            }
            return true;
        }

        private void signale(Evenement premier, Evenement autre, Anomalie a) {
            (premier.orientation().equals(autre.orientation())
                            ? parOrientation.computeIfAbsent(premier.orientation(), o -> new ArrayList<>())
                            : entreOrientations)
                    .add(a);
        }

        List<Anomalie> de(String orientation) {
            return parOrientation.getOrDefault(orientation, List.of());
        }

        List<Anomalie> entreOrientations() {
            return entreOrientations;
        }
    }

    /** All that was received of one orientation, its corrections made: what a day leaves out is only what comes later. */
    private static final class Recit {
        private final String id;
        private final List<Evenement> recus;
        private final List<Evenement> retenus;
        private final Optional<Reservataire> destinataire;
        private final List<Anomalie> anomalies;
        private final List<Anomalie> corriges;

        Recit(String id, List<Evenement> recus, List<Anomalie> homonymes) {
            this.id = id;
            this.recus = List.copyOf(recus);
            Optional<Corrections> corrections = Corrections.de(id, this.recus);
            this.retenus = corrections.map(Corrections::retenus).orElse(this.recus);
            this.destinataire = destinataire(retenus);
            List<Anomalie> toutes = new ArrayList<>(homonymes);
            corrections.ifPresent(c -> toutes.addAll(c.anomalies()));
            this.anomalies = List.copyOf(toutes);
            this.corriges = corrections.map(Corrections::corriges).orElse(List.of());
        }

        private static Optional<Reservataire> destinataire(List<Evenement> retenus) {
            for (Evenement e : retenus) {
                if (e.fait() instanceof MiseADisposition m) {
                    return Optional.of(m.reservataire());
                }
            }
            return Optional.empty();
        }

        Optional<Reservataire> destinataire() {
            return destinataire;
        }

        List<Evenement> posterieurs(LocalDate au) {
            int premier = jusque(au).size();
            return retenus.subList(premier, retenus.size());
        }

        /** Events come by day. */
        private List<Evenement> jusque(LocalDate au) {
            int n = retenus.size();
            while (n > 0 && retenus.get(n - 1).date().isAfter(au)) {
                n--;
            }
            return n == retenus.size() ? retenus : retenus.subList(0, n);
        }

        void lis(LocalDate au, List<Orientation> lues, List<Anomalie> dites) {
            Enchainement histoire = new Enchainement(jusque(au));
            dis(anomalies, dites);
            dis(histoire.anomalies(), dites);
            if (histoire.retenus().isEmpty()) {
                dis(corriges, dites);
            } else {
                lues.add(ImmutableOrientation.of(id, histoire.retenus(), recus));
            }
        }

        private void dis(List<Anomalie> siennes, List<Anomalie> dites) {
            siennes.forEach(
                    a -> dites.add(destinataire.map(r -> a.sur(r.sujet())).orElse(a)));
        }
    }
}
