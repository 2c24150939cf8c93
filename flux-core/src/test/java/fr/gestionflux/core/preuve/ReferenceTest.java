package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Reference SEEZ = Reference.de("convention Séez – OPAC Savoie, 16/01/2024");

    @Test
    void aReferenceNamesItsDocumentThenItsArticle() {
        assertThat(SEEZ).hasToString("convention Séez – OPAC Savoie, 16/01/2024");
        assertThat(SEEZ.art("§ 4.1")).hasToString("convention Séez – OPAC Savoie, 16/01/2024, § 4.1");
    }

    @Test
    void anArticleIsCitedWithinTheOneAlreadyCited() {
        Reference annexe = Reference.de("convention Séez").art("annexe");

        assertThat(annexe.art("1.3")).hasToString("convention Séez, annexe, 1.3");
    }

    @Test
    void aReferenceNeedsADocument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reference.de(" "))
                .withMessageContaining("document : reçu un texte vide");
    }
}
