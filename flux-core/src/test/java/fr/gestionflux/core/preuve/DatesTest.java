package fr.gestionflux.core.preuve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void aDateIsWrittenAndReadAsFrenchDocumentsDo() {
        assertThat(Dates.texte(LocalDate.of(2022, 12, 31))).isEqualTo("31/12/2022");
        assertThat(Dates.texte(LocalDate.of(2024, 2, 1))).isEqualTo("01/02/2024");
        assertThat(Dates.lis(" 31/12/2022 ")).contains(LocalDate.of(2022, 12, 31));
        assertThat(Dates.lis("31/12/2999")).contains(LocalDate.of(2999, 12, 31));
    }

    @Test
    void aLeapDayIsADateInALeapYearOnly() {
        assertThat(Dates.lis("29/02/2024")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Dates.lis("29/02/2023")).isEmpty();
        assertThat(Dates.lis("29/02/2100")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "31/04/2024",
                "00/01/2024",
                "01/13/2024",
                "32/01/2024",
                "2022-12-31",
                "31-12-2022",
                "31/12/22",
                "1/1/2024",
                "31/12/2022 00:00",
                "12/31/2022",
                "NC",
                "",
                "44926"
            })
    void whatIsNotADayOfTheCalendarIsNotADate(String texte) {
        assertThat(Dates.lis(texte)).isEmpty();
    }
}
