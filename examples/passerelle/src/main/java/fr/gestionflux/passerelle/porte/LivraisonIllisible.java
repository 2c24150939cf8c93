package fr.gestionflux.passerelle.porte;

import java.io.IOException;

/** What was delivered cannot be read at all; the message, in French, says what to do. */
public final class LivraisonIllisible extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * For what is not readable whatever its rows say.
     *
     * @param message in French: what, where, what was expected
     */
    public LivraisonIllisible(String message) {
        super(message);
    }

    /**
     * The same, with what the system said.
     *
     * @param message in French
     * @param cause what the system said
     */
    public LivraisonIllisible(String message, Throwable cause) {
        super(message, cause);
    }
}
