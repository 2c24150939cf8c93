package fr.gestionflux.rules.idf;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ContratDeTexte;

/** The model and Montmorency's convention, sentence by sentence. */
class TexteTest implements ContratDeTexte {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurIleDeFrance();
    }
}
