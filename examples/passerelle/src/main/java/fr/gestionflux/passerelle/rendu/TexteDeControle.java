package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.core.tables.TableEcrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The check of a document on a terminal: each print beside what it should be, the verdict, what it rests on. */
final class TexteDeControle {

    private static final String MARGE = "  ";
    private static final String BLANC = "—";

    private TexteDeControle() {}

    private record Ligne(String figure, String imprime, String calcule, String verdict) {}

    /** Empty for the receipt of anything else. */
    static Optional<List<String>> de(Recu r, TexteDeRecu textes) {
        return r.tables().stream()
                .filter(t -> t.nom().equals("controle"))
                .findFirst()
                .map(t -> cale(lignes(t, textes)));
    }

    private static List<Ligne> lignes(TableDeRecu t, TexteDeRecu textes) {
        List<Ligne> lignes = new ArrayList<>();
        for (List<String> rangee : textes.lignes(t)) {
            Map<String, String> c = new LinkedHashMap<>();
            for (int i = 0; i < rangee.size(); i++) {
                c.put(t.colonnes().get(i).nom(), rangee.get(i));
            }
            String imprime = c.getOrDefault("imprime", "");
            String detail = c.getOrDefault("detail", "");
            lignes.add(new Ligne(
                    c.getOrDefault("figure", ""),
                    imprime.isBlank() ? BLANC : imprime,
                    calcule(c.getOrDefault("attendu", ""), c.getOrDefault("repere", "")),
                    c.getOrDefault("verdict", "") + (detail.isEmpty() ? "" : " : " + detail)));
        }
        return lignes;
    }

    /** A limit is what a print may be at most; a year and the end of a right are in the detail where they differ. */
    private static String calcule(String attendu, String repere) {
        return !attendu.isEmpty() && !repere.isEmpty() ? repere + " " + attendu : attendu;
    }

    /** Columns as wide as what they hold; a long print takes the room that its label leaves. */
    private static List<String> cale(List<Ligne> lignes) {
        int gauche = largeur(
                lignes, l -> l.figure().length() + MARGE.length() + l.imprime().length());
        int droite = largeur(lignes, l -> l.calcule().length());
        return lignes.stream()
                .map(l -> MARGE
                        + l.figure()
                        + " ".repeat(gauche - l.figure().length() - l.imprime().length())
                        + l.imprime()
                        + MARGE
                        + l.calcule()
                        + " ".repeat(droite - l.calcule().length())
                        + MARGE
                        + l.verdict())
                .toList();
    }

    private static int largeur(List<Ligne> lignes, ToIntFunction<Ligne> de) {
        return lignes.stream().mapToInt(de).max().orElse(0);
    }

    /** How many prints have each verdict, on one line. */
    static String bilan(TableEcrite verdicts) {
        return verdicts.rangees().stream()
                .map(r -> r.get(1) + " " + r.get(0))
                .collect(Collectors.joining(" ; ", "Bilan : ", ""));
    }
}
