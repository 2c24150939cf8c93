package fr.gestionflux.core.orientation;

import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What the holder answered to the offer, in words or by its silence. */
final class ReponseDuReservataire {

    private ReponseDuReservataire() {}

    static Optional<Moment> recu(Examen e) {
        return Optional.of(Moment.de(signe(e)));
    }

    /** A sign given too late does not start again a time that has run out: the offer then stands for it. */
    private static Evenement signe(Examen e) {
        Orientation o = e.orientation();
        Optional<LocalDate> limite = e.limite(ClausesAnnuelles.DELAI_ACCEPTATION, o.date());
        return o.premier(Phase.ACCUSE, Phase.ACCEPTATION, Phase.REFUS, Phase.DESIGNATION)
                .filter(signe -> limite.filter(signe.date()::isAfter).isEmpty())
                .orElse(o.evenements().get(0));
    }

    static Optional<Moment> prononce(Examen e) {
        return paroles(e).findFirst().map(Moment::de);
    }

    static Optional<Moment> refusDUnLogementConforme(Examen e) {
        return e.orientation()
                .premier(Phase.REFUS)
                .filter(r -> e.orientation().offre().conforme())
                .map(Moment::de);
    }

    static Optional<Moment> accepte(Examen e) {
        return tacite(e).or(() -> exprimee(e).filter(x -> !laisseLesDossiers(x)).map(Moment::de));
    }

    /** A home is accepted once: what is said after a silence that was worth an acceptance changes nothing to it. */
    static Optional<Moment> accepteDossiersAuBailleur(Examen e) {
        return tacite(e).isPresent()
                ? Optional.empty()
                : exprimee(e).filter(ReponseDuReservataire::laisseLesDossiers).map(Moment::de);
    }

    /** A holder that delegates its management has no time to keep: its silence says nothing. */
    private static Optional<Moment> tacite(Examen e) {
        return e.limite(ClausesAnnuelles.DELAI_ACCEPTATION, signe(e).date())
                .filter(limite -> e.gestion() == Gestion.DIRECTE
                        && e.estPasse(limite)
                        && Stream.concat(paroles(e), e.orientation().abandon().stream())
                                .noneMatch(x -> !x.date().isAfter(limite)))
                .map(limite -> Moment.echu(limite, "silence du réservataire, qui vaut acceptation,"));
    }

    private static Optional<Evenement> exprimee(Examen e) {
        return paroles(e).findFirst().filter(x -> !(x.fait() instanceof RefusDuReservataire));
    }

    /** Who names candidates accepts the home. */
    private static Stream<Evenement> paroles(Examen e) {
        return e.orientation()
                .tous(Phase.ACCEPTATION, Phase.REFUS, Phase.DESIGNATION)
                .filter(x -> !(x.fait() instanceof Designation d && d.candidats() == 0));
    }

    private static boolean laisseLesDossiers(Evenement e) {
        return e.fait() instanceof Acceptation a && a.dossiersAuBailleur();
    }
}
