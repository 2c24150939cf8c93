package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.parc.Grandeur.BESOIN;
import static fr.gestionflux.core.parc.Grandeur.EXCLUS;
import static fr.gestionflux.core.parc.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.parc.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.parc.Grandeur.MISES_EN_SERVICE_HORS_FLUX;
import static fr.gestionflux.core.parc.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.parc.Grandeur.ROTATION;
import static fr.gestionflux.core.parc.Grandeur.soustraits;
import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.URGENCE;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.examples.annexes.Seez.SAVOIE;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Releve;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.saisie.Lecture;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Annex 1 of the charter of Savoie: the yearly flow of its example, and what it prints of its sharing out. */
final class CharteSavoie {

    private static final Reference ANNEXE =
            Reference.de("charte partenariale de la Savoie, 07/09/2023").art("annexe 1");
    private static final Bailleur BAILLEUR = new Bailleur("bailleur de l'exemple");
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire CD = new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);
    private static final Reservataire ALS = new Reservataire(Categorie.ACTION_LOGEMENT, "ALS", SAVOIE);

    private CharteSavoie() {}

    private record Part(String reservataire, Quantite objectif) {}

    static Annexe annexe(Chartes chartes) {
        Charte charte = chartes.pour("savoie", LocalDate.of(2024, 1, 1)).get();
        Map<String, ObjectifAnnuel> objectifs = new LinkedHashMap<>();
        objectifs.put("État", objectif(charte, ETAT));
        objectifs.put(
                "Conseil départemental",
                objectif(charte, CD, Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), ANNEXE)));
        objectifs.put("ALS", objectif(charte, ALS, Clauses.VOLUME_DU_RESERVATAIRE.fixee(Quantite.of(280), ANNEXE)));
        Map<String, Resultat<?>> tableau =
                tableau(Objects.requireNonNull(objectifs.get("État")).flux());
        Set<String> explication = new LinkedHashSet<>();
        Set<Anomalie> anomalies = new LinkedHashSet<>();
        objectifs.values().forEach(o -> {
            explication.addAll(o.expliquer().lines().toList());
            anomalies.addAll(o.anomalies());
        });
        tableau.values().forEach(r -> explication.addAll(r.expliquer().lines().toList()));
        return new Annexe(
                "savoie-charte",
                "Savoie, charte partenariale du 07/09/2023, annexe 1 (exemple de la charte)",
                etape -> cherche(etape, objectifs, tableau),
                String.join("\n", explication),
                List.copyOf(anomalies));
    }

    private static Resultat<?> cherche(
            String etape, Map<String, ObjectifAnnuel> objectifs, Map<String, Resultat<?>> tableau) {
        String[] chemin = etape.split("/", 2);
        if (chemin.length == 1) {
            return Objects.requireNonNull(objectifs.get("État")).etape(etape).orElseThrow();
        }
        return chemin[0].equals("tableau")
                ? Objects.requireNonNull(tableau.get(chemin[1]), etape)
                : Optional.ofNullable(objectifs.get(chemin[0]))
                        .flatMap(o -> o.etape(chemin[1]))
                        .orElseThrow();
    }

    private static ObjectifAnnuel objectif(Charte charte, Reservataire r, Stipulation<?>... stipulations) {
        Convention convention = Convention.builder()
                .texte(ANNEXE)
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
        return charte.calculer(dossier(), convention).get();
    }

    private static DossierAnnuel dossier() {
        EtatDesLieux etat = new EtatDesLieux(LocalDate.of(2024, 1, 1), ANNEXE);
        Releve releve = Releve.builder()
                .note(LOGEMENTS, SAVOIE, 2023, 20_000, ANNEXE)
                .note(EXCLUS, SAVOIE, 2023, 3_000, ANNEXE)
                .lu(ROTATION, SAVOIE, 2023, "9 %", ANNEXE)
                .lu(PART_MUTATIONS, SAVOIE, 2024, "10 %", ANNEXE)
                .note(MISES_EN_SERVICE, SAVOIE, 2024, 300, ANNEXE)
                .note(MISES_EN_SERVICE_HORS_FLUX, SAVOIE, 2024, 50, ANNEXE)
                .note(soustraits(RENOUVELLEMENT_URBAIN), SAVOIE, 2024, 50, ANNEXE)
                .note(soustraits(VENTE), SAVOIE, 2024, 10, ANNEXE)
                .aucun(SAVOIE, 2024, ANNEXE, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE)
                .note(BESOIN, SAVOIE, 2024, 50, ANNEXE)
                .build();
        return DossierAnnuel.builder()
                .bailleur(BAILLEUR)
                .annee(2024)
                .addContingents(Contingent.de(ETAT, etat), Contingent.de(CD, etat), Contingent.de(ALS, etat))
                .releve(releve)
                .build();
    }

    /** The printed table: objectives are given, shares and the landlord's rest follow. */
    private static Map<String, Resultat<?>> tableau(Resultat<Quantite> flux) {
        Lecture<Part> lignes = Csv.ressource("/cas/savoie-charte-repartition.csv")
                .lire(l -> Validation.combine(l.texte("reservataire"), l.nombre("objectif imprime"))
                        .ap(Part::new));
        Map<String, Resultat<?>> tableau = new LinkedHashMap<>();
        List<Resultat<Quantite>> reserves = new ArrayList<>();
        for (Part p : lignes.lus()) {
            if (!p.reservataire().equals("Contingent bailleur")
                    && !p.reservataire().equals("TOTAL")) {
                Resultat<Quantite> objectif = Resultat.donnee(
                        "objectif de " + p.reservataire(), p.objectif(), Unite.LOGEMENTS, ANNEXE.art("2/"));
                reserves.add(objectif);
                tableau.put(
                        p.reservataire(),
                        objectif.sur(flux).nomme("part de " + p.reservataire(), Unite.SANS, ANNEXE.art("2/")));
            }
        }
        Resultat<Quantite> reste =
                flux.moins(Resultat.somme(reserves)).nomme("contingent du bailleur", Unite.LOGEMENTS, ANNEXE.art("2/"));
        tableau.put("contingent du bailleur", reste);
        tableau.put("part du bailleur", reste.sur(flux).nomme("part du bailleur", Unite.SANS, ANNEXE.art("2/")));
        return tableau;
    }
}
