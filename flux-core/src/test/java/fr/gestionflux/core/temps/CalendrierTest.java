package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jollyday finds its reader of calendars as a service: these tests run on the module path and on the class path. */
@Tag("chargement")
class CalendrierTest {

    private static final LocalDate DEBUT = LocalDate.of(2000, 1, 1);
    private static final LocalDate FIN_EXCLUE = LocalDate.of(2101, 1, 1);

    /**
     * Jollyday leaves Whit Monday out of these years. The list of the Code du travail never lost it: the law 2004-626 of 30
     * June 2004 only made it, until 2008, the day worked when nothing else was agreed.
     */
    private static final List<LocalDate> PENTECOTES_IGNOREES = List.of(
            LocalDate.of(2004, 5, 31), LocalDate.of(2005, 5, 16), LocalDate.of(2006, 6, 5), LocalDate.of(2007, 5, 28));

    private final HolidayManager jollyday =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    @Test
    void theLegalHolidaysAreJollydaysFrom2000To2100ButForFourWhitMondays() {
        assertThat(jours(DEBUT, FIN_EXCLUE, j -> Calendrier.LEGAL.estFerie(j) != jollyday.isHoliday(j)))
                .isEqualTo(PENTECOTES_IGNOREES);
        assertThat(PENTECOTES_IGNOREES).allMatch(Calendrier.LEGAL::estFerie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57", "67", "68"})
    void thoseOfAlsaceAndMoselleAreJollydaysFrom2000To2100ButForFourWhitMondays(String departement) {
        assertThat(jours(
                        DEBUT,
                        FIN_EXCLUE,
                        j -> Calendrier.ALSACE_MOSELLE.estFerie(j) != jollyday.isHoliday(j, departement)))
                .isEqualTo(PENTECOTES_IGNOREES);
    }

    @Test
    void theYear2024HasElevenLegalHolidaysAndThirteenInAlsaceAndMoselle() {
        List<LocalDate> legaux = List.of(
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2024, 5, 1),
                LocalDate.of(2024, 5, 8),
                LocalDate.of(2024, 5, 9),
                LocalDate.of(2024, 5, 20),
                LocalDate.of(2024, 7, 14),
                LocalDate.of(2024, 8, 15),
                LocalDate.of(2024, 11, 1),
                LocalDate.of(2024, 11, 11),
                LocalDate.of(2024, 12, 25));

        assertThat(annee(2024, Calendrier.LEGAL)).isEqualTo(legaux);
        assertThat(annee(2024, Calendrier.ALSACE_MOSELLE))
                .containsAll(legaux)
                .contains(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 12, 26))
                .hasSize(13);
    }

    @Test
    void twoHolidaysOfOneDayAreOne() {
        assertThat(annee(2008, Calendrier.LEGAL))
                .as("in 2008 Ascension Day is 1 May")
                .hasSize(10);
    }

    /** The earliest Easter Monday is 23 March, the latest Whit Monday 14 June. */
    @ParameterizedTest(name = "{2}, {0} to {1}")
    @CsvSource({
        "--01-02, --03-22, before Easter",
        "--06-15, --07-13, before 14 July",
        "--07-15, --08-14, before 15 August",
        "--08-16, --10-31, before All Saints",
        "--11-02, --11-10, before 11 November",
        "--11-12, --12-24, before Christmas",
        "--12-26, --12-31, after Christmas"
    })
    void noDayBetweenTwoHolidaysIsOneInAnyYear(MonthDay premier, MonthDay dernier, String quand) {
        for (int annee = DEBUT.getYear(); annee < FIN_EXCLUE.getYear(); annee++) {
            assertThat(jours(premier.atYear(annee), dernier.atYear(annee).plusDays(1), Calendrier.LEGAL::estFerie))
                    .as("%s %s", quand, annee)
                    .isEmpty();
        }
    }

    @Test
    void aLandlordAddsItsOwnDaysOff() {
        Calendrier ponts = jour -> Calendrier.LEGAL.estFerie(jour) || jour.equals(LocalDate.of(2024, 5, 10));

        assertThat(annee(2024, ponts))
                .contains(LocalDate.of(2024, 5, 9), LocalDate.of(2024, 5, 10))
                .hasSize(12);
    }

    private static List<LocalDate> annee(int annee, Calendrier calendrier) {
        return jours(LocalDate.of(annee, 1, 1), LocalDate.of(annee + 1, 1, 1), calendrier::estFerie);
    }

    private static List<LocalDate> jours(LocalDate debut, LocalDate finExclue, Predicate<LocalDate> lesquels) {
        return debut.datesUntil(finExclue).filter(lesquels).toList();
    }
}
