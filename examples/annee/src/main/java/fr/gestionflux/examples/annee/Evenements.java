package fr.gestionflux.examples.annee;

import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Annulation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.saisie.Tableau;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code evenements.csv}, one event a row; a column that its fact has no use for is an anomaly. */
final class Evenements {

    /** This file's own code: a column that says something of a fact that has no room for it. */
    static final String COLONNE_SANS_OBJET = "colonne-sans-objet";

    private static final List<String> DETAILS =
            List.of("logement", "reservataire", "candidat", "nombre", "ajoutes", "menage", "precision", "motif");
    private static final int MAXIMUM = 99;

    private final List<Reservataire> reservataires;

    private Evenements(List<Reservataire> reservataires) {
        this.reservataires = reservataires;
    }

    /** Holders are known by their names. */
    static Lecture<Saisie> lire(Tableau tableau, List<Reservataire> reservataires) {
        return tableau.lire(new Evenements(reservataires)::saisie);
    }

    private Validation<Seq<Anomalie>, Saisie> saisie(Ligne l) {
        Validation<Seq<Anomalie>, Fait> fait = Choix.parmi(l, "fait", List.of(Phase.values()), Phase::toString)
                .<Seq<Anomalie>>mapError(io.vavr.collection.List::of)
                .flatMap(phase -> new Detail(l).fait(phase));
        Validation<Anomalie, LocalDate> date = l.date("date");
        return Validation.combine(
                        Validation.combine(l.texte("id"), l.texte("orientation"), date, l.texteFacultatif("corrige"))
                                .ap(Entete::new),
                        fait,
                        saisiLe(l, date).<Seq<Anomalie>>mapError(io.vavr.collection.List::of))
                .ap((e, f, le) -> new Saisie(le, new Evenement(e.id, e.orientation, e.date, f, e.corrige)))
                .mapError(defauts -> defauts.flatMap(d -> d).distinct());
    }

    private record Entete(String id, String orientation, LocalDate date, Optional<String> corrige) {}

    /** The day of the fact, unless the row says another one. */
    private static Validation<Anomalie, LocalDate> saisiLe(Ligne l, Validation<Anomalie, LocalDate> date) {
        return l.texteFacultatif("saisi").flatMap(s -> s.isPresent() ? l.date("saisi") : date);
    }

    /** The columns of one row that depend on its fact; remembers which ones were read. */
    private final class Detail {

        private final Ligne ligne;
        private final Set<String> lues = new HashSet<>();

        Detail(Ligne ligne) {
            this.ligne = ligne;
        }

        Validation<Seq<Anomalie>, Fait> fait(Phase phase) {
            Validation<Seq<Anomalie>, Fait> fait = lire(phase);
            Seq<Anomalie> surplus = io.vavr.collection.List.ofAll(DETAILS)
                    .filter(c -> !lues.contains(c))
                    .flatMap(c -> ligne
                            .texteFacultatif(c)
                            .getOrElse(Optional.empty())
                            .map(lu -> ligne.<Fait>refus(COLONNE_SANS_OBJET, c, lu, "rien pour « " + phase + " »")
                                    .getError())
                            .stream()
                            .toList());
            return surplus.isEmpty()
                    ? fait
                    : Validation.invalid(
                            fait.isValid() ? surplus : fait.getError().appendAll(surplus));
        }

