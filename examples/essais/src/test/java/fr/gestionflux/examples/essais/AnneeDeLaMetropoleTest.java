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
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeSuivi;
import java.time.LocalDate;
import java.util.Optional;

/** Three years of a holder whose rights are of a kind that core does not have. */
class AnneeDeLaMetropoleTest implements ContratDeSuivi {

    private static final Territoire BRON =
            Territoire.commune("69029", "Bron", Territoire.departement("69M", "Métropole de Lyon"));
    private static final Reservataire TITULAIRE = new Reservataire(Categorie.COMMUNE, "commune de Bron", BRON);

    private static Subvention subvention(String intitule, int logements, int euros) {
        return new Subvention(intitule, Quantite.of(logements), Quantite.of(euros), Optional.empty());
    }

    @Override
    public int premiereAnnee() {
        return 2024;
    }

    @Override
    public Charte charte(int annee) {
        return Essais.charte(new MetropoleDeLyon());
    }

    @Override
    public Convention convention(Stipulation<?>... stipulations) {
        return Essais.convention(TITULAIRE, stipulations);
    }

    @Override
    public Contingent contingent() {
        return Contingent.de(TITULAIRE, ETAT, subvention("Terraillon", 100, 36), subvention("Parilly", 50, 0));
    }

    @Override
    public DossierAnnuel dossier(int annee, Contingent contingent) {
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(annee)
                .addContingents(contingent)
                .releve(Releve.builder()
                        .note(Grandeur.LOGEMENTS, BRON, annee - 1, 1_000, SUPPOSE)
                        .lu(Grandeur.ROTATION, BRON, annee - 1, "8 %", SUPPOSE)
                        .build())
                .build();
    }

    @Override
    public Contingent acquisition(LocalDate jour, int logements) {
        return Contingent.de(
                TITULAIRE, new EtatDesLieux(jour, SUPPOSE), subvention("programme du " + jour, logements, 20));
    }
}
