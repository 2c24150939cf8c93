package fr.gestionflux.examples.annee;

import fr.gestionflux.core.inventaire.Colonnes;
import fr.gestionflux.core.inventaire.Inventaire;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.examples.annexes.Csv;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one landlord's year.
 *
 * @param logements the homes that may be offered
 * @param faits what was counted
 * @param saisies what happened
 * @param anomalies the rows that could not be read
 */
record Donnees(List<Logement> logements, Faits faits, List<Saisie> saisies, List<Anomalie> anomalies) {

    static final Reference INVENTE = Reference.de("donnée inventée pour l'exemple");

    private static final Map<String, Boolean> QPV = Map.of("en QPV", true, "hors QPV", false);
    private static final Map<String, Boolean> ZONE = Map.of("tendue", true, "non tendue", false);
    private static final Map<String, Motif> MOTIFS = Stream.concat(
                    Exclusion.duNoyau().stream(), Soustraction.duNoyau().stream())
            .collect(Collectors.toMap(Motif::libelle, Function.identity()));

    /** Reads the three files of a folder; places and holders are known by their names. */
    static Donnees lire(String dossier, LocalDate au, List<Territoire> lieux, List<Reservataire> reservataires) {
        Inventaire inventaire =
                inventaire(fichier(dossier, "logements.csv"), lieux).au(au, INVENTE);
        Faits faits = Faits.lire(fichier(dossier, "faits.csv"), lieux);
        Lecture<Saisie> saisies = Evenements.lire(fichier(dossier, "evenements.csv"), reservataires);
        return new Donnees(
                inventaire.logements(),
                faits,
                saisies.lus(),
                Stream.of(inventaire.anomalies(), faits.anomalies(), saisies.anomalies())
                        .flatMap(List::stream)
                        .toList());
    }

    private static Tableau fichier(String dossier, String nom) {
        return Csv.ressource("/" + dossier + "/" + nom);
    }

    private static Colonnes inventaire(Tableau tableau, List<Territoire> lieux) {
        return Inventaire.de(tableau)
                .numero("numero")
                .commune("commune", lieux.stream().collect(Collectors.toMap(Territoire::nom, Function.identity())))
                .typologie("typologie")
                .financement("financement")
                .adresse("adresse")
                .qpv("qpv", QPV)
                .zoneTendue("zone", ZONE)
                .construction("construction")
                .miseEnService("mise en service")
                .accessibilite("accessibilite")
                .motif("motif", MOTIFS);
    }

    /** What the landlord knows on a day. */
    List<Evenement> connus(LocalDate jour) {
        return saisies.stream()
                .filter(s -> !s.le().isAfter(jour))
                .map(Saisie::evenement)
                .toList();
    }
}
