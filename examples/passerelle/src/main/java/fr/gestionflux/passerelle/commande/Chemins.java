package fr.gestionflux.passerelle.commande;

import java.nio.file.Path;

/** Whether what is written would take the place of what is read. */
final class Chemins {

    private Chemins() {}

    static boolean memes(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
