package fr.gestionflux.core.rpls;

import static fr.gestionflux.core.rpls.ContingentRpls.ACTION_LOGEMENT;
import static fr.gestionflux.core.rpls.ContingentRpls.ETAT_PRIORITAIRES;
import static fr.gestionflux.core.rpls.ContingentRpls.NON_RESERVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.rpls.EffectifsRpls.Effectif;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of 2023, home by home, tells for whom they are reserved. */
class EffectifsRplsTest {

    private static final String ICI = "95901";
    private static final String AILLEURS = "95902";

    @Test
    void homesAreCountedByContingentAndUnknownIsNotZero() {
        EffectifsRpls effectifs =
                effectifs(logement(ICI, 3), logement(ICI, 3), logement(ICI, 7), logement(ICI, 0), logement(ICI, 0));

        Effectif effectif = effectifs.effectif(ICI::equals);

        assertThat(effectif).isEqualTo(new Effectif(Map.of(ACTION_LOGEMENT, 2L, NON_RESERVE, 1L), 2));
        assertThat(effectif.de(ACTION_LOGEMENT)).isEqualTo(2);
        assertThat(effectif.de(ETAT_PRIORITAIRES)).isZero();
        assertThat(effectif.recus()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aHomeOfTheStockCountsWhateverItsMode(int mode) {
        assertThat(effectifs(new LogementRpls(
                                ICI, mode, Optional.empty(), OptionalInt.empty(), Optional.of(NON_RESERVE)))
                        .effectif(ICI::equals))
                .isEqualTo(new Effectif(Map.of(NON_RESERVE, 1L), 0));
    }

    /** « Sans objet »: no longer there on 1 January (order of 5 January 2010, annex, field 40). */
    @Test
    void aHomeThatLeftTheStockIsReservedForNobodyAndShownApart() {
        Effectif effectif = effectifs(
                        new LogementRpls(ICI, 9, Optional.empty(), OptionalInt.empty(), Optional.of(ACTION_LOGEMENT)),
                        new LogementRpls(ICI, 9, Optional.empty(), OptionalInt.empty(), Optional.empty()),
                        logement(ICI, 3))
                .effectif(ICI::equals);

        assertThat(effectif).isEqualTo(new Effectif(Map.of(ACTION_LOGEMENT, 1L), 0, 2));
        assertThat(effectif.recus()).isEqualTo(3);
    }

    @Test
    void aHomeCountsOnceByItsIdentifier() {
        EffectifsRpls effectifs = effectifs(numerote("0000000001"), numerote("0000000001"), numerote("0000000002"));

        assertThat(effectifs.effectif(ICI::equals)).isEqualTo(new Effectif(Map.of(NON_RESERVE, 2L), 0));
        assertThat(effectifs
                        .fusionner(effectifs(numerote("0000000002"), numerote("0000000003")))
                        .effectif(ICI::equals))
                .isEqualTo(new Effectif(Map.of(NON_RESERVE, 3L), 0));
    }

    private static LogementRpls numerote(String identifiant) {
        return new LogementRpls(
                Optional.of(identifiant), ICI, 1, Optional.empty(), OptionalInt.empty(), Optional.of(NON_RESERVE));
    }

    @Test
    void communesAreGroupedAfterwards() {
        EffectifsRpls effectifs = effectifs(logement(AILLEURS, 3), logement(ICI, 2), logement("01901", 7));

        assertThat(effectifs.parCommune().keySet()).containsExactly("01901", ICI, AILLEURS);
        assertThat(effectifs.effectif(c -> c.startsWith("95")))
                .isEqualTo(new Effectif(Map.of(ETAT_PRIORITAIRES, 1L, ACTION_LOGEMENT, 1L), 0));
        assertThat(effectifs.effectif("75056"::equals)).isEqualTo(new Effectif(Map.of(), 0));
    }

    @Test
    void twoPartsOfARegisterAddUp() {
        EffectifsRpls premiere = effectifs(logement(ICI, 3));
        EffectifsRpls seconde = effectifs(logement(ICI, 3), logement(AILLEURS, 0));

        premiere.fusionner(seconde);

        assertThat(premiere.parCommune())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ICI, new Effectif(Map.of(ACTION_LOGEMENT, 2L), 0), AILLEURS, new Effectif(Map.of(), 1)));
        assertThat(seconde.effectif(c -> true)).isEqualTo(new Effectif(Map.of(ACTION_LOGEMENT, 1L), 1));
    }

    @Test
    void theSameHomesInAnotherYearAreNotAdded() {
        assertThatThrownBy(() -> EffectifsRpls.de(2023).fusionner(EffectifsRpls.de(2022)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fusion : reçu répertoire 2022 ; attendu répertoire 2023");
    }

    @Test
    void anAccumulatorIsNotCountedTwice() {
        EffectifsRpls effectifs = effectifs(logement(ICI, 3));

        assertThatThrownBy(() -> effectifs.fusionner(effectifs)).isInstanceOf(IllegalArgumentException.class);
        assertThat(effectifs.effectif(ICI::equals).recus()).isEqualTo(1);
    }

    @Test
    void theViewOfARotationIsNotAddedToItself() {
        RotationRpls rotation = RotationRpls.de(2023);
        EffectifsRpls vue = rotation.effectifs();
        vue.ajouter(logement(ICI, 3));

        assertThatThrownBy(() -> vue.fusionner(rotation.effectifs())).isInstanceOf(IllegalArgumentException.class);
        assertThat(rotation.compte(ICI::equals).recus()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 2009, 10_000})
    void aMillesimeIsTheYearOfARegister(int millesime) {
        assertThatThrownBy(() -> EffectifsRpls.de(millesime))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("millésime : reçu " + millesime + " ; attendu");
    }

    @Test
    void aCountThatNoRegisterGivesIsRefused() {
        assertThatThrownBy(() -> new Effectif(Map.of(NON_RESERVE, -1L), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("non réservé : reçu -1 logements ; attendu un nombre positif ou nul");
        assertThatThrownBy(() -> new Effectif(Map.of(), -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contingent inconnu : reçu -2 logements ; attendu un nombre positif ou nul");
        assertThatThrownBy(() -> new Effectif(Map.of(), 0, -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MODE 9 : reçu -3 logements ; attendu un nombre positif ou nul");
    }

    @Test
    void aCopyOfTheCountsCannotBeChanged() {
        EffectifsRpls effectifs = effectifs(logement(ICI, 3));
        Map<String, Effectif> copie = effectifs.parCommune();
        Effectif effectif = effectifs.effectif(ICI::equals);

        effectifs.ajouter(logement(ICI, 3));

        assertThat(copie).containsExactlyEntriesOf(Map.of(ICI, effectif));
        assertThat(effectif.de(ACTION_LOGEMENT)).isEqualTo(1);
        assertThatThrownBy(copie::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(effectif.parContingent()::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static EffectifsRpls effectifs(LogementRpls... logements) {
        EffectifsRpls effectifs = EffectifsRpls.de(2023);
        Stream.of(logements).forEach(effectifs::ajouter);
        return effectifs;
    }

    /** Code 0 is none. */
    private static LogementRpls logement(String commune, int code) {
        return new LogementRpls(commune, 1, Optional.empty(), OptionalInt.empty(), ContingentRpls.de(code));
    }
}
