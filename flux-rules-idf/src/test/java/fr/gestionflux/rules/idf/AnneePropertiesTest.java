package fr.gestionflux.rules.idf;

import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.suite;
import static fr.gestionflux.rules.idf.Exemples.uniques;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** The laws of every year under Montmorency's convention: rights of two origins, converted and rounded together. */
class AnneePropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return ModeleDrihl.V2023;
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return AnneeTest.convention(stipulations);
    }

    /** 1 × 7 × 8 % = 0,56 and 1 × 5 × 8 % = 0,40: 1 droit unique, to which 2,5 are added. */
    @Override
    public Contingent contingent() {
        return Exemples.contingent(
                VILLE,
                suite("convention A", 1, 2030),
                new DroitDeSuite("terrain", Quantite.of(1), 2028, Origine.APPORT),
                new DroitsUniques("déjà convertis", Quantite.parse("2,5"), Origine.INCONNUE));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        Releve.Builder releve = AnneeTest.releve(annee);
        for (int n = 2018; n < annee; n++) {
            releve.lu(Grandeur.ROTATION, MONTMORENCY, n, "8 %", SUPPOSE);
        }
        return Exemples.dossier(annee, releve.build(), contingent, Exemples.contingent(AUTRES, uniques(5000)));
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return Contingent.de(
                VILLE,
                new EtatDesLieux(jour, SUPPOSE),
                new GarantieEmprunt(
                        "programme de " + jour.getYear(), Quantite.of(logements), Taux.pourcent(20), jour.plusYears(5)),
                new DroitsUniques("apport de " + jour.getYear(), Quantite.rapport(1, 3), Origine.APPORT));
    }
}
