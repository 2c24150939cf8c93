package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.saisie.Libelles;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a table of events has the references of candidates, found as core finds it.
 *
 * @param table the table of events
 * @param rang of the column, from 0
 */
public record ColonneDuCandidat(TableRecue table, int rang) {

    /** Its name in the tables that core reads. */
    public static final String NOM = "candidat";

    private static final String TABLE = "evenements";

    /**
     * Those of what was delivered.
     *
     * @param lue under the names that core reads
     * @return one a table of events that has the column
     */
    public static List<ColonneDuCandidat> de(Livraison lue) {
        List<ColonneDuCandidat> colonnes = new ArrayList<>();
        lue.tables().forEach((nom, t) -> {
            if (Libelles.semblables(nom.replace(' ', '_'), TABLE)) {
                for (int i = 0; i < t.entete().size(); i++) {
                    if (Libelles.semblables(t.entete().get(i), NOM)) {
                        colonnes.add(new ColonneDuCandidat(t, i));
                    }
                }
            }
        });
        return colonnes;
    }
}
