package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.inventaire.Correspondance;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.suivi.Transmission;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.examples.annexes.Csv;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Haute-Garonne: La Cité Jardins with Escalquens, on the 155 homes of their annex 2. */
final class CiteJardins implements Exemple {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Territoire SICOVAL = Territoire.epci("243100633", "Sicoval", HAUTE_GARONNE);
    private static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", SICOVAL);
    private static final Bailleur BAILLEUR = new Bailleur("La Cité Jardins");
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune d'Escalquens", ESCALQUENS);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", HAUTE_GARONNE);
    private static final Reference TEXTE = Reference.de("convention Escalquens – La Cité Jardins, 2024");
    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);
    private static final LocalDate LIVRAISON = LocalDate.of(ANNEE, 9, 2);

    private final Charte charte;
    private final Charte charteSuivante;
    private final Inventaire inventaire = inventaire();
    private final Donnees donnees = Donnees.lire(
            "haute-garonne", JANVIER, List.of(ESCALQUENS, HAUTE_GARONNE), List.of(COMMUNE, ACTION_LOGEMENT));

    CiteJardins(Chartes chartes) {
        charte = chartes.pour("haute-garonne", JANVIER).get();
        charteSuivante = chartes.pour("haute-garonne", JANVIER.plusYears(1)).get();
    }

    /** The commune says two things more of its homes: its market is tight, and it has no priority district. */
    private static Inventaire inventaire() {
        return Inventaire.de(Csv.ressource("/cas/haute-garonne-cite-jardins-etat-des-lieux.csv"))
                .numero("N° RPLS")
                .reservataire("Réservataire du bien")
                .commune("Commune", Map.of("ESCALQUENS", ESCALQUENS))
                .zoneTendue("Commune", Map.of("ESCALQUENS", true))
                .qpv("Commune", Map.of("ESCALQUENS", false))
                .adresse("Adresse")
                .typologie("Typologie du bien")
                .financement("Type de financement")
                .au(LocalDate.of(ANNEE - 2, 12, 31), TEXTE.art("annexe 2"));
    }

    @Override
    public String titre() {
        return "Haute-Garonne : La Cité Jardins et commune d'Escalquens, " + ANNEE;
    }

    @Override
    public String origine() {
        return "Les 155 logements, les droits et le taux " + ANNEE + " : ceux de la convention (annexes 1 et 2). Zone,"
                + " autres logements, programme, vente, événements, chiffres du bilan et de " + (ANNEE + 1)
                + " : inventés.";
    }

    @Override
    public Donnees donnees() {
        return donnees;
    }

    @Override
    public Suivi annee(List<Evenement> connus) {
        Releve.Builder releve = donnees.faits().pour("dossier " + ANNEE);
        inventaire.noter(releve, Grandeur.ELIGIBLES, ESCALQUENS, ANNEE - 2);
        List<Contingent> contingents = Correspondance.vide()
                .et(COMMUNE, "MAIRIE ESCALQUENS")
                .regrouper(inventaire)
                .contingents();
        return suivi(charte, ANNEE, contingents, releve, connus)
                .realise(donnees.faits().pour("bilan " + ANNEE).build())
                .addSorties(new Sortie(
                        COMMUNE, "« MAIRIE ESCALQUENS »", Quantite.of(1), "vente", Reference.de("vente inventée")))
                .build();
    }

    @Override
    public Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures) {
        return suivi(
                        charteSuivante,
                        ANNEE + 1,
                        Exemple.contingents(ouvertures),
                        donnees.faits().pour("dossier " + (ANNEE + 1)),
                        connus)
                .build();
    }

    private Suivi.Builder suivi(
            Charte applicable, int annee, List<Contingent> contingents, Releve.Builder releve, List<Evenement> connus) {
        Convention convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(JANVIER)
                .build();
        return Exemple.suivi(applicable, BAILLEUR, annee, contingents, releve.build(), donnees, connus)
                .addConventions(convention)
                .addAllLogements(inventaire.logements())
                .addProgrammes(programme())
                .addTransmissions(new Transmission("bilan annuel", ANNEE, LocalDate.of(ANNEE + 1, 2, 20)))
                .addPeriodesDeConstruction(new Annees(1950, 1999), new Annees(2000, ANNEE));
    }

    /** Twenty homes, of which the parties agreed that three are Escalquens's. */
    private static Programme programme() {
        EtatDesLieux etat = new EtatDesLieux(LIVRAISON, Reference.de("programme inventé « Clos du Lac »"));
        return Programme.builder()
                .nom("Clos du Lac")
                .territoire(ESCALQUENS)
                .miseEnService(LIVRAISON)
                .logements(Quantite.of(20))
                .source(etat.source())
                .addDroits(Contingent.de(COMMUNE, etat, LogementsReserves.de("Clos du Lac", 3)))
                .repartition(LocalDate.of(ANNEE, 4, 15))
                .caleol(LocalDate.of(ANNEE, 7, 15))
                .designation(LocalDate.of(ANNEE, 6, 17))
                .build();
    }
}
