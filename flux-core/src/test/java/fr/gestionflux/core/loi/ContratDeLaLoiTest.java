package fr.gestionflux.core.loi;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.List;

/** The obligations of every charter, on the law alone: each of ten holders, a share or a number written. */
class ContratDeLaLoiTest implements ContratDeCharte, ContratDePortefeuille {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new DroitCommun();
    }

    @Override
    public List<Exemple> exemples() {
        return BailleurDeLAisne.conventions().stream()
                .map(c -> new Exemple(c.reservataire().nom(), BailleurDeLAisne.dossier(2024), c))
                .toList();
    }
}
