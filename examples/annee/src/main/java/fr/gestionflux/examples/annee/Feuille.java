package fr.gestionflux.examples.annee;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A page of text: titles, and rows whose columns are aligned. */
final class Feuille {

    private static final Pattern NOMBRE = Pattern.compile("[0-9]+");

    private final PrintWriter sortie;

    Feuille(PrintWriter sortie) {
        this.sortie = sortie;
    }

    void titre(String texte) {
        souligne(texte, "═");
    }

    void section(String texte) {
        sortie.println();
        souligne(texte, "─");
    }

    private void souligne(String texte, String trait) {
        sortie.println(texte);
        sortie.println(trait.repeat(texte.length()));
    }

    void sujet(String texte) {
        sortie.println();
        sortie.println(texte);
    }

    /** A heading and its rows, or nothing at all when there is none. */
    void bloc(String intitule, List<List<String>> rangees) {
        if (!rangees.isEmpty()) {
            ligne(intitule);
            grille(rangees);
        }
    }

    /** The same for sentences. */
    void liste(String intitule, List<String> phrases) {
        if (!phrases.isEmpty()) {
            ligne(intitule);
            phrases.forEach(p -> ligne("  " + p));
        }
    }

    void ligne(String texte) {
        sortie.println("  " + texte);
    }

    /** A row of one field is a sentence about the row above: it gives no column its width. */
    void grille(List<List<String>> rangees) {
        int colonnes = rangees.stream().mapToInt(List::size).max().orElse(0);
        int[] largeurs = IntStream.range(0, colonnes)
                .map(c -> rangees.stream()
                        .filter(r -> r.size() > 1 && r.size() > c)
                        .mapToInt(r -> r.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> r : rangees) {
            StringBuilder texte = new StringBuilder(r.size() > 1 ? "    " : "        ");
            for (int c = 0; c < r.size(); c++) {
                String champ = r.get(c);
                String blanc = " ".repeat(Math.max(0, largeurs[c] - champ.length()));
                texte.append(NOMBRE.matcher(champ).matches() && r.size() > 1 ? blanc + champ : champ + blanc)
                        .append("  ");
            }
            sortie.println(texte.toString().stripTrailing());
        }
    }
}
