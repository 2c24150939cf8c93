package fr.gestionflux.passerelle.porte;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * One sheet: its first row that holds something is the header. Rows where nothing is written are no rows, however they are
 * laid out; a spreadsheet does not keep the empty cells at the end of a row, which are given back.
 */
final class LectureDeFeuille {

    private final String document;
    private final Sheet feuille;
    private final LectureDeCellule cellules;
    private final List<Anomalie> anomalies = new ArrayList<>();
    private final RangeesTenues.Tenue rangees;
    private final BitSet remplies = new BitSet();
    private List<String> entete = List.of();
    private int ligneDEntete;

    LectureDeFeuille(String document, Sheet feuille, LectureDeCellule cellules, LongConsumer lues) {
        this.document = document;
        this.feuille = feuille;
        this.cellules = cellules;
        this.rangees = new RangeesTenues.Tenue(lues);
    }

    List<Anomalie> anomalies() {
        return anomalies;
    }

    /** Empty for a sheet where nothing is written. */
    Optional<TableRecue> lis() throws IOException {
        try (Stream<Row> lignes = feuille.openStream()) {
            lignes.forEach(this::lis);
        }
        return ligneDEntete == 0
                ? Optional.empty()
                : Optional.of(nommees(new TableRecue(document, ligneDEntete, entete, rangees.rangees())));
    }

    private void lis(Row ligne) {
        List<String> champs = new ArrayList<>(Math.max(entete.size(), ligne.getCellCount()));
        int ecrits = 0;
        for (Cell c : ligne) {
            String texte = c == null ? "" : texte(c, ligne.getRowNum(), champs.size());
            champs.add(texte);
            if (!Libelles.net(texte).isEmpty()
                    || (c != null && cellules.texte(c).isEmpty())) {
                ecrits = champs.size();
                remplies.set(champs.size() - 1, ligneDEntete > 0 || remplies.get(champs.size() - 1));
            }
        }
        if (ecrits == 0) {
            return;
        }
        if (ligneDEntete == 0) {
            ligneDEntete = ligne.getRowNum();
            entete = List.copyOf(champs.subList(0, ecrits));
            return;
        }
        while (champs.size() < entete.size()) {
            champs.add("");
        }
        rangees.ajoute(new Rangee(ligne.getRowNum(), champs.subList(0, Math.max(ecrits, entete.size()))));
    }

    private String texte(Cell c, int ligne, int rang) {
        Optional<String> texte = cellules.texte(c);
        if (texte.isEmpty()) {
            anomalies.add(Anomalie.valeur(
                            CodesDePorte.CELLULE_ILLISIBLE,
                            rang < entete.size() && !entete.get(rang).isEmpty()
                                    ? entete.get(rang)
                                    : "colonne " + Colonnes.lettres(rang),
                            LectureDeCellule.recu(c),
                            LectureDeCellule.attendu(c) + " (cellule " + Colonnes.lettres(rang) + ligne + ")")
                    .en(document, ligne));
        }
        return texte.orElse("");
    }

    /** Without the columns that have neither name nor value: they are margins. */
    private TableRecue nommees(TableRecue t) {
        int[] gardees = IntStream.range(0, t.entete().size())
                .filter(i -> !Libelles.net(t.entete().get(i)).isEmpty() || remplies.get(i))
                .toArray();
        if (gardees.length == t.entete().size()) {
            return t;
        }
        RangeesTenues.Tenue choisies = new RangeesTenues.Tenue(n -> {});
        for (Rangee r : t.rangees()) {
            choisies.ajoute(
                    new Rangee(r.numero(), choisis(r.champs(), t.entete().size(), gardees)));
        }
        return new TableRecue(
                t.document(), t.ligne(), choisis(t.entete(), t.entete().size(), gardees), choisies.rangees());
    }

    private static List<String> choisis(List<String> champs, int colonnes, int[] gardees) {
        List<String> choisis = new ArrayList<>();
        for (int i : gardees) {
            choisis.add(champs.get(i));
        }
        choisis.addAll(champs.subList(colonnes, champs.size()));
        return choisis;
    }
}
