package fr.gestionflux.passerelle.commande;

/** An option whose value nothing can be done with; the message, in French, says what was expected. */
final class FauteDOption extends Exception {

    private static final long serialVersionUID = 1L;

    FauteDOption(String message) {
        super(message);
    }
}
