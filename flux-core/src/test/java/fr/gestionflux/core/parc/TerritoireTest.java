package fr.gestionflux.core.parc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.parc.Territoire.Echelle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoireTest {

    private static final Territoire SAVOIE = Territoire.departement("73", "Savoie");
    private static final Territoire HAUTE_TARENTAISE = Territoire.epci("247300668", "CC de Haute-Tarentaise", SAVOIE);
    private static final Territoire SEEZ = Territoire.commune("73285", "Séez", HAUTE_TARENTAISE);

    @Test
    void aCommuneKnowsItsEpciAndItsDepartement() {
        assertThat(SEEZ.a(Echelle.COMMUNE)).containsSame(SEEZ);
        assertThat(SEEZ.a(Echelle.EPCI)).containsSame(HAUTE_TARENTAISE);
        assertThat(SEEZ.a(Echelle.DEPARTEMENT)).containsSame(SAVOIE);
    }

    @Test
    void aTerritoryIsNotMadeOfSmallerOnes() {
        assertThat(SAVOIE.a(Echelle.COMMUNE)).isEmpty();
        assertThat(SAVOIE.a(Echelle.EPCI)).isEmpty();
        assertThat(HAUTE_TARENTAISE.a(Echelle.COMMUNE)).isEmpty();
    }

    @Test
    void aCommuneMayLieInADepartementWithoutEpci() {
        Territoire isolee = Territoire.commune("73285", "Séez", SAVOIE);

        assertThat(isolee.a(Echelle.EPCI)).isEmpty();
        assertThat(isolee.a(Echelle.DEPARTEMENT)).containsSame(SAVOIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01004", "2A004", "2B033", "97411", "73285"})
    void aCommuneHasAnInseeCode(String code) {
        assertThat(Territoire.commune(code, "commune", SAVOIE).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1004", "", "732850", "2C004", "A1004", "73 285", "7328é"})
    void aCommuneWhoseLeadingZeroWasLostIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.commune(code, "commune", SAVOIE))
                .withMessage("code de commune : reçu « " + code + " » ; attendu 5 caractères, zéros de tête compris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "2A", "2B", "73", "974"})
    void aDepartementHasTwoOrThreeCharacters(String code) {
        assertThat(Territoire.departement(code, "département").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "2C", "9740", "A2", "Savoie"})
    void aDepartementWhoseLeadingZeroWasLostIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.departement(code, "département"))
                .withMessageContaining("code de département : reçu « " + code + " »")
                .withMessageContaining("zéro de tête compris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24730066", "2473006680", "247 300 668", "24730066A", ""})
    void anEpciHasASiren(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.epci(code, "EPCI", SAVOIE))
                .withMessage("code de EPCI : reçu « " + code + " » ; attendu 9 chiffres (SIREN)");
    }

    @Test
    void aTerritoryLiesInALargerOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Territoire.epci("247300668", "EPCI", HAUTE_TARENTAISE))
                .withMessageContaining("attendu une échelle plus grande");
        assertThatIllegalArgumentException().isThrownBy(() -> Territoire.commune("73001", "commune", SEEZ));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Territoire(Echelle.DEPARTEMENT, "73", "Savoie", Optional.of(SAVOIE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Territoire(Echelle.COMMUNE, "73285", "Séez", Optional.empty()))
                .withMessage("territoire : « Séez » n'est dans aucun département");
    }

    @Test
    void aCommuneIsInItsEpciAndItsDepartementAndNotTheOtherWayRound() {
        assertThat(SEEZ.estDans(SEEZ)).isTrue();
        assertThat(SEEZ.estDans(HAUTE_TARENTAISE)).isTrue();
        assertThat(SEEZ.estDans(SAVOIE)).isTrue();
        assertThat(SAVOIE.estDans(SEEZ)).isFalse();
        assertThat(SEEZ.estDans(Territoire.departement("01", "Ain"))).isFalse();
    }

    @Test
    void aTerritoryIsItsLevelAndItsCode() {
        assertThat(Territoire.commune("73285", "SEEZ", SAVOIE)).isEqualTo(SEEZ).hasSameHashCodeAs(SEEZ);
        assertThat(Territoire.commune("73054", "Séez", HAUTE_TARENTAISE)).isNotEqualTo(SEEZ);
        assertThat(SEEZ).hasToString("Séez");
    }
}
