package fr.gestionflux.kit;

import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of what may happen to the homes of a landlord over the years. */
public final class Histoires {

    /** Most stories hold together when their facts are told in the usual order. */
    private static final List<Fait> FAITS = List.of(
            new AccuseDeReception(),
            Acceptation.expresse(),
            Acceptation.laissantLesDossiersAuBailleur(),
            new RefusDuReservataire("loyer"),
            Designation.de(3),
            Designation.impossible("personne"),
            Designation.dUnDalo(),
            Visite.acceptee("A"),
            Visite.refusee("B"),
            Attribution.de("A", 1).a(Public.PRIORITAIRE),
            Attribution.de("B", 2).a(Public.NON_PRIORITAIRE),
            RefusCaleol.dUnDalo("C", "ressources"),
            new Reponse("A", Decision.ACCEPTE),
            new Reponse("B", Decision.REFUSE),
            new Desistement("A", ""),
            new Echec(),
            Designation.de(3).auTour(2),
            new BailSigne("A"),
            new BailSigne("B"),
            new Entree(),
            new Radiation(),
            new Reprise(""));

    private Histoires() {}

    /**
     * Homes of one territory that differ by what a report breaks its counts down by; the last one is in a sale plan.
     *
     * @param t where
     * @return numbered from {@code L0}
     */
    public static List<Logement> logements(Territoire t) {
        List<Logement> logements = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            Logement.Builder b = Logement.builder().territoire(t).numero("L" + n);
            if (n > 0) {
                b.typologie("T" + n)
                        .financement(n % 2 == 0 ? "PLUS" : "PLAI")
                        .qpv(n % 3 == 0)
                        .zoneTendue(n % 2 == 0)
                        .construction(1960 + 10 * n)
                        .miseEnService(1961 + 10 * n);
            }
            logements.add((n == 5 ? b.addMotifs(Exclusion.PLAN_DE_VENTE) : b).build());
        }
        return logements;
    }

    /**
     * What happened to some homes: legal stories, stories that contradict themselves, corrections.
     *
     * @param logements the homes
     * @param r the holder that they are offered to
     * @param premiereAnnee the year of the first offers
     * @param annees how many years offers last
     * @return the events of at most eight orientations
     */
    public static Arbitrary<List<Evenement>> evenements(
            List<Logement> logements, Reservataire r, int premiereAnnee, int annees) {
        Arbitrary<MiseADisposition> offre = Combinators.combine(
                        Arbitraries.of(logements),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(Parc.EXISTANT)), Tuple.of(1, Arbitraries.just(Parc.NEUF))),
                        Arbitraries.of(true, true, false))
                .as((l, nature, conforme) -> new MiseADisposition(l.numero().orElseThrow(), r, nature, conforme));
        Arbitrary<List<Fait>> suite = Combinators.combine(
                        Arbitraries.of(FAITS).list().ofMinSize(1).ofMaxSize(9), Arbitraries.of(true, true, true, false))
                .as((faits, ordonnes) -> ordonnes
                        ? faits.stream()
                                .sorted(Comparator.comparing(Fait::phase))
                                .toList()
                        : faits);
        Arbitrary<List<Integer>> ecarts =
                Arbitraries.integers().between(0, 40).list().ofSize(9);
        // stories that run from one year to the next are those where years may lose or repeat something
        Arbitrary<LocalDate> jour = Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.integers().between(0, 364)),
                        Tuple.of(1, Arbitraries.integers().between(300, 364)))
                .flatMap(j -> Arbitraries.integers()
                        .between(0, annees - 1)
                        .map(n -> LocalDate.of(premiereAnnee + n, 1, 1).plusDays(j)));
        Arbitrary<Integer> correction = Arbitraries.integers().between(-20, 9);
        return Combinators.combine(offre, jour, suite, ecarts, correction)
                .as(Histoire::new)
                .list()
                .ofMaxSize(8)
                .map(Histoires::raconte);
    }

    private record Histoire(
            MiseADisposition offre, LocalDate jour, List<Fait> faits, List<Integer> ecarts, int corrige) {

        List<Evenement> evenements(String id) {
            List<Evenement> evenements = new ArrayList<>(List.of(Evenement.de(id + "-0", id, jour, offre)));
            LocalDate date = jour;
            for (int n = 0; n < faits.size(); n++) {
                date = date.plusDays(ecarts.get(n));
                evenements.add(Evenement.de(id + "-" + (n + 1), id, date, faits.get(n)));
            }
            if (corrige >= 0 && corrige < evenements.size()) {
                Evenement faux = evenements.get(corrige);
                evenements.add(Evenement.de(id + "-c", id, faux.date().plusDays(30), faux.fait())
                        .corrigeant(faux.id()));
            }
            return evenements;
        }
    }

    private static List<Evenement> raconte(List<Histoire> histoires) {
        List<Evenement> evenements = new ArrayList<>();
        for (int n = 0; n < histoires.size(); n++) {
            evenements.addAll(histoires.get(n).evenements("o" + n));
        }
        return evenements;
    }
}
