package fr.gestionflux.core.recu;

import fr.gestionflux.core.preuve.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which step of a receipt is which of another: by name, the same input of another year included; then, for steps without a name, by
 * what they are made of, and by their place in a step that is paired. Used once, by one thread.
 */
final class Appariement {

    private static final Pattern ANNEE = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

    private final Map<String, EtapeLue> avant;
    private final Map<String, EtapeLue> apres;
    private final int decalage;
    private final Map<String, String> paires = new LinkedHashMap<>();
    private final Set<String> prises = new HashSet<>();

    private Appariement(Map<String, EtapeLue> avant, Map<String, EtapeLue> apres, int decalage) {
        this.avant = avant;
        this.apres = apres;
        this.decalage = decalage;
    }

    /**
     * The pairs, by id.
     *
     * @param avant steps by id, operands first
     * @param apres those of the other receipt
     * @param decalage how many years lie between them; 0 within a year
     * @param chiffres ids of the steps of the figures that both have
     */
    static Map<String, String> de(
            Map<String, EtapeLue> avant, Map<String, EtapeLue> apres, int decalage, Collection<String> chiffres) {
        Appariement a = new Appariement(avant, apres, decalage);
        chiffres.forEach(id -> a.apparie(id, id));
        a.parLeHaut();
        a.parLeNom();
        a.parLaFormule();
        a.parLaPlace(chiffres);
        return a.paires;
    }

    private void apparie(String a, String b) {
        paires.put(a, b);
        prises.add(b);
    }

    // --- names, where several holders may have one

    /** From the figures down: the operands of two steps that are paired, the same derivations first. */
    private void parLeHaut() {
        Contenus contenus = new Contenus();
        Map<String, Integer> numerosAvant = contenus.de(avant);
        Map<String, Integer> numerosApres = contenus.de(apres);
        Map<String, List<EtapeDeRecu>> siennes = familles(apres, Set.of());
        Map<String, Integer> ans = new HashMap<>();
        familles(avant, Set.of())
                .forEach((famille, a) -> ans.put(famille, ans(a, siennes.getOrDefault(famille, List.of()))));
        for (EtapeLue a : deHautEnBas()) {
            EtapeLue b = apres.get(paires.getOrDefault(a.etape().id(), ""));
            if (b != null && a.operation() == b.operation()) {
                List<EtapeDeRecu> siens = operandes(a, avant);
                List<EtapeDeRecu> autres = operandes(b, apres);
                passe(
                        siens,
                        autres,
                        e -> String.valueOf(numerosAvant.get(e.id())),
                        e -> String.valueOf(numerosApres.get(e.id())));
                parLeNom(nommees(siens), nommees(autres), e -> ans.getOrDefault(famille(e), 0));
            }
        }
    }

    private static List<EtapeDeRecu> nommees(List<EtapeDeRecu> etapes) {
        return etapes.stream().filter(e -> !e.nom().isEmpty()).toList();
    }

    private static List<EtapeDeRecu> operandes(EtapeLue e, Map<String, EtapeLue> etapes) {
        return e.etape().operandes().stream()
                .distinct()
                .flatMap(o -> Optional.ofNullable(etapes.get(o)).stream())
                .map(EtapeLue::etape)
                .toList();
    }

    private List<EtapeLue> deHautEnBas() {
        List<EtapeLue> etapes = new ArrayList<>(avant.values());
        Collections.reverse(etapes);
        return etapes;
    }

    /** How many years lie between two families: none where both have the same years. */
    private int ans(List<EtapeDeRecu> a, List<EtapeDeRecu> b) {
        return noms(a).equals(noms(b)) ? 0 : decalage;
    }

    private void parLeNom(List<EtapeDeRecu> a, List<EtapeDeRecu> b, ToIntFunction<EtapeDeRecu> ans) {
        Function<EtapeDeRecu, String> decale = e -> e.genre() + decale(e.nom(), ans.applyAsInt(e));
        Function<EtapeDeRecu, String> nom = e -> e.genre() + e.nom();
        passe(a, b, e -> decale.apply(e) + source(e), e -> nom.apply(e) + source(e));
        passe(a, b, decale, nom);
        passe(a, b, nom, nom);
    }

    private void parLeNom() {
        Map<String, List<EtapeDeRecu>> siennes = familles(apres, prises);
        familles(avant, paires.keySet()).forEach((famille, a) -> {
            List<EtapeDeRecu> b = siennes.getOrDefault(famille, List.of());
            int ans = ans(a, b);
            parLeNom(a, b, e -> ans);
            List<EtapeDeRecu> seuleAvant =
                    a.stream().filter(e -> !paires.containsKey(e.id())).toList();
            List<EtapeDeRecu> seuleApres =
                    b.stream().filter(e -> !prises.contains(e.id())).toList();
            if (seuleAvant.size() == 1 && seuleApres.size() == 1) {
                apparie(seuleAvant.get(0).id(), seuleApres.get(0).id());
            }
        });
    }

