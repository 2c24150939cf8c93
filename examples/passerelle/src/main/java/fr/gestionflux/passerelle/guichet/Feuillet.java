package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.recu.Recu;

/**
 * One answer among those that a question has: a convention's, the file's.
 *
 * @param titre whose it is, for people
 * @param recu the answer, with its proof
 * @param resume the same in at most ten lines; empty where the receipt's own tables say it as shortly
 * @param explication every step in words; empty where the receipt has none
 */
public record Feuillet(String titre, Recu recu, String resume, String explication) {

    /**
     * An answer that its receipt says shortly enough.
     *
     * @param titre whose it is
     * @param recu the answer
     * @return without other words
     */
    public static Feuillet de(String titre, Recu recu) {
        return new Feuillet(titre, recu, "", "");
    }

    /** {@return whether something of it could not be computed or read} */
    public boolean aUnRefus() {
        return recu.remarques().stream().anyMatch(r -> r.gravite().equals("refus"));
    }
}
