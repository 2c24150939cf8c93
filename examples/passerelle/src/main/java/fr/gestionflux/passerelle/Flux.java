package fr.gestionflux.passerelle;

import fr.gestionflux.passerelle.commande.Commandes;

/** The executable: {@code java -jar flux.jar}. */
public final class Flux {

    private Flux() {}

    /**
     * Runs a command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(Commandes.execute(args));
    }
}
