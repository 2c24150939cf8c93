package fr.gestionflux.core.recu;

import fr.gestionflux.core.recu.Noeud.Formulation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of two receipts in one order, operands first. A share that one text deduces from a number, and another the number from
 * the share, would make a circle: such a pair is parted, its two steps are then others. Used once, by one thread.
 */
final class OrdreCommun {

    private final Map<String, EtapeLue> avant;
    private final Map<String, EtapeLue> apres;
    private final Map<String, String> paires;

    private OrdreCommun(Map<String, EtapeLue> avant, Map<String, EtapeLue> apres, Map<String, String> paires) {
        this.avant = avant;
        this.apres = apres;
        this.paires = new LinkedHashMap<>(paires);
    }

    static List<Noeud> de(Map<String, EtapeLue> avant, Map<String, EtapeLue> apres, Map<String, String> paires) {
        OrdreCommun ordre = new OrdreCommun(avant, apres, paires);
        while (true) {
            List<Noeud> noeuds = ordre.noeuds();
            List<Integer> sansCercle = triee(noeuds);
            if (sansCercle.size() == noeuds.size()) {
                return renumerotes(noeuds, sansCercle);
            }
            ordre.separeUnePaire(noeuds, sansCercle);
        }
    }

    /** Not in order yet: those of the first receipt, then those that the second one has alone. */
    private List<Noeud> noeuds() {
        Map<String, Integer> rangsAvant = new LinkedHashMap<>();
        avant.keySet().forEach(id -> rangsAvant.put(id, rangsAvant.size()));
        Map<String, Integer> rangsApres = new LinkedHashMap<>();
        paires.forEach((a, b) -> rangsApres.put(b, Objects.requireNonNull(rangsAvant.get(a))));
        List<EtapeLue> seules = apres.values().stream()
                .filter(e -> !rangsApres.containsKey(e.etape().id()))
                .toList();
        seules.forEach(e -> rangsApres.put(e.etape().id(), rangsAvant.size() + rangsApres.size() - paires.size()));
        List<Noeud> noeuds = new ArrayList<>();
        avant.forEach((id, e) -> noeuds.add(new Noeud(
                Optional.of(version(e, rangsAvant)),
                Optional.ofNullable(paires.get(id))
                        .map(b -> version(Objects.requireNonNull(apres.get(b)), rangsApres)))));
        seules.forEach(e -> noeuds.add(new Noeud(Optional.empty(), Optional.of(version(e, rangsApres)))));
        return noeuds;
    }

    private static Formulation version(EtapeLue e, Map<String, Integer> rangs) {
        return new Formulation(
                e,
                e.etape().operandes().stream()
                        .map(o -> Objects.requireNonNull(rangs.get(o)))
                        .toList());
    }

    /** Operands first; without those of a circle, nor what is made of them. */
    private static List<Integer> triee(List<Noeud> noeuds) {
        int[] attendus = new int[noeuds.size()];
        List<List<Integer>> emplois = emplois(noeuds);
        Deque<Integer> prets = new ArrayDeque<>();
        for (int n = 0; n < attendus.length; n++) {
            attendus[n] = noeuds.get(n).operandes().size();
            if (attendus[n] == 0) {
                prets.addLast(n);
            }
        }
        List<Integer> ordre = new ArrayList<>();
        while (!prets.isEmpty()) {
            int n = prets.removeFirst();
            ordre.add(n);
            for (int emploi : emplois.get(n)) {
                attendus[emploi]--;
                if (attendus[emploi] == 0) {
                    prets.addLast(emploi);
                }
            }
        }
        return ordre;
    }

    /** By rank, the nodes that are made of each. */
    static List<List<Integer>> emplois(List<Noeud> noeuds) {
        List<List<Integer>> emplois = Stream.<List<Integer>>generate(ArrayList::new)
                .limit(noeuds.size())
                .toList();
        for (int n = 0; n < noeuds.size(); n++) {
            for (int o : noeuds.get(n).operandes()) {
                emplois.get(o).add(n);
            }
        }
        return emplois;
    }

    /** The first of those that wait for one another. */
    private void separeUnePaire(List<Noeud> noeuds, List<Integer> sansCercle) {
        boolean[] finis = new boolean[noeuds.size()];
        sansCercle.forEach(n -> finis[n] = true);
        // what is only made of a circle waits too: it is that no one waits for
        List<List<Integer>> emplois = emplois(noeuds);
        boolean encore = true;
        while (encore) {
            encore = false;
            for (int n = noeuds.size() - 1; n >= 0; n--) {
                if (!finis[n] && emplois.get(n).stream().allMatch(e -> finis[e])) {
                    finis[n] = true;
                    encore = true;
                }
            }
        }
        int premier = 0;
        while (finis[premier] || !noeuds.get(premier).estDesDeux()) {
            premier++;
        }
        paires.remove(noeuds.get(premier).une().etape().id());
    }

    private static List<Noeud> renumerotes(List<Noeud> noeuds, List<Integer> ordre) {
        int[] rangs = new int[ordre.size()];
        for (int n = 0; n < rangs.length; n++) {
            rangs[ordre.get(n)] = n;
        }
        return ordre.stream()
                .map(n -> new Noeud(
                        noeuds.get(n).avant().map(v -> renumerotee(v, rangs)),
                        noeuds.get(n).apres().map(v -> renumerotee(v, rangs))))
                .toList();
    }

    private static Formulation renumerotee(Formulation v, int[] rangs) {
        return new Formulation(
                v.lue(), v.operandes().stream().map(o -> rangs[o]).toList());
    }
}
