package fr.gestionflux.core.parc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BailleurTest {

    @Test
    void aBailleurIsCalledByItsName() {
        assertThat(new Bailleur("OPAC Savoie")).hasToString("OPAC Savoie");
    }

    @Test
    void aBailleurNeedsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bailleur(" "))
                .withMessageContaining("bailleur : reçu un nom vide");
    }
}
