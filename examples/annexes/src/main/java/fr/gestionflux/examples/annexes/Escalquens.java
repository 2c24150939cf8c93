package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.releve.Grandeur.ELIGIBLES;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.inventaire.Correspondance;
import fr.gestionflux.core.inventaire.Correspondance.Regroupement;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Releve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Escalquens and four landlords, annex 1 for 2024: from the inventories of annex 2 where they are complete. */
final class Escalquens {

    static final Territoire HAUTE_GARONNE = Territoire.departement("31", "Haute-Garonne");
    static final Territoire SICOVAL = Territoire.epci("243100633", "Sicoval", HAUTE_GARONNE);
    static final Territoire ESCALQUENS = Territoire.commune("31169", "Escalquens", SICOVAL);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune d'Escalquens", ESCALQUENS);
    static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", HAUTE_GARONNE);
    private static final Reservataire DEPARTEMENT =
            new Reservataire(Categorie.DEPARTEMENT, "département de la Haute-Garonne", HAUTE_GARONNE);
    private static final Reservataire ACTION_LOGEMENT =
            new Reservataire(Categorie.ACTION_LOGEMENT, "Action Logement", HAUTE_GARONNE);
    static final Bailleur CITE_JARDINS = new Bailleur("La Cité Jardins");
    static final Reference TEXTE_CITE_JARDINS = Reference.de("convention Escalquens – La Cité Jardins, 2024");
    private static final LocalDate FIN_2022 = LocalDate.of(2022, 12, 31);
    static final LocalDate JANVIER_2024 = LocalDate.of(2024, 1, 1);

    private Escalquens() {}

    /** The 155 rows of annex 2 give annex 1. */
    static Annexe citeJardins(Chartes chartes) {
        Inventaire inventaire = inventaireCiteJardins();
        return annexe(
                chartes,
                CITE_JARDINS,
                TEXTE_CITE_JARDINS,
                depuis(inventaire, "7.90%", TEXTE_CITE_JARDINS),
                inventaire,
                contingentsCiteJardins(inventaire));
    }

    static Inventaire inventaireCiteJardins() {
        return Inventaire.de(Csv.ressource("/cas/haute-garonne-cite-jardins-etat-des-lieux.csv"))
                .numero("N° RPLS")
                .reservataire("Réservataire du bien")
                .commune("Commune", Map.of("ESCALQUENS", ESCALQUENS))
                .typologie("Typologie du bien")
                .financement("Type de financement")
                .adresse("Adresse")
                .dates("Date de début de la convention", "Date de fin de la convention")
                .au(FIN_2022, TEXTE_CITE_JARDINS.art("annexe 2"));
    }

    static Regroupement contingentsCiteJardins(Inventaire inventaire) {
        return Correspondance.vide()
                .et(COMMUNE, "MAIRIE ESCALQUENS")
                .et(ETAT, "PREFECTURE PRIORITAIRE", "PREFECTURE FONCTIONNAIRE")
                .et(
                        DEPARTEMENT,
                        "CONSEIL GENERAL",
                        "CONSEIL GENERAL EMPRUNT",
                        "CONSEIL GENERAL DAULE",
                        "DCDS-CONSEIL GENERAL")
                .et(ACTION_LOGEMENT, "ACTION LOGEMENT", "CILEO", "C I L Interlogement")
                .et(new Reservataire(Categorie.BAILLEUR, CITE_JARDINS.nom(), ESCALQUENS), "CITE JARDINS")
                .regrouper(inventaire);
    }

    /** Annex 2 is dated 31/12/2021, annex 1 31/12/2022: the four homes are the same. */
    static Annexe chalets(Chartes chartes) {
        Reference texte = Reference.de("convention Escalquens – SA HLM des Chalets, 2024");
        Inventaire inventaire = Inventaire.de(Csv.ressource("/cas/haute-garonne-chalets-etat-des-lieux.csv"))
                .reservataire("Réservataire")
                .territoire(ESCALQUENS)
                .typologie("Typologie")
                .financement("Financement")
                .au(LocalDate.of(2021, 12, 31), texte.art("annexe 2"));
        Regroupement regroupement = Correspondance.vide()
                .et(COMMUNE, "COMMUNE")
                .et(DEPARTEMENT, "CONSEIL GENERAL")
                .regrouper(inventaire);
        return annexe(
                chartes,
                new Bailleur("SA HLM des Chalets"),
                texte,
                depuis(inventaire, "8.01%", texte),
                inventaire,
                regroupement);
    }

