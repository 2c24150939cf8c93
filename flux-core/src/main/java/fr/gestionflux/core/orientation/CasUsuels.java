package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.Attribution;
import fr.gestionflux.core.orientation.Fait.BailSigne;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Desistement;
import fr.gestionflux.core.orientation.Fait.Phase;
import fr.gestionflux.core.orientation.Fait.Refus;
import fr.gestionflux.core.orientation.Fait.RefusCaleol;
import fr.gestionflux.core.orientation.Fait.Reponse;
import fr.gestionflux.core.orientation.Fait.Visite;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.temps.Delai;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases that the charters share; each is a value that reads as a sentence. */
final class CasUsuels {

    private CasUsuels() {}

    private static String phrase(Cas c) {
        return c.libelle() + " ("
                + (c.source().article().isEmpty() ? c.source() : c.source().article()) + ")";
    }

    private static Optional<Moment> premier(Stream<Evenement> evenements) {
        return evenements.findFirst().map(Moment::de);
    }

    /** An event of one phase. */
    record Survenu(String libelle, Phase phase, Reference source) implements Cas {
        @Override
        public Optional<Moment> dans(Examen e) {
            return e.orientation().premier(phase).map(Moment::de);
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record Recu(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "logement orienté, réception accusée ou non";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return Optional.of(Moment.de(signe(e)));
        }

        /** A sign given too late does not start again a time that has run out: the offer then stands for it. */
        static Evenement signe(Examen e) {
            Orientation o = e.orientation();
            Optional<LocalDate> limite = e.limite(ClausesAnnuelles.DELAI_ACCEPTATION, o.date());
            return o.premier(Phase.ACCUSE, Phase.ACCEPTATION, Phase.REFUS, Phase.DESIGNATION)
                    .filter(signe -> limite.filter(signe.date()::isAfter).isEmpty())
                    .orElse(o.evenements().get(0));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record OrienteEnVain(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "logement orienté, sans candidat possible";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return new Impossibilite(source)
                    .dans(e)
                    .flatMap(m -> e.orientation().premier(Phase.MISE_A_DISPOSITION))
                    .map(Moment::de);
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record Impossibilite(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "impossibilité de désigner un candidat";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return premier(e.orientation().tous(Phase.DESIGNATION).filter(x -> !Enchainement.nommeQuelquUn(x)));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record ImpossibiliteATemps(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "impossibilité de désigner un candidat, dite à temps";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            Optional<LocalDate> limite = e.limite(
                    ClausesAnnuelles.DELAI_IMPOSSIBILITE, e.orientation().date());
            return new Impossibilite(source)
                    .dans(e)
                    .filter(m -> limite.filter(m.date()::isAfter).isEmpty());
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record Prononce(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "acceptation ou refus du logement";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return premier(reponses(e.orientation()));
        }

        /** Who names candidates accepts the home. */
        static Stream<Evenement> reponses(Orientation o) {
            return o.tous(Phase.ACCEPTATION, Phase.REFUS, Phase.DESIGNATION)
                    .filter(x -> !(x.fait() instanceof Designation d && d.candidats() == 0));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record Accepte(boolean dossiersAuBailleur, Reference source) implements Cas {
        @Override
        public String libelle() {
            return dossiersAuBailleur
                    ? "logement accepté, dossiers complétés par le bailleur"
                    : "logement accepté, ou silence du réservataire";
        }

        /** A home is accepted once: what is said after a silence that was worth an acceptance changes nothing to it. */
        @Override
        public Optional<Moment> dans(Examen e) {
            Optional<Moment> tacite = tacite(e);
            return tacite.isPresent()
                    ? tacite.filter(m -> !dossiersAuBailleur)
                    : Prononce.reponses(e.orientation())
                            .findFirst()
                            .filter(x -> !(x.fait() instanceof Refus) && laisseLesDossiers(x) == dossiersAuBailleur)
                            .map(Moment::de);
        }

        private static boolean laisseLesDossiers(Evenement e) {
            return e.fait() instanceof Acceptation a && a.dossiersAuBailleur();
        }

        /** A holder that delegates its management has no time to keep: its silence says nothing. */
        private Optional<Moment> tacite(Examen e) {
            return e.limite(ClausesAnnuelles.DELAI_ACCEPTATION, Recu.signe(e).date())
                    .filter(limite -> e.gestion() == Gestion.DIRECTE
                            && e.estPasse(limite)
                            && Stream.concat(Prononce.reponses(e.orientation()), e.orientation().abandon().stream())
                                    .noneMatch(x -> !x.date().isAfter(limite)))
                    .map(limite -> Moment.echu(limite, "silence du réservataire, qui vaut acceptation,"));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record Propose(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "candidats proposés";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return premier(e.orientation()
                    .tous(Phase.DESIGNATION, Phase.NOUVELLE_DESIGNATION)
                    .filter(Enchainement::nommeQuelquUn));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record ProposeAuSecondTour(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "candidats proposés au second tour";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return premier(e.orientation()
                    .tous(Phase.DESIGNATION, Phase.NOUVELLE_DESIGNATION)
                    .filter(Enchainement::nommeQuelquUn)
                    .filter(x -> ((Designation) x.fait()).tour() > 1));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record ReponseDuPremierAttributaire(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "réponse de l'attributaire";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            Orientation o = e.orientation();
            return o.tous(Phase.ATTRIBUTION)
                    .min(Comparator.comparing(Evenement::date).thenComparing(CasUsuels::rang))
                    .flatMap(a -> premier(o.tous(Phase.REPONSE, Phase.DESISTEMENT, Phase.BAIL)
                            .filter(x -> suit(x, a) && candidat(x).equals(candidat(a)))));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record AttributionRefusee(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "attribution refusée par le candidat";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            Orientation o = e.orientation();
            return premier(o.evenements().stream()
                    .filter(x -> o.tous(Phase.ATTRIBUTION)
                            .anyMatch(a -> suit(x, a) && Enchainement.seRetire(x, candidat(a)))));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record BailNonSigne(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "bail non signé après la CALEOL";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return e.orientation()
                    .premier(Phase.ATTRIBUTION)
                    .flatMap(a -> e.orientation().abandon())
                    .map(Moment::de);
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record SansAboutir(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "mise à disposition restée sans réponse ou n'ayant pas abouti";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return e.orientation().abandon().map(Moment::de);
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record RefusDalo(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "candidat DALO refusé par la CALEOL";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return premier(e.orientation().tous(Phase.REFUS_CALEOL).filter(x -> ((RefusCaleol) x.fait()).dalo()));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record RefusDUnLogementConforme(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "refus d'un logement conforme";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            return e.orientation()
                    .premier(Phase.REFUS)
                    .filter(r -> e.orientation().offre().conforme())
                    .map(Moment::de);
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record SansCandidat(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "aucun candidat dans le délai sur un logement conforme";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            Orientation o = e.orientation();
            if (!o.offre().conforme() || e.gestion() == Gestion.DELEGUEE) {
                return Optional.empty();
            }
            return e.limite(ClausesAnnuelles.DELAI_CANDIDATS, o.date())
                    .flatMap(limite -> personne(e, 1, o.date(), limite))
                    .or(() -> o.premier(Phase.ECHEC)
                            .flatMap(notice -> e.limite(ClausesAnnuelles.DELAI_SECOND_TOUR, notice.date())
                                    .flatMap(limite ->
                                            personne(e, 2, notice.date().plusDays(1), limite))));
        }

        /** What ended by the last day, went to the CALEOL or was let is not a silence of the holder. */
        static Optional<Moment> personne(Examen e, int tour, LocalDate depart, LocalDate limite) {
            Predicate<Evenement> nomme =
                    x -> x.fait() instanceof Designation d && d.tour() == tour && Enchainement.nommeQuelquUn(x);
            Predicate<Evenement> avance = x -> !x.date().isBefore(depart)
                    && (x.fait() instanceof Attribution
                            || x.fait() instanceof RefusCaleol
                            || x.fait() instanceof BailSigne);
            Optional<Evenement> abandon = e.orientation().abandon();
            boolean disculpe = Stream.concat(
                            abandon.stream(),
                            e.orientation().evenements().stream().filter(nomme.or(avance)))
                    .anyMatch(x -> !x.date().isAfter(limite));
            return e.estPasse(limite) && !disculpe
                    ? Optional.of(Moment.echu(limite, tour == 1 ? "aucun candidat" : "aucun candidat au second tour"))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record DesistementSansAutreAttributaire(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "désistement après attribution et visite, sans autre attributaire";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            Orientation o = e.orientation();
            return premier(o.evenements().stream()
                    .filter(x -> o.tous(Phase.ATTRIBUTION)
                            .anyMatch(a -> suit(x, a)
                                    && Enchainement.seRetire(x, candidat(a))
                                    && visiteAcceptee(o, x, candidat(a))
                                    && !autreAttributaire(o, x, a))));
        }

        private static boolean visiteAcceptee(Orientation o, Evenement retrait, String candidat) {
            return o.tous(Phase.VISITE)
                    .anyMatch(v -> suit(retrait, v)
                            && ((Visite) v.fait()).candidat().equals(candidat)
                            && ((Visite) v.fait()).acceptee());
        }

        /** « Soit un rang 2 ou suivant »: a following rank of the same session, or another candidate of a later one. */
        private static boolean autreAttributaire(Orientation o, Evenement retrait, Evenement attribution) {
            return o.tous(Phase.ATTRIBUTION)
                    .filter(a -> suit(retrait, a) && !candidat(a).equals(candidat(attribution)))
                    .anyMatch(a -> a.date().isAfter(attribution.date())
                            || (a.date().equals(attribution.date()) && rang(a) > rang(attribution)));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    record AccepteSansSuite(Reference source) implements Cas {
        @Override
        public String libelle() {
            return "logement accepté resté sans candidat";
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            if (e.gestion() == Gestion.DELEGUEE) {
                return Optional.empty();
            }
            return sansSuite(e, false, ClausesAnnuelles.DELAI_CANDIDATS)
                    .or(() -> sansSuite(e, true, ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR));
        }

        private Optional<Moment> sansSuite(Examen e, boolean dossiersAuBailleur, Clause<Delai> delai) {
            return new Accepte(dossiersAuBailleur, source)
                    .dans(e)
                    .flatMap(a -> e.limite(delai, a.date())
                            .flatMap(limite ->
                                    SansCandidat.personne(e, 1, e.orientation().date(), limite)));
        }

        @Override
        public String toString() {
            return phrase(this);
        }
    }

    private static boolean suit(Evenement e, Evenement cause) {
        return !e.date().isBefore(cause.date());
    }

    private static int rang(Evenement attribution) {
        return ((Attribution) attribution.fait()).rang();
    }

    private static String candidat(Evenement e) {
        Fait f = e.fait();
        if (f instanceof Attribution a) {
            return a.candidat();
        }
        if (f instanceof Reponse r) {
            return r.candidat();
        }
        if (f instanceof Desistement d) {
            return d.candidat();
        }
        return f instanceof BailSigne b ? b.candidat() : "";
    }
}
