package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Suivi;
import java.time.LocalDate;
import java.util.List;

/** Rhône: a made-up landlord with Bron, whose convention is the model; quarterly points in the first year. */
final class Rhone implements Exemple {

    private static final Territoire RHONE = Territoire.departement("69", "Rhône");
    private static final Territoire METROPOLE = Territoire.epci("200046977", "Métropole de Lyon", RHONE);
    private static final Territoire BRON = Territoire.commune("69029", "Bron", METROPOLE);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Bron", BRON);
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", RHONE);
    private static final Reference TEXTE = Reference.de("convention inventée de Bron");
    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);
    private static final LocalDate LIVRAISON = LocalDate.of(ANNEE, 7, 1);

    private final Charte charte;
    private final Charte charteSuivante;
    private final Donnees donnees =
            Donnees.lire("rhone", JANVIER, List.of(BRON, METROPOLE, RHONE), List.of(COMMUNE, ETAT));

    Rhone(Chartes chartes) {
        charte = chartes.pour("rhone", JANVIER).get();
        charteSuivante = chartes.pour("rhone", JANVIER.plusYears(1)).get();
    }

    @Override
    public String titre() {
        return "Rhône : commune de Bron, " + ANNEE;
    }

    @Override
    public String origine() {
        return "Clauses : celles de la convention type publiée par Bron. Bailleur, droits, logements, événements et"
                + " chiffres : inventés.";
    }

    @Override
    public Donnees donnees() {
        return donnees;
    }

    @Override
    public boolean trimestriel() {
        return true;
    }

    @Override
    public Suivi annee(List<Evenement> connus) {
        Contingent droits = Contingent.de(
                COMMUNE,
                new EtatDesLieux(LocalDate.of(ANNEE - 1, 12, 31), Donnees.INVENTE),
                LogementsReserves.de("logements de Bron", 104));
        return suivi(charte, ANNEE, List.of(droits), connus)
                .realise(donnees.faits().pour("bilan " + ANNEE).build())
                .putJustifications(COMMUNE, "moins de logements libérés que prévu")
                .build();
    }

    @Override
    public Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures) {
        return suivi(charteSuivante, ANNEE + 1, Exemple.contingents(ouvertures), connus)
                .build();
    }

    private Suivi.Builder suivi(Charte applicable, int annee, List<Contingent> contingents, List<Evenement> connus) {
        Convention convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(JANVIER)
                .build();
        Releve releve = donnees.faits().pour("dossier " + annee).build();
        return Exemple.suivi(applicable, BAILLEUR, annee, contingents, releve, donnees, connus)
                .addConventions(convention)
                .addProgrammes(programme());
    }

    private static Programme programme() {
        EtatDesLieux etat = new EtatDesLieux(LIVRAISON, Reference.de("programme inventé « Les Genêts »"));
        return Programme.builder()
                .nom("Les Genêts")
                .territoire(BRON)
                .miseEnService(LIVRAISON)
                .logements(Quantite.of(30))
                .source(etat.source())
                .addDroits(Contingent.de(COMMUNE, etat, LogementsReserves.de("Les Genêts", 4)))
                .build();
    }
}
