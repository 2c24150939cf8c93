package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An answer as a workbook: a sheet a table, figures as numbers, no formula. */
public final class Xlsx {

    private static final int NOM = 31;
    private static final int CELLULE = 32_000;
    private static final int LARGEUR_MINIMALE = 8;
    private static final int LARGEUR_MAXIMALE = 60;
    private static final int LARGEUR_LUE = 200;
    static final String GRIS = "E8ECF0";

    private Xlsx() {}

    /**
     * Writes an answer.
     *
     * @param r the answer
     * @return the bytes of a {@code .xlsx}
     */
    public static byte[] octets(Reponse r) {
        return octets(ClasseurDeBilan.feuilles(r), TablesDeReponse.de(r));
    }

    static byte[] octets(List<Classeur.Feuille> devant, List<TableRendue> tables) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (Workbook classeur = new Workbook(octets, "flux", "1.0")) {
            for (Classeur.Feuille f : devant) {
                Classeur.ecris(classeur.newWorksheet(f.nom()), f);
            }
            for (TableRendue t : tables) {
                feuille(classeur.newWorksheet(nom(t.nom())), t);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a memory never fails to be written", e);
        }
        return octets.toByteArray();
    }

    private static String nom(String nom) {
        return nom.length() <= NOM ? nom : nom.substring(0, NOM);
    }

    private static void feuille(Worksheet feuille, TableRendue t) {
        for (int c = 0; c < t.entete().size(); c++) {
            feuille.value(0, c, t.entete().get(c));
            feuille.width(c, largeur(t, c));
        }
        if (!t.entete().isEmpty()) {
            feuille.range(0, 0, 0, t.entete().size() - 1)
                    .style()
                    .bold()
                    .fillColor(GRIS)
                    .set();
        }
        feuille.freezePane(0, 1);
        for (int l = 0; l < t.lignes().size(); l++) {
            List<Case> ligne = t.lignes().get(l);
            for (int c = 0; c < ligne.size(); c++) {
                cellule(feuille, l + 1, c, ligne.get(c));
            }
        }
    }

    static void cellule(Worksheet feuille, int ligne, int colonne, Case valeur) {
        if (valeur.nombre().isPresent()) {
            feuille.value(ligne, colonne, valeur.nombre().get());
            feuille.style(ligne, colonne)
                    .format(valeur.taux() ? "0.####%" : "#,##0.####")
                    .set();
        } else if (!valeur.texte().isEmpty()) {
            feuille.value(ligne, colonne, coupe(valeur.texte()));
        }
    }

    private static String coupe(String texte) {
        return texte.length() <= CELLULE
                ? texte
                : texte.substring(0, CELLULE) + "… (coupé : une cellule n'en tient pas plus ; --format json dit tout)";
    }

    private static double largeur(TableRendue t, int colonne) {
        int plusLong = t.lignes().stream()
                .limit(LARGEUR_LUE)
                .mapToInt(l -> l.get(colonne).texte().length())
                .max()
                .orElse(0);
        return Math.min(
                LARGEUR_MAXIMALE,
                Math.max(
                        LARGEUR_MINIMALE,
                        Math.max(plusLong, t.entete().get(colonne).length()) + 2));
    }
}
