package fr.gestionflux.core.parc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.RotationRpls.Compte;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of 2023 gives the rate of 2022, home by home. */
class RotationRplsTest {

    private static final String ICI = "95901";
    private static final String AILLEURS = "95902";
    private static final Reference RPLS = Reference.de("RPLS 2023");
    private static final Territoire VAL_D_OISE = Territoire.departement("95", "Val-d'Oise");
    private static final Territoire COMMUNE = Territoire.commune(ICI, "Ici", VAL_D_OISE);

    @ParameterizedTest
    @CsvSource({
        // year of first letting, one year or more, letter of the model
        "1985, true,  true",
        "2020, true,  true",
        "2021, true,  false",
        "2022, false, false",
        "2023, false, true",
    })
    void eachReadingLeavesOutItsOwnTwoYearsOfFirstLetting(int locat, boolean unAnOuPlus, boolean texteDuModele) {
        LogementRpls reloue = loue(ICI, "2022-06", locat);
        LogementRpls vacant = vacant(ICI, locat);

        assertThat(compte(LectureLocat.UN_AN_OU_PLUS, reloue, vacant))
                .isEqualTo(unAnOuPlus ? new Compte(2, 1, 2, 0) : new Compte(2, 0, 0, 0));
        assertThat(compte(LectureLocat.TEXTE_DU_MODELE, reloue, vacant))
                .isEqualTo(texteDuModele ? new Compte(2, 1, 2, 0) : new Compte(2, 0, 0, 0));
    }

    @Test
    void oneYearOrMoreIsTheDefault() {
        assertThat(RotationRpls.de(2023).lecture()).isEqualTo(LectureLocat.UN_AN_OU_PLUS);
    }

    @ParameterizedTest
    @CsvSource({"2021-12, 0", "2022-01, 1", "2022-12, 1"})
    void onlyALeaseOfTheYearBeforeTheRegisterIsInTheNumerator(String bail, long numerateur) {
        assertThat(compte(LectureLocat.UN_AN_OU_PLUS, loue(ICI, bail, 1985)))
                .isEqualTo(new Compte(1, numerateur, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"2023-01", "2023-12", "2202-06"})
    void aLeaseLaterThanTheRegisterIsNeverALeaseOfTheYear(String bail) {
        assertThat(compte(LectureLocat.UN_AN_OU_PLUS, loue(ICI, bail, 1985))).isEqualTo(new Compte(1, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 9})
    void aHomeNeitherLetNorOfferedIsOutOfTheRateWhateverItsOtherFields(int mode) {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(
                                ICI, mode, Optional.of(YearMonth.of(2022, 6)), OptionalInt.of(1985), Optional.empty()),
                        new LogementRpls(ICI, mode, Optional.empty(), OptionalInt.empty(), Optional.empty())))
                .isEqualTo(new Compte(2, 0, 0, 0));
    }

