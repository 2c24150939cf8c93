package fr.gestionflux.core.preuve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Prints a figure as lines that can be redone by hand. Each named figure gets a line, operands first; an anonymous one
 * melts into the formula; remarks come right before the figure they are about.
 *
 * <pre>{@code
 * Explication.lisible(annuel.part()).lines().skip(3).findFirst().orElseThrow();
 * // = part du flux = 8 logements ÷ 102 logements = 7,8431… % (modèle de convention DDETS 31, 04/12/2023, annexe 1, art. 3)
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Explication {

    private Explication() {}

    /**
     * For people: at most four decimals, « … » where digits were cut.
     *
     * @param r the figure
     * @return lines separated by {@code \n}
     */
    public static String lisible(Resultat<?> r) {
        // not a set: two figures of one name may differ by digits that are cut
        return texte(false, List.of(r), new ArrayList<>());
    }

    /**
     * For people, several figures one after the other; a line that they share is said once.
     *
     * @param figures the figures
     * @return lines separated by {@code \n}
     */
    public static String lisible(List<? extends Resultat<?>> figures) {
        return texte(false, figures, new LinkedHashSet<>());
    }

    /**
     * For checkers: no digit is cut, a number without a finite decimal form is a fraction. Redoing the operations of
     * each line gives its value again. An operand of more than some 40 digits is cited by its name, in « guillemets ».
     *
     * @param r the figure
     * @return lines separated by {@code \n}
     */
    public static String exacte(Resultat<?> r) {
        return texte(true, List.of(r), new ArrayList<>());
    }

    /**
     * For people in a hurry, at most ten lines, the number first: the figure, each missing input, bound and rounding that
     * changed something, the nearest figures that it is made of, those of the other holders as one line, and how many lines
     * the whole has.
     *
     * <pre>
     * part du flux = 9,6774… %, soit 15 logements ÷ 155 logements (modèle DDETS 31, annexe 1, art. 3)
     * </pre>
     *
     * @param figure what is summed up
     * @param complements what the whole explains after it
     * @param titulaire the holder that it is about; what belongs to another one is not told apart
     * @return lines separated by {@code \n}
     */
    public static String resume(Resultat<?> figure, List<? extends Resultat<?>> complements, Sujet titulaire) {
        List<Resultat<?>> ensemble = new ArrayList<>(List.of(figure));
        ensemble.addAll(complements);
        return Resume.de(figure, titulaire, lisible(ensemble).lines().count());
    }

    private static String texte(boolean exacte, List<? extends Resultat<?>> figures, Collection<String> lignes) {
        List<Resultat<?>> ordre = Parcours.operandesDAbord(figures);
        Formules formules = new Formules(exacte, ordre);
        // an article defines many figures
        IdentityHashMap<Reference, String> sources = new IdentityHashMap<>();
        for (Resultat<?> r : ordre) {
            r.notes().forEach(n -> lignes.add("  ! " + n.message()));
            formules.nom(r).ifPresent(nom -> {
                String valeur = formules.valeur(r)
                        + r.reference()
                                .map(x -> sources.computeIfAbsent(x, Explication::entreParentheses))
                                .orElse("");
                lignes.add(
                        r.operation() == Operation.DONNEE
                                ? "  " + nom + " : " + valeur
                                : nom + " = " + formules.formule(r) + " = " + valeur);
            });
        }
        return String.join("\n", lignes);
    }

    private static String entreParentheses(Reference r) {
        return " (" + r + ")";
    }

    /** Where it was read, or the article that defines it. */
    static String source(Resultat<?> r) {
        return r.reference().map(Explication::entreParentheses).orElse("");
    }
}
