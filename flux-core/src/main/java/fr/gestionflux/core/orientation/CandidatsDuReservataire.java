package fr.gestionflux.core.orientation;

import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.temps.Delai;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the holder named candidates, said that it could not, or let the time run out. */
final class CandidatsDuReservataire {

    private CandidatsDuReservataire() {}

    static Optional<Moment> propose(Examen e) {
        return proposes(e).findFirst().map(Moment::de);
    }

    static Optional<Moment> proposeAuSecondTour(Examen e) {
        return proposes(e)
                .filter(x -> ((Designation) x.fait()).tour() > 1)
                .findFirst()
                .map(Moment::de);
    }

    private static Stream<Evenement> proposes(Examen e) {
        return e.orientation()
                .tous(Phase.DESIGNATION, Phase.NOUVELLE_DESIGNATION)
                .filter(Enchainement::nommeQuelquUn);
    }

    static Optional<Moment> impossibilite(Examen e) {
        return e.orientation()
                .tous(Phase.DESIGNATION)
                .filter(x -> !Enchainement.nommeQuelquUn(x))
                .findFirst()
                .map(Moment::de);
    }

    static Optional<Moment> impossibiliteATemps(Examen e) {
        Optional<LocalDate> limite =
                e.limite(ClausesAnnuelles.DELAI_IMPOSSIBILITE, e.orientation().date());
        return impossibilite(e).filter(m -> limite.filter(m.date()::isAfter).isEmpty());
    }

    static Optional<Moment> orienteEnVain(Examen e) {
        return impossibilite(e)
                .flatMap(m -> e.orientation().premier(Phase.MISE_A_DISPOSITION))
                .map(Moment::de);
    }

    static Optional<Moment> sansCandidat(Examen e) {
        Orientation o = e.orientation();
        if (!o.offre().conforme() || e.gestion() == Gestion.DELEGUEE) {
            return Optional.empty();
        }
        return e.limite(ClausesAnnuelles.DELAI_CANDIDATS, o.date())
                .flatMap(limite -> personne(e, 1, o.date(), limite))
                .or(() -> o.premier(Phase.ECHEC)
                        .flatMap(notice -> e.limite(ClausesAnnuelles.DELAI_SECOND_TOUR, notice.date())
                                .flatMap(limite -> personne(e, 2, notice.date().plusDays(1), limite))));
    }

    static Optional<Moment> accepteSansSuite(Examen e) {
        return e.gestion() == Gestion.DELEGUEE
                ? Optional.empty()
                : sansSuite(e, ReponseDuReservataire::accepte, ClausesAnnuelles.DELAI_CANDIDATS)
                        .or(() -> sansSuite(
                                e,
                                ReponseDuReservataire::accepteDossiersAuBailleur,
                                ClausesAnnuelles.DELAI_DOSSIERS_AU_BAILLEUR));
    }

    private static Optional<Moment> sansSuite(
            Examen e, Function<Examen, Optional<Moment>> acceptation, Clause<Delai> delai) {
        return acceptation
                .apply(e)
                .flatMap(a -> e.limite(delai, a.date()))
                .flatMap(limite -> personne(e, 1, e.orientation().date(), limite));
    }

    /** What ended by the last day, went to the CALEOL or was let is not a silence of the holder. */
    private static Optional<Moment> personne(Examen e, int tour, LocalDate depart, LocalDate limite) {
        Predicate<Evenement> nomme =
                x -> x.fait() instanceof Designation d && d.tour() == tour && Enchainement.nommeQuelquUn(x);
        Predicate<Evenement> avance = x -> !x.date().isBefore(depart)
                && (x.fait() instanceof Attribution
                        || x.fait() instanceof RefusCaleol
                        || x.fait() instanceof BailSigne);
        boolean disculpe = Stream.concat(
                        e.orientation().abandon().stream(),
                        e.orientation().evenements().stream().filter(nomme.or(avance)))
                .anyMatch(x -> !x.date().isAfter(limite));
        return e.estPasse(limite) && !disculpe
                ? Optional.of(Moment.echu(limite, tour == 1 ? "aucun candidat" : "aucun candidat au second tour"))
                : Optional.empty();
    }
}
