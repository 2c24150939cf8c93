package fr.gestionflux.examples.benchmarks;

import static fr.gestionflux.examples.benchmarks.BailleurInvente.JANVIER;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Suivi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A made-up year of one landlord of Savoie and of twenty communes: homes offered, refused, taken back, let, and what had to be
 * corrected. Events come in any order; the same seed gives the same year.
 */
final class Annee {

    private static final int COMMUNES = 20;
    private static final int JOURS_D_OFFRE = 300;
    private static final LocalDate FIN = LocalDate.of(JANVIER.getYear(), 12, 31);

    private final Random hasard;
    private final BailleurInvente bailleur = new BailleurInvente(Chartes.decouvertes(), COMMUNES);
    private final List<Logement> logements = new ArrayList<>();
    private final List<Evenement> evenements = new ArrayList<>();

    Annee(int nombre, long graine) {
        this.hasard = new Random(graine);
        while (evenements.size() < nombre) {
            orientation();
        }
        Collections.shuffle(evenements, hasard);
    }

    /** The library: where every convention stands at the end of the year. */
    Point flux() {
        return Suivi.builder()
                .charte(bailleur.charte())
                .dossier(bailleur.dossier())
                .addAllConventions(bailleur.conventions())
                .addAllLogements(logements)
                .addAllEvenements(evenements)
                .build()
                .au(FIN);
    }

    /** The least that counts the same leases here: group by orientation, and no rule checked. */
    Map<Reservataire, Integer> bauxSignes() {
        Map<String, Reservataire> offres = new HashMap<>();
        Set<String> loues = new HashSet<>();
        for (Evenement e : evenements) {
            if (e.fait() instanceof MiseADisposition m) {
                offres.put(e.orientation(), m.reservataire());
            } else if (e.fait().phase() == Phase.BAIL) {
                loues.add(e.orientation());
            }
        }
        Map<Reservataire, Integer> comptes = new HashMap<>();
        loues.forEach(o -> comptes.merge(offres.get(o), 1, Integer::sum));
        return comptes;
    }

    /** Seven in ten go to a lease; one in forty is corrected, one in a hundred is received twice. */
    private void orientation() {
        int rang = logements.size();
        Reservataire r = bailleur.conventions().get(hasard.nextInt(COMMUNES)).reservataire();
        String logement = "%010d".formatted(rang);
        logements.add(
                Logement.builder().territoire(r.territoire()).numero(logement).build());
        Histoire h = new Histoire("o" + rang, JANVIER.plusDays(hasard.nextInt(JOURS_D_OFFRE)));
        h.suit(MiseADisposition.de(logement, r));
        h.suit(new AccuseDeReception());
        int issue = hasard.nextInt(10);
        if (issue == 0) {
            h.suit(new RefusDuReservataire("loyer"));
            return;
        }
        h.suit(Acceptation.expresse());
        h.suit(Designation.de(3));
        if (issue == 1) {
            h.suit(new Reprise("travaux"));
            return;
        }
        h.suit(Attribution.de("A", 1));
        if (issue == 2) {
            return;
        }
        h.suit(new Reponse("A", Decision.ACCEPTE));
        h.suit(new BailSigne("A"));
        h.suit(new Entree());
    }

    private final class Histoire {
        private final String orientation;
        private LocalDate date;
        private int rang;

        Histoire(String orientation, LocalDate debut) {
            this.orientation = orientation;
            this.date = debut;
        }

        void suit(Fait fait) {
            date = date.plusDays(hasard.nextInt(8));
            String id = orientation + "-" + rang++;
            Evenement e = Evenement.de(id, orientation, date, fait);
            evenements.add(e);
            if (hasard.nextInt(40) == 0) {
                // one day later, and what follows is later still
                date = date.plusDays(1);
                evenements.add(Evenement.de(id + "bis", orientation, date, fait).corrigeant(id));
            } else if (hasard.nextInt(100) == 0) {
                evenements.add(e);
            }
        }
    }
}
