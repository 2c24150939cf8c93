package fr.gestionflux.passerelle.porte;

import java.util.UUID;

/** What stands for a candidate who was erased: nothing of the reference that it had is left in it. */
public final class ReferenceOpaque {

    /** What tells it from a reference that was given; a base makes its own in the same way. */
    public static final String PREFIXE = "efface-";

    private ReferenceOpaque() {}

    /** {@return one that was never given} */
    public static String nouvelle() {
        return PREFIXE + UUID.randomUUID();
    }

    /**
     * Whether a reference stands for somebody erased.
     *
     * @param reference of a candidate
     * @return true for what {@link #nouvelle} gives
     */
    public static boolean estEffacee(String reference) {
        return reference.startsWith(PREFIXE);
    }
}
