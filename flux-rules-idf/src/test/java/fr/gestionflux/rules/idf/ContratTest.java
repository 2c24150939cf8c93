package fr.gestionflux.rules.idf;

import static fr.gestionflux.core.releve.Grandeur.DEPARTS;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static fr.gestionflux.rules.idf.Exemples.AUTRES;
import static fr.gestionflux.rules.idf.Exemples.DRIHL;
import static fr.gestionflux.rules.idf.Exemples.ENGHIEN;
import static fr.gestionflux.rules.idf.Exemples.ETAT;
import static fr.gestionflux.rules.idf.Exemples.MONTMORENCY;
import static fr.gestionflux.rules.idf.Exemples.SUPPOSE;
import static fr.gestionflux.rules.idf.Exemples.VAL_D_OISE;
import static fr.gestionflux.rules.idf.Exemples.VILLE;
import static fr.gestionflux.rules.idf.Exemples.VOISINE;
import static fr.gestionflux.rules.idf.Exemples.contingent;
import static fr.gestionflux.rules.idf.Exemples.convention;
import static fr.gestionflux.rules.idf.Exemples.dossier;
import static fr.gestionflux.rules.idf.Exemples.uniques;

import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.List;

/** The obligations of every charter, on one made-up file of several holders, detailed to the last motive. */
class ContratTest implements ContratDeCharte, ContratDePortefeuille {

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurIleDeFrance();
    }

    @Override
    public List<Exemple> exemples() {
        Releve.Builder releve = Releve.builder()
                .note(LOGEMENTS, VAL_D_OISE, 2023, 6_000, SUPPOSE)
                .note(EXCLUS, VAL_D_OISE, 2023, 300, SUPPOSE)
                .note(MISES_EN_SERVICE, VAL_D_OISE, 2024, 50, SUPPOSE)
                .lu(ROTATION, VAL_D_OISE, 2023, "7,5 %", SUPPOSE)
                .note(DEPARTS, MONTMORENCY, 2024, 40, SUPPOSE)
                .note(DEPARTS, ENGHIEN, 2024, 25, SUPPOSE);
        List.of(
                        Soustraction.MUTATIONS,
                        Soustraction.RENOUVELLEMENT_URBAIN,
                        Soustraction.COPROPRIETES_DEGRADEES,
                        Soustraction.INSALUBRITE,
                        Soustraction.VENTE)
                .forEach(m -> releve.note(soustraits(m), VAL_D_OISE, 2024, 20, SUPPOSE));
        for (int n = 2018; n <= 2022; n++) {
            releve.note(ROTATION, MONTMORENCY, n, Taux.pourcent(n - 2013), SUPPOSE);
        }
        var dossier = dossier(
                2024,
                releve.build(),
                contingent(VILLE, DRIHL.toArray(Droit[]::new)),
                contingent(
                        VOISINE,
                        uniques(12),
                        new DroitsUniques("droits uniques d'un terrain", Quantite.of(3), Origine.APPORT)),
                contingent(AUTRES, uniques(5_000)),
                contingent(ETAT));
        return List.of(new Exemple("Val-d'Oise", dossier, convention(VILLE), convention(VOISINE), convention(ETAT)));
    }
}
