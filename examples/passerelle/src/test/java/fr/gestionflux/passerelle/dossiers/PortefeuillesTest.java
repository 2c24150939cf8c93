package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.guichet.Reponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two made-up landlords of forty conventions: each holder gets what the page that was read by a person gives it. */
class PortefeuillesTest {

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "idf"})
    void eachHolderHasBothObjectivesOfThePage(String id) throws IOException {
        List<String> page =
                Files.readAllLines(Path.of("src/test/resources/portefeuilles", id + ".txt"), StandardCharsets.UTF_8);

        assertThat(Exemples.rangees(repartition(id), "repartition").stream().map(PortefeuillesTest::ligne))
                .containsExactlyElementsOf(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie | 877,16 logements  | 245,16 logements
            idf    | 1320,65 logements | 74,65 logements
            """)
    void theRestIsTheLandlords(String id, String flux, String reste) throws IOException {
        assertThat(Exemples.chiffres(repartition(id)))
                .containsEntry("flux à répartir", List.of(flux))
                .containsEntry("contingent du bailleur", List.of(reste));
    }

    @ParameterizedTest
    @ValueSource(strings = {"savoie", "idf"})
    void aFolderIsReadWithoutARemark(String id) throws IOException {
        assertThat(Exemples.lis("portefeuilles/" + id).anomalies()).isEmpty();
        assertThat(Exemples.lis("portefeuilles/" + id).donnees().orElseThrow().conventions())
                .hasSize(40);
    }

    private static Reponse repartition(String id) throws IOException {
        return Exemples.guichet("portefeuilles/" + id).repartir(false);
    }

    private static String ligne(Map<String, String> rangee) {
        return String.join(
                ";",
                rangee.getOrDefault("reservataire", ""),
                rangee.getOrDefault("provenance", ""),
                nombre(rangee.getOrDefault("objectif_de_la_convention", "")),
                nombre(rangee.getOrDefault("objectif_retenu", "")));
    }

    private static String nombre(String logements) {
        return logements.split(" ", 2)[0];
    }
}
