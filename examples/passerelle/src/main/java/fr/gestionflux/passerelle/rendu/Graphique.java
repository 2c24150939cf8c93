package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A drawing where people would rather look: SVG in the page itself, with a title and a description; its table is beside. */
final class Graphique {

    private static final int LARGEUR = 720;
    private static final int LIBELLE = 210;
    private static final int VALEUR = 110;
    private static final int BARRE = 13;
    private static final int PAS = 42;
    private static final int MARGE = 8;
    private static final int LEGENDE = 26;
    private static final int HAUTEUR = 170;
    private static final int SOCLE = 28;
    private static final int LETTRES = 34;

    /** What a year, or its figure, takes: those that have no room are in the table. */
    private static final int ECRITURE = 44;

    private static final String POLICE = "Liberation Sans";
    private static final String CLAIR = "#c3d3e3";
    private static final String TRAIT = "#3c5f82";
    private static final String FONCE = "#1d4467";
    private static final String ENCRE = "#1b1f24";

    private Graphique() {}

    /**
     * Two figures, one under the other.
     *
     * @param libelle whose they are
     * @param du what is due
     * @param fait what is done
     */
    record Paire(String libelle, Case du, Case fait) {}

    /**
     * A figure of a year.
     *
     * @param annee the year
     * @param valeur the figure; without number when it is not computed
     */
    record DUneAnnee(String annee, Case valeur) {}

    /** For each, what is due in light, and under it what is done in dark; the figures are written at the end of the bars. */
    static ContainerTag<?> paires(String id, String titre, String du, String fait, List<Paire> paires) {
        BigDecimal maximum = maximum(
                paires.stream().flatMap(p -> List.of(p.du(), p.fait()).stream()).toList());
        int largeur = LARGEUR - LIBELLE - VALEUR;
        int hauteur = LEGENDE + paires.size() * PAS + MARGE;
        ContainerTag<?> svg = svg(id, titre, description(du, fait, paires), hauteur);
        svg.with(
                barre(LIBELLE, MARGE, BARRE, CLAIR),
                texte(LIBELLE + BARRE + MARGE, MARGE + BARRE - 2, "start", du),
                barre(LIBELLE + largeur / 2, MARGE, BARRE, FONCE),
                texte(LIBELLE + largeur / 2 + BARRE + MARGE, MARGE + BARRE - 2, "start", fait));
        int y = LEGENDE + MARGE;
        for (Paire p : paires) {
            svg.with(texte(LIBELLE - MARGE, y + BARRE + 4, "end", court(p.libelle())));
            valeur(svg, p.du(), y, largeur, maximum, CLAIR);
            valeur(svg, p.fait(), y + BARRE + 2, largeur, maximum, FONCE);
            y += PAS;
        }
        return svg;
    }

    private static void valeur(ContainerTag<?> svg, Case c, int y, int largeur, BigDecimal maximum, String couleur) {
        int longueur = c.nombre().map(n -> part(n, maximum, largeur)).orElse(0);
        svg.with(
                barre(LIBELLE, y, longueur, couleur),
                texte(
                        LIBELLE + longueur + MARGE,
                        y + BARRE - 2,
                        "start",
                        c.texte().isEmpty() ? "?" : c.texte()));
    }

    /** A column a year, its figure above it. */
    static ContainerTag<?> annees(String id, String titre, List<DUneAnnee> annees) {
        BigDecimal maximum = maximum(annees.stream().map(DUneAnnee::valeur).toList());
        ContainerTag<?> svg = svg(
                id,
                titre,
                String.join(
                        " ; ",
                        annees.stream()
                                .map(a -> a.annee() + " : " + dit(a.valeur()))
                                .toList()),
                HAUTEUR + SOCLE);
        int pas = (LARGEUR - 2 * MARGE) / Math.max(1, annees.size());
        int epaisseur = Math.max(2, pas * 3 / 5);
        int saut = Math.max(1, (ECRITURE + pas - 1) / pas);
        for (int i = 0; i < annees.size(); i++) {
            DUneAnnee a = annees.get(i);
            int hauteur = a.valeur()
                    .nombre()
                    .map(n -> part(n, maximum, HAUTEUR - LEGENDE))
                    .orElse(0);
            int x = MARGE + i * pas + (pas - epaisseur) / 2;
            int milieu = x + epaisseur / 2;
            svg.with(rectangle(x, HAUTEUR - hauteur, epaisseur, hauteur, FONCE));
            if (i % saut == 0) {
                svg.with(
                        texte(milieu, HAUTEUR - hauteur - 5, "middle", nombre(a.valeur())),
                        texte(milieu, HAUTEUR + SOCLE - MARGE, "middle", a.annee()));
            }
        }
        svg.with(rectangle(MARGE, HAUTEUR, LARGEUR - 2 * MARGE, 1, TRAIT));
        return svg;
    }

    private static String nombre(Case c) {
        return c.nombre()
                .map(n -> n.setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ','))
                .orElse("?");
    }

    private static String dit(Case c) {
        return c.texte().isEmpty() || c.texte().equals("?") ? "non calculé" : c.texte();
    }

    private static String description(String du, String fait, List<Paire> paires) {
        return String.join(
                " ; ",
                paires.stream()
                        .map(p -> p.libelle() + " : " + du + " " + dit(p.du()) + ", " + fait + " " + dit(p.fait()))
                        .toList());
    }

    private static ContainerTag<?> svg(String id, String titre, String description, int hauteur) {
        return tag("svg")
                .attr("viewBox", "0 0 " + LARGEUR + " " + hauteur)
                .attr("width", Integer.toString(LARGEUR))
                .attr("height", Integer.toString(hauteur))
                .attr("role", "img")
                .attr("aria-labelledby", id + "-t " + id + "-d")
                .with(
                        tag("title").attr("id", id + "-t").withText(Caracteres.lisibles(titre)),
                        tag("desc").attr("id", id + "-d").withText(Caracteres.lisibles(description)));
    }

    private static ContainerTag<?> barre(int x, int y, int longueur, String couleur) {
        return rectangle(x, y, longueur, BARRE, couleur);
    }

    private static ContainerTag<?> rectangle(int x, int y, int largeur, int hauteur, String couleur) {
        return tag("rect")
                .attr("x", Integer.toString(x))
                .attr("y", Integer.toString(y))
                .attr("width", Integer.toString(largeur))
                .attr("height", Integer.toString(hauteur))
                .attr("fill", couleur)
                .attr("stroke", TRAIT)
                .attr("stroke-width", "0.5");
    }

    private static ContainerTag<?> texte(int x, int y, String ancre, String mots) {
        return tag("text")
                .attr("x", Integer.toString(x))
                .attr("y", Integer.toString(y))
                .attr("text-anchor", ancre)
                .attr("font-family", POLICE)
                .attr("font-size", "12")
                .attr("fill", ENCRE)
                .withText(Caracteres.lisibles(mots));
    }

    /** How long a bar is: a drawing is no figure, its figure is written beside. */
    private static int part(BigDecimal n, BigDecimal maximum, int longueur) {
        return n.signum() <= 0
                ? 0
                : n.multiply(BigDecimal.valueOf(longueur))
                        .divide(maximum, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private static BigDecimal maximum(List<Case> cases) {
        return cases.stream()
                .map(Case::nombre)
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .filter(m -> m.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    private static String court(String libelle) {
        return libelle.length() <= LETTRES ? libelle : libelle.substring(0, LETTRES - 1) + "…";
    }
}
