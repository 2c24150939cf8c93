package fr.gestionflux.passerelle.commande;

/** Exit codes, the same for every command. */
public final class Sortie {

    /** Done. */
    public static final int FAIT = 0;

    /** Done, and under {@code --strict} somebody must look at a refusal or at a print. */
    public static final int A_REGARDER = 1;

    /** The command was typed wrong; nothing was done. */
    public static final int MAUVAIS_USAGE = 2;

    /**
     * What was given could not be read, or what was asked could not be written, on a standard output that was closed too; nothing
     * is half written.
     */
    public static final int ILLISIBLE = 3;

    private Sortie() {}
}
