package org.exemple.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit.GarantieEmprunt;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Grandeur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.kit.ContratDeCharte;
import fr.gestionflux.kit.Exemple;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract that every charter keeps, and the figures of this one. All of it is made up. */
class MaraisTest implements ContratDeCharte {

    private static final Reference INVENTE = Reference.de("exemple inventé");
    private static final Territoire BOURG =
            Territoire.commune("99001", "Bourg", Territoire.departement("99", "le Marais"));
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bourg", BOURG);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");

    @Override
    public FournisseurDeCharte fournisseur() {
        return new FournisseurDuMarais();
    }

    @Override
    public List<Exemple> exemples() {
        return List.of(new Exemple("Bourg 2025", dossier(), convention()));
    }

    @Test
    @Tag("chargement")
    void itsJarAloneIsFoundAndComputes() {
        ObjectifAnnuel o = Chartes.decouvertes(MaraisTest.class.getClassLoader())
                .pour("marais", LocalDate.of(2025, 1, 1))
                .get()
                .calculer(dossier(), convention())
                .get();

        // 60 homes × 20 % = 12 of 200 − 40 = 160; 160 × 10 % = 16 vacancies
        assertThat(o.part().valeur()).isEqualTo(Taux.parse("7,5 %"));
        assertThat(o.flux().valeur()).isEqualTo(Quantite.of(16));
        assertThat(o.exact().valeur()).isEqualTo(Quantite.parse("1,2"));
        assertThat(o.objectif().valeur()).isEqualTo(Quantite.of(1));
    }

    private static DossierAnnuel dossier() {
        Releve releve = Releve.builder()
                .note(Grandeur.LOGEMENTS, BOURG, 2024, 200, INVENTE)
                .note(Grandeur.exclus(Exclusion.PLAN_DE_VENTE), BOURG, 2024, 40, INVENTE)
                .aucun(BOURG, 2024, INVENTE, Exclusion.DEMOLITION)
                .lu(Grandeur.ROTATION, BOURG, 2024, "10 %", INVENTE)
                .build();
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2025)
                .addContingents(Contingent.de(
                        COMMUNE,
                        new EtatDesLieux(LocalDate.of(2025, 1, 1), INVENTE),
                        new GarantieEmprunt(
                                "résidence 1", Quantite.of(60), Taux.pourcent(20), LocalDate.of(2050, 1, 1))))
                .releve(releve)
                .build();
    }

    private static Convention convention() {
        return Convention.builder()
                .texte(INVENTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(LocalDate.of(2025, 1, 1))
                .build();
    }
}
