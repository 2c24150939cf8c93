package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Periode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The yearly report of one convention (CCH R.441-5-1), or that of a quarter.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Bilan {

    Bilan() {}

    /** {@return where the convention stands on the last day} */
    public abstract Situation situation();

    /** {@return what it covers} */
    public abstract Periode periode();

    /** {@return what the charter counts in the period} */
    public abstract List<Indicateur> indicateurs();

    /** {@return the same counts broken down, as the charter asks} */
    public abstract List<Ventilation> ventilations();

    /** {@return homes taken out of the flow, by category: this year's actual number and the next year's forecast} */
    public abstract List<Soustraits> soustraits();

    /** {@return leases signed by priority households among the leases signed, first lettings included} */
    public abstract Resultat<Taux> prioritaires();

    /** {@return what the charter shows besides; a figure among them may have no value} */
    public abstract List<Resultat<?>> complements();

    /** {@return new programmes of the period} */
    public abstract List<PremieresLocations> programmes();

    /** {@return classes of years of construction, to break down by} */
    public abstract List<Annees> periodesDeConstruction();

    /** {@return what a reader must know of the report, once each; those of the situation are its own} */
    public abstract List<Anomalie> anomalies();

    /**
     * The counts broken down by several things at once, for instance typology × commune.
     *
     * @param axes by what, in order
     * @return each column adds up to its indicator
     */
    public Ventilation ventiler(Axe... axes) {
        return ventiler(indicateurs(), periodesDeConstruction(), axes);
    }

    /**
     * Homes taken out of the flow for one need.
     *
     * @param motif the need
     * @param realises how many were let for it this year; without value when the file does not say
     * @param prevus how many are expected next year; without value when the file does not say
     */
    public record Soustraits(Soustraction motif, Resultat<Quantite> realises, Resultat<Quantite> prevus) {}

    /**
     * The first lettings of a new programme that go to the holder: in stock, never honoured.
     *
     * @param programme the programme
     * @param part homes that its rights give it
     * @param orientes homes of the programme offered to the holder for the first time, up to the end of the period
     */
    public record PremieresLocations(Programme programme, Resultat<Quantite> part, List<Decompte> orientes) {
        /**
         * Copies the list.
         *
         * @param programme the programme
         * @param part homes that its rights give it
         * @param orientes homes of the programme offered to the holder for the first time, up to the end of the period
         */
        public PremieresLocations {
            orientes = List.copyOf(orientes);
        }
    }

    /**
     * Counts broken down: each column adds up to its indicator.
     *
     * @param axes by what, in order
     * @param lignes for each class, how many homes of each indicator, in the order of the report
     */
    public record Ventilation(List<Axe> axes, Map<List<String>, List<Integer>> lignes) {}

    /** Breaks the indicators down; a home that does not say falls in « non précisé ». */
    static Ventilation ventiler(List<Indicateur> indicateurs, List<Annees> periodes, Axe... axes) {
        Map<List<String>, int[]> comptes = new HashMap<>();
        for (int i = 0; i < indicateurs.size(); i++) {
            for (Decompte d : indicateurs.get(i).orientations()) {
                List<String> classe =
                        Stream.of(axes).map(a -> a.classe(d, periodes)).toList();
                comptes.computeIfAbsent(classe, c -> new int[indicateurs.size()])[i]++;
            }
        }
        Map<List<String>, List<Integer>> lignes = new LinkedHashMap<>();
        comptes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(c -> String.join("\n", c))))
                .forEach(e -> lignes.put(
                        e.getKey(), Arrays.stream(e.getValue()).boxed().toList()));
        return new Ventilation(List.of(axes), lignes);
    }
}
