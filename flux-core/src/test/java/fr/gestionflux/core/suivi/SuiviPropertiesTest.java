package fr.gestionflux.core.suivi;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** The laws of every year, on the made-up charter: few rights, so that an overrun is common. */
class SuiviPropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return AnneeDEssai.charte().build();
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return AnneeDEssai.convention(AnneeDEssai.COMMUNE, stipulations);
    }

    @Override
    public Contingent contingent() {
        return AnneeDEssai.contingent(
                AnneeDEssai.uniques("2,75"), new DroitsUniques("terrain", Quantite.rapport(1, 3), Origine.APPORT));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return AnneeDEssai.dossier(annee, contingent);
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return AnneeDEssai.contingent(jour, new Apport("programme de " + jour.getYear(), Quantite.of(logements)));
    }
}
