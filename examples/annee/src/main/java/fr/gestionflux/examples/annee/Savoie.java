package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.examples.annexes.Csv;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;

/** Savoie: OPAC Savoie with Séez, whose rights are those of its annex, and with its EPCI, which delegates. */
final class Savoie implements Exemple {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire TARENTAISE = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    private static final Territoire SEEZ = Territoire.commune("73285", "Séez", TARENTAISE);
    private static final Territoire BOURG = Territoire.commune("73054", "Bourg-Saint-Maurice", TARENTAISE);
    private static final Bailleur OPAC = new Bailleur("OPAC Savoie");
    private static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Séez", SEEZ);
    private static final Reservataire CC = new Reservataire(Categorie.EPCI, "CC de Haute-Tarentaise", TARENTAISE);
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", SAVOIE);
    private static final Reference TEXTE = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");
    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);
    private static final LocalDate LIVRAISON = LocalDate.of(ANNEE, 9, 2);

    private final Charte charte;
    private final Charte charteSuivante;
    private final Donnees donnees = Donnees.lire(
            "savoie", JANVIER, List.of(SEEZ, BOURG, TARENTAISE, SAVOIE), List.of(COMMUNE, CC, ACTION_LOGEMENT));

    Savoie(Chartes chartes) {
        charte = chartes.pour("savoie", JANVIER).get();
        charteSuivante = chartes.pour("savoie", JANVIER.plusYears(1)).get();
    }

    @Override
    public String titre() {
        return "Savoie : OPAC Savoie, commune de Séez et CC de Haute-Tarentaise, " + ANNEE;
    }

    @Override
    public String origine() {
        return "Droits et chiffres " + ANNEE
                + " de Séez : ceux de sa convention (16/01/2024). Droits de la CC, logements,"
                + " programme, événements, chiffres du bilan et de " + (ANNEE + 1) + " : inventés.";
    }

    @Override
    public Donnees donnees() {
        return donnees;
    }

    @Override
    public boolean parLogement() {
        return true;
    }

    @Override
    public Suivi annee(List<Evenement> connus) {
        Releve releve = donnees.faits()
                .pour("dossier " + ANNEE)
                .rapport(
                        Grandeur.ROTATION,
                        TARENTAISE,
                        ANNEE - 2,
                        23,
                        249,
                        Reference.de("taux supposé : la convention Séez – OPAC Savoie imprime 9,2 %"))
                .build();
        return suivi(charte, ANNEE, List.of(seez(), tarentaise()), releve, connus)
                .realise(donnees.faits().pour("bilan " + ANNEE).build())
                .build();
    }

    @Override
    public Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures) {
        Releve releve = donnees.faits().pour("dossier " + (ANNEE + 1)).build();
        return suivi(charteSuivante, ANNEE + 1, Exemple.contingents(ouvertures), releve, connus)
                .build();
    }

    private static Contingent seez() {
        List<Droit> operations = Csv.ressource("/cas/savoie-seez-operations.csv")
                .<Droit>lire(l -> Validation.combine(
                                l.texte("operation"),
                                l.nombre("logements"),
                                l.taux("part reservee"),
                                l.date("derniere echeance"))
                        .ap(GarantieEmprunt::new))
                .lus();
        return new Contingent(COMMUNE, new EtatDesLieux(JANVIER, TEXTE.art("inventaire")), operations);
    }

    private static Contingent tarentaise() {
        return Contingent.de(
                CC,
                new EtatDesLieux(JANVIER, Donnees.INVENTE),
                new GarantieEmprunt("Les Mélèzes", Quantite.of(30), Taux.pourcent(10), LocalDate.of(ANNEE + 35, 1, 1)));
    }

    private Suivi.Builder suivi(
            Charte applicable, int annee, List<Contingent> contingents, Releve releve, List<Evenement> connus) {
        return Exemple.suivi(applicable, OPAC, annee, contingents, releve, donnees, connus)
                .addConventions(
                        convention(COMMUNE, TEXTE, Gestion.DIRECTE),
                        convention(CC, Reference.de("convention inventée CC de Haute-Tarentaise"), Gestion.DELEGUEE))
                .addProgrammes(programme());
    }

    private Convention convention(Reservataire r, Reference texte, Gestion gestion) {
        return Convention.builder()
                .texte(texte)
                .bailleur(OPAC)
                .reservataire(r)
                .effet(JANVIER)
                .type(charte.type("opac-savoie"))
                .addStipulations(ClausesAnnuelles.GESTION.fixee(gestion, Donnees.INVENTE))
                .build();
    }

    /** Ten homes: Séez guarantees the loan and gave the land; the State has its rate. */
    private static Programme programme() {
        EtatDesLieux etat = new EtatDesLieux(LIVRAISON, Reference.de("programme inventé « Les Tilleuls »"));
        return Programme.builder()
                .nom("Les Tilleuls")
                .territoire(SEEZ)
                .miseEnService(LIVRAISON)
                .logements(Quantite.of(10))
                .source(etat.source())
                .addDroits(
                        Contingent.de(
                                COMMUNE,
                                etat,
                                new GarantieEmprunt(
                                        "emprunt des Tilleuls",
                                        Quantite.of(10),
                                        Taux.pourcent(10),
                                        LocalDate.of(ANNEE + 40, 1, 1)),
                                new Apport("terrain des Tilleuls", Quantite.of(10))),
                        Contingent.de(ETAT, etat))
                .build();
    }
}
