package fr.gestionflux.passerelle.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.base.Ligne;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TexteDeTableTest {

    private static final List<String> ENTETE = List.of("qui", "vide", "pourquoi");

    @Test
    void aTableThatAScreenShowsIsInColumnsWithoutThoseThatAreEmpty() {
        assertThat(lignes("parce que", "par ailleurs"))
                .containsExactly(
                        "", "propositions", "  qui  pourquoi    ", "  A    parce que   ", "  B    par ailleurs");
    }

    @Test
    void aWiderOneIsARowAtATimeWithoutWhatItLeavesEmpty() {
        String long1 = "x".repeat(160);

        assertThat(lignes(long1, ""))
                .containsExactly("", "propositions", "  - qui : A", "    pourquoi : " + long1, "  - qui : B");
    }

    @Test
    void anEmptyOneIsSaidToBe() {
        assertThat(TexteDeTable.lignes(new TableEcrite("limites", ENTETE, List.of())))
                .containsExactly("", "limites : rien");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"verifier", "repartir", "situation --au 30/06/2024", "bilan", "ouvrir", "comparer --avec idf"})
    void noTableOfACommandIsWiderThanAScreen(String commande) {
        Ligne l = Ligne.flux((commande + " dossiers/annees/savoie").split(" "));

        assertThat(l.code()).isZero();
        assertThat(l.dit().lines().filter(TexteDeTableTest::estEnColonnes))
                .allSatisfy(x -> assertThat(x).hasSizeLessThanOrEqualTo(162));
    }

    /** A row at a time, lines are as long as what they say. */
    private static boolean estEnColonnes(String ligne) {
        return ligne.matches(" {2}[^ -].*");
    }

    @Test
    void daysAreWrittenAsPeopleReadThem() {
        assertThat(Ligne.flux("situation", "--au", "30/06/2024", "dossiers/annees/savoie")
                        .dit())
                .contains("date : 04/03/2024")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void aSummarySaysTheOptionThatTellsAllOfIt() {
        assertThat(Ligne.flux("calculer", "dossiers/documents/savoie-seez").dit())
                .contains("le détail : --explications, ")
                .doesNotContain("expliquer()");
    }

    private static List<String> lignes(String deA, String deB) {
        return TexteDeTable.lignes(
                        new TableEcrite("propositions", ENTETE, List.of(List.of("A", "", deA), List.of("B", "", deB))))
                .toList();
    }
}
