package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.nombre.Quantite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

class DureeRestantePropertiesTest {

    private static Quantite exactes(LocalDate debut, LocalDate fin) {
        return DureeRestante.anneesExactes("durée", debut, fin, TEXTE).valeur();
    }

    @Property
    void aRightThatLastsLongerNeverHasFewerExactYears(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate debut,
            @ForAll @DateRange(min = "1990-01-01", max = "2120-12-31") LocalDate fin,
            @ForAll @IntRange(max = 800) int joursDePlus) {
        assertThat(exactes(debut, fin.plusDays(joursDePlus))).isGreaterThanOrEqualTo(exactes(debut, fin));
    }

    @Property
    void aDayMoreCountsUnlessTheRightHasEnded(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate debut,
            @ForAll @IntRange(max = 30_000) int jours) {
        LocalDate fin = debut.plusDays(jours);

        assertThat(exactes(debut, fin.plusDays(1))).isGreaterThan(exactes(debut, fin));
    }

    @Property
    void aLaterInventoryNeverFindsMoreYears(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate debut,
            @ForAll @DateRange(min = "1990-01-01", max = "2120-12-31") LocalDate fin,
            @ForAll @IntRange(max = 800) int joursDePlus) {
        assertThat(exactes(debut.plusDays(joursDePlus), fin)).isLessThanOrEqualTo(exactes(debut, fin));
    }

    @Property
    void exactYearsLieBetweenTheWholeYearsDoneAndTheNext(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate debut,
            @ForAll @IntRange(min = 1, max = 40_000) int jours) {
        LocalDate fin = debut.plusDays(jours);
        long entieres = ChronoUnit.YEARS.between(debut, fin);

        assertThat(exactes(debut, fin)).isBetween(Quantite.of(entieres), Quantite.of(entieres + 1));
    }

    @Property
    void anAnniversaryIsAWholeNumberOfYears(
            @ForAll @DateRange(min = "1990-01-01", max = "2060-12-31") LocalDate debut,
            @ForAll @IntRange(min = 1, max = 60) int ans) {
        assertThat(exactes(debut, debut.plusYears(ans))).isEqualTo(Quantite.of(ans));
    }

    @Property
    void wholeYearsNeverGrowWhenTheReferenceYearDoes(
            @ForAll @IntRange(min = 1990, max = 2060) int annee, @ForAll @IntRange(min = 1990, max = 2120) int fin) {
        Quantite cetteAnnee =
                DureeRestante.anneesEntieres("durée", annee, fin, TEXTE).valeur();
        Quantite ensuite =
                DureeRestante.anneesEntieres("durée", annee + 1, fin, TEXTE).valeur();

        assertThat(cetteAnnee.moins(ensuite)).isBetween(Quantite.ZERO, Quantite.of(1));
        assertThat(ensuite.signe()).isNotNegative();
    }
}
