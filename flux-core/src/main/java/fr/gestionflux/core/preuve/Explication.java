package fr.gestionflux.core.preuve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints a figure as lines that can be redone by hand. Each named figure gets a line, operands first; an anonymous one
 * melts into the formula; remarks come right before the figure they are about.
 *
 * <pre>
 *   logements éligibles, Escalquens, 2022 : 155 logements (convention La Cité Jardins, annexe 1, art. 1)
 * part du flux = 15 logements ÷ 155 logements = 9,6774… % (modèle DDETS 31, annexe 1, art. 3)
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class Explication {

    private static final int DECIMALES = 4;

    private final boolean exacte;
    private final Collection<String> lignes;
    private final Set<Resultat<?>> vus = Collections.newSetFromMap(new IdentityHashMap<>());

    private Explication(boolean exacte, Collection<String> lignes) {
        this.exacte = exacte;
        this.lignes = lignes;
    }

    /**
     * For people: at most four decimals, « … » where digits were cut.
     *
     * @param r the figure
     * @return lines separated by {@code \n}
     */
    public static String lisible(Resultat<?> r) {
        // not a set: two figures of one name may differ by digits that are cut
        return new Explication(false, new ArrayList<>()).texte(List.of(r));
    }

    /**
     * For people, several figures one after the other; a line that they share is said once.
     *
     * @param figures the figures
     * @return lines separated by {@code \n}
     */
    public static String lisible(List<? extends Resultat<?>> figures) {
        return new Explication(false, new LinkedHashSet<>()).texte(figures);
    }

    /**
     * For checkers: no digit is cut, a number without a finite decimal form is a fraction. Redoing the operations of
     * each line gives its value again.
     *
     * @param r the figure
     * @return lines separated by {@code \n}
     */
    public static String exacte(Resultat<?> r) {
        return new Explication(true, new ArrayList<>()).texte(List.of(r));
    }

    private String texte(List<? extends Resultat<?>> figures) {
        figures.forEach(this::ecrit);
        return String.join("\n", lignes);
    }

    private void ecrit(Resultat<?> r) {
        if (!vus.add(r)) {
            return;
        }
        r.operandes().forEach(this::ecrit);
        r.notes().forEach(n -> lignes.add("  ! " + n.message()));
        r.nom().ifPresent(nom -> {
            String source = r.reference().map(x -> " (" + x + ")").orElse("");
            String valeur = montre(r) + source;
            lignes.add(
                    r.operation() == Operation.DONNEE
                            ? "  " + nom + " : " + valeur
                            : nom + " = " + formule(r) + " = " + valeur);
        });
    }

    private String formule(Resultat<?> r) {
        List<Resultat<?>> o = r.operandes();
        return switch (r.operation()) {
            case DONNEE -> montre(r);
            case EGAL ->
                // the operand is named: its name says more than its value again
                exacte ? terme(r, 0) : o.get(0).nom().orElseThrow();
            case PLUS -> o.isEmpty() ? "aucun" : termes(r, " + ");
            case MOINS -> termes(r, " − ");
            case FOIS -> termes(r, " × ");
            case SUR -> termes(r, " ÷ ");
            case MOYENNE -> "moyenne(" + termes(r, " ; ") + ")";
            case AU_PLUS -> termes(r, ", au plus ");
            case AU_MOINS -> termes(r, ", au moins ");
            case ARRONDI -> terme(r, 0) + ", " + r.regleDArrondi().orElseThrow();
        };
    }

    private String termes(Resultat<?> r, String signe) {
        return IntStream.range(0, r.operandes().size())
                .mapToObj(rang -> terme(r, rang))
                .collect(Collectors.joining(signe));
    }

    private String terme(Resultat<?> parent, int rang) {
        Resultat<?> o = parent.operandes().get(rang);
        while (estSommeDUnSeul(o)) {
            o = o.operandes().get(0);
        }
        if (o.nom().isPresent() || o.operation() == Operation.DONNEE) {
            return montre(o);
        }
        String f = formule(o);
        boolean seul = o.operation() == Operation.MOYENNE || o.operandes().isEmpty();
        int force = force(o.operation());
        int autour = force(parent.operation());
        boolean adroite = rang > 0 && parent.operation() != Operation.PLUS && parent.operation() != Operation.FOIS;
        return !seul && (force < autour || (force == autour && adroite)) ? "(" + f + ")" : f;
    }

    /** An anonymous sum of one term prints as its term, which binds as strongly as it does itself. */
    private static boolean estSommeDUnSeul(Resultat<?> r) {
        return r.nom().isEmpty()
                && r.operation() == Operation.PLUS
                && r.operandes().size() == 1;
    }

    /** How strongly an operation binds its operands: bounds and roundings least, then sums, then products. */
    private static int force(Operation o) {
        return switch (o) {
            case AU_PLUS, AU_MOINS, ARRONDI -> 1;
            case PLUS, MOINS -> 2;
            case FOIS, SUR -> 3;
            case EGAL, MOYENNE, DONNEE -> 0;
        };
    }

    private String montre(Resultat<?> r) {
        return exacte && r.estCalcule() ? r.valeur().texteExact() + r.unite().apres(r.valeur()) : r.texte(DECIMALES);
    }
}
