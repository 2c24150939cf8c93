package fr.gestionflux.core.charte;

import static fr.gestionflux.core.charte.CharteDEssai.CONVENTION;
import static fr.gestionflux.core.charte.CharteDEssai.TEXTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    private static final Clause<Taux> QUOTA = Clause.auPlus("quota", "quota d'essai", Taux.pourcent(30), Cch.R441_5_2);
    private static final Stipulation<Taux> DE_LA_CHARTE = QUOTA.fixee(Taux.pourcent(25), TEXTE.art("art. 2"));

    @Test
    void twoClausesOfOneIdAreTheSamePoint() {
        assertThat(QUOTA)
                .isEqualTo(Clause.libre("quota", "autre libellé"))
                .hasSameHashCodeAs(Clause.libre("quota", "autre libellé"))
                .isNotEqualTo(Clause.libre("quota-2", "quota d'essai"))
                .hasToString("quota d'essai");
    }

    @Test
    void aStipulationCitesItsArticle() {
        assertThat(DE_LA_CHARTE.citation()).isEqualTo(TEXTE.art("art. 2"));
        assertThat(DE_LA_CHARTE.remplace()).isEmpty();
        assertThat(DE_LA_CHARTE).hasToString("quota d'essai : 25 % (charte d'essai, 01/01/2024, art. 2)");
    }

    @Test
    void aDerogationCitesBothTextsAndKeepsTheOldValueReadable() {
        Stipulation<Taux> deroge =
                QUOTA.fixee(Taux.pourcent(20), CONVENTION.art("art. 5")).aLaPlaceDe(Optional.of(DE_LA_CHARTE));

        assertThat(deroge.valeur()).isEqualTo(Taux.pourcent(20));
        assertThat(deroge.remplace()).contains(DE_LA_CHARTE);
        assertThat(deroge.citation())
                .hasToString("convention Valmont – Toit, 15/01/2024, art. 5 ; déroge à charte d'essai, 01/01/2024,"
                        + " art. 2");
        assertThat(deroge)
                .hasToString("quota d'essai : 20 % (convention Valmont – Toit, 15/01/2024, art. 5 ; déroge à charte"
                        + " d'essai, 01/01/2024, art. 2 : 25 %)");
    }

    @Test
    void aDerogationWithoutAnArticleStillCitesBothTexts() {
        Stipulation<Taux> deroge = QUOTA.fixee(Taux.pourcent(20), CONVENTION).aLaPlaceDe(Optional.of(DE_LA_CHARTE));

        assertThat(deroge.citation())
                .hasToString("convention Valmont – Toit, 15/01/2024, déroge à charte d'essai, 01/01/2024, art. 2");
    }

    @Test
    void theSameValueIsNoDerogation() {
        Stipulation<Taux> repete =
                QUOTA.fixee(Taux.pourcent(25), CONVENTION.art("art. 5")).aLaPlaceDe(Optional.of(DE_LA_CHARTE));

        assertThat(repete.citation()).isEqualTo(CONVENTION.art("art. 5"));
        assertThat(repete)
                .hasToString("quota d'essai : 25 % (convention Valmont – Toit, 15/01/2024, art. 5 ; comme charte"
                        + " d'essai, 01/01/2024, art. 2 : 25 %)");
    }

    @ParameterizedTest
    @CsvSource({"'29,99 %', false", "'30 %', false", "'30,01 %', true"})
    void onlyMoreThanTheLawAllowsIsRemarked(String taux, boolean remarque) {
        assertThat(QUOTA.exces(QUOTA.fixee(Taux.parse(taux), CONVENTION)).isPresent())
                .isEqualTo(remarque);
    }

    @Test
    void anExcessOverTheLawNamesBothTexts() {
        Anomalie exces = QUOTA.exces(QUOTA.fixee(Taux.pourcent(35), CONVENTION.art("art. 5")))
                .orElseThrow();

        assertThat(exces.estRefus()).isFalse();
        assertThat(exces.code()).isEqualTo(Codes.LIMITE_LEGALE);
        assertThat(exces.message())
                .isEqualTo("« quota d'essai » : 35 % (convention Valmont – Toit, 15/01/2024, art. 5) ; la loi limite à"
                        + " 30 % (CCH, R.441-5-2)");
    }

    @Test
    void aPointThatTheLawLeavesFreeHasNoExcess() {
        Clause<Taux> libre = Clause.libre("libre", "point libre");

        assertThat(libre.exces(libre.fixee(Taux.pourcent(500), CONVENTION))).isEmpty();
    }

    @Test
    void aConventionTypeKeepsItsStipulationsWhateverBecomesOfTheGivenList() {
        List<Stipulation<?>> donnees = new ArrayList<>(List.of(DE_LA_CHARTE));
        ConventionType type = new ConventionType("modele", "modèle d'essai", donnees);
        donnees.clear();

        assertThat(type.stipulations()).containsExactly(DE_LA_CHARTE);
        assertThat(type).hasToString("modèle d'essai");
    }

    @Test
    void aDureeReadsAsFrench() {
        assertThat(new Duree(1, Reconduction.AUCUNE)).hasToString("1 an");
        assertThat(new Duree(3, Reconduction.TACITE)).hasToString("3 ans avec tacite reconduction");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, 999_999_999, Integer.MAX_VALUE})
    void aDureeIsOfOneYearToNinetyNine(int ans) {
        assertThatThrownBy(() -> new Duree(ans, Reconduction.AUCUNE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("durée : reçu " + ans + " ; attendu de 1 à 99 ans");
    }

    @Test
    void aStipulationKeepsItsListWhateverBecomesOfTheGivenOne() {
        List<Exclusion> donnee = new ArrayList<>(List.of(Exclusion.PLAN_DE_VENTE));
        Stipulation<List<Exclusion>> fixee = Clauses.EXCLUSIONS.fixee(donnee, TEXTE);
        donnee.add(Exclusion.DEMOLITION);

        assertThat(fixee.valeur()).containsExactly(Exclusion.PLAN_DE_VENTE);
        assertThat(fixee).isEqualTo(Clauses.EXCLUSIONS.fixee(List.of(Exclusion.PLAN_DE_VENTE), TEXTE));
    }
}
