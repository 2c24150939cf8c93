package fr.gestionflux.core.suivi;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Fait.Nature;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.orientation.Orientations;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Periode;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Decompte.Sort;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reading of a year on a day; used by one thread, then thrown away. */
final class Releveur {

    private static final Unite HONORES = new Unite("logement honoré donné", "logements honorés donnés");
    private static final Unite DECOMPTES = new Unite("décompté", "décomptés");

    private final Suivi suivi;
    private final int annee;
    private final LocalDate au;
    private final LocalDate cloture;
    private final List<Anomalie> anomalies = new ArrayList<>();
    private final Map<String, Logement> logements = new HashMap<>();
    private final Map<Reservataire, Suivie> suivies = new LinkedHashMap<>();

    /** A convention that its charter could read. */
    private record Suivie(Convention convention, Instruction instruction) {
        Charte charte() {
            return instruction.charte();
        }
    }

    Releveur(Suivi suivi, LocalDate au) {
        this.suivi = suivi;
        this.annee = suivi.dossier().annee();
        this.au = au;
        LocalDate finDAnnee = LocalDate.of(annee, 12, 31);
        this.cloture = au.isAfter(finDAnnee) ? finDAnnee : au;
        for (Logement l : suivi.logements()) {
            l.numero()
                    .filter(n -> logements.putIfAbsent(n, l) != null)
                    .ifPresent(n -> anomalies.add(Anomalie.remarque(
                            Codes.LOGEMENT_EN_DOUBLE,
                            "logement « " + n + " » : donné deux fois ; le premier est retenu")));
        }
        for (Convention c : suivi.conventions()) {
            Validation<Seq<Anomalie>, Instruction> i = suivi.charte().instruire(suivi.dossier(), c);
            if (i.isValid()) {
                suivies.put(c.reservataire(), new Suivie(c, i.get()));
            } else {
                anomalies.addAll(i.getError().asJava());
            }
        }
    }

    // --- what is asked

    Point point() {
        Orientations lues = Orientations.lire(suivi.evenements(), au);
        anomalies.addAll(lues.anomalies());
        sansDestinataire();
        Map<Reservataire, List<Orientation>> auJour = parReservataire(lues, true);
        Map<Reservataire, List<Orientation>> aLaCloture =
                au.equals(cloture) ? auJour : parReservataire(jusquALaCloture(), false);
        List<Situation> situations = new ArrayList<>();
        suivies.forEach((r, s) -> situations.add(
                situation(s, examines(s, aLaCloture.getOrDefault(r, List.of())), auJour.getOrDefault(r, List.of()))));
        return new Point(au, situations, anomalies.stream().distinct().toList());
    }

    Optional<Bilan> bilan(Reservataire r, Periode periode) {
        return Optional.ofNullable(suivies.get(r)).map(s -> {
            List<Orientation> siennes = siennes(r);
            List<Decompte> examines = examines(s, siennes);
            return new Bilans(suivi, r, s.instruction(), periode, situation(s, examines, siennes), examines).bilan();
        });
    }

    Optional<Ouverture> ouverture(Reservataire r) {
        return Optional.ofNullable(suivies.get(r)).map(s -> {
            List<Orientation> siennes = siennes(r);
            return new Droits(suivi, r, s.instruction(), cloture)
                    .ouverture(situation(s, examines(s, siennes), siennes));
        });
    }

    private List<Orientation> siennes(Reservataire r) {
        return parReservataire(jusquALaCloture(), false).getOrDefault(r, List.of());
    }

    /** What happened later is for the next year; a later correction of what happened before holds all the same. */
    private Orientations jusquALaCloture() {
        return Orientations.lire(suivi.evenements(), cloture);
    }

    private Map<Reservataire, List<Orientation>> parReservataire(Orientations lues, boolean signale) {
        Map<Reservataire, List<Orientation>> siennes = new HashMap<>();
        for (Orientation o : lues.lues()) {
            Optional<Anomalie> inconnu = inconnu(o);
            if (inconnu.isEmpty()) {
                siennes.computeIfAbsent(o.offre().reservataire(), r -> new ArrayList<>())
                        .add(o);
            } else if (signale) {
                anomalies.add(inconnu.get());
            }
        }
        return siennes;
    }

