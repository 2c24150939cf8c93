package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one figure comes down to, in ten lines:
 *
 * <ol>
 *   <li>the figure;
 *   <li>each figure in whose formula something is missing, a bound changed a value, or a rounding did: once for a bound or
 *       a rounding of one article, with how many times it did;
 *   <li>while there is room, the figures that it is made of, computed ones before those that were read, whose values are in
 *       the formulas already; the nearest first. A formula of too many terms gives way to their number, and what they are
 *       made of is left to the whole;
 *   <li>what belongs to the other holders, as one line: how many they are, and what it adds up to.
 * </ol>
 *
 * <p>All of it is told from operations, names, owners and depth: no charter is known here. Not thread-safe.
 */
final class Resume {

    static final int LIGNES = 10;

    private static final String LIMITE = "limite atteinte";
    private static final String LIMITES = "limites atteintes";

    /** More of them do not fit in a line. */
    private static final int TERMES = 4;

    /** From there on, the terms of a sum or of a mean are all of a kind. */
    private static final int SEMBLABLES = 3;

    private final Sujet titulaire;
    private final Formules formules = new Formules(false, List.of());
    private final Map<Zone, Deque<Vue>> aVoir = new EnumMap<>(Zone.class);
    private final Set<Resultat<?>> vues = identites();
    /** The holder's own figures, the nearest first, those in sight before the others. */
    private final List<Resultat<?>> siennes = new ArrayList<>();

    private final Set<Resultat<?>> enVue = identites();
    private final Map<Cause, Morsure> morsures = new LinkedHashMap<>();
    private final Autres autres = new Autres();

    /** Where a figure is met; what is in sight is looked at whole before what is not. */
    private enum Zone {
        EN_VUE,
        /** Below a formula that is told by the number of its terms. */
        DESSOUS,
        /** Of another holder. */
        AUTRUI
    }

    /** A figure to look at, and the one in whose formula it is: the nearest with a line. */
    private record Vue(Resultat<?> figure, Resultat<?> porteur, Zone zone) {}

    private Resume(Sujet titulaire) {
        this.titulaire = titulaire;
    }

    /**
     * Sums up.
     *
     * @param figure what is summed up
     * @param titulaire the holder that it is about
     * @param ensemble how many lines the whole has
     * @return at most {@link #LIGNES} lines
     */
    static String de(Resultat<?> figure, Sujet titulaire, long ensemble) {
        Resume resume = new Resume(titulaire);
        resume.parcourt(figure);
        return String.join("\n", resume.lignes(ensemble));
    }

    // --- what there is to say

    private void parcourt(Resultat<?> racine) {
        aVoir(Zone.EN_VUE).add(new Vue(racine, racine, Zone.EN_VUE));
        for (Zone z : Zone.values()) {
            while (!aVoir(z).isEmpty()) {
                Vue v = aVoir(z).removeFirst();
                if (vues.add(v.figure())) {
                    voit(v);
                }
            }
        }
    }

    private void voit(Vue vue) {
        Resultat<?> r = vue.figure();
        Zone zone = vue.zone();
        Resultat<?> porteur = r.estNomme() ? r : vue.porteur();
        if (zone == Zone.AUTRUI) {
            autres.ajoute(vue);
        } else {
            mordu(r, porteur);
            if (porteur == r) {
                siennes.add(r);
            }
            if (porteur == r && zone == Zone.EN_VUE) {
                enVue.add(r);
                zone = estLongue(r) ? Zone.DESSOUS : Zone.EN_VUE;
            }
        }
        for (Resultat<?> o : r.operandes()) {
            boolean frontiere = zone != Zone.AUTRUI && estDUnAutre(o);
            Zone sienne = frontiere ? Zone.AUTRUI : zone;
            aVoir(sienne).addLast(new Vue(o, frontiere ? o : porteur, sienne));
        }
    }

    private Deque<Vue> aVoir(Zone zone) {
        return aVoir.computeIfAbsent(zone, z -> new ArrayDeque<>());
    }

    private boolean estDUnAutre(Resultat<?> r) {
        Sujet s = r.sujet();
        return s.reservataire().isPresent() && !qui(s).equals(qui(titulaire));
    }

    private static List<Object> qui(Sujet s) {
        return List.of(s.reservataire(), s.id(), s.territoire());
    }

    // --- what bit

