package fr.gestionflux.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What charters settle otherwise, read by somebody who does not program. */
class ComparerTest {

    private static final List<String> CHARTES = List.of("idf", "savoie", "haute-garonne", "rhone", "droit-commun");

    @ParameterizedTest
    @ValueSource(strings = {"annees/savoie", "annees/rhone", "documents/idf-montmorency", "documents/hg-promologis"})
    void whatChartersSettleOtherwiseIsSaidAsPeopleWriteIt(String id) throws IOException {
        List<Map<String, String>> differences =
                Exemples.rangees(Exemples.guichet(id).comparer(CHARTES), "differences");

        assertThat(differences)
                .extracting(d -> d.getOrDefault("valeur", ""))
                .noneMatch(v -> v.matches("\\[.*]|\\{.*}|.*\\w+\\[\\w+=.*"))
                .contains("hors du régime des attributions ; défense nationale et sécurité intérieure ; établissements"
                        + " publics de santé");
        assertThat(differences)
                .filteredOn(d -> "haute-garonne".equals(d.get("variante")))
                .anyMatch(d -> "soustractions".equals(d.get("clause")) && "aucun".equals(d.get("valeur")))
                .anyMatch(d -> d.getOrDefault("valeur", "").startsWith("1) réservataire : "));
    }
}