    private Optional<Anomalie> inconnu(Orientation o) {
        if (!logements.containsKey(o.offre().logement())) {
            return Optional.of(refus(
                    o,
                    Codes.LOGEMENT_INCONNU,
                    "logement « " + o.offre().logement() + " » inconnu ; attendu un logement du suivi (il en a "
                            + logements.size() + ") (" + Cch.R441_5_1 + ")"));
        }
        return suivies.containsKey(o.offre().reservataire())
                ? Optional.empty()
                : Optional.of(refus(
                        o, Codes.CONVENTION_INCONNUE, sansConvention(o.offre().reservataire())));
    }

    private String sansConvention(Reservataire r) {
        return "« " + r + " » (" + r.territoire() + ") n'a pas de convention suivie ; attendu l'un de : "
                + suivies.keySet() + " (" + Cch.R441_5 + ")";
    }

    /** What nobody would read, and that would be lost in silence. */
    private void sansDestinataire() {
        sansDestinataire("sortie", suivi.sorties().stream().map(Sortie::reservataire));
        sansDestinataire("droits acquis", suivi.acquisitions().stream().map(Contingent::reservataire));
        sansDestinataire("report", suivi.reportes().keySet().stream());
        sansDestinataire("justification", suivi.justifications().keySet().stream());
        Set<String> formalites = suivies.values().stream()
                .flatMap(s -> s.charte().stipulation(ClausesDuBilan.FORMALITES).stream())
                .flatMap(s -> s.valeur().stream())
                .map(Formalite::objet)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        suivi.transmissions().stream()
                .filter(t -> !formalites.contains(t.objet()))
                .map(t -> Anomalie.refus(
                        Codes.FORMALITE_INCONNUE,
                        "transmission : reçu « " + t.objet() + " » ; attendu l'une de : " + formalites))
                .forEach(anomalies::add);
    }

    private void sansDestinataire(String objet, Stream<Reservataire> reservataires) {
        reservataires
                .filter(r -> suivi.conventions().stream()
                        .noneMatch(c -> c.reservataire().equals(r)))
                .map(r -> Anomalie.refus(Codes.CONVENTION_INCONNUE, objet + " : " + sansConvention(r)))
                .forEach(anomalies::add);
    }

    // --- one convention

    private List<Decompte> examines(Suivie s, List<Orientation> orientations) {
        Comptage comptage = comptage(s);
        return orientations.stream().map(o -> comptage.examine(o, logement(o))).toList();
    }

    private Comptage comptage(Suivie s) {
        return new Comptage(s.charte(), suivi.calendrier(), cloture);
    }

    private Logement logement(Orientation o) {
        return Objects.requireNonNull(logements.get(o.offre().logement()));
    }

    private Situation situation(Suivie s, List<Decompte> examines, List<Orientation> auJour) {
        Set<Anomalie> siennes = new LinkedHashSet<>();
        Reservataire r = s.convention().reservataire();
        Instruction i = s.instruction();
        Comptage comptage = comptage(s);
        siennes.addAll(supposes(s, comptage));
        List<Decompte> decomptes = examines.stream().filter(d -> d.estDe(annee)).toList();
        decomptes.forEach(d -> horsFlux(d, s.charte()).ifPresent(siennes::add));
        Reference clause = comptage.principe().citation();
        long nombre = decomptes.stream().filter(d -> d.sort() == Sort.DECOMPTE).count();
        Resultat<Quantite> comptes =
                Resultat.donnee("logements décomptés en " + annee, Quantite.of(nombre), Unite.LOGEMENTS, clause);
        Resultat<Quantite> honores = honores(r, comptes, !examines.isEmpty());
        Droits registre = new Droits(suivi, r, i, cloture);
        Resultat<Quantite> objectif = objectif(r, i, siennes);
        List<Echeance> echeances =
                new Echeancier(suivi, s.convention(), s.charte(), au, siennes::add).echeances(auJour, this::logement);
        Optional<Exercice> droits = registre.exercice(honores, siennes::add);
        droits.ifPresent(d -> siennes.addAll(d.cloture().anomalies()));
        return new Situation(
                s.convention(),
                s.charte(),
                au,
                objectif,
                honores,
                reste(objectif, honores, clause),
                realisation(objectif, honores, clause),
                Bilans.indicateurs(examines, s.charte(), suivi.calendrier(), jusque(cloture)),
                droits,
                decomptes,
                echeances,
                List.copyOf(siennes));
    }

