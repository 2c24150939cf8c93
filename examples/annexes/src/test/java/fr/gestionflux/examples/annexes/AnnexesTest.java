package fr.gestionflux.examples.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The command as its user sees it. */
class AnnexesTest {

    @Test
    void itSumsUpAndFailsWhenAskedToIfAPrintMustBeLookedAt() {
        assertThat(Execution.de("--strict").code()).isOne();
        Execution e = Execution.de();
        assertThat(e.code()).isZero();
        assertThat(e.lignes())
                .endsWith(
                        "Bilan : 64 conforme ; 1 conforme, tronqué ; 1 entrée trop arrondie ; 2 laissé en blanc ;"
                                + " 1 ÉCART, total qui n'est pas la somme ; 2 ÉCART, repris d'un chiffre en écart ;"
                                + " 2 ÉCART, opération fausse ; 2 ÉCART, autre année ; 1 ÉCART, faute d'impression ou de calcul");
    }

    @Test
    void itSucceedsWhenEveryPrintAgreesWhateverItsRounding() {
        assertThat(Execution.de("--strict", "--document", "hg-cite-jardins").code())
                .isZero();
        assertThat(Execution.de("--strict", "--document", "idf-montmorency").code())
                .isZero();
    }

    @Test
    void itPrintsThePrintTheExactFigureAndWhetherTheyAgreeInColumns() {
        assertThat(String.join(
                        "\n", Execution.de("--document", "hg-cite-jardins").lignes()))
                .isEqualTo("""
                        Escalquens – La Cité Jardins, annexe 1 au titre de 2024
                        ───────────────────────────────────────────────────────
                          annexe 1, art. 1  logements éligibles                      155   155 logements           conforme
                          annexe 1, art. 2  logements du réservataire                 15   15 logements            conforme
                          annexe 1, art. 3  part du flux                           9.67%   9,6774… %               conforme, tronqué
                          annexe 1, art. 4  taux de rotation                       7.90%   7,9 %                   conforme
                          annexe 1, art. 5  flux théorique               1.2 arrondi à 1   1,185 logement          conforme
                          annexe 1, art. 5  dont publics prioritaires                  —   0,2963… logement        laissé en blanc

                        Bilan : 4 conforme ; 1 conforme, tronqué ; 1 laissé en blanc""");
    }

    @Test
    void itSaysOnItsLineWhyAPrintIsProbablyWrong() {
        assertThat(Execution.de("--document", "savoie-seez").lignes())
                .contains(
                        "  annexe, 1.1       DU1                                    13,40   13,4177… droits uniques"
                                + " ÉCART, total qui n'est pas la somme : les 3 termes imprimés font 13,42 ;"
                                + " attendu 13,42, qui fait 13,4 arrondi à une décimale",
                        "  annexe, 1.3       flux réservataire  13,40 / 74 *100 = 18,11 %   18,132… %              "
                                + " ÉCART, repris d'un chiffre en écart : s'obtient avec « DU » imprimé 13,40",
                        "  annexe, 2         nombre prévisionnel       18,13 % × 7 = 1,27   1,2692… logement       "
                                + " conforme");
    }

    @Test
    void itPrintsWhatAReaderMustKnowUnderTheFigures() {
        assertThat(Execution.de("--document", "savoie-seez").lignes())
                .filteredOn(l -> l.startsWith("  ! "))
                .containsExactly("  ! « taux supposé » = 9,2369… % est une hypothèse : l'annexe imprime 9,2 %, trop"
                        + " arrondi pour donner ses droits uniques [hypothese]");
        assertThat(Execution.de("--document", "hg-chalets").lignes())
                .filteredOn(l -> l.startsWith("  ! "))
                .hasSize(4)
                .anyMatch(l -> l.endsWith("[etat-des-lieux-decale]"))
                .anyMatch(l -> l.endsWith("[libelle-vide]"))
                .anyMatch(l -> l.endsWith("[objectif-nul]"))
                .anyMatch(l -> l.endsWith("[limite-legale]"));
    }

    @Test
    void itShowsHowEachFigureIsObtainedOnlyWhenAsked() {
        String du1 = "    DU1 de 399 = 0,9 logement × 26,33 ans × 9,2369… % = 2,1889… droits uniques"
                + " (convention type OPAC Savoie, v2 du 16/01/2024, § 4.1)";
        assertThat(Execution.de("--document", "savoie-seez", "--etapes").lignes())
                .contains(
                        du1,
                        "    AA de 399 = 26,3288… ans, arrondi à 2 décimales = 26,33 ans"
                                + " (convention type OPAC Savoie, v2 du 16/01/2024, § 4.1)",
                        "    objectif exact = 18,132… % × 7 logements = 1,2692… logement"
                                + " (convention type OPAC Savoie, v2 du 16/01/2024, § 4.4)");
        assertThat(Execution.de("--document", "savoie-seez").lignes()).doesNotContain(du1);
    }

    @Test
    void itShowsTheFormulaOfTheCharterForTheFlowOfTheDepartement() {
        assertThat(Execution.de("--document", "savoie-charte", "--etapes").lignes())
                .contains("    flux annuel du département = 1530 logements + 250 logements − 213 logements"
                        + " = 1567 logements (charte partenariale de la Savoie, 07/09/2023, annexe 1)");
    }

    @Test
    void itSaysAFigureSharedBySeveralHoldersOnce() {
        List<String> lignes =
                Execution.de("--document", "savoie-charte", "--etapes").lignes();
        assertThat(lignes)
                .filteredOn(l -> l.startsWith("    flux annuel du département ="))
                .hasSize(1);
    }

    @Test
    void itRefusesAnUnknownDocumentAndSaysWhichExist() {
        Execution e = Execution.de("--document", "savoie-sez");
        assertThat(e.code()).isEqualTo(2);
        assertThat(e.lignes())
                .containsExactly("--document : reçu « savoie-sez » ; attendu l'un de : savoie-charte, savoie-seez,"
                        + " hg-cite-jardins, hg-chalets, hg-patrimoine-languedocienne, hg-promologis, idf-drihl,"
                        + " idf-montmorency");
    }

    @Test
    void itRefusesAnUnknownOption() {
        assertThat(Execution.de("--etape-s").code()).isEqualTo(2);
    }
}
