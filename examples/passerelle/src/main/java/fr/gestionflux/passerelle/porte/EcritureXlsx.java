package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as sheets of texts. */
final class EcritureXlsx {

    /** The format of spreadsheets for a text: what is typed over stays as typed, and nothing is taken for a formula. */
    static final String TEXTE = "@";

    static final String AUTEUR = "flux";
    private static final int TEXTE_AU_PLUS = 32_767;
    private static final int FIGEES_AU_PLUS = 20;
    private static final int MESSAGE_AU_PLUS = 8_000;
    private static final int LARGEUR_AU_MOINS = 12;
    private static final int LARGEUR_AU_PLUS = 60;
    private static final int RANGEES_REGARDEES = 200;
    private static final int TAMPON = 1000;
    private static final Pattern NOM = Pattern.compile("[^\\[\\]:*?/\\\\]{1,31}");

    private EcritureXlsx() {}

    static void ecris(List<TableEcrite> tables, Path fichier) throws IOException {
        if (tables.isEmpty()) {
            throw new IOException("aucune table à écrire ; un classeur a une feuille au moins");
        }
        if (fichier.toString().toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            throw new IOException("« " + fichier + " » : un classeur sans macros s'écrit en .xlsx");
        }
        EcritureSure.fichier(fichier, ou -> {
            try (OutputStream octets = Files.newOutputStream(ou);
                    Workbook classeur = new Workbook(octets, AUTEUR, null)) {
                for (TableEcrite t : tables) {
                    ecris(t, classeur);
                }
            }
        });
    }

    private static void ecris(TableEcrite t, Workbook classeur) throws IOException {
        if (!NOM.matcher(t.nom()).matches()) {
            throw new IOException(
                    "table « " + t.nom() + " » : une feuille de classeur a un nom d'au plus 31 caractères, sans"
                            + " [ ] : * ? / \\ ; écrivez en .json");
        }
        if (t.rangees().size() >= Worksheet.MAX_ROWS || t.entete().size() > Worksheet.MAX_COLS) {
            throw new IOException("table « " + t.nom() + " » : " + t.rangees().size() + " lignes et "
                    + t.entete().size() + " colonnes ; une feuille de classeur en porte " + (Worksheet.MAX_ROWS - 1)
                    + " et " + Worksheet.MAX_COLS + " au plus : écrivez en CSV ou en JSON");
        }
        Worksheet feuille = classeur.newWorksheet(t.nom());
        met(feuille, t.entete(), t.rangees());
        for (int i = 0; i < t.entete().size(); i++) {
            texte(feuille, 0, i, t.entete().get(i));
            feuille.style(0, i).bold().format(TEXTE).set();
        }
        int ligne = 0;
        for (List<String> rangee : t.rangees()) {
            ligne++;
            for (int i = 0; i < rangee.size(); i++) {
                texte(feuille, ligne, i, rangee.get(i));
            }
            if (ligne % TAMPON == 0) {
                feuille.flush();
            }
        }
        feuille.finish();
    }

    /** How the sheet looks, before its first row is written. */
    static void met(Worksheet feuille, List<String> entete, List<List<String>> rangees) {
        met(feuille, entete, rangees, 1);
    }

    /** The same, where the header is further down. */
    static void met(Worksheet feuille, List<String> entete, List<List<String>> rangees, int ligneDEntete) {
        feuille.freezePane(0, Math.min(ligneDEntete, FIGEES_AU_PLUS));
        for (int i = 0; i < entete.size(); i++) {
            int rang = i;
            int plusLong = rangees.stream()
                    .limit(RANGEES_REGARDEES)
                    .filter(r -> r.size() > rang)
                    .mapToInt(r -> r.get(rang).length())
                    .max()
                    .orElse(0);
            feuille.width(
                    i,
                    Math.min(
                            LARGEUR_AU_PLUS,
                            Math.max(
                                    LARGEUR_AU_MOINS,
                                    Math.max(plusLong, entete.get(i).length()) + 2)));
            feuille.style(i).format(TEXTE).set();
        }
    }

    /** A message that a cell cannot hold ends by saying so: it is in the answer in full. */
    static String coupe(String message) {
        String suite = "… (suite dans la réponse)";
        return message.length() <= MESSAGE_AU_PLUS ? message : message.substring(0, MESSAGE_AU_PLUS) + suite;
    }

    static void texte(Worksheet feuille, int ligne, int colonne, String texte) throws IOException {
        if (texte.isEmpty()) {
            return;
        }
        if (texte.length() > TEXTE_AU_PLUS) {
            throw new IOException("table « " + feuille.getName() + " », ligne " + (ligne + 1) + " : un texte de "
                    + texte.length() + " caractères ; une cellule de classeur en porte " + TEXTE_AU_PLUS
                    + " au plus : écrivez en CSV ou en JSON");
        }
        feuille.value(ligne, colonne, Echappement.ecrit(texte));
        feuille.style(ligne, colonne).format(TEXTE).set();
    }
}
