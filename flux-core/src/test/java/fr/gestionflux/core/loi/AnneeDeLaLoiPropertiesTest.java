package fr.gestionflux.core.loi;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The laws of every year, for a commune that the law alone serves. */
class AnneeDeLaLoiPropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return new DroitCommun().versions().get(0);
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return BailleurDeLAisne.convention(
                BailleurDeLAisne.VILLE,
                Stream.concat(Stream.of(BailleurDeLAisne.taux("10 %")), Stream.of(stipulations))
                        .toList());
    }

    @Override
    public Contingent contingent() {
        return BailleurDeLAisne.contingents().stream()
                .filter(c -> c.reservataire().equals(BailleurDeLAisne.VILLE))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return BailleurDeLAisne.dossier(annee, List.of(contingent));
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return Contingent.de(
                BailleurDeLAisne.VILLE,
                new EtatDesLieux(jour, BailleurDeLAisne.INVENTE.art("programme")),
                LogementsReserves.de("programme de " + jour.getYear(), logements));
    }
}
