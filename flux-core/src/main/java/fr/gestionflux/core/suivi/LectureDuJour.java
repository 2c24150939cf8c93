package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.EvenementsLus;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.suivi.Decompte.Sort;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reading of a year on a day: a convention is read when it is asked for, from what the whole year shares. */
final class LectureDuJour {

    private static final int NOMS_CITES = 10;

    /** Maps of the caller come in an order that may change from one run to the next. */
    private static final Comparator<Reservataire> ORDRE = Comparator.comparing(Reservataire::categorie)
            .thenComparing(Reservataire::nom)
            .thenComparing(r -> r.territoire().code())
            .thenComparing(r -> r.id().orElse(""));

    private final Suivi suivi;
    private final AnneeDeSuivi lue;
    private final int annee;
    private final LocalDate au;
    private final LocalDate cloture;

    /** A convention that its charter could read, and what the day gives of it. */
    private record ConventionLue(
            Instruction instruction, Situation situation, List<Decompte> examines, List<Anomalie> desAutres) {}

    private final Instructions instructions;

    LectureDuJour(Suivi suivi, LocalDate au) {
        this.suivi = suivi;
        this.lue = suivi.lue();
        this.instructions = lue.duDossier();
        this.annee = suivi.dossier().annee();
        this.au = au;
        LocalDate finDAnnee = LocalDate.of(annee, 12, 31);
        this.cloture = au.isAfter(finDAnnee) ? finDAnnee : au;
    }

    // --- what is asked

    Point point() {
        List<Anomalie> anomalies = new ArrayList<>(lue.logementsEnDouble());
        List<Situation> situations = new ArrayList<>();
        List<Anomalie> dites = new ArrayList<>();
        List<Anomalie> desAutres = new ArrayList<>();
        Set<Reservataire> suivis = new LinkedHashSet<>();
        Set<String> formalites = new LinkedHashSet<>();
        for (Convention c : suivi.conventions()) {
            Validation<Seq<Anomalie>, ConventionLue> lecture = lis(c);
            if (lecture.isInvalid()) {
                Remarques refus = new Remarques(c, annee);
                refus.ajouteTout(lecture.getError().asJava());
                anomalies.addAll(refus.siennes());
                continue;
            }
            Situation s = lecture.get().situation();
            situations.add(s);
            suivis.add(c.reservataire());
            dites.addAll(s.anomalies());
            desAutres.addAll(lecture.get().desAutres());
            ClausesDuBilan.formalites(s.charte()).valeur().forEach(f -> formalites.add(f.objet()));
        }
        anomalies.addAll(droitsSansConvention());
        anomalies.addAll(sansConventionSuivie(suivis));
        lue.journal().posterieurs(au).ifPresent(anomalies::add);
        anomalies.addAll(sansDestinataire(suivis, formalites));
        anomalies.addAll(Remarques.inedites(desAutres, dites));
        anomalies.addAll(suivi.charte().nonLues(suivi.dossier(), instructions::ontLu, suivis));
        return ImmutablePoint.of(
                au, situations, anomalies.stream().distinct().toList(), annee, suivi.periodesDeConstruction());
    }

    Optional<Bilan> bilan(Convention c, Periode periode) {
        return lis(c).toJavaOptional()
                .map(l -> new CalculDuBilan(suivi, l.instruction(), periode, l.situation(), l.examines()).bilan());
    }

    Optional<Ouverture> ouverture(Convention c) {
        return lis(c).toJavaOptional()
                .map(l ->
                        new CompteDeDroits(suivi, c.reservataire(), l.instruction(), cloture).ouverture(l.situation()));
    }

    // --- what no convention reads

    /** A right without a convention is still a right. */
    private List<Anomalie> droitsSansConvention() {
        return suivi.dossier().contingents().stream()
                .filter(c -> c.reservataire().categorie() != Categorie.BAILLEUR
                        && lue.convention(c.reservataire()).isEmpty())
                .map(c -> Anomalie.remarque(
                                Codes.SANS_CONVENTION,
                                "« " + c.reservataire() + " » (" + c.enBref()
                                        + ") : aucune de ses conventions n'est suivie,"
                                        + " ni ce qu'elle a reçu ; attendu sa convention")
                        .sur(c.reservataire().sujet()))
                .toList();
    }

    private List<Anomalie> sansConventionSuivie(Set<Reservataire> suivis) {
        List<Anomalie> anomalies =
                new ArrayList<>(lue.journal().sansReservataire(au).anomalies());
        for (Reservataire r : lue.journal().reservataires()) {
            if (suivis.contains(r)) {
                continue;
            }
            EvenementsLus lues = lue.journal().lu(r, au);
            anomalies.addAll(lues.anomalies());
            if (lue.convention(r).isPresent()) {
                conventionRefusee(r, lues.lues().size()).ifPresent(anomalies::add);
                continue;
            }
            for (Orientation o : lues.lues()) {
                anomalies.add(logementInconnu(o)
                        .orElseGet(() -> Decompte.refus(o, Codes.CONVENTION_INCONNUE, sansConvention(r, suivis)))
                        .sur(r.sujet()));
            }
        }
        return anomalies;
    }

