package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Besoin.Presence;
import fr.gestionflux.core.charte.Besoin.Quoi.FaitVoulu;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Lieux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.Table;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.passerelle.porte.Livraison;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tables to fill: empty, for a charter and a year; or those of a file that was begun, with a row a figure that its charter still
 * wants. They come with what explains them, which is not read back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tables what explains the others first
 * @param lignes how many rows of facts are to be filled
 * @param besoins what the charter wants and has not: facts, rights, points that a convention settles, something to mend
 */
public record Modele(List<TableEcrite> tables, int lignes, List<Besoin> besoins) {

    /**
     * Copies the lists.
     *
     * @param tables what explains the others first
     * @param lignes how many rows of facts are to be filled
     * @param besoins what the charter wants and has not
     */
    public Modele {
        tables = List.copyOf(tables);
        besoins = List.copyOf(besoins);
    }

    /**
     * Empty tables, the facts that the charter wants of a holder of any kind being named.
     *
     * @param chartes the charters that are known
     * @param id which one
     * @param annee the year of the file
     * @return the tables, or why there is no such charter
     */
    public static Either<Anomalie, Modele> vide(Chartes chartes, String id, int annee) {
        return chartes.pour(id, annee).map(charte -> {
            List<Besoin> besoins = DossierTypique.besoins(charte, annee);
            List<FaitNomme> faits = manquants(besoins).stream()
                    .map(cle -> new FaitNomme(
                            cle.grandeur().libelle(), "", cle.annees().toString()))
                    .distinct()
                    .toList();
            List<Table<?>> toutes = tables(chartes).toutes();
            List<TableEcrite> tables = new ArrayList<>(LisezMoi.de(toutes, charte, besoins));
            toutes.forEach(t -> tables.add(new TableEcrite(t.nom(), t.entete(), rangees(t, id, annee, faits))));
            return new Modele(tables, faits.size(), manques(besoins));
        });
    }

    private static List<List<String>> rangees(Table<?> t, String charte, int annee, List<FaitNomme> faits) {
        if (t.nom().equals("dossier")) {
            Map<String, String> connus = Map.of("annee", Integer.toString(annee), "charte", charte);
            return List.of(
                    t.entete().stream().map(c -> connus.getOrDefault(c, "")).toList());
        }
        ColonnesDesFaits colonnes = new ColonnesDesFaits(t.entete());
        return LignesARemplir.sontLesFaits(t.nom())
                ? faits.stream().map(f -> colonnes.rangee(f.champs())).toList()
                : List.of();
    }

    /**
     * The tables of a file, as they came, completed.
     *
     * @param recue as it came
     * @param lue the same under the names that core reads
     * @param chartes the charters that are known
     * @return the tables; or why they cannot be completed, something that came being unreadable or the charter unknown
     */
    public static Either<Anomalie, Modele> de(Livraison recue, Livraison lue, Chartes chartes) {
        return de(recue, lue, chartes, cle -> Optional.of(Map.of()));
    }

    /** The same, with a row for those facts alone of which something is known, by the names of the columns. */
    static Either<Anomalie, Modele> de(
            Livraison recue,
            Livraison lue,
            Chartes chartes,
            Function<Releve.Cle, Optional<Map<String, String>>> connus) {
        DossierCommence commence = new DossierCommence(recue, lue);
        DossierLu lu = DossierLu.de(lue, chartes);
        Optional<Anomalie> empeche = commence.perte()
                .or(() -> lu.anomalies().stream()
                        .filter(a -> a.estRefus() && lu.donnees().isEmpty())
                        .findFirst());
        return empeche.<Either<Anomalie, Donnees>>map(Either::left)
                .orElseGet(() -> Either.right(lu.donnees().orElseThrow()))
                .flatMap(d -> d.charte(chartes).map(charte -> complete(commence, d, charte, tables(chartes), connus)));
    }

    private static Modele complete(
            DossierCommence commence,
            Donnees d,
            Charte charte,
            Tables decrites,
            Function<Releve.Cle, Optional<Map<String, String>>> connus) {
        List<Besoin> besoins = charte.besoins(d.dossier(), d.conventions());
        Lieux lieux = Lieux.de(Stream.concat(
                        d.conventions().stream().map(c -> c.reservataire().territoire()),
                        d.dossier().contingents().stream().map(Contingent::territoire))
                .toList());
        Map<Releve.Cle, Map<String, String>> voulus = new LinkedHashMap<>();
        for (Releve.Cle cle : manquants(besoins)) {
            connus.apply(cle).ifPresent(connu -> {
                Map<String, String> champs =
                        new LinkedHashMap<>(FaitNomme.de(cle, lieux).champs());
                champs.putAll(connu);
                voulus.put(cle, champs);
            });
        }
        List<TableEcrite> tables = new ArrayList<>(LisezMoi.de(decrites.toutes(), charte, besoins));
        tables.addAll(
                commence.complete(voulus, decrites.faits(), !d.conventions().isEmpty()));
        return new Modele(tables, voulus.size(), manques(besoins));
    }

    private static Tables tables(Chartes chartes) {
        return Tables.de(Repertoire.de(Vocabulaire.de(chartes)));
    }

    /** What is given and unreadable has its row already. */
    private static List<Releve.Cle> manquants(List<Besoin> besoins) {
        return besoins.stream()
                .filter(b -> b.manque() && b.presence() == Presence.MANQUANT)
                .flatMap(b -> b.quoi() instanceof FaitVoulu f ? Stream.of(f.cle()) : Stream.empty())
                .toList();
    }

    private static List<Besoin> manques(List<Besoin> besoins) {
        return besoins.stream().filter(Besoin::manque).toList();
    }
}
