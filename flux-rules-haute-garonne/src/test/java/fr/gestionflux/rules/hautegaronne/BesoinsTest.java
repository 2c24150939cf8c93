package fr.gestionflux.rules.hautegaronne;

import static fr.gestionflux.rules.hautegaronne.EscalquensTest.convention;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.dossier;
import static fr.gestionflux.rules.hautegaronne.EscalquensTest.reserves;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.releve.Releve;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Escalquens must find before any figure, with the years of each version of the model. */
class BesoinsTest {

    @Test
    void theInventoryOf2022AndTheRateOfTheDepartementMake2024() {
        assertThat(besoins(ModeleDdets31.V2024, 2024)).isEqualTo("");
    }

    @Test
    void laterYearsWantTheYearBefore() {
        assertThat(besoins(ModeleDdets31.V2025, 2026)).isEqualTo("");
    }

    private static String besoins(Charte charte, int annee) {
        return charte.besoins(dossier(annee, Releve.builder().build(), reserves(8)), convention()).stream()
                .map(Besoin::toString)
                .collect(Collectors.joining("\n"));
    }
}
