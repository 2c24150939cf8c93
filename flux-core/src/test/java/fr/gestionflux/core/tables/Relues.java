package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Lecture;
import fr.gestionflux.core.saisie.Tableau;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Rows that are written, then typed again as people do. */
final class Relues {

    private Relues() {}

    /** Columns in another order, in capitals, with spaces around; fields with spaces around. */
    static <T> void revient(Table<T> table, T valeur) {
        assertThat(table.ecris(valeur).fold(Object::toString, x -> "")).isEmpty();
        List<String> rangee = table.ecris(valeur).get();
        List<String> entete = new ArrayList<>(table.entete().stream()
                .map(c -> " " + c.toUpperCase(Locale.ROOT) + "\u00A0")
                .toList());
        List<String> champs =
                new ArrayList<>(rangee.stream().map(c -> "  " + c + " ").toList());
        Collections.reverse(entete);
        Collections.reverse(champs);

        Lecture<T> lue = table.lire(Tableau.de("saisie", entete, List.of(new Tableau.Rangee(2, champs))));

        assertThat(lue.anomalies()).filteredOn(Anomalie::estRefus).isEmpty();
        assertThat(lue.lus()).containsExactly(valeur);
        assertThat(table.ecris(lue.lus().get(0)).get()).isEqualTo(rangee);
    }

    /** What is wrong with a row, given as {@code column = field}. */
    static List<String> anomalies(Table<?> table, String... champs) {
        List<String> entete = new ArrayList<>();
        List<String> rangee = new ArrayList<>();
        for (String c : champs) {
            int egal = c.indexOf('=');
            entete.add(c.substring(0, egal).strip());
            rangee.add(c.substring(egal + 1).strip());
        }
        return table.lire(Tableau.de(table.nom(), entete, List.of(new Tableau.Rangee(2, rangee)))).anomalies().stream()
                .map(Anomalie::toString)
                .toList();
    }
}
