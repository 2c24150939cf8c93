package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** The laws of every year in Bron: homes offered count, and the inventory's rights end one after the other. */
class AnneePropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return ConventionTypeRhone.V2024;
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return AnneeTest.convention(stipulations);
    }

    @Override
    public Contingent contingent() {
        return AnneeTest.contingent(
                AnneeTest.fin(2023),
                AnneeTest.jusquAu("mi-2024", 6, LocalDate.of(2024, 6, 30)),
                AnneeTest.jusquAu("fin 2025", 5, LocalDate.of(2025, 12, 31)),
                AnneeTest.reserves(150));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return AnneeTest.dossier(annee, contingent);
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return AnneeTest.contingent(jour, LogementsReserves.de("programme de " + jour.getYear(), logements));
    }
}
