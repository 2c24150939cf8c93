package fr.gestionflux.examples.benchmarks;

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
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up homes offered to holders in a year, refused, taken back, let, and what had to be corrected. Events come in any order;
 * the same seed gives the same ones.
 */
final class Offres {

    private static final int JOURS_D_OFFRE = 300;

    private final List<Reservataire> reservataires;
    private final LocalDate janvier;
    private final Random hasard;
    private final List<Logement> logements = new ArrayList<>();
    private final List<Evenement> evenements = new ArrayList<>();

    Offres(List<Reservataire> reservataires, LocalDate janvier, int nombre, long graine) {
        this.reservataires = reservataires;
        this.janvier = janvier;
        this.hasard = new Random(graine);
        while (evenements.size() < nombre) {
            orientation();
        }
        Collections.shuffle(evenements, hasard);
    }

    List<Logement> logements() {
        return Collections.unmodifiableList(logements);
    }

    List<Evenement> evenements() {
        return Collections.unmodifiableList(evenements);
    }

    /** Seven in ten go to a lease; one in forty is corrected, one in a hundred is received twice. */
    private void orientation() {
        int rang = logements.size();
        Reservataire r = reservataires.get(hasard.nextInt(reservataires.size()));
        String logement = "%010d".formatted(rang);
        logements.add(
                Logement.builder().territoire(r.territoire()).numero(logement).build());
        Histoire h = new Histoire("o" + rang, janvier.plusDays(hasard.nextInt(JOURS_D_OFFRE)));
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
