package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.rules.hautegaronne.AnneeTest.jusquAu;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** The laws of every year in Escalquens: an inventory whose rights end one after the other, some of them before it starts. */
class AnneePropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return annee == 2024 ? ModeleDdets31.V2024 : ModeleDdets31.V2025;
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return AnneeTest.convention(ModeleDdets31.V2024, "", stipulations);
    }

    @Override
    public Contingent contingent() {
        return AnneeTest.contingent(
                LocalDate.of(2022, 12, 31),
                jusquAu("éteinte", 2, LocalDate.of(2021, 6, 30)),
                jusquAu("avant 2024", 3, LocalDate.of(2023, 6, 30)),
                jusquAu("fin 2024", 4, LocalDate.of(2024, 12, 31)),
                jusquAu("2025", 5, LocalDate.of(2025, 6, 30)),
                jusquAu("longue", 6, LocalDate.of(2050, 6, 30)));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return AnneeTest.dossier(annee, contingent);
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return AnneeTest.contingent(
                jour,
                new GarantieEmprunt(
                        "programme de " + jour.getYear(),
                        Quantite.of(logements),
                        Taux.pourcent(15),
                        jour.plusYears(40)));
    }
}
