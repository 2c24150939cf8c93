package fr.gestionflux.examples.mesure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.charte.Chartes;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What is timed is worth timing; times themselves are not asserted. */
class MesureTest {

    @Test
    void both_conversions_do_the_same_arithmetic() {
        var justifiee = Conversion.justifiee().valeur();
        assertThat(BigFraction.of(justifiee.numerateur(), justifiee.denominateur()))
                .isEqualTo(Conversion.nue());
    }

    @Test
    void the_justified_one_can_be_read_again_line_by_line() {
        assertThat(Conversion.justifiee().expliquer().lines().filter(l -> l.startsWith("DU1 de ")))
                .hasSize(10);
    }

    @Test
    void the_convention_converts_ten_operations_and_calls_for_no_remark() {
        ObjectifAnnuel o = DixOperations.avec(Chartes.decouvertes()).objectif();
        assertThat(DixOperations.garanties())
                .hasSize(10)
                .allSatisfy(g -> assertThat(o.etape("DU1 de " + g.intitule())).isPresent());
        assertThat(o.anomalies()).isEmpty();
    }
}
