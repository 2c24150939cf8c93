package fr.gestionflux.passerelle.dossiers;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The tables of a file as somebody who fills them sees them: rows of named fields, whatever the door. */
final class Feuilles {

    /** A table; a door that keeps no header takes that of the first row. */
    private record Feuille(List<String> entete, List<Map<String, String>> rangees) {

        private List<String> champs(Map<String, String> rangee) {
            return entete.stream().map(c -> champ(rangee, c)).toList();
        }
    }

    private final Map<String, Feuille> feuilles = new LinkedHashMap<>();

    static Feuilles lis(Path chemin) throws IOException {
        Feuilles f = new Feuilles();
        Portes.entree(chemin).lis().tables().forEach((nom, t) -> {
            List<Map<String, String>> rangees = new ArrayList<>();
            t.rangees().forEach(r -> rangees.add(nommee(t.entete(), r.champs())));
            f.feuilles.put(nom, new Feuille(t.entete(), rangees));
        });
        return f;
    }

    private static Map<String, String> nommee(List<String> entete, List<String> champs) {
        Map<String, String> rangee = new HashMap<>();
        for (int i = 0; i < entete.size(); i++) {
            rangee.put(entete.get(i), champs.get(i));
        }
        return rangee;
    }

    static String champ(Map<String, String> rangee, String colonne) {
        return rangee.getOrDefault(colonne, "");
    }

    Map<String, List<String>> entetes() {
        Map<String, List<String>> entetes = new LinkedHashMap<>();
        feuilles.forEach((nom, f) -> entetes.put(nom, f.entete()));
        return entetes;
    }

    List<Map<String, String>> rangees(String table) {
        return feuille(table).rangees();
    }

    private Feuille feuille(String table) {
        return feuilles.getOrDefault(table, new Feuille(List.of(), new ArrayList<>()));
    }

    /** Every row, told again. */
    Feuilles change(String table, UnaryOperator<Map<String, String>> autre) {
        rangees(table).replaceAll(r -> autre.apply(new HashMap<>(r)));
        return this;
    }

    /** Fields that the table has no column for are left out. */
    Feuilles ajoute(String table, Map<String, String> rangee) {
        Feuille la = feuille(table);
        Feuille avec = new Feuille(
                la.entete().isEmpty() ? List.copyOf(rangee.keySet()) : la.entete(), new ArrayList<>(la.rangees()));
        avec.rangees().add(rangee);
        feuilles.put(table, avec);
        return this;
    }

    /** An empty table that came without a header is not one that a folder can hold. */
    void ecris(Path chemin) throws IOException {
        List<TableEcrite> tables = new ArrayList<>();
        feuilles.forEach((nom, f) -> {
            if (!f.entete().isEmpty()) {
                tables.add(new TableEcrite(
                        nom, f.entete(), f.rangees().stream().map(f::champs).toList()));
            }
        });
        Portes.sortie(chemin).ecris(tables);
    }
}
