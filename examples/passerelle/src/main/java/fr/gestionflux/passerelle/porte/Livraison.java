package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came through a door: named tables of text, the files that held them, and what the door itself had to say.
 *
 * @param tableaux by name, in the order in which they were found
 * @param fichiers each file that was read
 * @param anomalies of files: not read, encoding supposed, line that no CSV has…
 */
public record Livraison(Map<String, Tableau> tableaux, List<FichierLu> fichiers, List<Anomalie> anomalies) {

    /**
     * Copies; the order of the tables is kept.
     *
     * @param tableaux by name
     * @param fichiers each file that was read
     * @param anomalies of files
     */
    public Livraison {
        tableaux = Collections.unmodifiableMap(new LinkedHashMap<>(tableaux));
        fichiers = List.copyOf(fichiers);
        anomalies = List.copyOf(anomalies);
    }
}
