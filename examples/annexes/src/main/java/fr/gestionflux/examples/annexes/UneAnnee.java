package fr.gestionflux.examples.annexes;

import static fr.gestionflux.examples.annexes.Seez.COMMUNE;
import static fr.gestionflux.examples.annexes.Seez.SEEZ;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Situation;
import fr.gestionflux.core.suivi.Suivi;
import java.io.PrintStream;
import java.time.LocalDate;

/** The page on a year: two homes of Séez, and made-up events. */
final class UneAnnee {

    private UneAnnee() {}

    static Suivi seez(Charte charte, PrintStream sortie) {
        return seez(charte, Seez.dossier(), Seez.convention(charte), COMMUNE, SEEZ, sortie);
    }

    private static Suivi seez(
            Charte charte,
            DossierAnnuel dossier,
            Convention convention,
            Reservataire commune,
            Territoire seez,
            PrintStream sortie) {
        // <page>
        var suivi = Suivi.builder()
                .charte(charte)
                .dossier(dossier)
                .addConventions(convention)
                .addLogements(
                        Logement.builder()
                                .numero("7328500001")
                                .territoire(seez)
                                .typologie("T3")
                                .build(),
                        Logement.builder()
                                .numero("7328500002")
                                .territoire(seez)
                                .typologie("T2")
                                .build())
                // what the software recorded, in any order: an id, the orientation, the day, the fact
                .addEvenements(
                        Evenement.de(
                                "e1", "2024-1", LocalDate.of(2024, 3, 4), MiseADisposition.de("7328500001", commune)),
                        Evenement.de("e2", "2024-1", LocalDate.of(2024, 3, 5), Acceptation.expresse()),
                        Evenement.de("e3", "2024-1", LocalDate.of(2024, 3, 20), Designation.de(3)),
                        Evenement.de("e4", "2024-1", LocalDate.of(2024, 4, 9), Attribution.de("A", 1)),
                        Evenement.de("e5", "2024-1", LocalDate.of(2024, 5, 2), new BailSigne("A")),
                        Evenement.de(
                                "e6", "2024-2", LocalDate.of(2024, 6, 3), MiseADisposition.de("7328500002", commune)))
                .build();

        // where the convention stands, why each home counts or not, what is late
        Situation situation =
                suivi.au(LocalDate.of(2024, 6, 28)).situation(commune).orElseThrow();
        sortie.println(situation.objectif() + ", " + situation.honores() + ", " + situation.reste());
        situation.decomptes().forEach(sortie::println);
        situation.enRetard().forEach(sortie::println);

        // what the year leaves to the next one
        Ouverture ouverture = suivi.ouverture(commune).orElseThrow();
        ouverture.exercice().ifPresent(x -> {
            sortie.println(x.ouverture());
            x.mouvements().forEach(sortie::println);
            sortie.println(x.cloture());
        });
        // </page>
        return suivi;
    }
}
