package fr.gestionflux.core.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of CONTRESLOG. */
class ContingentRplsTest {

    @ParameterizedTest
    @CsvSource({
        "1, AGENTS_DE_L_ETAT",
        "2, ETAT_PRIORITAIRES",
        "3, ACTION_LOGEMENT",
        "4, COLLECTIVITES",
        "5, AGENTS_DE_L_ETAT_R314",
        "6, AUTRES",
        "7, NON_RESERVE",
    })
    void aCodeStandsForOneContingent(int code, ContingentRpls contingent) {
        assertThat(ContingentRpls.de(code)).contains(contingent);
    }

    @ParameterizedTest
    @EnumSource
    void everyContingentIsFoundByItsCode(ContingentRpls contingent) {
        assertThat(ContingentRpls.de(contingent.code())).contains(contingent);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 8, 9, 999})
    void anyOtherNumberStandsForNone(int code) {
        assertThat(ContingentRpls.de(code)).isEmpty();
    }

    @Test
    void aContingentIsNamedInFrench() {
        assertThat(ContingentRpls.NON_RESERVE).hasToString("non réservé");
    }
}
