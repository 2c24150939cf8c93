package fr.gestionflux.passerelle.rendu;

import fr.gestionflux.core.tables.TableEcrite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table on a terminal: in columns where a wide one shows them, or else a row at a time. */
final class TexteDeTable {

    /** What a window of a usual screen shows at most on one line. */
    private static final int LARGEUR = 160;

    private static final String MARGE = "  ";

    private final TableEcrite table;
    private final List<Integer> montrees;

    /** A column where every row is empty says nothing and is not shown. */
    private TexteDeTable(TableEcrite table) {
        this.table = table;
        this.montrees = IntStream.range(0, table.entete().size())
                .filter(i -> table.rangees().stream().anyMatch(r -> !r.get(i).isEmpty()))
                .boxed()
                .toList();
    }

    static List<String> lignes(TableEcrite t) {
        if (t.rangees().isEmpty()) {
            return List.of("", t.nom() + " : rien");
        }
        TexteDeTable texte = new TexteDeTable(t);
        List<Integer> largeurs = texte.largeurs();
        int largeur = largeurs.stream().mapToInt(l -> MARGE.length() + l).sum();
        return Stream.concat(
                        Stream.of("", t.nom()),
                        (largeur <= LARGEUR ? texte.colonnes(largeurs) : texte.fiches()).stream())
                .toList();
    }

    private List<Integer> largeurs() {
        return montrees.stream()
                .map(i -> Stream.concat(Stream.of(table.entete()), table.rangees().stream())
                        .mapToInt(r -> r.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private List<String> colonnes(List<Integer> largeurs) {
        return Stream.concat(Stream.of(table.entete()), table.rangees().stream())
                .map(r -> IntStream.range(0, montrees.size())
                        .mapToObj(n -> cale(r.get(montrees.get(n)), largeurs.get(n)))
                        .collect(Collectors.joining(MARGE, MARGE, "")))
                .toList();
    }

    /** What a row leaves empty is not said. */
    private List<String> fiches() {
        List<String> lignes = new ArrayList<>();
        for (List<String> rangee : table.rangees()) {
            String marge = MARGE + "- ";
            for (int i : montrees) {
                if (!rangee.get(i).isEmpty()) {
                    lignes.add(marge + table.entete().get(i) + " : " + rangee.get(i));
                    marge = MARGE + MARGE;
                }
            }
        }
        return lignes;
    }

    private static String cale(String texte, int largeur) {
        return texte + " ".repeat(largeur - texte.length());
    }
}