    /** What makes two bites one: the same bound, the same rounding of the same article, the same refusal. */
    private record Cause(Operation operation, Object par, Object article) {}

    /** Where something bit first, what it changed, and how many times it did. */
    private static final class Morsure {
        final Operation operation;
        final Resultat<?> porteur;
        final Optional<Reference> article;
        final String constat;
        int fois;

        Morsure(Operation operation, Resultat<?> porteur, Optional<Reference> article, String constat) {
            this.operation = operation;
            this.porteur = porteur;
            this.article = article;
            this.constat = constat;
        }

        boolean estUnArrondi() {
            return operation == Operation.ARRONDI;
        }
    }

    private void mordu(Resultat<?> r, Resultat<?> porteur) {
        r.notes().stream()
                .filter(Anomalie::estRefus)
                .forEach(n -> mordu(new Cause(Operation.DONNEE, n.code(), ""), porteur, r, n.message()));
        if (borneAMordu(r)) {
            Resultat<?> borne = r.operandes().get(1);
            mordu(new Cause(r.operation(), borne.nom(), borne.reference()), porteur, r, constat(r, borne));
        } else if (r.operation() == Operation.ARRONDI && aChange(r)) {
            Arrondi regle = r.regleDArrondi().orElseThrow();
            mordu(new Cause(r.operation(), regle, r.reference()), porteur, r, regle + Explication.source(r));
        }
    }

    private void mordu(Cause cause, Resultat<?> porteur, Resultat<?> r, String constat) {
        morsures.computeIfAbsent(cause, c -> new Morsure(c.operation(), porteur, r.reference(), constat)).fois++;
    }

    private static boolean borneAMordu(Resultat<?> r) {
        return (r.operation() == Operation.AU_PLUS || r.operation() == Operation.AU_MOINS) && aChange(r);
    }

    private static boolean aChange(Resultat<?> r) {
        return r.estCalcule() && !r.valeur().equals(r.operandes().get(0).valeur());
    }

    private static String constat(Resultat<?> bornee, Resultat<?> borne) {
        return bornee.operandes().get(0).texte(Formules.DECIMALES)
                + (bornee.operation() == Operation.AU_PLUS ? " ramené à " : " relevé à ")
                + borne.texte(Formules.DECIMALES)
                + borne.nom()
                        .map(nom -> " (" + nom
                                + borne.reference().map(x -> " ; " + x).orElse("") + ")")
                        .orElse("");
    }

    // --- the other holders

    private static final class Autres {
        private final Set<List<Object>> qui = new HashSet<>();
        private final Map<Unite, Quantite> quantites = new LinkedHashMap<>();
        private Taux parts = Taux.ZERO;
        private int bornes;

        void ajoute(Vue vue) {
            Resultat<?> r = vue.figure();
            bornes += borneAMordu(r) ? 1 : 0;
            boolean frontiere = vue.porteur() == r;
            if (frontiere) {
                qui.add(qui(r.sujet()));
            }
            if (frontiere && r.estCalcule()) {
                if (r.valeur() instanceof Quantite q) {
                    quantites.merge(r.unite(), q, Quantite::plus);
                } else if (r.valeur() instanceof Taux t) {
                    parts = parts.plus(t);
                }
            }
        }

        Optional<String> ligne(Sujet titulaire) {
            if (qui.isEmpty()) {
                return Optional.empty();
            }
            List<String> totaux = new ArrayList<>();
            quantites.forEach((unite, q) -> totaux.add(q.texte(Formules.DECIMALES) + unite.apres(q)));
            if (parts.signe() != 0) {
                totaux.add(parts.texte(Formules.DECIMALES));
            }
            String autre = titulaire.reservataire().isPresent() ? "autre réservataire" : "réservataire";
            String autres = autre.replace("autre ", "autres ").replace("taire", "taires");
            return Optional.of(compte(qui.size(), autre, autres)
                    + (totaux.isEmpty() ? "" : " = " + String.join(" et ", totaux))
                    + (bornes == 0 ? "" : ", " + compte(bornes, LIMITE, LIMITES)));
        }
    }

    // --- how it is said

