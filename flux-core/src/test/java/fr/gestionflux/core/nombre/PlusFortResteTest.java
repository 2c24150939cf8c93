package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole parts, the largest remainders first; ties in an order that is stated. */
class PlusFortResteTest {

    private static Map<String, Quantite> poids(String... nomEtPoids) {
        Map<String, Quantite> poids = new LinkedHashMap<>();
        for (String n : nomEtPoids) {
            String[] mots = n.split(" ", 2);
            poids.put(mots[0], Quantite.parse(mots[1]));
        }
        return poids;
    }

    private static String partage(long total, String... nomEtPoids) {
        return PlusFortReste.partager(Quantite.of(total), poids(nomEtPoids), Comparator.naturalOrder())
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        // quotas 10,4 7,8 and 7,8 of 26
        assertThat(partage(26, "A 4", "B 3", "C 3")).isEqualTo("A 10, B 8, C 8");
    }

    @Test
    void equalRemaindersAreServedTheLargerWeightFirst() {
        // quotas 15,6 7,8 and 2,6: two homes are left
        assertThat(partage(26, "C 10", "A 60", "B 30")).isEqualTo("C 2, A 16, B 8");
    }

    @Test
    void equalWeightsAreServedInTheStatedOrderWhateverTheirOwn() {
        assertThat(partage(2, "C 1", "A 1", "B 1")).isEqualTo("C 0, A 1, B 1");
        assertThat(partage(2, "B 1", "C 1", "A 1")).isEqualTo("B 1, C 0, A 1");
    }

    @Test
    void aWeightOfZeroGetsNothing() {
        assertThat(partage(5, "A 0", "B 1")).isEqualTo("A 0, B 5");
    }

    @Test
    void nothingToSplitIsNothingForAll() {
        assertThat(partage(0, "A 2", "B 1")).isEqualTo("A 0, B 0");
    }

    @Test
    void ratesAreWeightsToo() {
        Map<String, Taux> taux = new TreeMap<>(Map.of("A", Taux.pourcent(70), "B", Taux.pourcent(30)));

        assertThat(PlusFortReste.partager(Quantite.of(9), taux, Comparator.naturalOrder()))
                .containsEntry("A", Quantite.of(6))
                .containsEntry("B", Quantite.of(3));
    }

    @Test
    void whatCannotBeSplitIsRefusedWithWhatWasReceived() {
        for (Quantite total : List.of(Quantite.parse("2,5"), Quantite.of(-1))) {
            assertThatThrownBy(() -> PlusFortReste.partager(total, poids("A 1"), Comparator.naturalOrder()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("total", total.toString(), "entier positif ou nul");
        }
        assertThatThrownBy(() -> partage(2, "A 1", "B -3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("poids de « B »", "-3", "positif ou nul");
        assertThatThrownBy(() -> partage(2, "A 0", "B 0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("au moins un poids positif");
    }
}