    /** Named steps under their name without its years, and their nature. */
    private static Map<String, List<EtapeDeRecu>> familles(Map<String, EtapeLue> etapes, Set<String> sauf) {
        return etapes.values().stream()
                .map(EtapeLue::etape)
                .filter(e -> !e.nom().isEmpty() && !sauf.contains(e.id()))
                .collect(Collectors.groupingBy(Appariement::famille, LinkedHashMap::new, Collectors.toList()));
    }

    private static String famille(EtapeDeRecu e) {
        return e.genre() + '\t' + ANNEE.matcher(e.nom()).replaceAll("#");
    }

    private static Set<String> noms(List<EtapeDeRecu> etapes) {
        return etapes.stream().map(EtapeDeRecu::nom).collect(Collectors.toSet());
    }

    private static String decale(String nom, int ans) {
        return ANNEE.matcher(nom).replaceAll(m -> Integer.toString(Integer.parseInt(m.group()) + ans));
    }

    private static String source(EtapeDeRecu e) {
        return '\t' + String.join("\t", e.unite(), e.document(), e.article());
    }

    private void passe(
            List<EtapeDeRecu> a,
            List<EtapeDeRecu> b,
            Function<EtapeDeRecu, String> cleAvant,
            Function<EtapeDeRecu, String> cleApres) {
        Map<String, Deque<EtapeDeRecu>> libres = new HashMap<>();
        b.stream()
                .filter(e -> !prises.contains(e.id()))
                .forEach(e -> libres.computeIfAbsent(cleApres.apply(e), c -> new ArrayDeque<>())
                        .addLast(e));
        for (EtapeDeRecu e : a) {
            Deque<EtapeDeRecu> siennes = libres.get(cleAvant.apply(e));
            if (!paires.containsKey(e.id()) && siennes != null && !siennes.isEmpty()) {
                apparie(e.id(), siennes.removeFirst().id());
            }
        }
    }

    // --- steps without a name

    private record Formule(String operation, String arrondi, String branche, List<String> operandes) {
        static Formule de(EtapeDeRecu e, List<String> operandes) {
            return new Formule(e.operation(), e.arrondi(), e.branche(), operandes);
        }
    }

    private void parLaFormule() {
        Map<Formule, Deque<String>> siennes = new HashMap<>();
        apres.values().stream()
                .map(EtapeLue::etape)
                .filter(e -> e.nom().isEmpty())
                .forEach(e -> siennes.computeIfAbsent(Formule.de(e, e.operandes()), f -> new ArrayDeque<>())
                        .addLast(e.id()));
        avant.values().stream()
                .map(EtapeLue::etape)
                .filter(e -> e.nom().isEmpty() && paires.keySet().containsAll(e.operandes()))
                .forEach(e -> {
                    Deque<String> memes = siennes.get(Formule.de(
                            e,
                            e.operandes().stream()
                                    .map(o -> paires.getOrDefault(o, ""))
                                    .toList()));
                    if (memes != null && !memes.isEmpty()) {
                        apparie(e.id(), memes.removeFirst());
                    }
                });
    }

    private void parLaPlace(Collection<String> chiffres) {
        for (EtapeLue a : deHautEnBas()) {
            EtapeLue b = apres.get(paires.getOrDefault(a.etape().id(), ""));
            if (b != null && a.operation() == b.operation()) {
                boolean duChiffre = chiffres.contains(a.etape().id());
                zippe(libres(a, avant, paires.keySet(), duChiffre), libres(b, apres, prises, duChiffre));
            }
        }
    }

    /** The operands that have no name, nor a pair; of a choice, not the branch taken, which is another when the other bound decides. */
    private static List<EtapeDeRecu> libres(
            EtapeLue e, Map<String, EtapeLue> etapes, Set<String> prises, boolean nommees) {
        List<String> operandes = e.etape().operandes();
        int premier = e.operation() == Operation.CHOIX ? 1 : 0;
        return operandes.subList(premier, operandes.size()).stream()
                .distinct()
                .filter(o -> !prises.contains(o))
                .flatMap(o -> Optional.ofNullable(etapes.get(o)).stream())
                .map(EtapeLue::etape)
                .filter(o -> nommees || o.nom().isEmpty())
                .toList();
    }

    private void zippe(List<EtapeDeRecu> a, List<EtapeDeRecu> b) {
        for (int n = 0; n < Math.min(a.size(), b.size()); n++) {
            if (a.get(n).genre().equals(b.get(n).genre())) {
                apparie(a.get(n).id(), b.get(n).id());
            }
        }
    }
}
