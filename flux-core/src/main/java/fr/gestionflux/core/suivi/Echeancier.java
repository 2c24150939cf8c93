package fr.gestionflux.core.suivi;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Examen;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Moment;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.suivi.Echeance.Statut;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Delai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one convention must have done, and by when. */
final class Echeancier {

    private final Suivi suivi;
    private final Convention convention;
    private final Reservataire reservataire;
    private final Charte charte;
    private final LocalDate au;
    private final Consumer<Anomalie> anomalies;
    private final List<Echeance> echeances = new ArrayList<>();

    Echeancier(Suivi suivi, Convention convention, Charte charte, LocalDate au, Consumer<Anomalie> anomalies) {
        this.suivi = suivi;
        this.convention = convention;
        this.reservataire = convention.reservataire();
        this.charte = charte;
        this.au = au;
        this.anomalies = anomalies;
    }

    /** By last day, then by what they are about. */
    List<Echeance> echeances(List<LogementOriente> orientes, Comptage comptage) {
        Map<Parc, List<Engagement>> engagements = Stream.concat(
                        charte
                                .stipulation(ClausesAnnuelles.ENGAGEMENTS)
                                .map(Stipulation::valeur)
                                .orElse(List.of())
                                .stream(),
                        ClausesAnnuelles.NATIONAUX.stream())
                .filter(x -> doit(x.par()))
                .collect(Collectors.groupingBy(Engagement::parc));
        for (LogementOriente x : orientes) {
            Examen e = new Examen(x.orientation(), charte, suivi.calendrier(), au);
            String sujet = "orientation " + x.orientation().id();
            engagements
                    .getOrDefault(comptage.parc(x.orientation(), x.logement()), List.of())
                    .forEach(du -> echeance(du, sujet, e, x.logement()).ifPresent(echeances::add));
        }
        suivi.lue().affaires(reservataire).programmes().stream()
                .map(Affaires.AuProgramme::programme)
                .distinct()
                .forEach(this::programme);
        formalites();
        return parJour(echeances);
    }

    /** A year has few days for so many: they are sorted rather than what falls on them, which nearly comes by subject. */
    private static List<Echeance> parJour(List<Echeance> echeances) {
        Map<LocalDate, List<Echeance>> jours = new HashMap<>();
        for (Echeance e : echeances) {
            jours.computeIfAbsent(e.limite(), j -> new ArrayList<>()).add(e);
        }
        List<Echeance> triees = new ArrayList<>(echeances.size());
        new TreeMap<>(jours).values().forEach(duJour -> {
            duJour.sort(Comparator.comparing(Echeance::sujet));
            triees.addAll(duJour);
        });
        return triees;
    }

    private Optional<Echeance> echeance(Engagement x, String sujet, Examen e, Logement l) {
        return x.depart()
                .dans(e)
                .flatMap(depart -> delai(x, e, l).map(s -> {
                    LocalDate limite = s.valeur().fin(depart.date(), suivi.calendrier());
                    Optional<LocalDate> fait =
                            x.fin().dans(e).map(Moment::date).filter(d -> !d.isBefore(depart.date()));
                    return ImmutableEcheance.of(
                            reservataire,
                            sujet,
                            x.objet(),
                            x.par(),
                            limite,
                            Statut.de(limite, fait, estClos(e.orientation(), depart) || estDispense(x, e, limite), au),
                            fait,
                            x.suite(),
                            s.citation());
                }));
    }

    /** A holder that delegates its management owes nothing. */
    private boolean doit(Partie p) {
        return p != Partie.RESERVATAIRE
                || charte.stipulation(ClausesAnnuelles.GESTION)
                        .filter(s -> s.valeur() == Gestion.DELEGUEE)
                        .isEmpty();
    }

    private static boolean estDispense(Engagement x, Examen e, LocalDate limite) {
        return x.dispense()
                .flatMap(c -> c.dans(e))
                .filter(m -> !m.date().isAfter(limite))
                .isPresent();
    }