    /** As given, or else as counted; both may be known. */
    private Resultat<Quantite> honores(Reservataire r, Resultat<Quantite> comptes, boolean suivis) {
        Resultat<Quantite> donnes = suivi.honores().get(r);
        return donnes == null
                ? comptes
                : donnes.remarqueSi(
                        n -> suivis && !n.equals(comptes.valeur()),
                        Codes.ECART,
                        n -> "« " + r + " » : " + HONORES.compte(n) + ", " + DECOMPTES.compte(comptes.valeur())
                                + " sur les événements ; le nombre donné est retenu");
    }

    /** What no text says, and that had to be supposed. */
    private static List<Anomalie> supposes(Suivie s, Comptage comptage) {
        List<Anomalie> supposes = new ArrayList<>();
        if (comptage.estSuppose()) {
            supposes.add(Anomalie.remarque(
                    Codes.CLAUSE_EN_BLANC,
                    "« " + s.charte().texte()
                            + " » ne dit pas ce qui est décompté : un bail signé est supposé compter"));
        }
        if (s.charte().stipulation(ClausesAnnuelles.GESTION).isEmpty()) {
            supposes.add(Anomalie.remarque(
                    Codes.CLAUSE_EN_BLANC,
                    "« " + s.convention().texte() + " » ne dit pas si la gestion est directe ou déléguée : elle est"
                            + " supposée directe"));
        }
        return supposes;
    }

    private static Optional<Anomalie> horsFlux(Decompte d, Charte charte) {
        return d.orientation().offre().nature() == Nature.NEUF
                ? Optional.empty()
                : Comptage.horsFlux(d.logement(), charte)
                        .map(h -> refus(
                                d.orientation(),
                                Codes.LOGEMENT_HORS_FLUX,
                                "le logement « " + d.orientation().offre().logement() + " » n'est pas dans le flux ("
                                        + h.motif() + ") : rien n'est décompté ("
                                        + h.clause().citation() + ")"));
    }

    private Periode jusque(LocalDate fin) {
        return Periode.de(LocalDate.of(annee, 1, 1), fin.plusDays(1));
    }

    private static Resultat<Taux> realisation(
            Resultat<Quantite> objectif, Resultat<Quantite> honores, Reference clause) {
        return honores.sur(objectif).nomme("taux de réalisation", Unite.SANS, clause);
    }

    private Resultat<Quantite> objectif(Reservataire r, Instruction i, Set<Anomalie> siennes) {
        Validation<Seq<Anomalie>, ObjectifAnnuel> annuel = i.objectifAnnuel(r);
        if (annuel.isInvalid()) {
            List<Anomalie> refus = annuel.getError().asJava();
            siennes.addAll(refus);
            Resultat<Quantite> sans = Resultat.manquant(Instruction.OBJECTIF, refus.get(0));
            for (Anomalie autre : refus.subList(1, refus.size())) {
                sans = sans.manqueAussi(autre);
            }
            return sans;
        }
        siennes.addAll(annuel.get().anomalies());
        Resultat<Quantite> objectif = annuel.get().objectif();
        Resultat<Quantite> reporte = suivi.reportes().get(r);
        return reporte == null
                ? objectif
                : objectif.plus(reporte)
                        .nomme(
                                "objectif, report compris",
                                Unite.LOGEMENTS,
                                i.charte()
                                        .stipulation(ClausesDuBilan.REPORT)
                                        .map(Stipulation::citation)
                                        .orElse(i.charte().texte()));
    }

    private static Resultat<Quantite> reste(Resultat<Quantite> objectif, Resultat<Quantite> honores, Reference clause) {
        Resultat<Quantite> ecart = objectif.moins(honores);
        boolean atteint = ecart.estCalcule() && ecart.valeur().signe() < 0;
        return (atteint ? ecart.auMoins(Resultat.donnee("rien", Quantite.ZERO, Unite.LOGEMENTS, clause)) : ecart)
                .nomme("logements restant à honorer", Unite.LOGEMENTS, clause);
    }

    private static Anomalie refus(Orientation o, String code, String message) {
        return Anomalie.builder()
                .gravite(Anomalie.Gravite.REFUS)
                .code(code)
                .champ("orientation " + o.id())
                .message(message)
                .build();
    }
}
