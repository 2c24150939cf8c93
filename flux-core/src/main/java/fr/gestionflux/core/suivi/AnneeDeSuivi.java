package fr.gestionflux.core.suivi;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instructions;
import fr.gestionflux.core.orientation.Journal;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every reading of a follow-up shares, whatever the day and the holder: sorted once, so that reading a holder costs what
 * is its own.
 *
 * <p>Immutable and thread-safe.
 */
final class AnneeDeSuivi {

    private final Map<Reservataire, Convention> conventions = new LinkedHashMap<>();
    private final Map<String, Logement> logements = new HashMap<>();
    private final List<Anomalie> logementsEnDouble = new ArrayList<>();
    private final Journal journal;
    private final LogementsNeufs neufs;
    private final Map<Reservataire, Affaires> affaires;
    private final Instructions duDossier;
    private final Instructions duRealise;

    AnneeDeSuivi(Suivi suivi) {
        suivi.conventions().forEach(c -> conventions.put(c.reservataire(), c));
        for (Logement l : suivi.logements()) {
            l.numero()
                    .filter(n -> logements.putIfAbsent(n, l) != null)
                    .ifPresent(n -> logementsEnDouble.add(Anomalie.remarque(
                            Codes.LOGEMENT_EN_DOUBLE,
                            "logement « " + n + " » : donné deux fois ; le premier est retenu")));
        }
        this.journal = Journal.de(suivi.evenements());
        this.neufs = new LogementsNeufs(suivi.programmes(), journal);
        this.affaires = Affaires.parReservataire(suivi);
        this.duDossier = suivi.charte().instructions(suivi.dossier());
        this.duRealise = suivi.charte()
                .instructions(DossierAnnuel.builder()
                        .bailleur(suivi.dossier().bailleur())
                        .annee(suivi.dossier().annee())
                        .addAllContingents(suivi.dossier().contingents())
                        .releve(suivi.realise())
                        .build());
    }

    Optional<Convention> convention(Reservataire r) {
        return Optional.ofNullable(conventions.get(r));
    }

    Optional<Logement> logement(String numero) {
        return Optional.ofNullable(logements.get(numero));
    }

    int nombreDeLogements() {
        return logements.size();
    }

    List<Anomalie> logementsEnDouble() {
        return Collections.unmodifiableList(logementsEnDouble);
    }

    Journal journal() {
        return journal;
    }

    LogementsNeufs neufs() {
        return neufs;
    }

    Affaires affaires(Reservataire r) {
        return affaires.getOrDefault(r, Affaires.AUCUNE);
    }

    /** The charter applied to the file, for one reading. */
    Instructions duDossier() {
        return duDossier.autreLecture();
    }

    /** The same, of what was counted once the year was over in place of what was known at its start. */
    Instructions duRealise() {
        return duRealise.autreLecture();
    }
}
