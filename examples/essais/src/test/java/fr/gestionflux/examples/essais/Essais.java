package fr.gestionflux.examples.essais;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;

/** What the trials share: a landlord, an inventory, conventions. */
final class Essais {

    static final Reference SUPPOSE = Reference.de("supposé pour l'essai");
    static final Bailleur BAILLEUR = new Bailleur("bailleur d'essai");
    static final EtatDesLieux ETAT = new EtatDesLieux(LocalDate.of(2023, 12, 31), SUPPOSE);

    private Essais() {}

    static Charte charte(FournisseurDeCharte f) {
        return f.versions().get(0);
    }

    static Convention convention(Reservataire r, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(Reference.de("convention de " + r))
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }
}
