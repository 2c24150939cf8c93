package fr.gestionflux.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checker that lets a wrong line through checks nothing: every operation is tried right, then wrong. */
class RecalculTest {

    /** The figures that the lines below use. */
    private static final String DONNEES = """
              logements (399) : 9 logements (convention, annexe : 2 pages)
              part réservée : 10 % (convention)
              durée : 26,33 ans (convention)
              rotation, 2022 : 2300/249 % (annexe 1)
              petit : -3/7 logements (annexe 1)
              droits × années : 12 droits × ans (annexe 1)
              zéro : 0 logement (annexe 1)
              le « taux » : 5 % (annexe 1)
              ! une remarque = 3 = 4
              autre : ?
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DS1 de 399 = 9 logements × 10 % = 0,9 logement (convention, § 4.1)",
                "DU1 = 9 logements × 10 % × 26,33 ans × 2300/249 % = 181677/83000 droits uniques (convention (v2), § 4.1)",
                "a = 9 logements + -3/7 logements = 60/7 logements (x)",
                "a = 9 logements − -3/7 logements = 66/7 logements (x)",
                "a = 9 logements − (9 logements + -3/7 logements) = 3/7 logements (x)",
                "a = 9 logements ÷ 26,33 ans = 90000/2633 % (x)",
                "a = 9 logements × 9 logements ÷ 9 logements = 900 % (x)",
                "a = 9 logements × 9 logements ÷ 9 logements = 9 logements (x)",
                "a = 10 % × 10 % = 1 % (x)",
                "a = 10 % × 9 logements = 90 % (x)",
                "a = moyenne(10 % ; 2300/249 %) = 2395/249 % (x)",
                "a = 12 droits × ans × moyenne(10 % ; 10 %) = 1,2 droit × an (x)",
                "a = 9 logements, au plus 26,33 ans = 9 logements (x)",
                "a = 9 logements, au moins 26,33 ans = 26,33 logements (x)",
                "a = 9 logements + 26,33 ans, au plus 9 logements, arrondi à l'unité = 9 logements (x)",
                "a = 26,33 ans, arrondi à l'unité = 26 ans (x)",
                "a = 26,33 ans, arrondi à une décimale = 26,3 ans (x)",
                "a = 2300/249 %, tronqué à 2 décimales = 9,23 % (x)",
                "a = 2300/249 %, arrondi à 2 décimales = 9,24 % (x)",
                "a = -3/7 logements, arrondi à une décimale = -0,4 logement (x)",
                "a = aucun = 0 logement (x)",
                "a = ? × 9 logements = ? (x)",
                "a = 9 logements ÷ 0 logement = ? (x)",
                "a = 10 % = 10 % (x)",
                "a = « logements (399) » × « part réservée » = 0,9 logement (x)",
                "a = « rotation, 2022 » + 10 % = 4790/249 % (x)",
                "a = moyenne(« part réservée » ; « rotation, 2022 ») = 2395/249 % (x)",
                "a = (« durée » − 26,33 ans) × 2300/249 % = 0 an (x)",
                "a = « le « taux » » = 5 % (x)",
                "  ! le taux ne peut pas dépasser 100 %\na = 9 logements ÷ 9 logements = ? (x)",
            })
    void aLineThatGivesItsValuePasses(String ligne) {
        assertThatCode(() -> Recalcul.verifie(DONNEES + ligne)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 9 logements × 10 % = 0,91 logement (x)",
                "a = 9 logements × 10 % = 0,9… logement (x)",
                "a = 9 logements − 9 logements + -3/7 logements = 3/7 logements (x)",
                "a = 9 logements ÷ 9 logements = 1 logement (x)",
                "a = 10 % × 10 % = 0,01 logement (x)",
                "a = 9 logements + 10 % = 9,1 logements (x)",
                "a = moyenne(10 % ; 2300/249 %) = 4790/249 % (x)",
                "a = 9 logements, au plus 26,33 ans = 26,33 ans (x)",
                "a = 9 logements, au moins 26,33 ans = 9 logements (x)",
                "a = 26,33 ans, arrondi à l'unité = 27 ans (x)",
                "a = 2300/249 %, tronqué à 2 décimales = 9,24 % (x)",
                "a = 2300/249 %, arrondi à 2 décimales = 9 % (x)",
                "a = aucun = 1 logement (x)",
                "a = ? × 9 logements = 9 logements (x)",
                "a = 9 logements × 10 % = ? (x)",
                "a = 9 logements ÷ 0 logement = 0 % (x)",
                "a = 8 logements = 8 logements (x)",
                "a = (9 logements = 9 logements (x)",
                "a = 9 logements plus 9 logements = 18 logements (x)",
                "a = « logements (399) » × « part réservée » = 0,91 logement (x)",
                "a = « autre part » × 9 logements = 0,9 logement (x)",
                "a = « part réservée × 9 logements = 0,9 logement (x)",
                "a = 9 logements",
                "  b : 9,3… logements (x)",
                "",
            })
    void aLineThatDoesNotIsNamed(String ligne) {
        String texte = ligne.isEmpty() ? "" : DONNEES + ligne;

        assertThatThrownBy(() -> Recalcul.verifie(texte))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(ligne.strip());
    }
}
