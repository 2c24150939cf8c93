package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Journal;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The homes of new programmes: the first letting of one is in stock (CCH R.441-5), even when its offer does not say so.
 *
 * <p>Immutable and thread-safe.
 */
final class LogementsNeufs {

    private final Map<String, Programme> parNumero = new HashMap<>();
    private final Map<Territoire, List<Programme>> sansNumeros = new HashMap<>();
    private final Map<String, LocalDate> premiersBaux = new HashMap<>();

    /** The leases are looked for once, and only when there is a programme whose homes they may be of. */
    LogementsNeufs(List<Programme> programmes, Journal journal) {
        for (Programme p : programmes) {
            p.numeros().forEach(n -> parNumero.merge(n, p, LogementsNeufs::dernier));
            if (p.numeros().isEmpty()) {
                sansNumeros
                        .computeIfAbsent(p.territoire(), t -> new ArrayList<>())
                        .add(p);
            }
        }
        if (!programmes.isEmpty()) {
            journal.lu(LocalDate.MAX)
                    .lues()
                    .forEach(o -> o.premier(Phase.BAIL)
                            .ifPresent(bail -> premiersBaux.merge(
                                    o.offre().logement(), bail.date(), (a, b) -> b.isBefore(a) ? b : a)));
        }
    }

    private static Programme dernier(Programme a, Programme b) {
        return b.miseEnService().isAfter(a.miseEnService()) ? b : a;
    }

    /** Whether the home is of the programme: listed, or else in its commune. */
    static boolean estDe(Programme p, String numero, Logement l) {
        return p.numeros().isEmpty()
                ? l.territoire().equals(p.territoire())
                : p.numeros().contains(numero);
    }

    /**
     * The programme of a home offered as an existing one, put in service at the earliest in the year before the offer, and
     * that no earlier lease shows to have been let; empty for any other home.
     */
    Optional<Programme> premiereLocationTue(Orientation o, Logement l) {
        if ((parNumero.isEmpty() && sansNumeros.isEmpty()) || o.offre().parc() == Parc.NEUF) {
            return Optional.empty();
        }
        String numero = o.offre().logement();
        return Optional.ofNullable(parNumero.get(numero))
                .or(() -> sansNumeros.getOrDefault(l.territoire(), List.of()).stream()
                        .filter(p ->
                                l.miseEnService().orElse(0) == p.miseEnService().getYear())
                        .findFirst())
                .filter(p -> p.miseEnService().getYear() >= o.date().getYear() - 1)
                .filter(p -> !premiersBaux.getOrDefault(numero, LocalDate.MAX).isBefore(o.date()));
    }
}
