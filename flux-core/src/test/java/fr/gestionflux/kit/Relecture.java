package fr.gestionflux.kit;

import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a summary as its reader does: ten lines at most, the number first, and every bound that changed a value told or
 * counted, which is checked against the derivation itself.
 *
 * <pre>{@code
 * Relecture.verifie(objectif.resumer(), objectif.objectif());
 * }</pre>
 *
 * <p>Names and references are free text without « ramené à », « relevé à », nor the words of a rounding. Stateless and
 * thread-safe.
 */
public final class Relecture {

    private static final int LIGNES = 10;
    private static final Pattern CONSTAT =
            Pattern.compile("(ramené|relevé) à |(arrondi|tronqué) (à|au|par) |(cet arrondi), ");
    private static final Pattern FOIS = Pattern.compile(", (\\d+) fois");
    private static final Pattern COMPTE = Pattern.compile("(\\d+) limites? atteintes?");

    private Relecture() {}

    /**
     * Reads a summary again.
     *
     * @param resume as printed
     * @param figure what it sums up
     * @throws AssertionError saying what the summary lacks
     */
    public static void verifie(String resume, Resultat<?> figure) {
        List<String> lignes = resume.lines().toList();
        if (lignes.size() > LIGNES) {
            throw new AssertionError(
                    "résumé de " + lignes.size() + " lignes ; attendu au plus " + LIGNES + " :\n" + resume);
        }
        if (!lignes.get(0).startsWith(figure.toString())) {
            throw new AssertionError("« " + lignes.get(0) + " » ; attendu d'abord « " + figure + " »");
        }
        int dites = lignes.stream().mapToInt(Relecture::limitesDites).sum();
        int atteintes = limitesAtteintes(figure);
        if (dites != atteintes) {
            throw new AssertionError(dites + " limites dites ou comptées ; attendu " + atteintes + " :\n" + resume);
        }
    }

    private static int limitesDites(String ligne) {
        int dites = 0;
        Matcher constat = CONSTAT.matcher(ligne);
        boolean trouve = constat.find();
        while (trouve) {
            boolean borne = constat.group().startsWith("r");
            int debut = constat.end();
            trouve = constat.find();
            Matcher fois = FOIS.matcher(ligne.substring(debut, trouve ? constat.start() : ligne.length()));
            dites += !borne ? 0 : fois.find() ? Integer.parseInt(fois.group(1)) : 1;
        }
        Matcher compte = COMPTE.matcher(ligne);
        return dites + (compte.find() ? Integer.parseInt(compte.group(1)) : 0);
    }

    private static int limitesAtteintes(Resultat<?> figure) {
        Set<Resultat<?>> vues = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Resultat<?>> reste = new ArrayDeque<>(List.of(figure));
        int atteintes = 0;
        while (!reste.isEmpty()) {
            Resultat<?> r = reste.removeLast();
            if (vues.add(r)) {
                boolean borne = r.operation() == Operation.AU_PLUS || r.operation() == Operation.AU_MOINS;
                if (borne
                        && r.estCalcule()
                        && !r.valeur().equals(r.operandes().get(0).valeur())) {
                    atteintes++;
                }
                reste.addAll(r.operandes());
            }
        }
        return atteintes;
    }
}
