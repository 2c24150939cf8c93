package fr.gestionflux.core.charte;

import fr.gestionflux.core.charte.Besoin.Emploi;
import fr.gestionflux.core.charte.Besoin.Usage;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.releve.Releve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everywhere that one input was met in the derivations of a file. Not thread-safe. */
final class Recueil {

    private final Map<Usage, Emplois> parUsage = new EnumMap<>(Usage.class);

    /**
     * Notes that the input was met.
     *
     * @param exige false where it is a total that would be read if it were there
     * @param utile false where another way to the same figure is given
     */
    void ajoute(
            Usage usage,
            Reservataire pour,
            Optional<Emploi> emploi,
            List<Releve.Cle> dispense,
            boolean exige,
            boolean utile) {
        parUsage.computeIfAbsent(usage, Emplois::new).ajoute(pour, emploi, dispense, exige, utile);
    }

    /** The first use that what is given leaves open, or else the first; a rule may also try what a figure wants. */
    Emplois retenu() {
        Emplois premier = parUsage.values().iterator().next();
        return parUsage.values().stream()
                .filter(e -> e.utile() && e.usage() != Usage.FACULTATIF)
                .findFirst()
                .orElse(premier);
    }

    /** Where it was met for one use: required, an input is useless only if it is so everywhere. */
    static final class Emplois {

        private final Usage usage;
        private final Set<Reservataire> pour = new LinkedHashSet<>();
        private Optional<Emploi> emploi = Optional.empty();
        private @Nullable List<Releve.Cle> dispense;
        private boolean exige;
        private boolean utile;

        Emplois(Usage usage) {
            this.usage = usage;
        }

        private void ajoute(
                Reservataire r, Optional<Emploi> sien, List<Releve.Cle> autresVoies, boolean requis, boolean ouvert) {
            pour.add(r);
            utile |= ouvert;
            if (exige && !requis) {
                return;
            }
            if (dispense == null || (requis && !exige)) {
                dispense = new ArrayList<>(autresVoies);
                emploi = sien;
            } else {
                dispense.retainAll(autresVoies);
            }
            exige |= requis;
        }

        Usage usage() {
            return usage;
        }

        Set<Reservataire> pour() {
            return pour;
        }

        Optional<Emploi> emploi() {
            return emploi;
        }

        List<Releve.Cle> dispense() {
            return dispense == null ? List.of() : dispense;
        }

        boolean exige() {
            return exige;
        }

        boolean utile() {
            return utile;
        }
    }
}
