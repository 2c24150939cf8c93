package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.parc.Reservataire.Categorie.COMMUNE;
import static fr.gestionflux.core.releve.Grandeur.FLUX;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The page on the target of a convention, as it runs: what Séez is owed by OPAC Savoie in 2024. */
public final class Demarrage {

    private Demarrage() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        seez(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static ObjectifAnnuel seez(PrintStream sortie) {
        // <page>
        var savoie = Territoire.departement("73", "Savoie");
        var tarentaise = Territoire.epci("247300668", "CC de Haute-Tarentaise", savoie);
        var seez = Territoire.commune("73285", "Séez", tarentaise);
        var commune = new Reservataire(COMMUNE, "commune de Séez", seez);
        var opac = new Bailleur("OPAC Savoie");
        var texte = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");
        var janvier = LocalDate.of(2024, 1, 1);

        // the rights: three loans guaranteed, 10 % of the homes each, and their last repayment
        var droits = Contingent.de(
                commune,
                new EtatDesLieux(janvier, texte.art("inventaire")),
                new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1)),
                new GarantieEmprunt("793", Quantite.of(17), Taux.pourcent(10), LocalDate.of(2055, 12, 1)),
                new GarantieEmprunt("875", Quantite.of(14), Taux.pourcent(10), LocalDate.of(2061, 1, 1)));

        // the facts; the EPCI's rate is printed 9,2 %, too rounded to give the printed rights: a supposed one
        var taux = Resultat.donnee("taux supposé", Taux.rapport(23, 249), Unite.SANS, texte)
                .hypothese("l'annexe imprime 9,2 %");
        var releve = Releve.builder()
                .note(LOGEMENTS, seez, 2022, 74, texte.art("annexe, 1.3"))
                .lu(ROTATION, seez, 2022, "9,46 %", texte.art("annexe, 2"))
                .note(ROTATION, tarentaise, 2022, taux, texte.art("inventaire"))
                .note(FLUX, savoie, 2024, 1564, texte.art("annexe, 3"))
                .build();
        var dossier = DossierAnnuel.builder()
                .bailleur(opac)
                .annee(2024)
                .addContingents(droits)
                .releve(releve)
                .build();

        // the answer: every reason when there is none
        Charte charte = Chartes.decouvertes().pour("savoie", janvier).get();
        var convention = Convention.builder()
                .texte(texte)
                .bailleur(opac)
                .reservataire(commune)
                .effet(janvier)
                .type(charte.type("opac-savoie"))
                .build();
        ObjectifAnnuel annuel = charte.calculer(dossier, convention)
                .toEither()
                .getOrElseThrow(refus -> new IllegalArgumentException(refus.mkString("\n")));

        sortie.println(annuel.resumer()); // ten lines at most
        annuel.anomalies().forEach(sortie::println);
        sortie.println(annuel.expliquer()); // everything
        // </page>
        return annuel;
    }
}
