package fr.gestionflux.examples.annexes;

import static fr.gestionflux.core.parc.Soustraction.COPROPRIETES_DEGRADEES;
import static fr.gestionflux.core.parc.Soustraction.INSALUBRITE;
import static fr.gestionflux.core.parc.Soustraction.RENOUVELLEMENT_URBAIN;
import static fr.gestionflux.core.parc.Soustraction.URGENCE;
import static fr.gestionflux.core.parc.Soustraction.VENTE;
import static fr.gestionflux.core.releve.Grandeur.BESOIN;
import static fr.gestionflux.core.releve.Grandeur.EXCLUS;
import static fr.gestionflux.core.releve.Grandeur.LOGEMENTS;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE_HORS_FLUX;
import static fr.gestionflux.core.releve.Grandeur.PART_MUTATIONS;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.core.releve.Grandeur.soustraits;
import static fr.gestionflux.examples.annexes.Seez.SAVOIE;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.LigneDeRepartition;
import fr.gestionflux.core.repartition.Repartition;
import fr.gestionflux.core.saisie.Lecture;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Annex 1 of the charter of Savoie: the yearly flow of its example, and the table that shares it out. State, département
 * and ALS are computed; the objectives of the others are read in the table. Codes of territories are made up.
 */
public final class CharteSavoie {

    private static final Reference ANNEXE =
            Reference.de("charte partenariale de la Savoie, 07/09/2023").art("annexe 1");
    private static final Reference TABLEAU = ANNEXE.art("2/");
    private static final Bailleur BAILLEUR = new Bailleur("bailleur de l'exemple");
    private static final Reservataire ETAT = new Reservataire(Categorie.ETAT, "État", SAVOIE);
    private static final Reservataire CD = new Reservataire(Categorie.DEPARTEMENT, "Conseil départemental", SAVOIE);
    private static final Reservataire ALS = new Reservataire(Categorie.ACTION_LOGEMENT, "ALS", SAVOIE);

    /** Computed lines, the rest and the total: the table is not asked for them. */
    private static final Set<String> AUTREMENT = Set.of("Etat", CD.nom(), ALS.nom(), "Contingent bailleur", "TOTAL");

    private CharteSavoie() {}

    private record Part(int ligne, String reservataire, Quantite objectif) {

        /** Two lines of the table are groups of holders: they have the whole département for territory. */
        Reservataire titulaire() {
            if (reservataire.startsWith("EPCI")) {
                return new Reservataire(
                        Categorie.EPCI, reservataire, Territoire.epci("2000000" + ligne, reservataire, SAVOIE));
            }
            return switch (reservataire) {
                case "Autres communes" -> new Reservataire(Categorie.COMMUNE, reservataire, SAVOIE);
                case "Autres réservataires" -> new Reservataire(Categorie.AUTRE, reservataire, SAVOIE);
                default ->
                    new Reservataire(
                            Categorie.COMMUNE, reservataire, Territoire.commune("739" + ligne, reservataire, SAVOIE));
            };
        }
    }

    /**
     * The table of annex 1, 2/.
     *
     * @param chartes where the charter of Savoie is plugged in
     * @return ten lines and the landlord's rest
     */
    public static Repartition repartition(Chartes chartes) {
        Charte charte = chartes.pour("savoie", LocalDate.of(2024, 1, 1)).get();
        Repartition.Builder repartition = Repartition.de(charte, dossier(), SAVOIE)
                .conventions(List.of(
                        convention(ETAT),
                        convention(CD, Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.pourcent(12), ANNEXE)),
                        convention(ALS, Clauses.VOLUME_DU_RESERVATAIRE.fixee(Quantite.of(280), ANNEXE))));
        lignes().stream()
                .filter(p -> !AUTREMENT.contains(p.reservataire()))
                .forEach(p -> repartition.donne(
                        p.titulaire(),
                        Resultat.donnee(
                                "objectif imprimé de " + p.reservataire(), p.objectif(), Unite.LOGEMENTS, TABLEAU),
                        Origine.INCONNUE));
        return repartition.repartir();
    }

    private static List<Part> lignes() {
        Lecture<Part> lues = Csv.ressource("/cas/savoie-charte-repartition.csv")
                .lire(l -> Validation.combine(l.texte("reservataire"), l.nombre("objectif imprime"))
                        .ap((reservataire, objectif) -> new Part(10 + l.numero(), reservataire, objectif)));
        return lues.lus();
    }

    static Annexe annexe(Chartes chartes) {
        Repartition repartition = repartition(chartes);
        return new Annexe(
                "Savoie, charte partenariale du 07/09/2023, annexe 1 (exemple de la charte)",
                etape -> cherche(etape, repartition),
                () -> explication(repartition),
                repartition.anomalies());
    }

    private static String explication(Repartition repartition) {
        Set<String> lignes = new LinkedHashSet<>();
        repartition.lignes().stream()
                .flatMap(l -> l.calcul().stream())
                .forEach(o -> lignes.addAll(o.expliquer().lines().toList()));
        lignes.addAll(repartition.expliquer().lines().toList());
        return String.join("\n", lignes);
    }

    /** « tableau/X » is a line of the table; « X/étape », a step of a holder's; alone, one of the State's. */
    private static Resultat<?> cherche(String etape, Repartition repartition) {
        String[] chemin = etape.split("/", 2);
        if (chemin.length == 1) {
            return etape(repartition, ETAT.nom(), etape);
        }
        if (!chemin[0].equals("tableau")) {
            return etape(repartition, chemin[0], chemin[1]);
        }
        return switch (chemin[1]) {
            case "contingent du bailleur" -> repartition.contingentDuBailleur();
            case "part du bailleur" -> repartition.partDuBailleur();
            case "Etat" -> ligne(repartition, ETAT.nom()).partDuFlux();
            default -> ligne(repartition, chemin[1]).partDuFlux();
        };
    }

    private static Resultat<?> etape(Repartition repartition, String reservataire, String etape) {
        return ligne(repartition, reservataire)
                .calcul()
                .orElseThrow()
                .etape(etape)
                .orElseThrow();
    }

    private static LigneDeRepartition ligne(Repartition repartition, String reservataire) {
        return repartition.lignes().stream()
                .filter(l -> l.reservataire().nom().equals(reservataire))
                .findFirst()
                .orElseThrow();
    }

    private static Convention convention(Reservataire r, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(ANNEXE)
                .bailleur(BAILLEUR)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
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
}
