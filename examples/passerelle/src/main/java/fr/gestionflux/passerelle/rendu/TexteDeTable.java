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

    /** One line after the other, for a table may have a hundred thousand. */
    static Stream<String> lignes(TableEcrite t) {
        if (t.rangees().isEmpty()) {
            return Stream.of("", t.nom() + " : rien");
        }
        TexteDeTable texte = new TexteDeTable(t);
        List<Integer> largeurs = texte.largeurs();
        int largeur = largeurs.stream().mapToInt(l -> MARGE.length() + l).sum();
        return Stream.concat(Stream.of("", t.nom()), largeur <= LARGEUR ? texte.colonnes(largeurs) : texte.fiches());
    }

    private List<Integer> largeurs() {
        return montrees.stream()
                .map(i -> Stream.concat(Stream.of(table.entete()), table.rangees().stream())
                        .mapToInt(r -> r.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
    }

    private Stream<String> colonnes(List<Integer> largeurs) {
        return Stream.concat(Stream.of(table.entete()), table.rangees().stream())
                .map(r -> IntStream.range(0, montrees.size())
                        .mapToObj(n -> cale(r.get(montrees.get(n)), largeurs.get(n)))
                        .collect(Collectors.joining(MARGE, MARGE, "")));
    }

    /** What a row leaves empty is not said. */
    private Stream<String> fiches() {
        return table.rangees().stream().flatMap(rangee -> fiche(rangee).stream());
    }

    private List<String> fiche(List<String> rangee) {
        List<String> lignes = new ArrayList<>();
        String marge = MARGE + "- ";
        for (int i : montrees) {
            if (!rangee.get(i).isEmpty()) {
                lignes.add(marge + table.entete().get(i) + " : " + rangee.get(i));
                marge = MARGE + MARGE;
            }
        }
        return lignes;
    }

    private static String cale(String texte, int largeur) {
        return texte + " ".repeat(largeur - texte.length());
    }
}
