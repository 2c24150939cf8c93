package fr.gestionflux.passerelle.recu;

/** Where a receipt does not agree with itself. */
public final class FauteDeRecu extends Exception {

    private static final long serialVersionUID = 1L;

    /** The id of the step; empty for the receipt as a whole. */
    private final String etape;

    /**
     * A fault.
     *
     * @param etape the id of the step, or empty for the receipt as a whole
     * @param message in French: what the receipt gives, what the calculation gives
     */
    public FauteDeRecu(String etape, String message) {
        super(message);
        this.etape = etape;
    }

    /** {@return the id of the step; empty for the receipt as a whole} */
    public String etape() {
        return etape;
    }
}
