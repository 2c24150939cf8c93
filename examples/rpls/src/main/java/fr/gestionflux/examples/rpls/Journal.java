package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.ArrayList;
import java.util.List;

/** How many anomalies, and the first of them: a bad file may have one on each line. For one thread, then merged. */
final class Journal {

    static final int MONTREES = 20;

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
        if (premieres.size() < MONTREES) {
            premieres.add(a);
        }
    }

    void fusionner(Journal suivant) {
        refus += suivant.refus;
        remarques += suivant.remarques;
        suivant.premieres.forEach(this::garde);
    }

    long refus() {
        return refus;
    }

    long remarques() {
        return remarques;
    }

    List<Anomalie> premieres() {
        return List.copyOf(premieres);
    }
}
