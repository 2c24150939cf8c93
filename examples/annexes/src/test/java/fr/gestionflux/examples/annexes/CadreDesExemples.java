package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;

/** What the examples of the Javadoc may name: Escalquens – Promologis, and Séez – OPAC Savoie, 2024. */
public class CadreDesExemples implements Runnable {

    protected final Territoire departement = Territoire.departement("31", "Haute-Garonne");
    protected final Territoire escalquens = Territoire.commune("31169", "Escalquens", departement);
    protected final Reservataire commune = new Reservataire(Categorie.COMMUNE, "commune d'Escalquens", escalquens);
    protected final Bailleur bailleur = new Bailleur("Promologis");
    protected final Reference texte = Reference.de("convention Escalquens – Promologis, 2024");
    protected final EtatDesLieux inventaire =
            new EtatDesLieux(LocalDate.of(2022, 12, 31), texte.art("annexe 1, art. 2"));
    protected final Contingent droits = Contingent.de(commune, inventaire, LogementsReserves.de("état des lieux", 8));
    protected final Releve releve = Releve.builder()
            .note(ELIGIBLES, escalquens, 2022, 102, texte.art("annexe 1, art. 1"))
            .lu(ROTATION, departement, 2022, "8.90%", texte.art("annexe 1, art. 4"))
            .build();
    protected final DossierAnnuel dossier = DossierAnnuel.builder()
            .bailleur(bailleur)
            .annee(2024)
            .addContingents(droits)
            .releve(releve)
            .build();
    protected final Convention convention = Convention.builder()
            .texte(texte)
            .bailleur(bailleur)
            .reservataire(commune)
            .effet(LocalDate.of(2024, 1, 1))
            .build();
    protected final Charte charte = Chartes.decouvertes().exiger("haute-garonne", 2024);
    protected final Instruction instruction =
            charte.instruire(dossier, convention).get();
    protected final ObjectifAnnuel annuel = charte.exiger(dossier, convention);
    protected final Charte savoie = Chartes.decouvertes().exiger("savoie", 2024);
    protected final ObjectifAnnuel seez = Seez.objectif(Chartes.decouvertes());

    @Override
    public void run() {}

    /** A figure is read at four decimals. */
    protected void verifie(String attendu, Object obtenu) {
        assertThat(obtenu instanceof Resultat<?> r ? r.texte(4) : String.valueOf(obtenu))
                .as(getClass().getSimpleName())
                .isEqualTo(attendu);
    }
}