    private List<String> lignes(long ensemble) {
        Optional<String> desAutres = autres.ligne(titulaire);
        Set<Resultat<?>> retenues = retenues(LIGNES - 1 - (desAutres.isPresent() ? 1 : 0));
        List<String> lignes = new ArrayList<>();
        siennes.stream().filter(retenues::contains).map(this::ligne).forEach(lignes::add);
        desAutres.ifPresent(lignes::add);
        int tues = morsures.values().stream()
                .filter(m -> m.operation == Operation.AU_PLUS || m.operation == Operation.AU_MOINS)
                .filter(m -> !retenues.contains(m.porteur))
                .mapToInt(m -> m.fois)
                .sum();
        lignes.add("le détail : expliquer(), " + compte(ensemble, "ligne", "lignes")
                + (tues == 0 ? "" : ", dont " + compte(tues, LIMITE, LIMITES) + " de plus"));
        return lignes;
    }

    /** The figure, where something is missing or a bound bit, where a rounding did, then the nearest. */
    private Set<Resultat<?>> retenues(int place) {
        List<Resultat<?>> choix = new ArrayList<>(List.of(siennes.get(0)));
        morsures.values().stream().filter(m -> !m.estUnArrondi()).forEach(m -> choix.add(m.porteur));
        morsures.values().stream().filter(Morsure::estUnArrondi).forEach(m -> choix.add(m.porteur));
        siennes.stream().filter(r -> enVue.contains(r) && estCalculee(r)).forEach(choix::add);
        siennes.stream().filter(r -> enVue.contains(r) && !estCalculee(r)).forEach(choix::add);
        Set<Resultat<?>> retenues = identites();
        Set<String> dites = new HashSet<>();
        for (Resultat<?> r : choix) {
            // a charter may compute the same figure twice
            if (retenues.size() < place && dites.add(r.toString())) {
                retenues.add(r);
            }
        }
        return retenues;
    }

    private String ligne(Resultat<?> r) {
        StringBuilder texte = new StringBuilder(r.toString());
        boolean longue = estLongue(r);
        String formule = longue ? compteDesTermes(r) : formules.formule(r);
        if (!formule.equals(formules.valeur(r))) {
            texte.append(", soit ").append(formule);
        }
        texte.append(Explication.source(r));
        for (Morsure m : morsures.values()) {
            if (m.porteur == r) {
                boolean seLit = m.estUnArrondi() && !longue && m.article.equals(r.reference());
                String constat = seLit ? "cet arrondi" : m.constat;
                texte.append(seLit && m.fois == 1 ? "" : " ; " + constat)
                        .append(m.fois == 1 ? "" : ", " + m.fois + " fois");
            }
        }
        return texte.toString();
    }

    private static boolean estCalculee(Resultat<?> r) {
        return r.operation() != Operation.DONNEE;
    }

    private static boolean estLongue(Resultat<?> r) {
        boolean reunit = r.operation() == Operation.PLUS || r.operation() == Operation.MOYENNE;
        return (reunit && semblables(r) >= SEMBLABLES) || termes(r, o -> true) > TERMES;
    }

    private static String compteDesTermes(Resultat<?> r) {
        return switch (r.operation()) {
            case PLUS -> "la somme de " + compte(semblables(r), "terme", "termes");
            case MOYENNE -> "la moyenne de " + compte(semblables(r), "terme", "termes");
            default -> "un calcul sur " + compte(termes(r, o -> true), "terme", "termes");
        };
    }

    private static int semblables(Resultat<?> r) {
        return termes(r, o -> o == Operation.PLUS && r.operation() == Operation.PLUS);
    }

    /** The operands of a figure, an anonymous one opened when its operation is: what its own formula is made of. */
    private static int termes(Resultat<?> r, Predicate<Operation> ouverte) {
        int termes = 0;
        Set<Resultat<?>> ouvertes = identites();
        Deque<Resultat<?>> reste = new ArrayDeque<>(r.operandes());
        while (!reste.isEmpty()) {
            Resultat<?> o = reste.removeLast();
            boolean aOuvrir = !o.estNomme() && !o.operandes().isEmpty() && ouverte.test(o.operation());
            if (!aOuvrir) {
                termes++;
            } else if (ouvertes.add(o)) {
                reste.addAll(o.operandes());
            }
        }
        return termes;
    }

    private static String compte(long nombre, String un, String plusieurs) {
        return nombre + " " + (nombre < 2 ? un : plusieurs);
    }

    private static Set<Resultat<?>> identites() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
