package fr.gestionflux.core.temps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Domaine.class)
class PeriodePropertiesTest {

    /** If two periods share a day, they share the later of their first days. */
    @Property
    void twoPeriodsOverlapWhenTheyShareADay(@ForAll Periode a, @ForAll Periode b) {
        LocalDate premier = a.debut().isAfter(b.debut()) ? a.debut() : b.debut();

        assertThat(a.chevauche(b)).isEqualTo(a.contient(premier) && b.contient(premier));
    }

    @Property
    void overlapGoesBothWays(@ForAll Periode a, @ForAll Periode b) {
        assertThat(a.chevauche(b)).isEqualTo(b.chevauche(a));
        assertThat(a.chevauche(a)).isTrue();
    }

    @Property
    void anEndCutsAPeriodInTwoThatDoNotOverlap(@ForAll Periode a, @ForAll LocalDate jour) {
        a.finExclue().ifPresent(fin -> {
            Periode suite = Periode.aCompterDu(fin);

            assertThat(a.chevauche(suite)).isFalse();
            assertThat(a.contient(jour) && suite.contient(jour)).isFalse();
            assertThat(a.contient(jour) || suite.contient(jour)).isEqualTo(!jour.isBefore(a.debut()));
        });
    }

    @Property
    void aDateIsReadAgainFromItsText(@ForAll LocalDate jour) {
        assertThat(Dates.lis(Dates.texte(jour))).contains(jour);
    }
}
