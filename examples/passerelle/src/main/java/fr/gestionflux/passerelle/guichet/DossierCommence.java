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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The facts wanted that no row names, even one that could not be read. */
    List<FaitNomme> sansLigne(Map<Releve.Cle, FaitNomme> voulus) {
        List<FaitNomme> nommes = faits.stream()
                .flatMap(t -> t.rangees().stream().map(new ColonnesDesFaits(t.entete())::fait))
                .toList();
        return voulus.entrySet().stream()
                .filter(v -> nommes.stream().noneMatch(n -> n.designe(v.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The tables, with a row a fact.
     *
     * @param ajoutes the facts
     * @param decrite the table of facts, if there is none yet
     * @param lieuxConnus whether rows that name no place are replaced by rows that do
     */
    List<TableEcrite> complete(List<FaitNomme> ajoutes, Table<?> decrite, boolean lieuxConnus) {
        List<TableEcrite> tables = new ArrayList<>();
        recue.tables()
                .forEach((nom, t) -> tables.add(faits.filter(f -> f.document().equals(t.document()))
                        .map(f -> avec(ajoutes, nom, t.entete(), gardees(f, lieuxConnus)))
                        .orElseGet(() -> new TableEcrite(nom, t.entete(), champs(t)))));
        if (faits.isEmpty() && !ajoutes.isEmpty()) {
            TableRecue vide = new TableRecue(decrite.nom(), 1, decrite.entete(), List.of());
            tables.add(avec(ajoutes, decrite.nom(), decrite.entete(), vide));
        }
        return tables;
    }

    private static TableRecue gardees(TableRecue lue, boolean lieuxConnus) {
        ColonnesDesFaits colonnes = new ColonnesDesFaits(lue.entete());
        return new TableRecue(
                lue.document(),
                lue.ligne(),
                lue.entete(),
                lue.rangees().stream()
                        .filter(r -> !(lieuxConnus && colonnes.estSansLieu(r)))
                        .toList());
    }

    /** Columns that a row to fill needs are added after the others. */
    private static TableEcrite avec(List<FaitNomme> ajoutes, String nom, List<String> entete, TableRecue lue) {
        ColonnesDesFaits recues = new ColonnesDesFaits(lue.entete());
        List<String> enPlus = ajoutes.isEmpty()
                ? List.of()
                : ColonnesDesFaits.EXIGEES.stream()
                        .filter(c -> recues.rang(c) < 0)
                        .toList();
        List<String> blancs = enPlus.stream().map(c -> "").toList();
        ColonnesDesFaits toutes = new ColonnesDesFaits(suite(lue.entete(), enPlus));
        return new TableEcrite(
                nom,
                suite(entete, enPlus),
                Stream.concat(
                                champs(lue).stream().map(r -> suite(r, blancs)),
                                ajoutes.stream().map(toutes::rangee))
                        .toList());
    }

    private static List<List<String>> champs(TableRecue t) {
        return t.rangees().stream().map(Rangee::champs).toList();
    }

    private static List<String> suite(List<String> debut, List<String> fin) {
        return Stream.concat(debut.stream(), fin.stream()).toList();
    }
}
