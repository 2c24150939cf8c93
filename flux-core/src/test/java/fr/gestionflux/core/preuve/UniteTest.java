package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniteTest {

    private static final Reference TEXTE = Reference.de("texte");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0      | 0 logement",
                "1      | 1 logement",
                "1,9999 | 1,9999 logement",
                "2      | 2 logements",
                "-1,5   | -1,5 logement",
                "-2     | -2 logements",
                "1567   | 1567 logements"
            })
    void thePluralStartsAtTwo(String nombre, String attendu) {
        assertThat(Resultat.donnee("n", Quantite.parse(nombre), Unite.LOGEMENTS, TEXTE)
                        .texte(4))
                .isEqualTo(attendu);
    }

    @Test
    void aCountAgreesWithWhatItCounts() {
        assertThat(Unite.BAUX.compte(0)).isEqualTo("0 bail");
        assertThat(Unite.BAUX.compte(1)).isEqualTo("1 bail");
        assertThat(Unite.BAUX.compte(3)).isEqualTo("3 baux");
        assertThat(Unite.LOGEMENTS.compte(Quantite.parse("1,27"))).isEqualTo("1,27 logement");
    }

    @Test
    void aNumberWithoutUnitStandsAlone() {
        assertThat(Resultat.donnee("n", Quantite.of(3), Unite.SANS, TEXTE).texte(4))
                .isEqualTo("3");
        assertThat(Resultat.donnee("t", Taux.pourcent(3), Unite.SANS, TEXTE).texte(4))
                .isEqualTo("3 %");
    }
}
