package fr.gestionflux.examples.essais;

import static fr.gestionflux.examples.essais.Essais.BAILLEUR;
import static fr.gestionflux.examples.essais.Essais.ETAT;
import static fr.gestionflux.examples.essais.Essais.SUPPOSE;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;

/** Three years of an EPCI whose rights lie in a commune. */
class AnneeDuCalvadosTest implements ContratDeSuivi {

    private static final Territoire CALVADOS = Territoire.departement("14", "Calvados");
    private static final Territoire CAEN = Territoire.epci("200065597", "Caen la Mer", CALVADOS);
    private static final Territoire IFS = Territoire.commune("14341", "Ifs", CAEN);
    private static final Reservataire TITULAIRE = new Reservataire(Categorie.EPCI, "Caen la Mer", CAEN);

    private static GarantieEmprunt garantie(String intitule, int logements) {
        return GarantieEmprunt.parQuotite(intitule, Quantite.of(logements), Taux.pourcent(25), LocalDate.of(2045, 5, 1))
                .en(IFS);
    }

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return Essais.charte(new Calvados());
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return Essais.convention(TITULAIRE, stipulations);
    }

    @Override
    public Contingent contingent() {
        return Contingent.de(TITULAIRE, ETAT, garantie("résidence d'Ifs", 37));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(contingent)
                .releve(Releve.builder()
                        .note(Grandeur.FLUX, CAEN, annee, 200, SUPPOSE)
                        .build())
                .build();
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return Contingent.de(TITULAIRE, new EtatDesLieux(jour, SUPPOSE), garantie("programme du " + jour, logements));
    }
}
