package fr.gestionflux.core.preuve;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A builder asked for its value before all that it must be given.
 *
 * <pre>{@code
 * try {
 *     Convention.builder().texte(texte).bailleur(bailleur).effet(LocalDate.of(2024, 1, 1)).build();
 * } catch (AttributManquant oubli) {
 *     oubli.getMessage();   // = Convention : il manque reservataire ; attendu une valeur avant build()
 * }
 * }</pre>
 */
public final class AttributManquant extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** What Immutables says. */
    private static final Pattern GENERE =
            Pattern.compile("Cannot build (\\w+), some of required attributes are not set \\[(.*)]");

    /**
     * Says in French what a generated builder says.
     *
     * @param message the message of the generated builder
     */
    public AttributManquant(String message) {
        super(enFrancais(message));
    }

    /**
     * Names what is missing.
     *
     * @param quoi what was to be built
     * @param attributs the methods of its builder that were not called
     */
    public AttributManquant(String quoi, Collection<String> attributs) {
        super(phrase(quoi, attributs));
    }

    private static String enFrancais(String message) {
        Matcher m = GENERE.matcher(message);
        return m.matches() ? phrase(m.group(1), List.of(m.group(2).split(", ", -1))) : message;
    }

    private static String phrase(String quoi, Collection<String> attributs) {
        return quoi + " : il manque " + String.join(", ", attributs)
                + (attributs.size() > 1 ? " ; attendu une valeur pour chacun" : " ; attendu une valeur")
                + " avant build()";
    }
}