    /** Why it is refused is said apart. */
    private static Optional<Anomalie> conventionRefusee(Reservataire r, int orientations) {
        return orientations == 0
                ? Optional.empty()
                : Optional.of(Anomalie.refus(
                                Codes.CONVENTION_INCONNUE,
                                "« " + r + " » : "
                                        + (orientations > 1
                                                ? orientations + " orientations ne sont pas examinées"
                                                : "1 orientation n'est pas examinée")
                                        + ", sa convention étant refusée (" + Cch.R441_5 + ")")
                        .sur(r.sujet()));
    }

    private Optional<Anomalie> logementInconnu(Orientation o) {
        return logement(o).isPresent()
                ? Optional.empty()
                : Optional.of(Decompte.refus(
                        o,
                        Codes.LOGEMENT_INCONNU,
                        "logement « " + o.offre().logement() + " » inconnu ; attendu un logement du suivi (il en a "
                                + lue.nombreDeLogements() + ") (" + Cch.R441_5_1 + ")"));
    }

    private static String sansConvention(Reservataire r, Set<Reservataire> suivis) {
        String attendus = suivis.stream()
                .limit(NOMS_CITES)
                .map(Reservataire::toString)
                .collect(Collectors.joining(
                        ", ", "[", suivis.size() > NOMS_CITES ? "… (" + suivis.size() + " en tout)]" : "]"));
        return "« " + r + " » (" + r.territoire() + ") n'a pas de convention suivie ; attendu l'un de : " + attendus
                + " (" + Cch.R441_5 + ")";
    }

    /** What nobody would read, and that would be lost in silence. */
    private List<Anomalie> sansDestinataire(Set<Reservataire> suivis, Set<String> formalites) {
        List<Anomalie> anomalies = new ArrayList<>();
        sansDestinataire("sortie", suivi.sorties().stream().map(Sortie::reservataire), suivis, anomalies);
        sansDestinataire(
                "droits acquis", suivi.acquisitions().stream().map(Contingent::reservataire), suivis, anomalies);
        sansDestinataire("logements honorés", enOrdre(suivi.honores().keySet()), suivis, anomalies);
        sansDestinataire("objectif retenu", enOrdre(suivi.retenus().keySet()), suivis, anomalies);
        sansDestinataire("transfert", suivi.transferts().stream().map(Transfert::reservataire), suivis, anomalies);
        sansDestinataire("crédit", enOrdre(suivi.credits().keySet()), suivis, anomalies);
        sansDestinataire("report", enOrdre(suivi.reportes().keySet()), suivis, anomalies);
        sansDestinataire("justification", enOrdre(suivi.justifications().keySet()), suivis, anomalies);
        suivi.transmissions().stream()
                .filter(t -> !formalites.contains(t.objet()))
                .map(t -> Anomalie.refus(
                        Codes.FORMALITE_INCONNUE,
                        "transmission : reçu « " + t.objet() + " » ; attendu l'une de : " + formalites))
                .forEach(anomalies::add);
        return anomalies;
    }

    private static Stream<Reservataire> enOrdre(Collection<Reservataire> reservataires) {
        return reservataires.stream().sorted(ORDRE);
    }

    private void sansDestinataire(
            String objet, Stream<Reservataire> reservataires, Set<Reservataire> suivis, List<Anomalie> anomalies) {
        reservataires
                .filter(r -> lue.convention(r).isEmpty())
                .map(r -> Anomalie.refus(Codes.CONVENTION_INCONNUE, objet + " : " + sansConvention(r, suivis))
                        .sur(r.sujet()))
                .forEach(anomalies::add);
    }

    // --- one convention

    private Validation<Seq<Anomalie>, ConventionLue> lis(Convention c) {
        return instructions.sous(c).map(i -> lis(c, i));
    }

    private ConventionLue lis(Convention c, Instruction i) {
        Remarques remarques = new Remarques(c, annee);
        Reservataire r = c.reservataire();
        EvenementsLus lues = lue.journal().lu(r, au);
        remarques.ajouteTout(lues.anomalies());
        List<LogementOriente> auJour = connus(lues);
        if (auJour.size() < lues.lues().size()) {
            lues.lues().forEach(o -> logementInconnu(o).ifPresent(remarques::ajoute));
        }
        List<LogementOriente> aLaCloture =
                au.equals(cloture) ? auJour : connus(lue.journal().lu(r, cloture));
        Comptage comptage = new Comptage(i.charte(), suivi.calendrier(), cloture, lue.neufs());
        List<Decompte> examines = aLaCloture.stream()
                .map(x -> comptage.examine(x.orientation(), x.logement()))
                .toList();
        Situation s = situation(c, i, comptage, examines, auJour, remarques);
        return new ConventionLue(i, s, examines, remarques.desAutres());
    }

