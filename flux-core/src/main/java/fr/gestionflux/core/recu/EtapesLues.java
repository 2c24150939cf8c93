package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.TexteRecu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The steps under the figures of a receipt, those of its file included, each redone: a receipt that does not agree with itself
 * explains nothing.
 */
final class EtapesLues {

    private static final String FIGURE = "chiffre ";

    private EtapesLues() {}

    /** The id of the step that stands for a figure, whatever step gives it. */
    static String idDuChiffre(String nom) {
        return FIGURE + nom;
    }

    static boolean estUnChiffre(EtapeDeRecu e) {
        return e.id().startsWith(FIGURE);
    }

    /** By id, operands first; after them, for each figure, a step that is equal to its own. */
    static Map<String, EtapeLue> de(Recu recu, List<Recu> dossiers) {
        exigeLeFormat(recu);
        Map<String, EtapeDeRecu> toutes = new LinkedHashMap<>();
        duDossier(recu, dossiers).forEach(e -> toutes.put(e.id(), e));
        recu.etapes().forEach(e -> toutes.put(e.id(), e));
        Set<String> utiles = utiles(recu, toutes);
        Map<String, EtapeLue> lues = new LinkedHashMap<>();
        toutes.values().stream().filter(e -> utiles.contains(e.id())).forEach(e -> lues.put(e.id(), EtapeLue.de(e)));
        refais(lues);
        recu.chiffres().forEach(c -> {
            EtapeDeRecu siens = egale(c, Objects.requireNonNull(toutes.get(c.etape())));
            lues.put(siens.id(), EtapeLue.de(siens));
        });
        return lues;
    }

    /** A step of another format may mean something else: it would be redone, and pass, in the sense of this one. */
    private static Recu exigeLeFormat(Recu recu) {
        if (!recu.format().equals(Recu.FORMAT)) {
            throw new IllegalArgumentException("format d'un reçu : reçu " + TexteRecu.cite(recu.format())
                    + " ; attendu « " + Recu.FORMAT + " », le seul que cette version lit");
        }
        return recu;
    }

    private static List<EtapeDeRecu> duDossier(Recu recu, List<Recu> dossiers) {
        return recu.dossier().isEmpty()
                ? List.of()
                : exigeLeFormat(dossiers.stream()
                                .filter(d -> d.dossier().equals(recu.dossier()))
                                .findFirst()
                                .orElseThrow(() ->
                                        new IllegalArgumentException("reçus des dossiers : reçu " + dossiers.size()
                                                + ", aucun n'est celui du dossier " + recu.dossier()
                                                + " ; attendu aussi le reçu du dossier que ce reçu nomme")))
                        .etapes();
    }

    private static Set<String> utiles(Recu recu, Map<String, EtapeDeRecu> toutes) {
        Set<String> utiles = new HashSet<>();
        Deque<String> reste = new ArrayDeque<>();
        recu.chiffres().forEach(c -> reste.addLast(c.etape()));
        while (!reste.isEmpty()) {
            String id = reste.removeLast();
            if (utiles.add(id)) {
                EtapeDeRecu e = toutes.get(id);
                if (e == null) {
                    throw new IllegalArgumentException("étape « " + id + " » : citée, reçu aucune étape de ce nom ;"
                            + " attendu toutes les étapes que le reçu cite");
                }
                e.operandes().forEach(reste::addLast);
            }
        }
        return utiles;
    }

    private static EtapeDeRecu egale(ChiffreDeRecu c, EtapeDeRecu e) {
        return new EtapeDeRecu(
                idDuChiffre(c.nom()),
                c.nom(),
                e.exact(),
                e.lisible(),
                e.genre(),
                e.unite(),
                "egal",
                List.of(e.id()),
                "",
                "",
                "",
                "",
                "",
                List.of());
    }

    private static void refais(Map<String, EtapeLue> lues) {
        Map<String, Optional<Quantite>> valeurs = new HashMap<>();
        lues.values().forEach(e -> {
            List<Optional<Quantite>> operandes = e.etape().operandes().stream()
                    .map(o -> {
                        if (!valeurs.containsKey(o)) {
                            throw new IllegalArgumentException(
                                    "étape « " + e.etape().id() + " » : reçu l'opérande « " + o
                                            + " », qui vient après ; attendu ses opérandes avant elle");
                        }
                        return Objects.requireNonNull(valeurs.get(o));
                    })
                    .toList();
            Optional<Quantite> calcule = e.calcule(operandes);
            // a rule may refuse a figure that the arithmetic gives: it says why
            boolean refusee = e.exact().isEmpty() && !e.etape().refus().isEmpty();
            if (!refusee && !calcule.equals(e.exact())) {
                throw new IllegalArgumentException(
                        "étape « " + e.etape().id() + " », « " + e.etape().nom()
                                + " » : reçu " + e.etape().exact() + ", le calcul donne "
                                + calcule.map(Quantite::fraction).orElse("aucune valeur")
                                + " ; attendu un reçu que verifier-recu.js accepte");
            }
            valeurs.put(e.etape().id(), e.exact());
        });
    }
}