    /** A lease, or the end of the orientation, leaves nothing to wait for but what a lease starts. */
    private static boolean estClos(Orientation o, Moment depart) {
        boolean partDuBail =
                depart.evenement().filter(e -> e.fait().phase() == Phase.BAIL).isPresent();
        return !partDuBail && (o.abandon().isPresent() || o.premier(Phase.BAIL).isPresent());
    }

    private Optional<Stipulation<Delai>> delai(Engagement x, Examen e, Logement l) {
        if (x.delaiZoneTendue().isEmpty()) {
            return e.delai(x.delai());
        }
        if (l.zoneTendue().isEmpty()) {
            anomalies.accept(Anomalie.remarque(
                    Codes.ZONE_INCONNUE,
                    "logement « " + e.orientation().offre().logement()
                            + " » : sa zone, tendue ou non, n'est pas connue ; le délai pour « " + x.objet()
                            + " » n'est pas calculé"
                            + e.delai(x.delai())
                                    .map(s -> " (" + s.citation() + ")")
                                    .orElse("")));
            return Optional.empty();
        }
        return e.delai(l.zoneTendue().get() ? x.delaiZoneTendue().get() : x.delai());
    }

    private void programme(Programme p) {
        avant(
                ClausesAnnuelles.DELAI_REPARTITION,
                p.miseEnService(),
                p,
                "répartir les logements du programme",
                Partie.BAILLEUR,
                p.repartition());
        p.caleol()
                .ifPresent(caleol -> avant(
                        ClausesAnnuelles.DELAI_AVANT_CALEOL,
                        caleol,
                        p,
                        "désigner des candidats pour le programme",
                        Partie.RESERVATAIRE,
                        p.designation()));
    }

    private void avant(
            Clause<Delai> delai, LocalDate terme, Programme p, String objet, Partie par, Optional<LocalDate> fait) {
        charte.stipulation(delai).filter(s -> doit(par)).ifPresent(s -> {
            LocalDate limite = s.valeur().avant(terme, suivi.calendrier());
            Optional<LocalDate> connu = fait.filter(d -> !d.isAfter(au));
            echeances.add(ImmutableEcheance.of(
                    reservataire,
                    "programme « " + p.nom() + " »",
                    objet,
                    par,
                    limite,
                    Statut.de(limite, connu, false, au),
                    connu,
                    "",
                    s.citation()));
        });
    }

    /** Those about this year, and about the year before once the convention was in effect. */
    private void formalites() {
        int annee = suivi.dossier().annee();
        List<Formalite> toutes = ClausesDuBilan.formalites(charte).valeur();
        for (Formalite f : toutes) {
            for (int n = Math.max(annee - 1, convention.effet().getYear()); n <= annee; n++) {
                if (f.concerne(n, toutes)) {
                    formalite(f, n);
                }
            }
        }
    }

    private void formalite(Formalite f, int annee) {
        LocalDate limite = f.limite(annee);
        Optional<LocalDate> fait = suivi.transmissions().stream()
                .filter(t -> t.objet().equals(f.objet()) && t.annee() == annee)
                .map(Transmission::le)
                .filter(d -> !d.isAfter(au))
                .findFirst();
        Optional<LocalDate> toleree = f.toleree(annee);
        Statut statut = Statut.de(limite, fait, false, au);
        echeances.add(ImmutableEcheance.of(
                reservataire,
                "année " + annee,
                f.objet() + (f.destinataires().isEmpty() ? "" : ", à " + String.join(", ", f.destinataires())),
                f.par(),
                limite,
                toleree.map(t -> statut.tolere(Statut.de(t, fait, false, au))).orElse(statut),
                fait,
                toleree.map(t -> "toléré jusqu'au " + Dates.texte(t)).orElse(""),
                f.source()));
    }
}
