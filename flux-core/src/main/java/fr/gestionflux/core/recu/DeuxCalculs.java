package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Operation;
import fr.gestionflux.core.recu.Changement.Sorte;
import fr.gestionflux.core.recu.Noeud.Formulation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The computation of one receipt, any of whose changes may be exchanged for the other's: with none it gives the first one's
 * figures, with all the second one's. A change that is exchanged has only what is made of it redone. Not thread-safe.
 */
final class DeuxCalculs {

    private final List<Noeud> noeuds;
    private final List<List<Integer>> emplois;
    private final Map<Integer, List<Changement>> changements = new LinkedHashMap<>();
    private final Set<Integer> echelles = new HashSet<>();
    private final Set<Changement> faits = new HashSet<>();
    private final List<Optional<Quantite>> valeurs = new ArrayList<>();
    private int rang;

    DeuxCalculs(List<Noeud> noeuds) {
        this.noeuds = noeuds;
        this.emplois = OrdreCommun.emplois(noeuds);
        for (int n = 0; n < noeuds.size(); n++) {
            cherche(n);
        }
        separeLesEchelles();
        noeuds.forEach(noeud -> valeurs.add(Optional.empty()));
        for (int n = 0; n < noeuds.size(); n++) {
            valeurs.set(n, calcule(n));
        }
    }

    List<Noeud> noeuds() {
        return noeuds;
    }

    Optional<Quantite> valeur(int noeud) {
        return valeurs.get(noeud);
    }

    /** All that a figure may be made of, in either receipt, itself included; ranks rise. */
    NavigableSet<Integer> sous(int racine) {
        TreeSet<Integer> dessous = new TreeSet<>(Set.of(racine));
        for (Integer n = racine; n != null; n = dessous.lower(n)) {
            dessous.addAll(noeuds.get(n).operandes());
        }
        return dessous;
    }

    /** The changes of these steps, in order. */
    List<Changement> changements(Set<Integer> dessous) {
        return dessous.stream()
                .flatMap(n -> changements.getOrDefault(n, List.of()).stream())
                .toList();
    }

    /** Exchanges a change, or takes it back. */
    void bascule(Changement c) {
        if (!faits.remove(c)) {
            faits.add(c);
        }
        TreeSet<Integer> aRefaire = new TreeSet<>(Set.of(c.noeud()));
        while (!aRefaire.isEmpty()) {
            int n = Objects.requireNonNull(aRefaire.pollFirst());
            Optional<Quantite> autre = calcule(n);
            if (!autre.equals(valeurs.get(n))) {
                valeurs.set(n, autre);
                aRefaire.addAll(emplois.get(n));
            }
        }
    }

    // --- what changed

    private void cherche(int n) {
        Noeud noeud = noeuds.get(n);
        if (!noeud.estDesDeux()) {
            return;
        }
        Formulation a = noeud.avant().orElseThrow();
        Formulation b = noeud.apres().orElseThrow();
        boolean memesOperandes = a.operandes().equals(b.operandes());
        if (a.operation() != b.operation()) {
            note(Sorte.FORMULE, n, Changement.SANS_TERME);
        } else if (a.lue().estDonnee()) {
            noteSi(!a.lue().exact().equals(b.lue().exact()), Sorte.DONNEE, n);
        } else if (noeud.reunit()) {
            moins(b.operandes(), a.operandes()).forEach(o -> note(Sorte.TERME_AJOUTE, n, o));
            moins(a.operandes(), b.operandes()).forEach(o -> note(Sorte.TERME_RETIRE, n, o));
        } else if (a.operation() == Operation.CHOIX
                && a.operandes().get(1).equals(b.operandes().get(1))) {
            echelles.add(n);
        } else {
            noteSi(!memesOperandes, Sorte.FORMULE, n);
            noteSi(memesOperandes && !a.lue().arrondi().equals(b.lue().arrondi()), Sorte.ARRONDI, n);
        }
        noteSi(!changements.containsKey(n) && !source(a).equals(source(b)), Sorte.SOURCE, n);
    }

    private static List<String> source(Formulation v) {
        return List.of(v.etape().document(), v.etape().article(), v.etape().hypothese());
    }

    private static List<Integer> moins(List<Integer> tous, List<Integer> sauf) {
        List<Integer> reste = new ArrayList<>(tous);
        sauf.forEach(reste::remove);
        return reste;
    }

    private void noteSi(boolean cas, Sorte genre, int noeud) {
        if (cas) {
            note(genre, noeud, Changement.SANS_TERME);
        }
    }

    private void note(Sorte genre, int noeud, int terme) {
        changements.computeIfAbsent(noeud, n -> new ArrayList<>()).add(new Changement(rang++, genre, noeud, terme));
    }

    /**
     * Two receipts write two branches of one scale: what decides takes one or the other, and nothing changed but what decides.
     * Where that does not give what the second receipt prints, the scale itself is another one.
     */
    private void separeLesEchelles() {
        changements.values().forEach(faits::addAll);
        for (int n = 0; n < noeuds.size(); n++) {
            valeurs.add(calcule(n));
            Optional<Quantite> attendue =
                    noeuds.get(n).apres().flatMap(v -> v.lue().exact());
            if (echelles.contains(n) && !valeurs.get(n).equals(attendue)) {
                echelles.remove(n);
                note(Sorte.FORMULE, n, Changement.SANS_TERME);
                faits.addAll(changements.getOrDefault(n, List.of()));
                valeurs.set(n, calcule(n));
            }
        }
        faits.clear();
        valeurs.clear();
    }

    // --- a step

    private Optional<Quantite> calcule(int n) {
        Noeud noeud = noeuds.get(n);
        if (echelles.contains(n)) {
            return calcule(noeud.avant().orElseThrow())
                    .or(() -> calcule(noeud.apres().orElseThrow()));
        }
        if (noeud.reunit()) {
            return calcule(noeud.une().lue(), termes(n));
        }
        boolean autre = changements.getOrDefault(n, List.of()).stream().anyMatch(faits::contains);
        return calcule(autre ? noeud.apres().orElseThrow() : noeud.une());
    }

    private List<Integer> termes(int n) {
        List<Integer> termes = new ArrayList<>(noeuds.get(n).une().operandes());
        for (Changement c : changements.getOrDefault(n, List.of())) {
            if (c.est(Sorte.TERME_AJOUTE) && faits.contains(c)) {
                termes.add(c.terme());
            } else if (c.est(Sorte.TERME_RETIRE) && faits.contains(c)) {
                termes.remove((Integer) c.terme());
            }
        }
        return termes;
    }

    private Optional<Quantite> calcule(Formulation v) {
        return calcule(v.lue(), v.operandes());
    }

    private Optional<Quantite> calcule(EtapeLue e, List<Integer> operandes) {
        return e.calcule(operandes.stream().map(valeurs::get).toList());
    }
}
