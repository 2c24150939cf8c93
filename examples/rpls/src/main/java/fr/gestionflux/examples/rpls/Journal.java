package fr.gestionflux.examples.rpls;

import fr.gestionflux.core.preuve.Anomalie;
import java.util.ArrayList;
import java.util.List;

/**
 * How many anomalies; those of whole files, and the first of the others: a bad file may have one on each line. For one
 * thread, then merged.
 */
public final class Journal {

    static final int MONTREES = 20;

    private final List<Anomalie> generales = new ArrayList<>();
    private final List<Anomalie> premieres = new ArrayList<>();
    private long refus;
    private long remarques;

    Journal() {}

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

    /** Adds those of another file. */
    void fusionner(Journal suivant) {
        fusionner(suivant, 0);
    }

    /** Adds those of another file, or of what follows in this one, so many lines further. */
    void fusionner(Journal suivant, int decalage) {
        refus += suivant.refus;
        remarques += suivant.remarques;
        suivant.generales.forEach(this::garde);
        suivant.premieres.forEach(a -> garde(plusLoin(a, decalage)));
    }

    private static Anomalie plusLoin(Anomalie a, int decalage) {
        return decalage == 0 || a.document().isEmpty() || a.ligne().isEmpty()
                ? a
                : a.en(a.document().get(), a.ligne().getAsInt() + decalage);
    }

    /** {@return how many refusals} */
    public long refus() {
        return refus;
    }

    /** {@return how many remarks} */
    public long remarques() {
        return remarques;
    }

    /** {@return those of a file, or of all of them, rather than of a home} */
    public List<Anomalie> generales() {
        return List.copyOf(generales);
    }

    /** {@return the first ones of homes} */
    public List<Anomalie> premieres() {
        return List.copyOf(premieres);
    }
}