    @Test
    void anOldLeaseLeftOnAVacantHomeIsNotRead() {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(
                                ICI, 2, Optional.of(YearMonth.of(2022, 6)), OptionalInt.of(1985), Optional.empty())))
                .isEqualTo(new Compte(1, 0, 1, 0));
    }

    @Test
    void aHomeThatCannotBePlacedIsCountedApart() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(ICI, "2022-06", 1985),
                new LogementRpls(ICI, 1, Optional.of(YearMonth.of(2022, 6)), OptionalInt.empty(), Optional.empty()),
                new LogementRpls(ICI, 2, Optional.empty(), OptionalInt.empty(), Optional.empty()),
                new LogementRpls(ICI, 1, Optional.empty(), OptionalInt.of(1985), Optional.empty()),
                loue(AILLEURS, "2022-06", 2024));

        assertThat(rotation.compte(ICI::equals)).isEqualTo(new Compte(4, 1, 1, 3));
        assertThat(rotation.nonComptes()).isEqualTo(4);
    }

    @Test
    void aHomeThatTheRuleLeavesOutNeedsNoLeaseToBePlaced() {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(ICI, 1, Optional.empty(), OptionalInt.of(2022), Optional.empty())))
                .isEqualTo(new Compte(1, 0, 0, 0));
    }

    @Test
    void communesAreGroupedAfterwards() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(AILLEURS, "2019-01", 1985),
                loue(ICI, "2022-06", 1985),
                vacant("01901", 1990));

        assertThat(rotation.parCommune().keySet()).containsExactly("01901", ICI, AILLEURS);
        assertThat(rotation.compte(c -> c.startsWith("95"))).isEqualTo(new Compte(2, 1, 2, 0));
        assertThat(rotation.compte("75056"::equals)).isEqualTo(new Compte(0, 0, 0, 0));
    }

    @Test
    void theRateShowsItsTwoOperandsAndItsRule() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(ICI, "2022-06", 1985),
                loue(ICI, "2015-06", 1985),
                vacant(ICI, 1985),
                loue(AILLEURS, "2022-06", 1985));

        Resultat<Taux> taux = rotation.taux(COMMUNE, ICI::equals, RPLS);

        assertThat(taux.valeur()).isEqualTo(Taux.rapport(1, 3));
        assertThat(taux.operandes().stream().<Object>map(Resultat::valeur))
                .containsExactly(Quantite.of(1), Quantite.of(3));
        assertThat(taux.expliquer().lines())
                .containsExactly(
                        "  emménagements (MODE 1, BAIL 2022, LOCAT hors 2022 et 2023), Ici : 1 logement (RPLS 2023)",
                        "  logements proposés à la location au 1er janvier 2023 (MODE 1 et 2, LOCAT hors 2022 et 2023),"
                                + " Ici : 3 logements (RPLS 2023)",
                        "taux de rotation, Ici, 2022 = 1 logement ÷ 3 logements = 33,3333… % (RPLS 2023)");
    }

    @Test
    void theRateSaysHowManyHomesItLeftAside() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(ICI, "2022-06", 1985),
                loue(ICI, "2023-06", 1985),
                loue(AILLEURS, "2023-06", 1985));

        assertThat(rotation.taux(COMMUNE, ICI::equals, RPLS).anomalies())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.LOGEMENTS_NON_COMPTES);
                    assertThat(a.gravite()).isEqualTo(Anomalie.Gravite.REMARQUE);
                    assertThat(a.message()).contains("Ici", "2022").endsWith(": 1, pour 1 comptés");
                });
    }

    @Test
    void aRateWithoutAnyHomeHasNoValueAndSaysWhy() {
        Resultat<Taux> taux =
                rotation(LectureLocat.UN_AN_OU_PLUS, loue(ICI, "2022-06", 2022)).taux(COMMUNE, ICI::equals, RPLS);

        assertThat(taux.estCalcule()).isFalse();
        assertThat(taux.anomalies()).extracting(Anomalie::code).containsExactly(Codes.DENOMINATEUR_NUL);
    }

    @Test
    void theRateIsNotedForTheYearBeforeTheRegister() {
        Releve.Builder releve = Releve.builder();
        rotation(LectureLocat.TEXTE_DU_MODELE, loue(ICI, "2022-06", 1985), vacant(ICI, 1985))
                .noter(releve, COMMUNE, ICI::equals, RPLS);

        Releve note = releve.build();

        assertThat(note.cles()).containsExactly(new Releve.Cle(Grandeur.ROTATION, COMMUNE, Annees.annee(2022)));
        Resultat<Taux> fait =
                note.lire(Grandeur.ROTATION, COMMUNE, Annees.annee(2022)).orElseThrow();
        assertThat(fait.valeur()).isEqualTo(Taux.pourcent(50));
        assertThat(fait.expliquer())
                .contains("LOCAT hors 2021 et 2022")
                .contains("taux de rotation, Ici, 2022 = 1 logement ÷ 2 logements = 50 % (RPLS 2023)");
    }

    @Test
    void twoRegistersThatDisagreeOnAYearAreRefused() {
        Releve.Builder releve = Releve.builder();
        rotation(LectureLocat.UN_AN_OU_PLUS, loue(ICI, "2022-06", 1985))
                .noter(releve, COMMUNE, RotationRplsTest::partout, RPLS);
        rotation(LectureLocat.TEXTE_DU_MODELE, vacant(ICI, 1985))
                .noter(releve, COMMUNE, RotationRplsTest::partout, RPLS);

        assertThat(releve.build().anomalies()).extracting(Anomalie::code).containsExactly(Codes.DONNEE_EN_DOUBLE);
    }

    @Test
    void twoPartsOfARegisterAddUp() {
        RotationRpls premiere = rotation(LectureLocat.UN_AN_OU_PLUS, loue(ICI, "2022-06", 1985));
        RotationRpls seconde = rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985), loue(AILLEURS, "2019-06", 1985));

        premiere.fusionner(seconde);

        assertThat(premiere.compte(ICI::equals)).isEqualTo(new Compte(2, 1, 2, 0));
        assertThat(premiere.compte(AILLEURS::equals)).isEqualTo(new Compte(1, 0, 1, 0));
        assertThat(seconde.compte(RotationRplsTest::partout)).isEqualTo(new Compte(2, 0, 2, 0));
    }

    @Test
    void anotherRegisterOrAnotherReadingDoesNotMerge() {
        RotationRpls rotation = RotationRpls.de(2023);

        assertThatThrownBy(() -> rotation.fusionner(RotationRpls.de(2022)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fusion : reçu répertoire 2022, LOCAT hors 2021 et 2022 ; attendu répertoire 2023, LOCAT"
                        + " hors 2022 et 2023");
        assertThatThrownBy(() -> rotation.fusionner(RotationRpls.de(2023, LectureLocat.TEXTE_DU_MODELE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOCAT hors 2021 et 2022 ; attendu");
    }

    @Test
    void anAccumulatorIsNotCountedTwice() {
        RotationRpls rotation = rotation(LectureLocat.UN_AN_OU_PLUS, loue(ICI, "2022-06", 1985));

        assertThatThrownBy(() -> rotation.fusionner(rotation)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rotation.compte(RotationRplsTest::partout).recus()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 2009, 10_000})
    void aMillesimeIsTheYearOfARegister(int millesime) {
        assertThatThrownBy(() -> RotationRpls.de(millesime))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("millésime : reçu " + millesime + " ; attendu");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, 0", "2, 1, 2, 1", "1, -1, 1, 0", "1, 0, 0, -1"})
    void aCountThatNoRegisterGivesIsRefused(long recus, long numerateur, long denominateur, long nonComptes) {
        assertThatThrownBy(() -> new Compte(recus, numerateur, denominateur, nonComptes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("compte : reçu " + numerateur + " sur " + denominateur);
    }

    @Test
    void aCopyOfTheCountsCannotBeChanged() {
        RotationRpls rotation = rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985));
        Map<String, Compte> copie = rotation.parCommune();

        rotation.ajouter(vacant(ICI, 1985));

        assertThat(copie).containsExactlyInAnyOrderEntriesOf(Map.of(ICI, new Compte(1, 0, 1, 0)));
        assertThatThrownBy(copie::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean partout(String commune) {
        return true;
    }

    private static Compte compte(LectureLocat lecture, LogementRpls... logements) {
        return rotation(lecture, logements).compte(RotationRplsTest::partout);
    }

    private static RotationRpls rotation(LectureLocat lecture, LogementRpls... logements) {
        RotationRpls rotation = RotationRpls.de(2023, lecture);
        Stream.of(logements).forEach(rotation::ajouter);
        return rotation;
    }

    private static LogementRpls loue(String commune, String bail, int locat) {
        return new LogementRpls(
                commune, 1, Optional.of(YearMonth.parse(bail)), OptionalInt.of(locat), Optional.empty());
    }

    private static LogementRpls vacant(String commune, int locat) {
        return new LogementRpls(commune, 2, Optional.empty(), OptionalInt.of(locat), Optional.empty());
    }
}
