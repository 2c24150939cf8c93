package fr.gestionflux.passerelle.base;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** Takes a candidate out of the journal: the one change that it admits. */
public final class Effacement {

    private final Acces acces;

    /**
     * Of a base.
     *
     * @param acces the base
     */
    public Effacement(Acces acces) {
        this.acces = acces;
    }

    /**
     * Replaces the reference of a candidate by an opaque one, in every file and version. What was the same still is: no figure
     * changes, nor does the mark of the inputs.
     *
     * @param reference the candidate's
     * @return how many events had it
     * @throws IOException if the base cannot be written: nothing is then erased
     */
    public long efface(String reference) throws IOException {
        return acces.ecris(c -> {
            try (PreparedStatement s = c.prepareStatement("select flux.effacer_candidat(?)")) {
                s.setString(1, reference);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    return r.getLong(1);
                }
            }
        });
    }
}
