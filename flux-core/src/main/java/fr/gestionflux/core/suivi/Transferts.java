package fr.gestionflux.core.suivi;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.Genre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What goes to other landlords and comes from them, each transfer checked against what the holder has; one that cannot be is
 * refused, and moves nothing.
 */
record Transferts(List<Transfert> recus, List<Transfert> cedes) {

    /** A line of an inventory, as a transfer names it. */
    private record LigneDEtat(String intitule, Genre<?> genre, Optional<Territoire> lieu) {
        static LigneDEtat de(Droit d) {
            return new LigneDEtat(d.intitule(), d.genre(), d.lieu());
        }
    }

    static Transferts de(
            List<Transfert> donnes,
            Contingent c,
            Bailleur bailleur,
            int annee,
            LocalDate au,
            Consumer<Anomalie> anomalies) {
        Transferts retenus = new Transferts(new ArrayList<>(), new ArrayList<>());
        Map<LigneDEtat, Quantite> detenus = new HashMap<>();
        c.droits().forEach(d -> detenus.merge(LigneDEtat.de(d), d.compte(), Quantite::plus));
        Set<Transfert> vus = new HashSet<>();
        for (Transfert t : donnes) {
            boolean cede = t.de().equals(bailleur);
            boolean recu = t.vers().equals(bailleur);
            LigneDEtat ligne = LigneDEtat.de(t.droit());
            Quantite detenu = detenus.getOrDefault(ligne, Quantite.ZERO);
            if (cede == recu) {
                refuse(t, "ce bailleur est « " + bailleur + " » ; attendu qu'il cède ou qu'il reçoive", anomalies);
            } else if (t.le().getYear() != annee) {
                refuse(t, "reçu le " + Dates.texte(t.le()) + " ; attendu un jour de " + annee, anomalies);
            } else if (!vus.add(t)) {
                refuse(t, "donné deux fois ; attendu une seule", anomalies);
            } else if (cede && t.droit().compte().compareTo(detenu) > 0) {
                refuse(
                        t,
                        "« " + c.reservataire() + " » y détient " + detenu + " ("
                                + t.droit().genre().nom() + ", "
                                + c.etatDesLieux().source()
                                + ") ; attendu au plus ce nombre",
                        anomalies);
            } else if (!t.le().isAfter(au)) {
                detenus.put(ligne, cede ? detenu.moins(t.droit().compte()) : detenu);
                (cede ? retenus.cedes : retenus.recus).add(t);
            }
        }
        return retenus;
    }

    private static void refuse(Transfert t, String raison, Consumer<Anomalie> anomalies) {
        anomalies.accept(Anomalie.refus(Codes.TRANSFERT_INCOHERENT, t + " : " + raison));
    }

    /** What is left of the rights of an inventory; of lines of one label and kind, the first ones give first. */
    List<Droit> restes(List<Droit> droits) {
        Map<LigneDEtat, Quantite> aOter = new HashMap<>();
        cedes.forEach(t -> aOter.merge(LigneDEtat.de(t.droit()), t.droit().compte(), Quantite::plus));
        List<Droit> restes = new ArrayList<>();
        for (Droit d : droits) {
            Quantite du = aOter.getOrDefault(LigneDEtat.de(d), Quantite.ZERO);
            Quantite ote = du.compareTo(d.compte()) > 0 ? d.compte() : du;
            aOter.put(LigneDEtat.de(d), du.moins(ote));
            restes.add(ote.signe() == 0 ? d : d.avecCompte(d.compte().moins(ote)));
        }
        return restes;
    }
}
