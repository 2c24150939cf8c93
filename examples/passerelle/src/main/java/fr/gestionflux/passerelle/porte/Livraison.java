package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * What came through a door: named tables of text, the files that held them, and what the door itself had to say.
 *
 * @param tables by name, in the order in which they were found
 * @param fichiers each file that was read
 * @param anomalies of files: not read, encoding supposed, line that no CSV has…
 */
public record Livraison(Map<String, TableRecue> tables, List<FichierLu> fichiers, List<Anomalie> anomalies) {

    /**
     * Copies; the order of the tables is kept, and what {@linkplain Accompagnement accompanies} them is left out.
     *
     * @param tables by name
     * @param fichiers each file that was read
     * @param anomalies of files
     */
    public Livraison {
        Map<String, TableRecue> gardees = new LinkedHashMap<>(tables);
        gardees.keySet().removeIf(Accompagnement::estUn);
        tables = Collections.unmodifiableMap(gardees);
        fichiers = List.copyOf(fichiers);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Tables written, as if a door delivered them.
     *
     * @param tables each of a name of its own
     * @return the same rows, the header on line 1
     */
    public static Livraison de(List<TableEcrite> tables) {
        Map<String, TableRecue> recues = new LinkedHashMap<>();
        for (TableEcrite t : tables) {
            List<Rangee> rangees = new ArrayList<>();
            t.rangees().forEach(r -> rangees.add(new Rangee(rangees.size() + 2, r)));
            recues.put(t.nom(), new TableRecue(t.nom(), 1, t.entete(), rangees));
        }
        return new Livraison(recues, List.of(), List.of());
    }

    /**
     * What core reads.
     *
     * @return by name, in the order in which they were found
     */
    public Map<String, Tableau> tableaux() {
        return tableaux(n -> {});
    }

    /**
     * The same, telling as it is read.
     *
     * @param lues told how many more rows are read; there are {@link #lignes()} in all
     * @return by name, in the order in which they were found
     */
    public Map<String, Tableau> tableaux(LongConsumer lues) {
        Map<String, Tableau> tableaux = new LinkedHashMap<>();
        tables.forEach((nom, t) -> tableaux.put(nom, t.tableau(lues)));
        return tableaux;
    }

    /**
     * Whether a table is there, found as core finds it.
     *
     * @param table its name
     * @return even when it has no row
     */
    public boolean aLaTable(String table) {
        return tables.keySet().stream().anyMatch(nom -> Libelles.semblables(nom.replace(' ', '_'), table));
    }

    /**
     * How many rows there are.
     *
     * @return of all tables, headers left out
     */
    public long lignes() {
        return tables.values().stream().mapToLong(t -> t.rangees().size()).sum();
    }
}
