package fr.gestionflux.rules.savoie;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ContratDeTexte;

/** The sentences of the charter, of its annex 1, of OPAC Savoie's convention type and of Séez's annex. */
class TexteTest implements ContratDeTexte {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurSavoie();
    }
}
