package fr.gestionflux.core.orientation;

import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import java.util.Comparator;
import java.util.Optional;

/** What the CALEOL decided, and what the candidates that it gave the home did of it. */
final class SuiteDeLAttribution {

    private SuiteDeLAttribution() {}

    static Optional<Moment> refusDalo(Examen e) {
        return e.orientation()
                .tous(Phase.REFUS_CALEOL)
                .filter(x -> ((RefusCaleol) x.fait()).dalo())
                .findFirst()
                .map(Moment::de);
    }

    static Optional<Moment> bailNonSigne(Examen e) {
        return e.orientation()
                .premier(Phase.ATTRIBUTION)
                .flatMap(a -> e.orientation().abandon())
                .map(Moment::de);
    }

    static Optional<Moment> reponse(Examen e) {
        Orientation o = e.orientation();
        return o.tous(Phase.ATTRIBUTION)
                .min(Comparator.comparing(Evenement::date).thenComparing(SuiteDeLAttribution::rang))
                .flatMap(a -> o.tous(Phase.REPONSE, Phase.DESISTEMENT, Phase.BAIL)
                        .filter(x -> suit(x, a) && candidat(x).equals(candidat(a)))
                        .findFirst())
                .map(Moment::de);
    }

    static Optional<Moment> refusee(Examen e) {
        Orientation o = e.orientation();
        return o.evenements().stream()
                .filter(x -> o.tous(Phase.ATTRIBUTION).anyMatch(a -> renonce(x, a)))
                .findFirst()
                .map(Moment::de);
    }

    static Optional<Moment> desistementSansAutreAttributaire(Examen e) {
        Orientation o = e.orientation();
        return o.evenements().stream()
                .filter(x -> o.tous(Phase.ATTRIBUTION)
                        .anyMatch(
                                a -> renonce(x, a) && visiteAcceptee(o, x, candidat(a)) && !autreAttributaire(o, x, a)))
                .findFirst()
                .map(Moment::de);
    }

    private static boolean renonce(Evenement retrait, Evenement attribution) {
        return suit(retrait, attribution) && Enchainement.seRetire(retrait, candidat(attribution));
    }

    private static boolean visiteAcceptee(Orientation o, Evenement retrait, String candidat) {
        return o.tous(Phase.VISITE)
                .anyMatch(v -> suit(retrait, v) && candidat(v).equals(candidat) && ((Visite) v.fait()).acceptee());
    }

    /** « Soit un rang 2 ou suivant »: a following rank of the same session, or another candidate of a later one. */
    private static boolean autreAttributaire(Orientation o, Evenement retrait, Evenement attribution) {
        return o.tous(Phase.ATTRIBUTION)
                .filter(a -> suit(retrait, a) && !candidat(a).equals(candidat(attribution)))
                .anyMatch(a -> a.date().isAfter(attribution.date())
                        || (a.date().equals(attribution.date()) && rang(a) > rang(attribution)));
    }

    private static boolean suit(Evenement e, Evenement cause) {
        return !e.date().isBefore(cause.date());
    }

    private static int rang(Evenement attribution) {
        return ((Attribution) attribution.fait()).rang();
    }

    private static String candidat(Evenement e) {
        return ((FaitDeCandidat) e.fait()).candidat();
    }
}
