package fr.gestionflux.rules.rhone;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.List;

/** The obligations of every charter, on the made-up example, with a written rate and with one that the inventory finds. */
class ContratTest implements ContratDeCharte, ContratDePortefeuille {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurRhone();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(
                new Exemple(
                        "taux écrit",
                        RhoneTest.dossier(2024, RhoneTest.releve().build(), List.of()),
                        RhoneTest.convention(RhoneTest.TAUX)),
                new Exemple(
                        "taux de l'inventaire",
                        RhoneTest.dossier(
                                2024, RhoneTest.releve().build(), List.of(LogementsReserves.de("état des lieux", 156))),
                        RhoneTest.convention()));
    }
}
