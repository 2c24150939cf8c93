package fr.gestionflux.core.prospective;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clause;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The same holder under several charters, versions, conventions or facts, side by side. The target is the one that the
 * convention gives on its own ({@code objectif de la convention}), before any reduction of the whole landlord.
 *
 * <p>Immutable and thread-safe.
 */
public final class Comparaison {

    private final List<Colonne> colonnes;
    private final List<Difference> differences;

    private Comparaison(List<Colonne> colonnes, List<Difference> differences) {
        this.colonnes = List.copyOf(colonnes);
        this.differences = List.copyOf(differences);
    }

    /**
     * What is compared.
     *
     * @param nom how its readers call it
     * @param charte the charter
     * @param dossier the file, in the kind of rights that the charter reads
     * @param convention the convention
     */
    public record Variante(String nom, Charte charte, DossierAnnuel dossier, Convention convention) {}

    /** What a variant gives. Immutable and thread-safe. */
    public static final class Colonne {

        private final Variante variante;
        private final Optional<ObjectifAnnuel> objectif;
        private final List<Anomalie> anomalies;

        private Colonne(Variante variante, Optional<ObjectifAnnuel> objectif, List<Anomalie> anomalies) {
            this.variante = variante;
            this.objectif = objectif;
            this.anomalies = List.copyOf(anomalies);
        }

        /**
         * What was compared.
         *
         * @return the variant, as given
         */
        public Variante variante() {
            return variante;
        }

        /**
         * Its figures, which explain themselves.
         *
         * @return empty when the variant is refused
         */
        public Optional<ObjectifAnnuel> objectif() {
            return objectif;
        }

        /**
         * What its holder would be offered in stock: homes designated × the rotation of their territory. A hypothesis, beside the
         * objective in flux.
         *
         * @return homes, not rounded; without value, and it says why, for rights that designate no home or without a rate
         */
        public Resultat<Quantite> enStock() {
            return new GestionEnStock(variante.dossier())
                    .de(variante.convention().reservataire());
        }

        /**
         * The hypotheses and remarks of its figures, or why the variant is refused.
         *
         * @return once each
         */
        public List<Anomalie> anomalies() {
            return anomalies;
        }
    }

    /** A point that is not settled alike. Immutable and thread-safe. */
    public static final class Difference {

        private final Clause<?> clause;
        private final List<Optional<Stipulation<?>>> stipulations;

        private Difference(Clause<?> clause, List<Optional<Stipulation<?>>> stipulations) {
            this.clause = clause;
            this.stipulations = List.copyOf(stipulations);
        }

        /**
         * Which point.
         *
         * @return the clause
         */
        public Clause<?> clause() {
            return clause;
        }

        /**
         * What settles it.
         *
         * @return one a variant, in order; empty where no text does
         */
        public List<Optional<Stipulation<?>>> stipulations() {
            return stipulations;
        }
    }

    /**
     * What the variants give.
     *
     * @return one a variant, in order
     */
    public List<Colonne> colonnes() {
        return colonnes;
    }

    /**
     * The points that the texts settle otherwise.
     *
     * @return in the order in which they are met
     */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * Computes every variant.
     *
     * @param variantes at least one
     * @return their figures, or why they are refused, and what their texts settle otherwise
     */
    public static Comparaison de(List<Variante> variantes) {
        List<Charte> chartes = variantes.stream()
                .map(v -> v.charte().selon(v.convention(), v.dossier().annee()).getOrElse(v.charte()))
                .toList();
        Set<Clause<?>> points = new LinkedHashSet<>();
        chartes.forEach(c -> c.stipulations().forEach(s -> points.add(s.clause())));
        List<Difference> differences = new ArrayList<>();
        for (Clause<?> point : points) {
            List<Optional<Stipulation<?>>> valeurs =
                    chartes.stream().map(c -> fixee(c, point)).toList();
            if (valeurs.stream().map(v -> v.map(Stipulation::valeur)).distinct().count() > 1) {
                differences.add(new Difference(point, valeurs));
            }
        }
        return new Comparaison(variantes.stream().map(Comparaison::colonne).toList(), differences);
    }

    private static Optional<Stipulation<?>> fixee(Charte charte, Clause<?> point) {
        return charte.stipulation(point).map(Function.identity());
    }

    private static Colonne colonne(Variante v) {
        Validation<Seq<Anomalie>, ObjectifAnnuel> calcul = v.charte().calculer(v.dossier(), v.convention());
        return calcul.fold(
                refus -> new Colonne(v, Optional.empty(), refus.asJava()),
                objectif -> new Colonne(v, Optional.of(objectif), objectif.anomalies()));
    }
}
