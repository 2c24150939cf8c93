package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.temps.Delai.Mesure;
import fr.gestionflux.kit.Domaine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class DelaiPropertiesTest {

    @Property
    void aTimeInWorkingDaysNeverEndsOnADayOff(@ForAll Delai delai, @ForAll LocalDate depart) {
        LocalDate ouvre = new Delai(delai.nombre(), Mesure.JOURS_OUVRES).fin(depart, Calendrier.LEGAL);
        LocalDate ouvrable = new Delai(delai.nombre(), Mesure.JOURS_OUVRABLES).fin(depart, Calendrier.LEGAL);

        assertThat(List.of(ouvre, ouvrable)).noneMatch(Calendrier.LEGAL::estFerie);
        assertThat(ouvre.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(ouvrable.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
    }

    @Property
    void whoStartsLaterNeverEndsEarlier(@ForAll Delai delai, @ForAll LocalDate depart) {
        assertThat(delai.fin(depart.plusDays(1), Calendrier.LEGAL))
                .isAfterOrEqualTo(delai.fin(depart, Calendrier.LEGAL));
        assertThat(delai.avant(depart.plusDays(1), Calendrier.LEGAL))
                .isAfterOrEqualTo(delai.avant(depart, Calendrier.LEGAL));
    }

    @Property
    void aLongerTimeEndsLater(@ForAll Delai delai, @ForAll LocalDate depart) {
        Delai plusLong = new Delai(delai.nombre() + 1, delai.unite());

        assertThat(plusLong.fin(depart, Calendrier.LEGAL)).isAfter(delai.fin(depart, Calendrier.LEGAL));
        assertThat(plusLong.avant(depart, Calendrier.LEGAL)).isBefore(delai.avant(depart, Calendrier.LEGAL));
    }

    /** From one working day to another, the same days are counted both ways. */
    @Property
    void whatEndsATimeInDaysIsThatTimeAfterWhatStartsIt(@ForAll Delai delai, @ForAll LocalDate jour) {
        Assume.that(delai.unite() != Mesure.MOIS);
        LocalDate depart = new Delai(1, delai.unite()).fin(jour, Calendrier.LEGAL);

        assertThat(delai.avant(delai.fin(depart, Calendrier.LEGAL), Calendrier.LEGAL))
                .isEqualTo(depart);
    }

    @Property
    void daysOffOnlyMakeATimeLonger(@ForAll Delai delai, @ForAll LocalDate depart) {
        LocalDate sansFete = delai.fin(depart, jour -> false);

        assertThat(delai.fin(depart, Calendrier.LEGAL)).isAfterOrEqualTo(sansFete);
        assertThat(delai.fin(depart, Calendrier.ALSACE_MOSELLE)).isAfterOrEqualTo(delai.fin(depart, Calendrier.LEGAL));
    }

    @Property
    void workingDaysAreNeverShorterThanOuvrablesNorThoseThanCalendarDays(
            @ForAll Delai delai, @ForAll LocalDate depart) {
        int n = delai.nombre();

        assertThat(new Delai(n, Mesure.JOURS_OUVRES).fin(depart, Calendrier.LEGAL))
                .isAfterOrEqualTo(new Delai(n, Mesure.JOURS_OUVRABLES).fin(depart, Calendrier.LEGAL));
        assertThat(new Delai(n, Mesure.JOURS_OUVRABLES).fin(depart, Calendrier.LEGAL))
                .isAfterOrEqualTo(new Delai(n, Mesure.JOURS_CALENDAIRES).fin(depart, Calendrier.LEGAL));
    }
}
