package fr.gestionflux.examples.annee;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.suivi.Ouverture;
import fr.gestionflux.core.suivi.Suivi;
import fr.gestionflux.core.temps.Annees;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Haute-Garonne, the text of OPH 31: quarterly reports, and a target that was missed is carried over. */
final class Oph31 implements Exemple {

    private static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    private static final Territoire SICOVAL = Territoire.epci("243100633", "Sicoval", HAUTE_GARONNE);
    private static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", SICOVAL);
    private static final Territoire POUZE = Territoire.commune("31437", "Pouze", SICOVAL);
    private static final Bailleur OPH = new Bailleur("OPH 31");
    private static final Reservataire EPCI = new Reservataire(Categorie.EPCI, "Sicoval", SICOVAL);
    private static final Reference TEXTE = Reference.de("convention inventée Sicoval – OPH 31");
    private static final LocalDate JANVIER = LocalDate.of(ANNEE, 1, 1);

    private final Charte charte;
    private final Charte charteSuivante;
    private final Donnees donnees =
            Donnees.lire("oph-31", JANVIER, List.of(ESCALQUENS, POUZE, SICOVAL, HAUTE_GARONNE), List.of(EPCI));

    Oph31(Chartes chartes) {
        charte = chartes.pour("haute-garonne", JANVIER).get();
        charteSuivante = chartes.pour("haute-garonne", JANVIER.plusYears(1)).get();
    }

    @Override
    public String titre() {
        return "Haute-Garonne : OPH 31 et Sicoval, " + ANNEE;
    }

    @Override
    public String origine() {
        return "Clauses : celles du texte d'OPH 31. Droits, logements, zones, événements et chiffres : inventés.";
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
                EPCI,
                new EtatDesLieux(LocalDate.of(ANNEE - 2, 12, 31), Donnees.INVENTE),
                LogementsReserves.de("garanties en cours", 70),
                new LogementsReserves(
                        "garanties anciennes",
                        Quantite.of(10),
                        Origine.GARANTIE,
                        Optional.of(LocalDate.of(ANNEE, 9, 30))));
        return suivi(charte, ANNEE, List.of(droits), connus)
                .realise(donnees.faits().pour("bilan " + ANNEE).build())
                .build();
    }

    @Override
    public Suivi suivante(List<Evenement> connus, List<Ouverture> ouvertures) {
        Suivi.Builder suivi = suivi(charteSuivante, ANNEE + 1, Exemple.contingents(ouvertures), connus);
        ouvertures.forEach(o -> o.reporte().ifPresent(r -> suivi.putReportes(o.reservataire(), r.reporte())));
        return suivi.build();
    }

    private Suivi.Builder suivi(Charte applicable, int annee, List<Contingent> contingents, List<Evenement> connus) {
        Convention convention = Convention.builder()
                .texte(TEXTE)
                .bailleur(OPH)
                .reservataire(EPCI)
                .effet(LocalDate.of(annee, 1, 1))
                .type(charte.type("oph-31"))
                .build();
        Releve releve = donnees.faits().pour("dossier " + annee).build();
        return Exemple.suivi(applicable, OPH, annee, contingents, releve, donnees, connus)
                .addConventions(convention)
                .addPeriodesDeConstruction(new Annees(1950, 1999), new Annees(2000, ANNEE));
    }
}