        private Validation<Seq<Anomalie>, Fait> lire(Phase phase) {
            return switch (phase) {
                case MISE_A_DISPOSITION ->
                    Validation.combine(texte("logement"), reservataire(), precision("neuf", "non conforme"))
                            .ap((n, r, p) -> new MiseADisposition(
                                    n, r, p.equals("neuf") ? Parc.NEUF : Parc.EXISTANT, !p.equals("non conforme")));
                case ACCUSE -> Validation.valid(new AccuseDeReception());
                case ACCEPTATION -> un(precision("dossiers au bailleur").map(p -> new Acceptation(!p.isEmpty())));
                case REFUS -> un(motif().map(RefusDuReservataire::new));
                case DESIGNATION -> designation(1);
                case NOUVELLE_DESIGNATION -> designation(2);
                case VISITE ->
                    Validation.combine(texte("candidat"), exige("accepte", "refuse"))
                            .ap((c, p) -> new Visite(c, p.equals("accepte")));
                case ATTRIBUTION ->
                    Validation.combine(texte("candidat"), nombre("nombre", 1), precision("sous condition"), menage())
                            .ap((c, rang, p, m) -> new Attribution(c, rang, !p.isEmpty(), m));
                case REFUS_CALEOL ->
                    Validation.combine(texte("candidat"), motif(), precision("DALO"))
                            .ap((c, m, p) -> new RefusCaleol(c, m, !p.isEmpty()));
                case REPONSE ->
                    Validation.combine(texte("candidat"), exige("accepte", "refuse", "silence"))
                            .ap((c, p) -> new Reponse(c, decision(p)));
                case DESISTEMENT ->
                    Validation.combine(texte("candidat"), motif()).ap(Desistement::new);
                case ECHEC -> Validation.valid(new Echec());
                case BAIL -> un(texte("candidat").map(BailSigne::new));
                case ENTREE -> Validation.valid(new Entree());
                case RADIATION -> Validation.valid(new Radiation());
                case REPRISE -> un(motif().map(Reprise::new));
                case REORIENTATION -> un(reservataire().map(Reorientation::new));
                case ANNULATION -> un(motif().map(Annulation::new));
            };
        }

        private Validation<Seq<Anomalie>, Fait> designation(int tour) {
            return Validation.combine(nombre("nombre", 0), nombre("ajoutes", 0), precision("DALO"), facultatif("motif"))
                    .ap((n, ajoutes, p, raison) -> new Designation(tour, n, ajoutes, !p.isEmpty(), raison));
        }

        private Validation<Seq<Anomalie>, Fait> un(Validation<Anomalie, ? extends Fait> lu) {
            return Validation.<Anomalie, Fait>narrow(lu).mapError(io.vavr.collection.List::of);
        }

        private Validation<Anomalie, String> texte(String colonne) {
            lues.add(colonne);
            return ligne.texte(colonne);
        }

        private Validation<Anomalie, Optional<String>> facultatif(String colonne) {
            lues.add(colonne);
            return ligne.texteFacultatif(colonne);
        }

        private Validation<Anomalie, String> motif() {
            return facultatif("motif").map(m -> m.orElse(""));
        }

        private Validation<Anomalie, Reservataire> reservataire() {
            lues.add("reservataire");
            return Choix.parmi(ligne, "reservataire", reservataires, Reservataire::nom);
        }

        /** Not given is the minimum when it is 0. */
        private Validation<Anomalie, Integer> nombre(String colonne, int minimum) {
            return facultatif(colonne)
                    .flatMap(lu -> lu.isEmpty() && minimum == 0
                            ? Validation.valid(0)
                            : ligne.nombre(colonne)
                                    .map(q -> q.numerateur().bitLength() < Integer.SIZE
                                            ? q.numerateur().intValue()
                                            : Integer.MAX_VALUE)
                                    .flatMap(n -> n >= minimum && n <= MAXIMUM
                                            ? Validation.valid(n)
                                            : ligne.refus(
                                                    Codes.NOMBRE_ILLISIBLE,
                                                    colonne,
                                                    lu.orElse(""),
                                                    "un nombre entier de " + minimum + " à " + MAXIMUM)));
        }

        /** One of some words, or nothing. */
        private Validation<Anomalie, String> precision(String... permises) {
            return facultatif("precision")
                    .flatMap(p -> p.isEmpty()
                            ? Validation.valid("")
                            : Choix.parmi(ligne, "precision", List.of(permises), Function.identity()));
        }

        private Validation<Anomalie, String> exige(String... permises) {
            lues.add("precision");
            return Choix.parmi(ligne, "precision", List.of(permises), Function.identity());
        }

        private Validation<Anomalie, Optional<Public>> menage() {
            return facultatif("menage")
                    .flatMap(m -> m.isEmpty()
                            ? Validation.valid(Optional.empty())
                            : Choix.parmi(ligne, "menage", List.of(Public.values()), Public::toString)
                                    .map(Optional::of));
        }

        private static Decision decision(String precision) {
            return switch (precision) {
                case "accepte" -> Decision.ACCEPTE;
                case "refuse" -> Decision.REFUSE;
                default -> Decision.SILENCE;
            };
        }
    }
}
