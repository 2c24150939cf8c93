package fr.gestionflux.core.nombre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TauxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,9 %",
                "7.90%",
                "7,9%",
                "  7,90 %  ",
                "7,9\u00A0%",
                "7,9\u202F%",
                "\u00A07,9 %",
                "7,9 %\u00A0",
                "7,9 %\u202F",
                "07,9 %"
            })
    void aTauxIsReadAsDocumentsWriteIt(String texte) {
        assertThat(Taux.lis(texte)).contains(Taux.rapport(79, 1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,9",
                "0,079",
                "",
                " ",
                "%",
                "1e3 %",
                "NC",
                "NC %",
                "12,3,4 %",
                "0x1F %",
                "7,9 %%",
                "7,9 ‰",
                "4/2 %",
                "7\n9 %",
                "+7,9 %",
                ",9 %",
                "7, %",
                "٧ %"
            })
    void aTauxNeedsADecimalAndItsPercentSign(String texte) {
        assertThat(Taux.lis(texte)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taux.parse(texte))
                .withMessageContaining("« " + texte + " »")
                .withMessageContaining("le signe % est obligatoire");
    }

    @Test
    void theSameTauxComesFromAPercentageAFractionOrAText() {
        assertThat(Taux.pourcent(30))
                .isEqualTo(Taux.rapport(3, 10))
                .isEqualTo(Taux.parse("30 %"))
                .isEqualTo(Taux.parse("30,00 %"))
                .hasSameHashCodeAs(Taux.rapport(-30, -100));
    }

    @Test
    void aTauxIsShownInPercent() {
        Taux cite = Taux.rapport(15, 155);

        assertThat(cite).hasToString("9,6774… %");
        assertThat(cite.texte(2)).isEqualTo("9,68… %");
        assertThat(cite.imprime(Arrondi.tronque(2))).isEqualTo("9,67 %");
        assertThat(cite.texteExact()).isEqualTo("300/31 %");
        assertThat(Taux.parse("7,90 %")).hasToString("7,9 %");
        assertThat(Taux.parse("7,90 %").imprime(Arrondi.auPlusProche(2))).isEqualTo("7,90 %");
    }

    @Test
    void aTauxIsNotAQuantite() {
        assertThat((Object) Taux.ENTIER).isNotEqualTo(Quantite.of(1));
        assertThat((Object) Quantite.of(1)).isNotEqualTo(Taux.ENTIER);
    }

    @Test
    void aZeroDenominatorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Taux.rapport(15, 0))
                .withMessageContaining("dénominateur : reçu 0")
                .withMessageContaining("15 / 0");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Taux.ENTIER.sur(Taux.ZERO));
    }
}
