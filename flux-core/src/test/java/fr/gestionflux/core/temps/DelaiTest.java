package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.temps.Delai.Mesure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelaiTest {

    /** In 2024: 8 May is a Wednesday and 9 May Ascension Day; 20 May is Whit Monday. */
    @ParameterizedTest(name = "{0} {1} from {2} end on {3}")
    @CsvSource({
        "1, JOURS_CALENDAIRES, 2024-05-07, 2024-05-08",
        "2, JOURS_CALENDAIRES, 2024-05-07, 2024-05-09",
        "30, JOURS_CALENDAIRES, 2024-03-04, 2024-04-03",
        "30, JOURS_CALENDAIRES, 2024-02-01, 2024-03-02",
        "30, JOURS_CALENDAIRES, 2023-02-01, 2023-03-03",
        "1, JOURS_OUVRES, 2024-05-06, 2024-05-07",
        "1, JOURS_OUVRES, 2024-05-07, 2024-05-10",
        "1, JOURS_OUVRES, 2024-05-09, 2024-05-10",
        "1, JOURS_OUVRES, 2024-05-10, 2024-05-13",
        "2, JOURS_OUVRES, 2024-05-10, 2024-05-14",
        "1, JOURS_OUVRES, 2024-05-17, 2024-05-21",
        "1, JOURS_OUVRABLES, 2024-05-07, 2024-05-10",
        "1, JOURS_OUVRABLES, 2024-05-10, 2024-05-11",
        "1, JOURS_OUVRABLES, 2024-05-11, 2024-05-13",
        "10, JOURS_OUVRABLES, 2024-05-02, 2024-05-16",
        "1, MOIS, 2024-01-30, 2024-02-29",
        "1, MOIS, 2024-01-31, 2024-02-29",
        "1, MOIS, 2023-01-31, 2023-02-28",
        "1, MOIS, 2024-02-29, 2024-03-29",
        "2, MOIS, 2024-12-31, 2025-02-28",
        "3, MOIS, 2024-05-15, 2024-08-15"
    })
    void theDayThatATimeRunsFromDoesNotCount(int nombre, Mesure unite, LocalDate depart, LocalDate fin) {
        assertThat(new Delai(nombre, unite).fin(depart, Calendrier.LEGAL)).isEqualTo(fin);
    }

    /** From Thursday 2 May 2024: 3; 6, 7, 10; 13 to 17; 21 to 24; 27 and 28. Off: 8, 9 and 20 May, and the weekends. */
    @Test
    void fifteenWorkingDaysOverTheHolidaysOfMay2024() {
        LocalDate jeudi = LocalDate.of(2024, 5, 2);

        assertThat(ouvres(14).fin(jeudi, Calendrier.LEGAL)).isEqualTo(LocalDate.of(2024, 5, 27));
        assertThat(ouvres(15).fin(jeudi, Calendrier.LEGAL)).isEqualTo(LocalDate.of(2024, 5, 28));
        assertThat(ouvres(16).fin(jeudi, Calendrier.LEGAL)).isEqualTo(LocalDate.of(2024, 5, 29));
        assertThat(ouvres(15).fin(jeudi, jour -> false)).isEqualTo(LocalDate.of(2024, 5, 23));
    }

    @ParameterizedTest(name = "{0} {1} before {2}: {3}")
    @CsvSource({
        "30, JOURS_CALENDAIRES, 2024-04-03, 2024-03-04",
        "1, JOURS_OUVRES, 2024-05-13, 2024-05-10",
        "1, JOURS_OUVRES, 2024-05-10, 2024-05-07",
        "1, JOURS_OUVRABLES, 2024-05-13, 2024-05-11",
        "4, MOIS, 2024-06-30, 2024-02-29",
        "4, MOIS, 2024-07-01, 2024-03-01"
    })
    void aTimeBeforeATermRunsBackwards(int nombre, Mesure unite, LocalDate terme, LocalDate dernierJour) {
        assertThat(new Delai(nombre, unite).avant(terme, Calendrier.LEGAL)).isEqualTo(dernierJour);
    }

    @Test
    void aTimeInCalendarDaysOrMonthsMayEndOnADayOff() {
        assertThat(new Delai(1, Mesure.JOURS_CALENDAIRES).fin(LocalDate.of(2024, 12, 24), Calendrier.LEGAL))
                .isEqualTo(LocalDate.of(2024, 12, 25));
        assertThat(new Delai(1, Mesure.MOIS).fin(LocalDate.of(2024, 6, 14), Calendrier.LEGAL))
                .isEqualTo(LocalDate.of(2024, 7, 14));
    }

    @Test
    void goodFridayIsWorkedButInAlsaceAndMoselle() {
        LocalDate jeudi = LocalDate.of(2024, 3, 28);

        assertThat(ouvres(1).fin(jeudi, Calendrier.LEGAL)).isEqualTo(LocalDate.of(2024, 3, 29));
        assertThat(ouvres(1).fin(jeudi, Calendrier.ALSACE_MOSELLE)).isEqualTo(LocalDate.of(2024, 4, 2));
    }

    @Test
    void aTimeIsAtLeastOne() {
        assertThat(new Delai(1, Mesure.MOIS).nombre()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delai(0, Mesure.MOIS))
                .withMessage("délai : reçu 0 ; attendu de 1 à 10000 mois");
        assertThatIllegalArgumentException().isThrownBy(() -> new Delai(-1, Mesure.JOURS_OUVRES));
    }

    @Test
    void aTimeOfAThousandMillionDaysIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delai(1_000_000_000, Mesure.JOURS_OUVRES))
                .withMessage("délai : reçu 1000000000 ; attendu de 1 à 10000 jours ouvrés");
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURS_OUVRES", "JOURS_OUVRABLES"})
    void aCalendarThatIsAlwaysOnHolidayIsAMistake(Mesure unite) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delai(1, unite).fin(LocalDate.of(2024, 1, 1), jour -> true))
                .withMessageStartingWith("calendrier : reçu plus d'un an de jours fériés");
    }

    @ParameterizedTest
    @EnumSource
    void noTimeRunsOverTheEndsOfTheCalendar(Mesure unite) {
        assertThat(new Delai(3, unite).fin(LocalDate.MAX, Calendrier.LEGAL)).isEqualTo(LocalDate.MAX);
        assertThat(new Delai(3, unite).avant(LocalDate.MIN, Calendrier.LEGAL)).isEqualTo(LocalDate.MIN);
    }

    @Test
    void aTimeReadsAsTextsWriteIt() {
        assertThat(new Delai(1, Mesure.JOURS_CALENDAIRES)).hasToString("1 jour calendaire");
        assertThat(new Delai(15, Mesure.JOURS_OUVRES)).hasToString("15 jours ouvrés");
        assertThat(new Delai(10, Mesure.JOURS_OUVRABLES)).hasToString("10 jours ouvrables");
        assertThat(new Delai(3, Mesure.MOIS)).hasToString("3 mois");
    }

    private static Delai ouvres(int nombre) {
        return new Delai(nombre, Mesure.JOURS_OUVRES);
    }
}
