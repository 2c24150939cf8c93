package fr.gestionflux.examples.rpls;

import java.io.IOException;

/** The file cannot be a register: it would fill the memory. The message says why, in French. */
final class Arret extends IOException {

    private static final long serialVersionUID = 1L;

    Arret(String raison) {
        super(raison);
    }

    String raison() {
        return String.valueOf(getMessage());
    }
}
