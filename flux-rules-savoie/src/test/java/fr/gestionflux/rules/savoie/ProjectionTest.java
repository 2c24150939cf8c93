package fr.gestionflux.rules.savoie;

import static fr.gestionflux.core.releve.Grandeur.MISES_EN_SERVICE;
import static fr.gestionflux.core.releve.Grandeur.ROTATION;
import static fr.gestionflux.rules.savoie.Exemples.COMMUNE;
import static fr.gestionflux.rules.savoie.Exemples.OPERATIONS;
import static fr.gestionflux.rules.savoie.Exemples.SEEZ;
import static fr.gestionflux.rules.savoie.Exemples.TAUX_SUPPOSE;
import static fr.gestionflux.rules.savoie.Exemples.TEXTE;
import static fr.gestionflux.rules.savoie.Exemples.conventionOpac;
import static fr.gestionflux.rules.savoie.Exemples.dossier;
import static fr.gestionflux.rules.savoie.Exemples.releveDeSeez;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.prospective.AnneeProjetee;
import fr.gestionflux.core.prospective.Hypotheses;
import fr.gestionflux.core.prospective.Projection;
import fr.gestionflux.core.releve.Releve;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Séez over the years to come, all else unchanged. */
class ProjectionTest {

    private static final DossierAnnuel DEPART =
            dossier(2024, releveDeSeez(TAUX_SUPPOSE).build(), OPERATIONS);

    static Releve.Builder inchange(int annee) {
        Releve.Builder faits = Releve.builder().reprend(DEPART.releve(), annee - 2024);
        return annee == 2024 ? faits : faits.note(MISES_EN_SERVICE, SEEZ, annee - 1, 0, TEXTE);
    }

    static Hypotheses.Builder hypotheses(int annees) {
        return Hypotheses.builder().annees(annees).charte(n -> CharteSavoie.V2023);
    }

    static List<AnneeProjetee> projette(Hypotheses h) {
        return Objects.requireNonNull(
                Projection.de(DEPART, List.of(conventionOpac()), h).annees().get(COMMUNE));
    }

    static Quantite cloture(AnneeProjetee a) {
        return a.exercice().orElseThrow().cloture().valeur();
    }

    @Test
    void oneHomeAYearLeavesThreeRightsAndABitAfterTenYears() {
        List<AnneeProjetee> annees =
                projette(hypotheses(10).faits(n -> inchange(n).build()).build());

        Quantite du2024 = Quantite.rapport(3_341_003, 249_000);
        assertThat(annees)
                .extracting(AnneeProjetee::annee)
                .startsWith(2024, 2025)
                .hasSize(10);
        assertThat(annees).allSatisfy(a -> assertThat(a.objectif().valeur()).isEqualTo(Quantite.of(1)));
        assertThat(annees.get(0).exercice().orElseThrow().ouverture().valeur()).isEqualTo(du2024);
        assertThat(cloture(annees.get(0))).isEqualTo(du2024.moins(Quantite.of(1)));
        assertThat(cloture(annees.get(9))).isEqualTo(du2024.moins(Quantite.of(10)));
        assertThat(annees.get(1).part().valeur())
                .as("§ 10.3: the balance over the homes")
                .isEqualTo(du2024.moins(Quantite.of(1)).sur(Quantite.of(74)));
        assertThat(annees.get(9).part().valeur()).as("§ 4.2: the floor").isEqualTo(Taux.pourcent(10));
    }

    @Test
    void theStockRunsOutInItsFourteenthYearAndTheOverrunIsSaid() {
        Projection projection = Projection.de(
                DEPART,
                List.of(conventionOpac()),
                hypotheses(15).faits(n -> inchange(n).build()).build());

        assertThat(projection.epuisement(COMMUNE)).contains(2037);
        AnneeProjetee derniere =
                Objects.requireNonNull(projection.annees().get(COMMUNE)).get(13);
        assertThat(derniere.exercice().orElseThrow().cloture().anomalies())
                .extracting(Anomalie::code)
                .contains(Codes.DEPASSEMENT);
    }

    @Test
    void aHigherRateGivesMoreRightsForTheSameGuarantees() {
        List<AnneeProjetee> plus = projette(hypotheses(1)
                .faits(n -> inchange(n).varie(ROTATION, Taux.pourcent(110)).build())
                .build());

        assertThat(plus.get(0).exercice().orElseThrow().ouverture().valeur())
                .isEqualTo(Quantite.rapport(3_341_003, 249_000).fois(Taux.pourcent(110)));
    }

    @Test
    void aYearWhoseFactsAreMissingSaysWhichAndTheNextOnesGoOn() {
        List<AnneeProjetee> annees = projette(hypotheses(3)
                .faits(n -> n == 2025 ? Releve.builder().build() : inchange(n).build())
                .build());

        assertThat(annees.get(1).objectif().estCalcule()).isFalse();
        assertThat(annees.get(1).anomalies()).extracting(Anomalie::code).contains(Codes.DONNEE_MANQUANTE);
        assertThat(annees.get(2).exercice().orElseThrow().ouverture().valeur()).isEqualTo(cloture(annees.get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void aProjectionIsOfACenturyAtMost(int annees) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> hypotheses(annees).faits(n -> inchange(n).build()).build())
                .withMessage("années : reçu " + annees + " ; attendu de 1 à 100");
    }

    @Test
    void whatIsSupposedIsSaid() {
        Projection projection = Projection.de(
                DEPART,
                List.of(conventionOpac()),
                hypotheses(1)
                        .faits(n -> inchange(n).build())
                        .realisation(Taux.pourcent(50))
                        .addEnonces("le parc et les taux de 2024, inchangés")
                        .build());

        assertThat(projection.hypotheses())
                .containsExactly(
                        "le parc et les taux de 2024, inchangés",
                        "chaque objectif est celui de la convention, avant toute réduction à l'échelle du bailleur",
                        "chaque objectif est honoré à 50 %, en logements entiers");
        assertThat(Objects.requireNonNull(projection.annees().get(COMMUNE))
                        .get(0)
                        .honores()
                        .valeur())
                .as("half of one home is none")
                .isEqualTo(Quantite.ZERO);
    }
}
