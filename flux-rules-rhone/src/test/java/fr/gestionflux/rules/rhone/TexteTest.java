package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ContratDeTexte;

/** Every sentence of the convention type, with its code or the reason why it has none. */
class TexteTest implements ContratDeTexte {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurRhone();
    }
}
