package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.HAUTE_TARENTAISE;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.garantie;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** The laws of every year in Séez: guarantees and land, converted once, then a balance. */
class AnneePropertiesTest implements ContratDeSuivi {

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return CharteSavoie.V2023;
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return conventionOpac(stipulations);
    }

    @Override
    public Contingent contingent() {
        return Contingent.de(
                COMMUNE,
                new EtatDesLieux(JANVIER_2024, TEXTE),
                garantie("399", 9, LocalDate.of(2045, 5, 1)),
                new Apport("terrain", Quantite.of(7)));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return Exemples.dossier(
                annee,
                Releve.builder()
                        .note(Grandeur.LOGEMENTS, SEEZ, annee - 2, 74, TEXTE)
                        .note(Grandeur.MISES_EN_SERVICE, SEEZ, annee - 1, 6, TEXTE)
                        .note(Grandeur.ROTATION, HAUTE_TARENTAISE, annee - 2, TAUX_SUPPOSE, TEXTE)
                        .note(Grandeur.DEPARTS, SEEZ, annee, 7, TEXTE)
                        .build(),
                contingent);
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        String programme = "programme de " + jour.getYear();
        return Contingent.de(
                COMMUNE,
                new EtatDesLieux(jour, TEXTE),
                garantie(programme, logements, jour.plusYears(40)),
                new Apport("terrain du " + programme, Quantite.of(logements)));
    }
}
