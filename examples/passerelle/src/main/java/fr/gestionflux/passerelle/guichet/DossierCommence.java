package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.porte.Livraison;
import fr.gestionflux.passerelle.porte.TableRecue;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file that was begun: its tables are given back as they came, under the names that they came with, and completed. */
final class DossierCommence {

    private final Livraison recue;
    private final Optional<TableRecue> faits;

    /**
     * A file as it came, and under the names that core reads.
     *
     * @param lue the same tables, in the same order, but for those that only say names
     */
    DossierCommence(Livraison recue, Livraison lue) {
        this.recue = recue;
        this.faits = lue.tables().entrySet().stream()
                .filter(e -> LignesARemplir.sontLesFaits(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What would be lost by writing the tables again: the end of a file that was not read, a row of another shape. */
    Optional<Anomalie> perte() {
        return Stream.concat(
                        recue.anomalies().stream(),
                        recue.tables().values().stream().flatMap(DossierCommence::defauts))
                .filter(a -> a.estRefus() && !a.code().equals(Codes.INVENTAIRE_VIDE))
                .findFirst();
    }

    private static Stream<Anomalie> defauts(TableRecue t) {
        return t.tableau().lire(l -> Validation.valid(l.numero())).anomalies().stream();
    }

    /**
     * The tables, with a row a fact that is wanted. A row that names one and is blank is filled, and one that gives it stays,
     * even if it cannot be read.
     *
     * @param voulus what is known of each fact, by the names of the columns
     * @param decrite the table of facts, if there is none yet
     * @param lieuxConnus whether rows that name no place are replaced by rows that do
     */
    List<TableEcrite> complete(Map<Releve.Cle, Map<String, String>> voulus, Table<?> decrite, boolean lieuxConnus) {
        List<TableEcrite> tables = new ArrayList<>();
        recue.tables()
                .forEach((nom, t) -> tables.add(faits.filter(f -> f.document().equals(t.document()))
                        .map(f -> complete(nom, t.entete(), sansLieux(f, lieuxConnus), voulus))
                        .orElseGet(() -> new TableEcrite(
                                nom,
                                t.entete(),
                                t.rangees().stream().map(Rangee::champs).toList()))));
        if (faits.isEmpty() && !voulus.isEmpty()) {
            TableRecue vide = new TableRecue(decrite.nom(), 1, decrite.entete(), List.of());
            tables.add(complete(decrite.nom(), decrite.entete(), vide, voulus));
        }
        return tables;
    }

    private static TableRecue sansLieux(TableRecue lue, boolean lieuxConnus) {
        ColonnesDesFaits colonnes = new ColonnesDesFaits(lue.entete());
        return new TableRecue(
                lue.document(),
                lue.ligne(),
                lue.entete(),
                lue.rangees().stream()
                        .filter(r -> !(lieuxConnus && colonnes.estSansLieu(r)))
                        .toList());
    }

    private static TableEcrite complete(
            String nom, List<String> entete, TableRecue lue, Map<Releve.Cle, Map<String, String>> voulus) {
        ColonnesDesFaits lues = new ColonnesDesFaits(lue.entete());
        List<Map<String, String>> ajoutes = voulus.entrySet().stream()
                .filter(v -> lue.rangees().stream().noneMatch(r -> lues.fait(r).designe(v.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        List<Map<String, String>> connus = lue.rangees().stream()
                .map(r -> lues.estARemplir(r) ? connu(lues.fait(r), voulus) : Map.<String, String>of())
                .toList();
        List<String> enPlus = enPlus(lues, ajoutes, connus);
        ColonnesDesFaits toutes = new ColonnesDesFaits(suite(lue.entete(), enPlus));
        List<String> blancs = Collections.nCopies(enPlus.size(), "");
        List<List<String>> rangees = new ArrayList<>();
        for (int i = 0; i < connus.size(); i++) {
            rangees.add(toutes.avec(suite(lue.rangees().get(i).champs(), blancs), connus.get(i)));
        }
        ajoutes.forEach(champs -> rangees.add(toutes.rangee(champs)));
        return new TableEcrite(nom, suite(entete, enPlus), rangees);
    }

    private static Map<String, String> connu(FaitNomme fait, Map<Releve.Cle, Map<String, String>> voulus) {
        return voulus.entrySet().stream()
                .filter(v -> fait.designe(v.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    /** Columns that a row needs are added after the others. */
    private static List<String> enPlus(
            ColonnesDesFaits lues, List<Map<String, String>> ajoutes, List<Map<String, String>> connus) {
        Set<String> colonnes = new LinkedHashSet<>(ajoutes.isEmpty() ? List.of() : ColonnesDesFaits.EXIGEES);
        Stream.of(ajoutes, connus)
                .flatMap(Collection::stream)
                .flatMap(champs -> champs.keySet().stream().sorted(Collections.reverseOrder()))
                .forEach(colonnes::add);
        return colonnes.stream().filter(c -> lues.rang(c) < 0).toList();
    }

    private static List<String> suite(List<String> debut, List<String> fin) {
        return Stream.concat(debut.stream(), fin.stream()).toList();
    }
}
