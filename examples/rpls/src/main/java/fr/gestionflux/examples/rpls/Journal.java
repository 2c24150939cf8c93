package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.ArrayList;
import java.util.List;

/**
 * How many anomalies; those of whole files, and the first of the others: a bad file may have one on each line. For one
 * thread, then merged.
 */
final class Journal {

    static final int MONTREES = 20;

    private final List<Anomalie> generales = new ArrayList<>();
    private final List<Anomalie> premieres = new ArrayList<>();
    private long refus;
    private long remarques;

    void note(Anomalie a) {
        if (a.estRefus()) {
            refus++;
        } else {
            remarques++;
        }
        garde(a);
    }

    private void garde(Anomalie a) {
        if (a.ligne().orElse(1) == 1) {
            generales.add(a);
        } else if (premieres.size() < MONTREES) {
            premieres.add(a);
        }
    }

    void fusionner(Journal suivant) {
        refus += suivant.refus;
        remarques += suivant.remarques;
        suivant.generales.forEach(this::garde);
        suivant.premieres.forEach(this::garde);
    }

    long refus() {
        return refus;
    }

    long remarques() {
        return remarques;
    }

    /** Those of a file, or of all of them, rather than of a home. */
    List<Anomalie> generales() {
        return List.copyOf(generales);
    }

    /** The first ones of homes. */
    List<Anomalie> premieres() {
        return List.copyOf(premieres);
    }
}
