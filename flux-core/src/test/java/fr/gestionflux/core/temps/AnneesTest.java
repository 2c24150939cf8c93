package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AnneesTest {

    @Test
    void yearsAreOneOrConsecutive() {
        assertThat(Annees.annee(2022)).hasToString("2022").isEqualTo(new Annees(2022, 2022));
        assertThat(new Annees(2017, 2021)).hasToString("2017 à 2021");
    }

    @Test
    void theEndDoesNotPrecedeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annees(2022, 2021))
                .withMessage("années : reçu 2022 à 2021 ; attendu une fin qui ne précède pas le début");
    }
}
