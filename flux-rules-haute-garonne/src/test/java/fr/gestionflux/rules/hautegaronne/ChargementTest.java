package fr.gestionflux.rules.hautegaronne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Run twice by the build: on the module path ({@code provides}) and on the class path ({@code META-INF/services}). */
@Tag("chargement")
class ChargementTest {

    private static final Charte CHARTE =
            new FournisseurHauteGaronne().versions().get(0);

    @Test
    void theCharteIsFoundByItsIdAlone() {
        Chartes chartes = Chartes.decouvertes();

        assertThat(chartes.anomalies()).isEmpty();
        assertThat(chartes.pour("haute-garonne", LocalDate.of(2024, 1, 1)).get())
                .isSameAs(CHARTE);
    }

    @Test
    void theRunIsOnThePathThatTheBuildAnnounces() {
        Optional<String> annonce = Optional.ofNullable(System.getProperty("flux.chemin"));
        assumeTrue(annonce.isPresent(), "outside the build, nothing says which path is meant");

        assertThat(Chartes.class.getModule().isNamed() ? "modules" : "classes").isEqualTo(annonce.get());
        assertThat(FournisseurHauteGaronne.class.getModule().isNamed())
                .isEqualTo(Chartes.class.getModule().isNamed());
    }
}
