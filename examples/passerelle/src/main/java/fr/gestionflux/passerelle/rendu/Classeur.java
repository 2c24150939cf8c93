package fr.gestionflux.passerelle.rendu;

import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;

/** Sheets laid out as documents are: titles, words, tables one under the other; figures as numbers, no formula. */
final class Classeur {

    private static final int LARGEUR_MINIMALE = 10;
    private static final int LARGEUR_MAXIMALE = 60;
    private static final int TITRE = 14;
    private static final int PREMIERE_COLONNE = 44;

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
        IntStream.range(0, f.colonnes()).forEach(c -> feuille.width(c, largeur(f, c)));
        for (int l = 0; l < f.rangees().size(); l++) {
            Rangee r = f.rangees().get(l);
            for (int c = 0; c < r.cases().size(); c++) {
                Xlsx.cellule(feuille, l, c, r.cases().get(c));
            }
            met(feuille, l, r);
        }
        feuille.fitToWidth((short) 1);
        feuille.fitToHeight((short) 0);
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

    /** As its tables want it: words go over the columns that follow. */
    private static int largeur(Feuille f, int colonne) {
        int plusLong = f.rangees().stream()
                .filter(r -> r.genre() == Rangee.Genre.ENTETE || r.genre() == Rangee.Genre.VALEURS)
                .filter(r -> r.cases().size() > colonne)
                .mapToInt(r -> r.cases().get(colonne).texte().length() + 2)
                .max()
                .orElse(0);
        return Math.min(LARGEUR_MAXIMALE, Math.max(colonne == 0 ? PREMIERE_COLONNE : LARGEUR_MINIMALE, plusLong));
    }
}
