package fr.gestionflux.passerelle.commande;

import fr.gestionflux.examples.terminal.Avancement;
import fr.gestionflux.examples.terminal.Avancement.Travail;
import fr.gestionflux.passerelle.porte.Livraison;

/** What a command is doing, told on a terminal to whoever has waited for two seconds; wiped off before the answer. */
final class Progres implements AutoCloseable {

    private static final String LIGNES = "lignes";

    private final Avancement avancement = Avancement.surErreur(new Travail("lecture", LIGNES, 1, 0));

    /** So many more are done of what is being done. */
    void avance(long deplus) {
        avancement.avance(deplus);
    }

    void controle(Livraison l) {
        avancement.passe(new Travail("contrôle", LIGNES, 1, l.lignes()));
    }

    void calcul() {
        avancement.passe(new Travail("calcul", "conventions", 1, 0));
    }

    void fiches(int total) {
        avancement.passe(new Travail("fiches", "fiches", 1, total));
    }

    @Override
    public void close() {
        avancement.close();
    }
}
