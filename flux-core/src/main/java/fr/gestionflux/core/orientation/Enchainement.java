package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.temps.Calendrier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which facts may follow which: an event that contradicts an earlier one is set aside, and both are named. */
final class Enchainement {

    private static final int CANDIDATS_ATTENDUS = 3;
    private static final Unite CANDIDATS = new Unite("candidat", "candidats");
    private static final Unite AJOUTES = new Unite("ajouté", "ajoutés");

    private final List<Evenement> suite;
    private final List<Evenement> retenus;
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    private final List<Anomalie> anomalies = new ArrayList<>();

    /** The events of one orientation, in order. */
    Enchainement(List<Evenement> suite) {
        this.suite = suite;
        this.retenus = new ArrayList<>(suite.size());
        for (Evenement e : suite) {
            Optional<String> obstacle = e.fait() instanceof MiseADisposition
                    ? sans(e, Phase.MISE_A_DISPOSITION, "une nouvelle proposition est une nouvelle orientation")
                    : enCours(e).or(() -> propre(e));
            obstacle.ifPresentOrElse(o -> anomalies.add(e.refus(Codes.SEQUENCE_IMPOSSIBLE, o)), () -> {
                retenus.add(e);
                phases.add(e.fait().phase());
                insuffisance(e).ifPresent(anomalies::add);
            });
        }
    }

    List<Evenement> retenus() {
        return retenus.size() == suite.size() ? suite : retenus;
    }

    List<Anomalie> anomalies() {
        return anomalies;
    }

    /** What every event but the offer wants: an offer, and an orientation that has not ended. */
    private Optional<String> enCours(Evenement e) {
        Fait f = e.fait();
        boolean apresBail = f instanceof BailSigne || f instanceof Entree || f instanceof Radiation;
        boolean apresRefus = f instanceof Reprise || f instanceof Reorientation;
        return apres(e, Phase.MISE_A_DISPOSITION)
                .or(() -> sans(e, Phase.REPRISE, "l'orientation a pris fin"))
                .or(() -> sans(e, Phase.REORIENTATION, "l'orientation a pris fin"))
                .or(() -> apresRefus ? Optional.empty() : sans(e, Phase.REFUS, "le réservataire a refusé le logement"))
                .or(() -> apresBail ? Optional.empty() : sans(e, Phase.BAIL, "le logement est loué"));
    }

    /** What the fact itself wants. */
    private Optional<String> propre(Evenement e) {
        Fait f = e.fait();
        if (f instanceof AccuseDeReception) {
            return sans(e, Phase.ACCUSE, "la réception est déjà accusée");
        }
        if (f instanceof Acceptation || f instanceof RefusDuReservataire) {
            return sans(e, Phase.ACCEPTATION, "le réservataire a déjà accepté le logement");
        }
        if (f instanceof Designation d) {
            return designation(e, d);
        }
        if (f instanceof Attribution a) {
            return sans(e, x -> memeSeance(x, e, a), "une séance donne un rang à un candidat");
        }
        if (f instanceof Reponse r) {
            return attribue(e, r.candidat())
                    .or(() -> reponse(e, r))
                    .or(() -> r.decision() == Decision.SILENCE ? silence(e, r) : Optional.empty());
        }
        if (f instanceof Desistement d) {
            return sans(e, du(d.candidat(), Desistement.class), "ce candidat s'est déjà désisté");
        }
        if (f instanceof Echec) {
            return apres(e, Enchainement::nommeQuelquUn, () -> "« " + Phase.DESIGNATION + " »")
                    .or(() -> sans(e, Phase.ECHEC, "l'échec est déjà notifié"));
        }
        if (f instanceof BailSigne b) {
            return sans(e, Phase.BAIL, "un logement ne se loue qu'une fois")
                    .or(() -> attribue(e, b.candidat()))
                    .or(() -> sans(e, x -> seRetire(x, b.candidat()), "ce candidat n'est plus attributaire"));
        }
        if (f instanceof Entree || f instanceof Radiation) {
            return apres(e, Phase.BAIL).or(() -> sans(e, f.phase(), "cela n'arrive qu'une fois"));
        }
        return Optional.empty();
    }

    private Optional<String> designation(Evenement e, Designation d) {
        Optional<String> unique = sans(
                e,
                x -> x.fait() instanceof Designation autre && autre.tour() == d.tour(),
                "un tour a une désignation ; corrigez-la, ou donnez le tour suivant");
        return d.tour() == 1
                ? unique
                : unique.or(() -> apres(
                        e,
                        x -> x.fait() instanceof Echec || (x.fait() instanceof RefusCaleol r && r.dalo()),
                        () -> "« " + Phase.ECHEC + " », ou « " + Phase.REFUS_CALEOL + " » d'un candidat DALO"));
    }

