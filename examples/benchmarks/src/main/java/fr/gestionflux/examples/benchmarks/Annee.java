package fr.gestionflux.examples.benchmarks;

import static fr.gestionflux.examples.benchmarks.BailleurInvente.JANVIER;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.suivi.Point;
import fr.gestionflux.core.suivi.Suivi;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A made-up year of one landlord of Savoie and of twenty communes; the same seed gives the same year. */
final class Annee {

    private static final int COMMUNES = 20;
    private static final LocalDate FIN = LocalDate.of(JANVIER.getYear(), 12, 31);

    private final BailleurInvente bailleur = new BailleurInvente(Chartes.decouvertes(), COMMUNES);
    private final Offres offres;

    Annee(int nombre, long graine) {
        this.offres = new Offres(
                bailleur.conventions().stream().map(Convention::reservataire).toList(), JANVIER, nombre, graine);
    }

    /** The library: where every convention stands at the end of the year. */
    Point flux() {
        return Suivi.builder()
                .charte(bailleur.charte())
                .dossier(bailleur.dossier())
                .addAllConventions(bailleur.conventions())
                .addAllLogements(offres.logements())
                .addAllEvenements(offres.evenements())
                .build()
                .au(FIN);
    }

    /** The least that counts the same leases here: group by orientation, and no rule checked. */
    Map<Reservataire, Integer> bauxSignes() {
        Map<String, Reservataire> destinataires = new HashMap<>();
        Set<String> loues = new HashSet<>();
        for (Evenement e : offres.evenements()) {
            if (e.fait() instanceof MiseADisposition m) {
                destinataires.put(e.orientation(), m.reservataire());
            } else if (e.fait().phase() == Phase.BAIL) {
                loues.add(e.orientation());
            }
        }
        Map<Reservataire, Integer> comptes = new HashMap<>();
        loues.forEach(o -> comptes.merge(destinataires.get(o), 1, Integer::sum));
        return comptes;
    }
}
