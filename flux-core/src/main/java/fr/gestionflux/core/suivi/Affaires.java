package fr.gestionflux.core.suivi;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a follow-up is given about one holder, sorted once for all of them.
 *
 * @param programmes what it has in each new programme
 * @param acquisitions rights acquired otherwise
 * @param sorties homes held that left
 * @param transferts rights that came from or went to another landlord
 */
record Affaires(
        List<AuProgramme> programmes, List<Contingent> acquisitions, List<Sortie> sorties, List<Transfert> transferts) {

    /** Nothing at all. */
    static final Affaires AUCUNE = new Affaires(List.of(), List.of(), List.of(), List.of());

    /** What a holder has in a programme. */
    record AuProgramme(Programme programme, Contingent droits) {}

    static Map<Reservataire, Affaires> parReservataire(Suivi suivi) {
        Map<Reservataire, Affaires> toutes = new LinkedHashMap<>();
        for (Programme p : suivi.programmes()) {
            p.droits().forEach(c -> de(toutes, c.reservataire()).programmes().add(new AuProgramme(p, c)));
        }
        suivi.acquisitions()
                .forEach(c -> de(toutes, c.reservataire()).acquisitions().add(c));
        suivi.sorties().forEach(s -> de(toutes, s.reservataire()).sorties().add(s));
        suivi.transferts()
                .forEach(t -> de(toutes, t.reservataire()).transferts().add(t));
        return toutes;
    }

    private static Affaires de(Map<Reservataire, Affaires> toutes, Reservataire r) {
        return toutes.computeIfAbsent(
                r, x -> new Affaires(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }
}
