package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Nombre;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the formulas of one derivation. A formula is as long as the derivation at most: an anonymous figure that several
 * others use gets a name and a line once writing it again would be long. Not thread-safe.
 */
final class Formules {

    static final int DECIMALES = 4;

    /** So many values and operations are written again rather than looked up. */
    private static final int COURTE = 40;

    /** 40 decimal digits, numerator and denominator together: a value that nobody reads inside a formula. */
    private static final int BITS_LISIBLES = 133;

    private final boolean exacte;
    private final IdentityHashMap<Resultat<?>, String> intermediaires = new IdentityHashMap<>();
    private final Set<String> ambigus = new HashSet<>();
    // a figure is written on its own line, and in those of the figures that use it
    private final IdentityHashMap<Resultat<?>, String> valeurs = new IdentityHashMap<>();

    /**
     * For one derivation.
     *
     * @param exacte whether no digit is cut
     * @param figures its figures, operands first
     */
    Formules(boolean exacte, List<Resultat<?>> figures) {
        this.exacte = exacte;
        nommeLesLongues(figures);
        if (exacte) {
            chercheLesHomonymes(figures);
        }
    }

    private void nommeLesLongues(List<Resultat<?>> figures) {
        IdentityHashMap<Resultat<?>, Integer> longueurs = new IdentityHashMap<>();
        IdentityHashMap<Resultat<?>, Integer> usages = new IdentityHashMap<>();
        for (Resultat<?> r : figures) {
            if (r.estNomme()) {
                continue; // it has its line, however long its formula is
            }
            int longueur = 1;
            for (Resultat<?> o : r.operandes()) {
                longueur = Math.min(COURTE + 1, longueur + (aSaLigne(o) ? 1 : longueurs.getOrDefault(o, 1)));
            }
            longueurs.put(r, longueur);
            if (longueur > COURTE && usages(figures, usages).getOrDefault(r, 0) > 1) {
                intermediaires.put(r, "résultat intermédiaire " + (intermediaires.size() + 1));
            }
        }
    }

    /** How many figures use each, counted when one is long: most derivations have none. */
    private static IdentityHashMap<Resultat<?>, Integer> usages(
            List<Resultat<?>> figures, IdentityHashMap<Resultat<?>, Integer> comptes) {
        if (comptes.isEmpty()) {
            figures.forEach(r -> r.operandes().forEach(o -> comptes.merge(o, 1, Integer::sum)));
        }
        return comptes;
    }

    private void chercheLesHomonymes(List<Resultat<?>> figures) {
        Map<String, Optional<Nombre<?>>> valeurs = new HashMap<>();
        for (Resultat<?> r : figures) {
            Optional<Nombre<?>> valeur = r.estCalcule() ? Optional.of(r.valeur()) : Optional.empty();
            nom(r).filter(nom -> !valeur.equals(valeurs.computeIfAbsent(nom, n -> valeur)))
                    .ifPresent(ambigus::add);
        }
    }

    /** The name of its line, when it has one. */
    Optional<String> nom(Resultat<?> r) {
        return r.nom().or(() -> Optional.ofNullable(intermediaires.get(r)));
    }

    private boolean aSaLigne(Resultat<?> r) {
        return r.estNomme() || intermediaires.containsKey(r);
    }

    /** Its value, whole or as people read it. */
    String valeur(Resultat<?> r) {
        return valeurs.computeIfAbsent(r, this::ecrite);
    }

    private String ecrite(Resultat<?> r) {
        return exacte && r.estCalcule() ? r.valeur().texteExact() + r.unite().apres(r.valeur()) : r.texte(DECIMALES);
    }

    /** What its value is made of: the values of the named figures, the operations. */
    String formule(Resultat<?> r) {
        StringBuilder texte = new StringBuilder();
        // texts, and figures whose formula is to be written; the next one last
        Deque<Object> reste = new ArrayDeque<>();
        reste.addLast(r);
        while (!reste.isEmpty()) {
            Object morceau = reste.removeLast();
            if (morceau instanceof Resultat<?> o) {
                List<Object> morceaux = morceaux(o);
                for (int i = morceaux.size() - 1; i >= 0; i--) {
                    reste.addLast(morceaux.get(i));
                }
            } else {
                texte.append(morceau);
            }
        }
        return texte.toString();
    }

