package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
                "01/05/2045",
                "1/5/2045",
                "01/5/2045",
                "2045-05-01",
                "01/05/2045 00:00:00",
                "1/5/2045 0:00",
                "2045-05-01T00:00:00",
                "2045-05-01 00:00:00.000",
                "2045-05-01T00:00",
                "\u00A02045-05-01\u2009\t",
                "01/05/2045\u00A000:00:00"
            })
    void aDateIsReadAsExportsWriteIt(String texte) {
        assertThat(Dates.lis(texte)).contains(LocalDate.of(2045, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/01/0000",
                "0000-01-01",
                "01/01/1849",
                "01/01/3000",
                "31/12/9999",
                "01/01/20245",
                "+20245-01-01",
                "-2024-01-01",
                "01/01/-2024",
                "999999999-12-31"
            })
    void aYearThatCanOnlyBeASlipIsRefusedAndTheMessageSaysWhichOnesCanBe(String texte) {
        assertThat(Dates.lis(texte)).isEmpty();
        assertThat(Dates.attendu(texte)).isEqualTo("une date comme « 31/12/2022 », de 1850 à 2999");
    }

    @Test
    void aYearIsReadWithinTheSameBounds() {
        assertThat(Dates.annee("1850")).hasValue(1850);
        assertThat(Dates.annee("2999")).hasValue(2999);
        for (String texte : List.of("1849", "3000", "0", "-1", "-2024", "20245", "24", "2024,0", "")) {
            assertThat(Dates.annee(texte)).as(texte).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "31/04/2024",
                "00/01/2024",
                "01/13/2024",
                "32/01/2024",
                "2022-02-31",
                "2022-1-1",
                "20221231",
                "31-12-2022",
                "31/12/22",
                "31/12/2022 14:30",
                "2045-04-30T22:00:00Z",
                "31/12/2022 00:00:01",
                "2022-12-31 31/12/2022",
                "12/31/2022",
                "NC",
                "",
                "44926"
            })
    void whatIsNotADayOfTheCalendarIsNotADate(String texte) {
        assertThat(Dates.lis(texte)).isEmpty();
        assertThat(Dates.attendu(texte)).isEqualTo("une date comme « 31/12/2022 »");
    }
}
