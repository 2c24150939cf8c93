package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.JANVIER_2024;
import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.SAVOIE;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.conventionDe;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;

import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.ContratDePortefeuille;
import fr.gestionflux.kit.Exemple;
import java.util.ArrayList;
import java.util.List;

/** The obligations of every charter, on Séez and on the département's holders of annex 1. */
class ContratTest implements ContratDeCharte, ContratDePortefeuille {

    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire DEPARTEMENT =
            new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurSavoie();
    }

    @Override
    public List<Exemple> exemples() {
        EtatDesLieux etat = new EtatDesLieux(JANVIER_2024, TEXTE);
        List<Droit> droits = new ArrayList<>(OPERATIONS);
        droits.add(new Apport("terrain", Quantite.of(12)));
        Contingent commune = new Contingent(COMMUNE, etat, droits);
        Releve annexe1 = FluxDepartementalTest.annexe1().build();
        Releve avecBesoin = FluxDepartementalTest.annexe1()
                .note(Grandeur.BESOIN, SAVOIE, 2024, 50, TEXTE)
                .build();
        return List.of(
                new Exemple("Séez", dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), commune), conventionOpac()),
                new Exemple("État", dossier(2024, annexe1, Contingent.de(ETAT, etat)), conventionDe(ETAT)),
                new Exemple(
                        "Conseil départemental",
                        dossier(2024, avecBesoin, Contingent.de(DEPARTEMENT, etat)),
                        conventionDe(
                                DEPARTEMENT,
                                Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), TEXTE.art("annexe 1")))));
    }
}
