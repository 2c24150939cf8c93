package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.parc.Reservataire.Categorie.COMMUNE;
import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Refus;
import fr.gestionflux.core.releve.Releve;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The first page, as it runs: what Escalquens is owed by Promologis in 2024. */
public final class Promologis {

    private Promologis() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        escalquens(sortie);
        sansPourcent(sortie);
    }

    static ObjectifAnnuel escalquens(PrintStream sortie) {
        // <page>
        var departement = Territoire.departement("31", "Haute-Garonne");
        var escalquens = Territoire.commune("31169", "Escalquens", departement);
        var commune = new Reservataire(COMMUNE, "commune d'Escalquens", escalquens);
        var bailleur = new Bailleur("Promologis");
        var texte = Reference.de("convention Escalquens – Promologis, 2024");
        var inventaire = new EtatDesLieux(LocalDate.of(2022, 12, 31), texte.art("annexe 1, art. 2"));
        var droits = Contingent.de(commune, inventaire, LogementsReserves.de("état des lieux", 8));
        var releve = Releve.builder()
                .note(ELIGIBLES, escalquens, 2022, 102, texte.art("annexe 1, art. 1"))
                .lu(ROTATION, departement, 2022, "8.90%", texte.art("annexe 1, art. 4"))
                .build();
        var dossier = DossierAnnuel.builder()
                .bailleur(bailleur)
                .annee(2024)
                .addContingents(droits)
                .releve(releve)
                .build();
        var convention = Convention.builder()
                .texte(texte)
                .bailleur(bailleur)
                .reservataire(commune)
                .effet(LocalDate.of(2024, 1, 1))
                .build();
        Charte charte = Chartes.decouvertes().exiger("haute-garonne", 2024);
        ObjectifAnnuel annuel = charte.exiger(dossier, convention);
        sortie.println(annuel.expliquer());
        // </page>
        return annuel;
    }

    /** The same file, whose rate was typed without its % sign. */
    static void sansPourcent(PrintStream sortie) {
        var texte = Reference.de("convention Escalquens – Promologis, 2024");
        var commune = Escalquens.COMMUNE;
        var bailleur = new Bailleur("Promologis");
        var dossier = DossierAnnuel.builder()
                .bailleur(bailleur)
                .annee(2024)
                .addContingents(Contingent.de(
                        commune,
                        new EtatDesLieux(LocalDate.of(2022, 12, 31), texte.art("annexe 1, art. 2")),
                        LogementsReserves.de("état des lieux", 8)))
                .releve(Releve.builder()
                        .note(ELIGIBLES, commune.territoire(), 2022, 102, texte.art("annexe 1, art. 1"))
                        .lu(ROTATION, Escalquens.HAUTE_GARONNE, 2022, "8.90", texte.art("annexe 1, art. 4"))
                        .build())
                .build();
        var convention = Convention.builder()
                .texte(texte)
                .bailleur(bailleur)
                .reservataire(commune)
                .effet(LocalDate.of(2024, 1, 1))
                .build();
        Charte charte = Chartes.decouvertes().exiger("haute-garonne", 2024);
        // <refus>
        try {
            charte.exiger(dossier, convention);
        } catch (Refus refus) {
            refus.anomalies().forEach(sortie::println);
        }
        // </refus>
    }
}
