package fr.gestionflux.passerelle.base;

import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.passerelle.porte.TableRecue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as the base takes them, and everything that it would refuse, said first.
 *
 * @param table which one
 * @param lignes the rows that say something
 * @param fautes what the base would refuse, in French, with its place
 */
record TableAEcrire(TableSql table, List<Ecrite> lignes, List<String> fautes) {

    /**
     * A row.
     *
     * @param ligne its line where it came from
     * @param champs in the order of the columns of the schema; null where it says nothing
     * @param autres what it says elsewhere, as JSON; null where it says nothing
     */
    record Ecrite(
            int ligne,
            List<@Nullable String> champs,
            @Nullable String autres) {}

    static TableAEcrire de(TableSql table, TableRecue recue) {
        List<String> fautes = new ArrayList<>();
        List<OptionalInt> rangs =
                table.colonnes().stream().map(c -> rang(recue.entete(), c)).toList();
        List<Integer> ailleurs = IntStream.range(0, recue.entete().size())
                .filter(i -> table.colonne(recue.entete().get(i)).isEmpty())
                .boxed()
                .toList();
        List<Ecrite> lignes = new ArrayList<>();
        for (Rangee r : recue.rangees()) {
            if (r.champs().stream().allMatch(x -> Libelles.net(x).isEmpty())) {
                continue;
            }
            if (r.champs().size() != recue.entete().size()) {
                fautes.add(place(recue, r) + " : " + r.champs().size() + " champs ; attendu "
                        + recue.entete().size() + " comme dans l'en-tête");
                continue;
            }
            lignes.add(new Ecrite(r.numero(), champs(table, recue, r, rangs, fautes), autres(recue, r, ailleurs)));
        }
        return new TableAEcrire(table, lignes, fautes);
    }

    private static OptionalInt rang(List<String> entete, ColonneSql c) {
        return IntStream.range(0, entete.size())
                .filter(i -> Libelles.semblables(entete.get(i), c.decrite()))
                .findFirst();
    }

    private static List<@Nullable String> champs(
            TableSql table, TableRecue recue, Rangee r, List<OptionalInt> rangs, List<String> fautes) {
        @Nullable String[] champs = new @Nullable String[rangs.size()];
        for (int i = 0; i < champs.length; i++) {
            ColonneSql c = table.colonnes().get(i);
            String texte =
                    rangs.get(i).isPresent() ? r.champs().get(rangs.get(i).getAsInt()) : "";
            Optional<String> admis = c.admise(texte);
            if (Libelles.net(texte).isEmpty()) {
                if (c.obligatoire()) {
                    fautes.add(place(recue, r) + ", « " + c.decrite() + " » : rien ; attendu une valeur");
                }
            } else if (admis.isEmpty()) {
                fautes.add(place(recue, r) + ", « " + c.decrite() + " » : reçu « " + texte + " » ; attendu l'un de : "
                        + String.join(", ", c.valeurs()));
            } else {
                champs[i] = admis.get();
            }
        }
        return Arrays.asList(champs);
    }

    private static @Nullable String autres(TableRecue recue, Rangee r, List<Integer> ailleurs) {
        Map<String, String> autres = new LinkedHashMap<>();
        for (int i : ailleurs) {
            if (!r.champs().get(i).isEmpty()) {
                autres.put(recue.entete().get(i), r.champs().get(i));
            }
        }
        return autres.isEmpty() ? null : AutresColonnes.ecris(autres);
    }

    private static String place(TableRecue recue, Rangee r) {
        return recue.document() + ", ligne " + r.numero();
    }
}
