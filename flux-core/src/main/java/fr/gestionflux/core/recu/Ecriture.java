package fr.gestionflux.core.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.recu.Noeud.Formulation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the steps of two receipts, and what lies between two values, are written for people. */
final class Ecriture {

    private static final int DECIMALES = 2;
    private static final int DECIMALES_D_UN_PETIT = 4;
    private static final Quantite PETIT = Quantite.rapport(1, 10);
    private static final int TERMES_LISIBLES = 4;
    private static final Quantite CENT = Quantite.of(100);
    private static final Quantite DEUX = Quantite.of(2);

    private final List<Noeud> noeuds;
    private final List<List<Integer>> emplois;
    private final Map<String, String> singuliers = new HashMap<>();

    Ecriture(List<Noeud> noeuds) {
        this.noeuds = noeuds;
        this.emplois = OrdreCommun.emplois(noeuds);
        Stream.of(
                        Unite.LOGEMENTS,
                        Unite.DROITS_UNIQUES,
                        Unite.DROITS_DE_SUITE,
                        Unite.DROITS_ANNEES,
                        Unite.ANS,
                        Unite.BAUX)
                .forEach(u -> singuliers.put(u.pluriel(), u.singulier()));
        noeuds.stream()
                .flatMap(n -> Stream.of(n.avant(), n.apres()).flatMap(Optional::stream))
                .forEach(v -> noteLeSingulier(v.lue()));
    }

    /** A receipt has a unit in the plural; its values below 2 are read in the singular. */
    private void noteLeSingulier(EtapeLue e) {
        if (!e.etape().unite().isEmpty()
                && e.exact().filter(q -> Essai.absolu(q).compareTo(DEUX) < 0).isPresent()) {
            singuliers.put(e.etape().unite(), e.etape().lisible().replaceFirst("^\\S+ ", ""));
        }
    }

    /** The name of a step, or of the nearest step that it melts into. */
    String nom(int noeud, Function<Noeud, Optional<Formulation>> cote) {
        TreeSet<Integer> reste = new TreeSet<>(List.of(noeud));
        for (Integer n = noeud; n != null; n = reste.higher(n)) {
            Optional<String> nom =
                    cote.apply(noeuds.get(n)).map(v -> v.etape().nom()).filter(s -> !s.isEmpty());
            if (nom.isPresent()) {
                return nom.get();
            }
            reste.addAll(emplois.get(n));
        }
        return "";
    }

    /** What gives a figure, rather than the step that stands for it. */
    Formulation reelle(Formulation v, Function<Noeud, Optional<Formulation>> cote) {
        return EtapesLues.estUnChiffre(v.etape())
                ? cote.apply(noeuds.get(v.operandes().get(0))).orElseThrow()
                : v;
    }

    static String source(EtapeDeRecu e) {
        return Stream.of(e.document(), e.article()).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    }

    /** One operation deep, with the names of its operands. */
    String formule(Formulation v, Function<Noeud, Optional<Formulation>> cote) {
        List<String> o = v.operandes().stream()
                .map(n -> cote.apply(noeuds.get(n)).orElseThrow().etape())
                .map(e -> e.nom().isEmpty() ? e.lisible() : "« " + e.nom() + " »")
                .toList();
        return switch (v.operation()) {
            case DONNEE -> v.etape().lisible();
            case EGAL -> o.get(0);
            case PLUS -> reunis(o, " + ", "somme de ");
            case MOINS -> String.join(" − ", o);
            case FOIS -> String.join(" × ", o);
            case SUR -> String.join(" ÷ ", o);
            case MOYENNE -> "moyenne de " + reunis(o, " ; ", "");
            case AU_PLUS -> String.join(", au plus ", o);
            case AU_MOINS -> String.join(", au moins ", o);
            case ARRONDI -> o.get(0) + ", " + v.etape().arrondi();
            case CHOIX -> o.get(0) + ", selon " + String.join(" ; ", o.subList(1, o.size()));
        };
    }

    private static String reunis(List<String> termes, String signe, String quoi) {
        return termes.isEmpty()
                ? "aucun"
                : termes.size() <= TERMES_LISIBLES ? String.join(signe, termes) : quoi + termes.size() + " termes";
    }

    /** With its sign; what lies between two rates is in points. */
    ValeurDeRecu ecart(Quantite q, EtapeDeRecu figure) {
        boolean taux = figure.genre().equals(EtapeLue.TAUX);
        Quantite vu = taux ? q.fois(CENT) : q;
        int decimales = Essai.absolu(vu).compareTo(PETIT) < 0 ? DECIMALES_D_UN_PETIT : DECIMALES;
        boolean un = Essai.absolu(vu).compareTo(DEUX) < 0;
        String unite =
                taux ? un ? "point" : "points" : un ? singuliers.getOrDefault(figure.unite(), "") : figure.unite();
        return new ValeurDeRecu(
                q.fraction(), (q.signe() > 0 ? "+" : "") + vu.texte(decimales) + (unite.isEmpty() ? "" : " " + unite));
    }
}