    private List<Object> morceaux(Resultat<?> r) {
        List<Resultat<?>> o = r.operandes();
        return switch (r.operation()) {
            case DONNEE -> List.of(valeur(r));
            // the operand is named: its name says more than its value again
            case EGAL -> exacte ? termes(r, "", "", "") : List.of(o.get(0).nom().orElseThrow());
            case PLUS -> o.isEmpty() ? List.of("aucun") : termes(r, "", " + ", "");
            case MOINS -> termes(r, "", " − ", "");
            case FOIS -> termes(r, "", " × ", "");
            case SUR -> termes(r, "", " ÷ ", "");
            case MOYENNE -> termes(r, "moyenne(", " ; ", ")");
            case AU_PLUS -> termes(r, "", ", au plus ", "");
            case AU_MOINS -> termes(r, "", ", au moins ", "");
            case ARRONDI -> termes(r, "", "", ", " + r.regleDArrondi().orElseThrow());
            case CHOIX -> choix(r);
        };
    }

    private List<Object> termes(Resultat<?> r, String avant, String signe, String apres) {
        List<Object> morceaux = new ArrayList<>();
        morceaux.add(avant);
        for (int rang = 0; rang < r.operandes().size(); rang++) {
            if (rang > 0) {
                morceaux.add(signe);
            }
            terme(r, rang, morceaux);
        }
        morceaux.add(apres);
        return morceaux;
    }

    /** « 17 %, car 36 €/m² ≥ 35 €/m², < 80 €/m² »: the branch taken, then the figure that decides and the bounds around it. */
    private List<Object> choix(Resultat<?> r) {
        List<Object> morceaux = new ArrayList<>();
        terme(r, 0, morceaux);
        morceaux.add(", car ");
        terme(r, Choix.DECIDE, morceaux);
        for (int rang = Choix.DECIDE + 1; rang < r.operandes().size(); rang++) {
            morceaux.add((rang == Choix.DECIDE + 1 ? "" : ",") + (Choix.atteint(r, rang) ? " ≥ " : " < "));
            terme(r, rang, morceaux);
        }
        return morceaux;
    }

    private void terme(Resultat<?> parent, int rang, List<Object> morceaux) {
        Resultat<?> o = parent.operandes().get(rang);
        while (estSommeDUnSeul(o)) {
            o = o.operandes().get(0);
        }
        if (aSaLigne(o)) {
            morceaux.add(estCite(o) ? "« " + nom(o).orElseThrow() + " »" : valeur(o));
        } else if (seLitSeul(o, parent, rang)) {
            morceaux.add(o);
        } else {
            morceaux.add("(");
            morceaux.add(o);
            morceaux.add(")");
        }
    }

    /** A value too long to be read is cited by the name of its line, when that name is of one value only. */
    private boolean estCite(Resultat<?> o) {
        return exacte && o.estCalcule() && estLong(o.valeur()) && !ambigus.contains(nom(o).orElseThrow());
    }

    private static boolean estLong(Nombre<?> n) {
        return n.numerateur().bitLength() + n.denominateur().bitLength() > BITS_LISIBLES;
    }

    private static boolean seLitSeul(Resultat<?> o, Resultat<?> parent, int rang) {
        boolean seul = o.operation() == Operation.MOYENNE || o.operandes().isEmpty();
        int force = force(o.operation());
        int autour = force(parent.operation());
        boolean adroite = rang > 0 && parent.operation() != Operation.PLUS && parent.operation() != Operation.FOIS;
        return seul || force > autour || (force == autour && !adroite);
    }

    /** An anonymous sum of one term prints as its term, which binds as strongly as it does itself. */
    private boolean estSommeDUnSeul(Resultat<?> r) {
        return !aSaLigne(r) && r.operation() == Operation.PLUS && r.operandes().size() == 1;
    }

    /** How strongly an operation binds its operands: bounds and roundings least, then sums, then products. */
    private static int force(Operation o) {
        return switch (o) {
            case AU_PLUS, AU_MOINS, ARRONDI, CHOIX -> 1;
            case PLUS, MOINS -> 2;
            case FOIS, SUR -> 3;
            case EGAL, MOYENNE, DONNEE -> 0;
        };
    }
}
