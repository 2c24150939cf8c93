package fr.gestionflux.passerelle.rendu;

import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;

/** Sheets laid out as documents are: titles, words, tables one under the other; figures as numbers, no formula. */
final class Classeur {

    private static final int LARGEUR_MINIMALE = 10;
    private static final int LARGEUR_MAXIMALE = 24;
    private static final int TITRE = 14;
    private static final int PREMIERE_COLONNE = 56;
    private static final int HAUTEUR = 15;

    private Classeur() {}

    /**
     * A sheet.
     *
     * @param nom its name
     * @param rangees its rows
     */
    record Feuille(String nom, List<Rangee> rangees) {
        Feuille {
            rangees = List.copyOf(rangees);
        }

        private int colonnes() {
            return rangees.stream().mapToInt(r -> r.cases().size()).max().orElse(1);
        }
    }

    static byte[] octets(List<Feuille> feuilles) {
        return Xlsx.octets(feuilles, List.of());
    }

    static void ecris(Worksheet feuille, Feuille f) {
        List<Integer> largeurs =
                IntStream.range(0, f.colonnes()).mapToObj(c -> largeur(f, c)).toList();
        for (int c = 0; c < largeurs.size(); c++) {
            feuille.width(c, largeurs.get(c));
        }
        int totale = largeurs.stream().mapToInt(x -> x).sum();
        for (int l = 0; l < f.rangees().size(); l++) {
            Rangee r = f.rangees().get(l);
            for (int c = 0; c < r.cases().size(); c++) {
                Xlsx.cellule(feuille, l, c, r.cases().get(c));
            }
            met(feuille, l, r);
            if (r.genre() == Rangee.Genre.TEXTE) {
                etale(feuille, l, largeurs.size(), lignes(r.cases().get(0).texte(), totale));
            }
        }
        feuille.fitToWidth((short) 1);
        feuille.fitToHeight((short) 0);
    }

    /** Words go over all the columns, on as many lines as they want. */
    private static void etale(Worksheet feuille, int ligne, int colonnes, int lignes) {
        if (colonnes > 1) {
            feuille.range(ligne, 0, ligne, colonnes - 1).merge();
        }
        feuille.style(ligne, 0).wrapText(true).verticalAlignment("top").set();
        feuille.rowHeight(ligne, lignes * HAUTEUR);
    }

    private static int lignes(String texte, int largeur) {
        return Math.max(1, (texte.length() * 4 + largeur * 5 - 1) / (largeur * 5));
    }

    private static void met(Worksheet feuille, int ligne, Rangee r) {
        int derniere = r.cases().size() - 1;
        switch (r.genre()) {
            case TITRE -> feuille.style(ligne, 0).bold().fontSize(TITRE).set();
            case SOUS_TITRE -> feuille.style(ligne, 0).bold().set();
            case ENTETE ->
                feuille.range(ligne, 0, ligne, derniere)
                        .style()
                        .bold()
                        .fillColor(Xlsx.GRIS)
                        .wrapText(true)
                        .set();
            case VALEURS ->
                IntStream.rangeClosed(0, derniere)
                        .filter(c -> r.cases().get(c).nombre().isEmpty())
                        .forEach(c -> feuille.style(ligne, c)
                                .wrapText(true)
                                .verticalAlignment("top")
                                .set());
            case TEXTE -> {}
        }
    }

    /** As its tables want it: long words are on several lines. */
    private static int largeur(Feuille f, int colonne) {
        int plusLong = f.rangees().stream()
                .filter(r -> r.genre() == Rangee.Genre.ENTETE || r.genre() == Rangee.Genre.VALEURS)
                .filter(r -> r.cases().size() > colonne)
                .mapToInt(r -> r.cases().get(colonne).texte().length() + 2)
                .max()
                .orElse(0);
        return colonne == 0 ? PREMIERE_COLONNE : Math.min(LARGEUR_MAXIMALE, Math.max(LARGEUR_MINIMALE, plusLong));
    }
}
