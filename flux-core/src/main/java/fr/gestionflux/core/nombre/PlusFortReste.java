package fr.gestionflux.core.nombre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits one whole number among exact weights by largest remainder: each gets the whole part of its exact quota, then
 * what is left goes one by one to the largest remainders.
 *
 * <pre>{@code
 * var poids = Map.of("A", Quantite.of(60), "B", Quantite.of(30), "C", Quantite.of(10));
 * // the 26 homes of EPCI 1 (Savoie, annex 1), among three communes made up
 * new TreeMap<>(PlusFortReste.partager(Quantite.of(26), poids, Comparator.naturalOrder()));   // = {A=16, B=8, C=2}
 * }</pre>
 *
 * <p>The parts sum to the total, each is within one of its exact quota (quota rule), and a larger weight never gets less
 * in the same split. Equal remainders are served the larger weight first, then in an order that the caller states: the
 * order in which the weights come does not matter. Thread-safe.
 */
public final class PlusFortReste {

    private PlusFortReste() {}

    private record Reste<K, N extends Nombre<N>>(K cle, N poids, Quantite reste) {}

    /**
     * Splits a whole number.
     *
     * @param <K> who gets a part
     * @param <N> nature of the weights
     * @param total whole, not negative
     * @param poids a weight each, none negative, at least one positive
     * @param aEgalite who comes first when both the remainders and the weights are equal; total on the keys
     * @return whole parts, in the order of the weights
     * @throws IllegalArgumentException if the total or a weight cannot be
     */
    public static <K, N extends Nombre<N>> Map<K, Quantite> partager(
            Quantite total, Map<K, N> poids, Comparator<? super K> aEgalite) {
        if (!total.estEntiere() || total.signe() < 0) {
            throw new IllegalArgumentException("total : reçu " + total + " ; attendu un nombre entier positif ou nul");
        }
        N somme = somme(poids);
        Map<K, Quantite> parts = new LinkedHashMap<>();
        List<Reste<K, N>> restes = new ArrayList<>();
        Quantite aServir = total;
        for (Map.Entry<K, N> e : poids.entrySet()) {
            Quantite quota = total.fois(e.getValue().sur(somme));
            Quantite entier = quota.arrondi(Arrondi.tronque(0));
            parts.put(e.getKey(), entier);
            restes.add(new Reste<>(e.getKey(), e.getValue(), quota.moins(entier)));
            aServir = aServir.moins(entier);
        }
        restes.sort(Comparator.comparing((Reste<K, N> r) -> r.reste())
                .thenComparing(Reste::poids)
                .reversed()
                .thenComparing(Reste::cle, aEgalite));
        // fewer than the weights, since each remainder is under one
        for (Reste<K, N> r : restes.subList(0, aServir.numerateur().intValueExact())) {
            parts.merge(r.cle(), Quantite.of(1), Quantite::plus);
        }
        return parts;
    }

    private static <K, N extends Nombre<N>> N somme(Map<K, N> poids) {
        poids.forEach((cle, p) -> {
            if (p.signe() < 0) {
                throw new IllegalArgumentException(
                        "poids de « " + cle + " » : reçu " + p + " ; attendu un nombre positif ou nul");
            }
        });
        return poids.values().stream()
                .reduce(Nombre::plus)
                .filter(s -> s.signe() > 0)
                .orElseThrow(() ->
                        new IllegalArgumentException("poids : reçu " + poids + " ; attendu au moins un poids positif"));
    }
}
