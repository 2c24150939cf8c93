package fr.gestionflux.rules.savoie;

import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Instruction;
import fr.gestionflux.core.charte.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.kit.Chiffres;
import fr.gestionflux.kit.Recalcul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annex « Résultats chiffrés » of Séez for 2024, figure by figure. */
class SeezTest {

    private final ObjectifAnnuel seez = Exemples.seez();

    @ParameterizedTest(name = "{0} is {2}, printed {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    # step                 ; printed ; exact or rounded as the text orders
                    DS1 de 399             ; 0,9     ; 0,9
                    AA de 399              ; 26,3    ; 26,33
                    DU1 de 399             ; 2,19    ;
                    DS1 de 793             ; 1,7     ; 1,7
                    AA de 793              ; 36,9    ; 36,92
                    DU1 de 793             ; 5,80    ;
                    DS1 de 875             ; 1,4     ; 1,4
                    AA de 875              ; 42,0    ; 42
                    DU1 de 875             ; 5,43    ;
                    DU2                    ; 0,00    ; 0
                    D, départs prévus      ; 7       ; 7
                    objectif exact         ; 1,27    ;
                    objectif de la convention ; 1       ; 1
                    """)
    void eachPrintedFigureIsTheComputedOneAtItsDecimals(String etape, String imprime, String exact) {
        Nombre<?> calcule = seez.etape(etape).orElseThrow().valeur();
        int decimales = imprime.contains(",") ? imprime.length() - imprime.indexOf(',') - 1 : 0;

        assertThat(calcule.imprime(Arrondi.auPlusProche(decimales))).isEqualTo(imprime);
        if (exact != null) {
            assertThat(calcule).isEqualTo(Quantite.parse(exact));
        }
    }

    @Test
    void eachStepIsOrderedByAnArticleOfTheConvention() {
        Chiffres.de(seez)
                .etape(Savoie.DS1.de("399"), "0,9 logement", "§ 4.1")
                .etape(Savoie.AA.de("399"), "26,33 ans", "§ 4.1")
                .etape(Savoie.DU1.de("399"), "2,1889… droits uniques", "§ 4.1")
                .etape(Savoie.DU1.de("793"), "5,7975… droits uniques", "§ 4.1")
                .etape(Savoie.DU1.de("875"), "5,4313… droits uniques", "§ 4.1")
                .etape(Savoie.DU, "13,4177… droits uniques", "§ 4.3")
                .etape(Savoie.REPRESENTATIVITE_DU_DROIT, "18,132… %", "§ 4.3")
                .etape(Instruction.OBJECTIF_EXACT, "1,2692… logement", "§ 4.4")
                .etape(Instruction.OBJECTIF, "1 logement", "§ 4.4");
    }

    @Test
    void theShareIsTheExactOneThatTheAnnexRetains() {
        assertThat(seez.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("18,13 %");
    }

    @Test
    void theShare1811OfTheAnnexComesFromDroitsUniquesCutToOneDecimal() {
        Quantite du = seez.etape(Savoie.DU).orElseThrow().valeur();

        assertThat(du.imprime(Arrondi.auPlusProche(2)))
                .as("erratum: the annex prints 13,40")
                .isEqualTo("13,42");
        assertThat(du.arrondi(Arrondi.auPlusProche(1)).sur(Quantite.of(74)).imprime(Arrondi.auPlusProche(2)))
                .isEqualTo("18,11 %");
    }

    @Test
    void theWeightInTheDepartementUsesTheObjectiveBeforeRounding() {
        Taux poids = seez.etape(Savoie.REPRESENTATIVITE).orElseThrow().valeur();

        assertThat(poids.imprime(Arrondi.auPlusProche(2))).isEqualTo("0,08 %");
        assertThat(poids).isEqualTo(seez.exact().valeur().sur(Quantite.of(1564)));
    }

    @Test
    void thePrintedRateIsTooRoundedToGiveTheAnnexButGivesTheSameObjective() {
        ObjectifAnnuel arrondi = Exemples.seez(Taux.parse("9,2 %"), OPERATIONS);

        assertThat(arrondi.etape(Savoie.DU1.de("399")).orElseThrow().valeur().imprime(Arrondi.auPlusProche(2)))
                .isEqualTo("2,18");
        assertThat(arrondi.part().valeur().imprime(Arrondi.auPlusProche(2))).isEqualTo("18,06 %");
        assertThat(arrondi.objectif().valeur()).isEqualTo(Quantite.of(1));
    }

    @ParameterizedTest
    @CsvSource({"9.2333 %, false", "9.2334 %, true", "9.2384 %, true", "9.2385 %, false"})
    void onlyRatesOfTheIntervalGiveThePrintedAnnex(String taux, boolean reproduit) {
        ObjectifAnnuel o = Exemples.seez(Taux.parse(taux), OPERATIONS);

        boolean imprime = o.etape(Savoie.DU1.de("399"))
                        .orElseThrow()
                        .valeur()
                        .imprime(Arrondi.auPlusProche(2))
                        .equals("2,19")
                && o.etape(Savoie.DU1.de("793"))
                        .orElseThrow()
                        .valeur()
                        .imprime(Arrondi.auPlusProche(2))
                        .equals("5,80")
                && o.etape(Savoie.DU1.de("875"))
                        .orElseThrow()
                        .valeur()
                        .imprime(Arrondi.auPlusProche(2))
                        .equals("5,43")
                && o.part().valeur().imprime(Arrondi.auPlusProche(2)).equals("18,13 %");

        assertThat(imprime).isEqualTo(reproduit);
    }

    @Test
    void theExplanationNamesEachStepItsValueAndItsArticle() {
        assertThat(seez.expliquer())
                .contains("DU1 de 399 = 0,9 logement × 26,33 ans × 9,2369… % = 2,1889… droits uniques"
                        + " (convention type OPAC Savoie, v2 du 16/01/2024, § 4.1)")
                .contains("représentativité du droit = 13,4177… droits uniques ÷ 74 logements = 18,132… %");
    }

    @Test
    void theStepsRedoneByHandGiveTheFigures() {
        Recalcul.verifie(seez.objectif());
        seez.complements().forEach(Recalcul::verifie);
    }

    @Test
    void nothingIsSaidOfAnAnnexWhoseLimitsDoNotBite() {
        assertThat(seez.anomalies()).isEmpty();
    }
}
