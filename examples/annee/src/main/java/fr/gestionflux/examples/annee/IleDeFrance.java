package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
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
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.List;

/** Île-de-France: a made-up commune with the rights of the model's worked example, under Montmorency's clauses. */
final class IleDeFrance implements Exemple {

    private static final Territoire VAL_D_OISE = Territoire.departement("95", "Val-d'Oise");
    private static final Territoire VAL_EXEMPLE = Territoire.commune("95999", "Val-Exemple", VAL_D_OISE);
    private static final Bailleur BAILLEUR = new Bailleur("bailleur inventé");
    private static final Reservataire COMMUNE =
            new Reservataire(Categorie.COMMUNE, "commune de Val-Exemple", VAL_EXEMPLE);
    private static final Reservataire AUTRES = new Reservataire(Categorie.AUTRE, "autres réservataires", VAL_D_OISE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", VAL_D_OISE);
    private static final Reference TEXTE = Reference.de("convention inventée de Val-Exemple");
    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);
    private static final LocalDate LIVRAISON = LocalDate.of(ANNEE, 9, 2);

    private final Charte charte;
    private final Charte charteSuivante;
    private final Donnees donnees =
            Donnees.lire("idf", JANVIER, List.of(VAL_EXEMPLE, VAL_D_OISE), List.of(COMMUNE, ACTION_LOGEMENT));

    IleDeFrance(Chartes chartes) {
        charte = chartes.pour("idf", JANVIER).get();
        charteSuivante = chartes.pour("idf", JANVIER.plusYears(1)).get();
    }

    @Override
    public String titre() {
        return "Île-de-France : commune de Val-Exemple, clauses de Montmorency – Seqens, " + ANNEE;
    }

    @Override
    public String origine() {
        return "Droits : ceux de l'exemple du modèle DRIHL-AORIF (II.C). Commune, bailleur, logements, événements et"
                + " chiffres : inventés.";
    }

    @Override
    public Donnees donnees() {
        return donnees;
    }

    @Override
    public Suivi annee(List<Evenement> connus) {
        return suivi(charte, ANNEE, List.of(exempleDuModele(), autres(600)), connus)
                .realise(donnees.faits().pour("bilan " + ANNEE).build())
                .build();
    }

    @Override
    public Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures) {
        return suivi(charteSuivante, ANNEE + 1, Exemple.contingents(ouvertures, autres(620)), connus)
                .build();
    }

    /** « En 2023, 5 droits de suite jusqu'en 2030, 7 jusqu'en 2032, 6 jusqu'en 2035 ». */
    private static Contingent exempleDuModele() {
        return Contingent.de(
                COMMUNE,
                new EtatDesLieux(
                                LocalDate.of(ANNEE - 1, 1, 1),
                                Reference.de("modèle DRIHL-AORIF, version 2, octobre 2023")
                                        .art("II.C, exemple"))
                        .converti(ANNEE - 1),
                new DroitDeSuite("5 droits jusqu'en 2030", Quantite.of(5), 2030, Origine.GARANTIE),
                new DroitDeSuite("7 droits jusqu'en 2032", Quantite.of(7), 2032, Origine.GARANTIE),
                new DroitDeSuite("6 droits jusqu'en 2035", Quantite.of(6), 2035, Origine.GARANTIE));
    }

    private static Contingent autres(long droits) {
        return Contingent.de(
                AUTRES,
                new EtatDesLieux(JANVIER, Donnees.INVENTE),
                new DroitsUniques("total des autres", Quantite.of(droits), Origine.INCONNUE));
    }

    private Suivi.Builder suivi(Charte applicable, int annee, List<Contingent> contingents, List<Evenement> connus) {
        Convention convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(BAILLEUR)
                .reservataire(COMMUNE)
                .effet(JANVIER)
                .type(charte.type("montmorency-seqens"))
                .build();
        Releve releve = donnees.faits().pour("dossier " + annee).build();
        return Exemple.suivi(applicable, BAILLEUR, annee, contingents, releve, donnees, connus)
                .addConventions(convention)
                .addProgrammes(programme())
                .addPeriodesDeConstruction(new Annees(1950, 1974), new Annees(1975, 1999), new Annees(2000, ANNEE));
    }

    /** Twenty homes, of which the guarantee earns 20 %. */
    private static Programme programme() {
        EtatDesLieux etat = new EtatDesLieux(LIVRAISON, Reference.de("programme inventé « Le Parc »"));
        return Programme.builder()
                .nom("Le Parc")
                .territoire(VAL_EXEMPLE)
                .miseEnService(LIVRAISON)
                .logements(Quantite.of(20))
                .source(etat.source())
                .addDroits(Contingent.de(
                        COMMUNE,
                        etat,
                        new GarantieEmprunt(
                                "emprunt du Parc", Quantite.of(20), Taux.pourcent(20), LocalDate.of(2064, 9, 2))))
                .build();
    }
}
