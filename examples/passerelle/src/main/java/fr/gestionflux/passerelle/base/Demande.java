package fr.gestionflux.passerelle.base;

import java.time.Instant;
import java.util.List;

/**
 * What is asked, by whom and when.
 *
 * @param pour who asks
 * @param quand when
 * @param question which one: {@code calculer}, {@code situation}…
 * @param options those that change the answer, as the command takes them: {@code [--au, 30/06/2024]}
 */
public record Demande(String pour, Instant quand, String question, List<String> options) {

    /**
     * Copies the list.
     *
     * @param pour who asks
     * @param quand when
     * @param question which one
     * @param options those that change the answer
     */
    public Demande {
        options = List.copyOf(options);
    }
}