    private List<LogementOriente> connus(EvenementsLus lues) {
        List<LogementOriente> connus = new ArrayList<>();
        lues.lues().forEach(o -> logement(o).ifPresent(l -> connus.add(new LogementOriente(o, l))));
        return connus;
    }

    private Optional<Logement> logement(Orientation o) {
        return lue.logement(o.offre().logement());
    }

    private Situation situation(
            Convention c,
            Instruction i,
            Comptage comptage,
            List<Decompte> examines,
            List<LogementOriente> auJour,
            Remarques remarques) {
        Reservataire r = c.reservataire();
        remarques.ajouteTout(supposes(c, i.charte(), comptage));
        List<Decompte> decomptes = examines.stream().filter(d -> d.estDe(annee)).toList();
        for (Decompte d : decomptes) {
            horsFlux(d, i.charte()).ifPresent(remarques::ajoute);
            comptage.premiereLocationTue(d).ifPresent(remarques::ajoute);
        }
        Reference clause = comptage.principe().citation();
        long nombre = decomptes.stream().filter(d -> d.sort() == Sort.DECOMPTE).count();
        Resultat<Quantite> comptes =
                Resultat.donnee("logements décomptés en " + annee, Quantite.of(nombre), Unite.LOGEMENTS, clause);
        Resultat<Quantite> honores = honores(r, comptes, !examines.isEmpty());
        remarques.ajouteTout(honores.anomalies());
        CompteDeDroits registre = new CompteDeDroits(suivi, r, i, cloture);
        ObjectifSuivi cible = new ObjectifSuivi(suivi, r, i, remarques);
        Resultat<Quantite> deLaConvention = cible.deLaConvention();
        Resultat<Quantite> objectif = cible.avecReport(deLaConvention);
        List<Echeance> echeances =
                new Echeancier(suivi, c, i.charte(), au, remarques::ajoute).echeances(auJour, comptage);
        Optional<Exercice> droits = registre.exercice(honores, remarques::ajoute);
        droits.ifPresent(d -> remarques.ajouteTout(d.cloture().anomalies()));
        return ImmutableSituation.of(
                c,
                i.charte(),
                au,
                deLaConvention,
                objectif,
                honores,
                reste(objectif, honores, clause),
                realisation(objectif, honores, clause),
                new CalculDesCibles(suivi, r, i, au, remarques).cibles(objectif, decomptes),
                CalculDuBilan.indicateurs(examines, i.charte(), suivi.calendrier(), jusque(cloture)),
                droits,
                decomptes,
                echeances,
                remarques.siennes());
    }

    /** As given, or else as counted; both may be known. */
    private Resultat<Quantite> honores(Reservataire r, Resultat<Quantite> comptes, boolean suivis) {
        Resultat<Quantite> donnes = suivi.honores().get(r);
        return donnes == null
                ? comptes
                : NombresCommuniques.entier("logements honorés de « " + r + " »", donnes)
                        .remarqueSi(
                                n -> suivis && !n.equals(comptes.valeur()),
                                Codes.ECART,
                                n -> "logements honorés de « " + r + " » : reçu " + n + ", et "
                                        + comptes.valeur()
                                        + " d'après les événements ; le nombre reçu est retenu")
                        .sur(r.sujet());
    }

    /** What no text says, and that had to be supposed. */
    private static List<Anomalie> supposes(Convention c, Charte charte, Comptage comptage) {
        List<Anomalie> supposes = new ArrayList<>();
        if (comptage.estSuppose()) {
            supposes.add(Anomalie.remarque(
                    Codes.CLAUSE_EN_BLANC,
                    "« " + charte.texte() + " » ne dit pas ce qui est décompté : un bail signé est supposé compter"));
        }
        if (charte.stipulation(ClausesAnnuelles.GESTION).isEmpty()) {
            supposes.add(Anomalie.remarque(
                    Codes.CLAUSE_EN_BLANC,
                    "« " + c.texte() + " » ne dit pas si la gestion est directe ou déléguée : elle est supposée"
                            + " directe"));
        }
        return supposes;
    }

    private static Optional<Anomalie> horsFlux(Decompte d, Charte charte) {
        return d.parc() == Parc.NEUF
                ? Optional.empty()
                : Comptage.horsFlux(d.logement(), charte)
                        .map(h -> d.refus(
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

    private static Resultat<Quantite> reste(Resultat<Quantite> objectif, Resultat<Quantite> honores, Reference clause) {
        Resultat<Quantite> ecart = objectif.moins(honores);
        boolean atteint = ecart.estCalcule() && ecart.valeur().signe() < 0;
        return (atteint ? ecart.auMoins(Resultat.donnee("rien", Quantite.ZERO, Unite.LOGEMENTS, clause)) : ecart)
                .nomme("logements restant à honorer", Unite.LOGEMENTS, clause);
    }
}
