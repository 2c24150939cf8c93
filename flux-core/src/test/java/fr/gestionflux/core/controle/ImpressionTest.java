package fr.gestionflux.core.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpressionTest {

    private static Impression lue(String texte) {
        return Impression.lis(texte).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "9.67%; 9,67 %; 2",
                "18,11 %; 18,11 %; 2",
                "30,0 %; 30 %; 1",
                "0,26% au plus; 0,26 %; 2",
                "1 567; 1567; 0",
                "1\u00A0567\u202F; 1567; 0",
                "155 logements; 155; 0",
                "26,3 ans; 26,3; 1",
                "13,40; 13,4; 2",
                "-3,5; -3,5; 1",
                "1.2 arrondi à 1; 1,2; 1",
                "13,40 / 74 *100 = 18,11 %; 18,11 %; 2",
                "1 / 1564 = 0,08%; 0,08 %; 2"
            })
    void aPrintIsReadWithItsDecimals(String texte, String valeur, int decimales) {
        Nombre<?> attendue = valeur.endsWith("%") ? Taux.parse(valeur) : Quantite.parse(valeur);
        assertThat(lue(texte).valeur()).isEqualTo(attendue);
        assertThat(lue(texte).decimales()).isEqualTo(decimales);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.71=>1", "0.71 => 1", "0,71 arrondi à 1", "0,71 logement arrondie à 1 logement", "0,71 → 1"})
    void aPrintMaySayWhatItRoundsItselfTo(String texte) {
        assertThat(lue(texte).valeur()).isEqualTo(Quantite.parse("0,71"));
        assertThat(lue(texte).arrondi().orElseThrow().valeur()).isEqualTo(Quantite.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NC",
                "%",
                "12 à 15",
                "1e3",
                "12 34",
                "12\n345",
                "12\t345",
                "3/4",
                "0.71=>",
                "0.71=>NC",
                "= 12",
                "2 * = 4",
                "5 / 0 = 3",
                "D × 7 = 1,27"
            })
    void whatIsNotANumberIsNotAPrint(String texte) {
        assertThat(Impression.lis(texte)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotAPrint() {
        assertThat(Impression.lis("(".repeat(100_000) + "1" + ")".repeat(100_000) + " = 1"))
                .isEmpty();
    }

    @Test
    void itsTextIsTheWholePrintAndItShowsAsTheNumberAlone() {
        assertThat(lue(" 18,13 %  × 7 = 1,27 ").texte()).isEqualTo("18,13 % × 7 = 1,27");
        assertThat(lue(" 18,13 %  × 7 = 1,27 ")).hasToString("1,27");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "13,40 / 74 *100 = 18,11 %; true",
                "13,40 / 74 = 18,11 %; true",
                "18,13 % × 7 = 1,27; true",
                "17 000 * 9% = 1 530; true",
                "1 530 + 250 - 153 - 50 - 10 = 1 567; true",
                "(5 X 7 + 7 x 9) ÷ 2 = 49; true",
                "2 + 3 × 4 = 14; true",
                "20 − [2 + 3] = 15; true",
                "9 logements × 10 % = 0,9; true",
                "1 / 1564 = 0,08%; false",
                "2 + 3 × 4 = 20; false",
                "(5 X (2030 - 2023)) + (7 X (2032 - 2023)) + (6 X (2035-2023)) X 7%] = 11,9; false"
            })
    void anOperationIsRedoneAsItIsWritten(String texte, boolean juste) {
        assertThat(lue(texte).operation().orElseThrow().donne(lue(texte))).isEqualTo(juste);
    }
}
