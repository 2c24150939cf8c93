package fr.gestionflux.examples.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import org.junit.jupiter.api.Test;

/** The command as its user sees it; the pass over a made-up portfolio, but for its time. */
class PortefeuilleTest {

    @Test
    void itPrintsTheElevenLinesOfSavoieAndSaysWhichAreComputed() {
        assertThat(String.join("\n", Execution.de().lignes().subList(0, 15))).isEqualTo("""
                        Répartition de 1567 logements (charte partenariale de la Savoie, 07/09/2023)

                          Réservataire             Objectif % du flux   D'où
                          État                          470    30,0 %   calculé : 470,1 logements
                          Conseil départemental          50     3,2 %   calculé : 50 logements
                          ALS                           280    17,9 %   calculé : 280 logements
                          EPCI 1                         26     1,7 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Commune 11                      5     0,3 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Commune 12                     34     2,2 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          EPCI 2                         17     1,1 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Commune 3                       1    0,06 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Autres communes               500    31,9 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Autres réservataires           50     3,2 %   donné : charte partenariale de la Savoie, 07/09/2023, annexe 1, 2/
                          Contingent du bailleur        134     8,6 %   calculé : le reste
                          TOTAL                        1567   100,0 %""");
    }

    @Test
    void itSaysWhatLeavesTheCountAndWhatIsHeldAgainstTheLimits() {
        assertThat(Execution.de().lignes())
                .contains(
                        "Hors décompte : droits non mobilisés, en logements = 138 logements",
                        "  part de l'État, Savoie : 470,1 logements pour au plus 470,1 logements",
                        "  garanties d'emprunt, Savoie : 633 logements pour au plus 313,4 logements")
                .anyMatch(l ->
                        l.startsWith("  ! garanties d'emprunt sur « Savoie »") && l.endsWith("[limite-a-verifier]"));
    }

    @Test
    void itShowsHowEachFigureIsObtainedOnlyWhenAsked() {
        String reste = "    contingent du bailleur = 1567 logements − 1433 logements = 134 logements"
                + " (usage des conventions, le bailleur garde le reste du flux)";
        assertThat(Execution.de("--etapes").lignes()).contains(reste);
        assertThat(Execution.de().lignes()).doesNotContain(reste);
    }

    @Test
    void aMadeUpPortfolioIsComputedSharedOutAndCheckedWhole() {
        Passage passage = Passage.de(Invention.avec(Chartes.decouvertes(), 1).dossiers(330));

        assertThat(passage.dossiers()).isEqualTo(9);
        assertThat(passage.calculees()).isEqualTo(330);
        assertThat(passage.sansValeur()).isZero();
        // the State's on each file, the guarantors' on each commune
        assertThat(passage.limites()).isEqualTo(9 + 330);
        assertThat(passage.depassees()).isPositive().isLessThan(330);
    }

    @Test
    void theSameSeedMakesTheSamePortfolio() {
        Chartes chartes = Chartes.decouvertes();

        assertThat(Passage.de(Invention.avec(chartes, 7).dossiers(160)).codes())
                .isEqualTo(Passage.de(Invention.avec(chartes, 7).dossiers(160)).codes());
    }

    @Test
    void itSaysHowLongThePassTook() {
        Execution e = Execution.de("--mesure", "40");

        assertThat(e.lignes().get(0)).matches("calcul, répartition et contrôle : .* ms, dans un tas d'au plus .* Mio");
        assertThat(e.lignes().get(1)).isEqualTo("dossiers : 1 ; conventions calculées : 40 ; lignes sans valeur : 0");
    }

    @Test
    void itRefusesANegativePortfolioAndAnUnknownOption() {
        assertThat(Execution.de("--mesure", "-1").lignes())
                .containsExactly("--mesure : reçu « -1 » ; attendu un nombre positif de conventions");
        assertThat(Execution.de("--mesure", "-1").code()).isEqualTo(2);
        assertThat(Execution.de("--tableau").code()).isEqualTo(2);
    }
}