    /** Annex 2 lists the commune's homes only: the 116 eligible ones are read in annex 1. */
    static Annexe patrimoineLanguedocienne(Chartes chartes) {
        Reference texte = Reference.de("convention Escalquens – Patrimoine Languedocienne, 2024");
        Inventaire inventaire = Inventaire.de(
                        Csv.ressource("/cas/haute-garonne-patrimoine-languedocienne-etat-des-lieux.csv"))
                .numero("N° RPLS")
                .reservataire("Réservataire du bien")
                .commune("Commune", Map.of("ESCALQUENS", ESCALQUENS))
                .typologie("Typologie du bien")
                .financement("Type de financement")
                .au(FIN_2022, texte.art("annexe 2"));
        Regroupement regroupement =
                Correspondance.vide().et(COMMUNE, "MAIRIE ESCALQUENS").regrouper(inventaire);
        return annexe(
                chartes,
                new Bailleur("Patrimoine Languedocienne"),
                texte,
                communique(116, "7,27 %", texte),
                inventaire,
                regroupement,
                Clauses.DUREE.fixee(new Duree(1, Reconduction.TACITE), texte.art("art. 8")));
    }

    /** No inventory: both counts are read in annex 1. */
    static Annexe promologis(Chartes chartes) {
        Reference texte = Reference.de("convention Escalquens – Promologis, 2024");
        Contingent commune = Contingent.de(
                COMMUNE,
                new EtatDesLieux(FIN_2022, texte.art("annexe 1, art. 2")),
                LogementsReserves.de("état des lieux au 31/12/2022", 8));
        return annexe(
                chartes,
                new Bailleur("Promologis"),
                texte,
                communique(102, "8.90%", texte),
                List.of(commune),
                List.of());
    }

    /** Annex 2 lists the eligible homes, and no other. */
    private static Releve depuis(Inventaire inventaire, String taux, Reference texte) {
        Releve.Builder releve = Releve.builder().lu(ROTATION, HAUTE_GARONNE, 2022, taux, texte.art("annexe 1, art. 4"));
        inventaire.noter(releve, ELIGIBLES, ESCALQUENS, 2022);
        return releve.build();
    }

    private static Releve communique(long eligibles, String taux, Reference texte) {
        return Releve.builder()
                .note(ELIGIBLES, ESCALQUENS, 2022, eligibles, texte.art("annexe 1, art. 1"))
                .lu(ROTATION, HAUTE_GARONNE, 2022, taux, texte.art("annexe 1, art. 4"))
                .build();
    }

    private static Annexe annexe(
            Chartes chartes,
            Bailleur bailleur,
            Reference texte,
            Releve releve,
            Inventaire inventaire,
            Regroupement regroupement,
            Stipulation<?>... stipulations) {
        List<Anomalie> lues = new ArrayList<>(inventaire.anomalies());
        lues.addAll(regroupement.anomalies());
        return annexe(chartes, bailleur, texte, releve, regroupement.contingents(), lues, stipulations);
    }

    private static Annexe annexe(
            Chartes chartes,
            Bailleur bailleur,
            Reference texte,
            Releve releve,
            List<Contingent> contingents,
            List<Anomalie> lues,
            Stipulation<?>... stipulations) {
        DossierAnnuel dossier = DossierAnnuel.builder()
                .bailleur(bailleur)
                .annee(2024)
                .addAllContingents(contingents)
                .releve(releve)
                .build();
        Convention convention = Convention.builder()
                .texte(texte)
                .bailleur(bailleur)
                .reservataire(COMMUNE)
                .effet(JANVIER_2024)
                .addStipulations(stipulations)
                .build();
        ObjectifAnnuel o = chartes.pour("haute-garonne", JANVIER_2024)
                .get()
                .calculer(dossier, convention)
                .get();
        List<Anomalie> anomalies = new ArrayList<>(lues);
        anomalies.addAll(o.anomalies());
        return new Annexe(
                "Escalquens – " + bailleur + ", annexe 1 au titre de 2024",
                nom -> o.etape(nom).orElseThrow(),
                o::expliquer,
                anomalies);
    }
}