    private Optional<String> attribue(Evenement e, String candidat) {
        return apres(e, du(candidat, Attribution.class), () -> "« " + Phase.ATTRIBUTION + " » au même candidat");
    }

    private Optional<String> silence(Evenement e, Reponse r) {
        return sans(
                e,
                x -> du(r.candidat(), Attribution.class).test(x)
                        && !e.date().isAfter(ClausesAnnuelles.REPONSE_DU_CANDIDAT.fin(x.date(), Calendrier.LEGAL)),
                "le silence ne vaut refus qu'au-delà de " + ClausesAnnuelles.REPONSE_DU_CANDIDAT + " (" + Cch.R441_10
                        + ")");
    }

    private Optional<String> reponse(Evenement e, Reponse r) {
        return sans(e, du(r.candidat(), Reponse.class), "ce candidat a déjà répondu");
    }

    private static boolean memeSeance(Evenement x, Evenement e, Attribution a) {
        return x.date().equals(e.date())
                && x.fait() instanceof Attribution b
                && (b.rang() == a.rang() || b.candidat().equals(a.candidat()));
    }

    /** What one candidate did of one kind. */
    private static Predicate<Evenement> du(String candidat, Class<? extends FaitDeCandidat> nature) {
        return x -> nature.isInstance(x.fait())
                && x.fait() instanceof FaitDeCandidat f
                && f.candidat().equals(candidat);
    }

    static boolean seRetire(Evenement x, String candidat) {
        return x.fait() instanceof FaitDeCandidat f
                && f.candidat().equals(candidat)
                && (f instanceof Desistement || (f instanceof Reponse r && r.decision() != Decision.ACCEPTE));
    }

    static boolean nommeQuelquUn(Evenement e) {
        return e.fait() instanceof Designation d && d.candidats() + d.ajoutes() > 0;
    }

    /** Three candidates, one if DALO, or a reason (CCH R.441-3). The designation stands: the text only wants the reason. */
    private static Optional<Anomalie> insuffisance(Evenement e) {
        return e.fait() instanceof Designation d
                        && !(d.dalo() && d.candidats() > 0)
                        && d.candidats() + d.ajoutes() < CANDIDATS_ATTENDUS
                        && d.raison().filter(r -> !r.isBlank()).isEmpty()
                ? Optional.of(e.remarque(
                        Codes.CANDIDATS_INSUFFISANTS,
                        e + " : reçu " + CANDIDATS.compte(d.candidats()) + ", " + AJOUTES.compte(d.ajoutes())
                                + " ; attendu au moins "
                                + CANDIDATS_ATTENDUS + ", un seul s'il relève du DALO, ou la raison (" + Cch.R441_3
                                + ")"))
                : Optional.empty();
    }

    /** Which phases were met is known: they are asked several times an event, and events are looked for to be named only. */
    private Optional<String> sans(Evenement e, Phase contraire, String pourquoi) {
        return phases.contains(contraire) ? sans(e, x -> x.fait().phase() == contraire, pourquoi) : Optional.empty();
    }

    private Optional<String> sans(Evenement e, Predicate<Evenement> contraire, String pourquoi) {
        return premier(retenus, contraire).map(autre -> e + " ne peut pas suivre " + autre + " : " + pourquoi);
    }

    private Optional<String> apres(Evenement e, Phase cause) {
        return phases.contains(cause)
                ? Optional.empty()
                : apres(e, x -> x.fait().phase() == cause, () -> "« " + cause + " »");
    }

    private Optional<String> apres(Evenement e, Predicate<Evenement> cause, Supplier<String> attendu) {
        if (premier(retenus, cause).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(premier(suite, cause)
                .map(autre -> Evenement.ORDRE.compare(autre, e) > 0
                        ? e + " précède " + autre + " ; attendu après"
                        : e + " suppose " + autre + ", qui n'est pas retenu")
                .orElseGet(() -> e + " suppose " + attendu.get() + ", que rien n'annonce"
                        + retenus.stream()
                                .findFirst()
                                .map(offre -> " depuis " + offre)
                                .orElse("")));
    }

    /** A loop rather than a stream: it is asked several times an event. */
    private static Optional<Evenement> premier(List<Evenement> evenements, Predicate<Evenement> choix) {
        for (Evenement e : evenements) {
            if (choix.test(e)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
