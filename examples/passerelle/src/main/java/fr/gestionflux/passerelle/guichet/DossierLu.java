package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.DonneesLues;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.passerelle.porte.FichierLu;
import fr.gestionflux.passerelle.porte.Livraison;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A file once read: its data, and everything that was wrong or odd on the way.
 *
 * @param donnees empty when nobody can say whose file it is and of which year
 * @param anomalies of the files, then of the rows
 * @param fichiers what was read
 */
public record DossierLu(Optional<Donnees> donnees, List<Anomalie> anomalies, List<FichierLu> fichiers) {

    /**
     * Copies the lists.
     *
     * @param donnees the data
     * @param anomalies of the files, then of the rows
     * @param fichiers what was read
     */
    public DossierLu {
        anomalies = List.copyOf(anomalies);
        fichiers = List.copyOf(fichiers);
    }

    /**
     * Reads what was delivered.
     *
     * @param livraison the tables
     * @param chartes what charters know
     * @return the data and the anomalies
     */
    public static DossierLu de(Livraison livraison, Chartes chartes) {
        return de(livraison, chartes, n -> {});
    }

    /**
     * The same, telling as it reads.
     *
     * @param livraison the tables
     * @param chartes what charters know
     * @param avance told how many more rows are read
     * @return the data and the anomalies
     */
    public static DossierLu de(Livraison livraison, Chartes chartes, LongConsumer avance) {
        LignesARemplir aRemplir = LignesARemplir.de(livraison);
        DonneesLues lues = Donnees.lis(aRemplir.autres().tableaux(avance), Vocabulaire.de(chartes));
        return new DossierLu(
                lues.donnees(),
                Stream.of(
                                livraison.anomalies(),
                                CandidatsReconnaissables.de(livraison),
                                lues.anomalies(),
                                aRemplir.aucune()
                                        ? List.<Anomalie>of()
                                        : aRemplir.remarques(besoins(lues.donnees(), chartes)))
                        .flatMap(List::stream)
                        .toList(),
                livraison.fichiers());
    }

    private static List<Besoin> besoins(Optional<Donnees> donnees, Chartes chartes) {
        return donnees.map(d -> d.charte(chartes)
                        .map(c -> c.besoins(d.dossier(), d.conventions()))
                        .getOrElse(List.of()))
                .orElse(List.of());
    }
}
