package fr.gestionflux.rules.hautegaronne;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ContratDeTexte;

/** Every sentence of the model and of the conventions that follow it that orders something is held by code and by a test. */
class TexteTest implements ContratDeTexte {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurHauteGaronne();
    }
}
