package fr.gestionflux.core.rpls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    private static final Territoire LYON = Territoire.commune("69123", "Lyon", Territoire.departement("69", "Rhône"));
    private static final Territoire PARIS = Territoire.commune("75056", "Paris", Territoire.departement("75", "Paris"));

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
                .isEqualTo(unAnOuPlus ? new CompteDeRotation(2, 1, 2, 0) : new CompteDeRotation(2, 0, 0, 0));
        assertThat(compte(LectureLocat.TEXTE_DU_MODELE, reloue, vacant))
                .isEqualTo(texteDuModele ? new CompteDeRotation(2, 1, 2, 0) : new CompteDeRotation(2, 0, 0, 0));
    }

    @Test
    void oneYearOrMoreIsTheDefault() {
        assertThat(RotationRpls.de(2023).lecture()).isEqualTo(LectureLocat.UN_AN_OU_PLUS);
    }

    @ParameterizedTest
    @CsvSource({"2021-12, 0", "2022-01, 1", "2022-12, 1"})
    void onlyALeaseOfTheYearBeforeTheRegisterIsInTheNumerator(String bail, long numerateur) {
        assertThat(compte(LectureLocat.UN_AN_OU_PLUS, loue(ICI, bail, 1985)))
                .isEqualTo(new CompteDeRotation(1, numerateur, 1, 0));
    }

    /** The model (II.C) puts MODE and LOCAT alone in the denominator: BAIL only tells who moved in. */
    @ParameterizedTest
    @CsvSource({
        // lease, unknown, of the first month, later
        "'',      1, 0, 0",
        "2023-01, 0, 1, 0",
        "2023-02, 0, 0, 1",
        "2023-12, 0, 0, 1",
        "2202-06, 0, 0, 1",
    })
    void aLeaseThatTellsNoMoveInKeepsTheHomeInTheDenominatorAndIsCountedApart(
            String bail, long inconnu, long premierMois, long posterieur) {
        LogementRpls loue = new LogementRpls(
                ICI,
                1,
                bail.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(bail)),
                OptionalInt.of(1985),
                Optional.empty());

        assertThat(compte(LectureLocat.UN_AN_OU_PLUS, loue))
                .isEqualTo(new CompteDeRotation(1, 0, 1, 0, inconnu, premierMois, posterieur, 0));
    }

    @Test
    void nineMovesInOneHundredHomesAreNinePerCentEvenWhenTenHaveNoLease() {
        RotationRpls rotation = RotationRpls.de(2018);
        ajoute(rotation, 9, Optional.of(YearMonth.of(2017, 5)));
        ajoute(rotation, 81, Optional.of(YearMonth.of(2009, 3)));
        ajoute(rotation, 10, Optional.empty());

        Resultat<Taux> taux = rotation.taux(COMMUNE, ICI::equals, RPLS);

        assertThat(taux.valeur()).isEqualTo(Taux.pourcent(9));
        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.BAUX_SANS_EMMENAGEMENT);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.message())
                    .isEqualTo("taux de rotation, Ici, 2017 : logements loués, au dénominateur sans être des"
                            + " emménagements de 2017 : bail absent ou illisible, 10 ; bail de 01/2018, 0, pour 100 au"
                            + " dénominateur");
        });
    }

    private static void ajoute(RotationRpls rotation, int nombre, Optional<YearMonth> bail) {
        for (int i = 0; i < nombre; i++) {
            rotation.ajouter(new LogementRpls(ICI, 1, bail, OptionalInt.of(1990), Optional.empty()));
        }
    }

    @Test
    void aLeaseLaterThanTheRegisterIsRemarkedApart() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(ICI, "2022-06", 1985),
                loue(ICI, "2023-01", 1985),
                loue(ICI, "2032-01", 1985));

        Resultat<Taux> taux = rotation.taux(COMMUNE, ICI::equals, RPLS);

        assertThat(taux.valeur()).isEqualTo(Taux.rapport(1, 3));
        assertThat(taux.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(Codes.BAUX_SANS_EMMENAGEMENT, Codes.BAUX_POSTERIEURS);
        assertThat(taux.anomalies().get(1).message()).endsWith(" : 1, pour 3 au dénominateur");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 9})
    void aHomeNeitherLetNorOfferedIsOutOfTheRateWhateverItsOtherFields(int mode) {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(
                                ICI, mode, Optional.of(YearMonth.of(2022, 6)), OptionalInt.of(1985), Optional.empty()),
                        new LogementRpls(ICI, mode, Optional.empty(), OptionalInt.empty(), Optional.empty())))
                .isEqualTo(new CompteDeRotation(2, 0, 0, 0));
    }

    @Test
    void anOldLeaseLeftOnAVacantHomeIsNotRead() {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(
                                ICI, 2, Optional.of(YearMonth.of(2022, 6)), OptionalInt.of(1985), Optional.empty())))
                .isEqualTo(new CompteDeRotation(1, 0, 1, 0));
    }

    @Test
    void aHomeThatCannotBePlacedIsCountedApart() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(ICI, "2022-06", 1985),
                new LogementRpls(ICI, 1, Optional.of(YearMonth.of(2022, 6)), OptionalInt.empty(), Optional.empty()),
                new LogementRpls(ICI, 2, Optional.empty(), OptionalInt.empty(), Optional.empty()),
                loue(AILLEURS, "2022-06", 2024));

        assertThat(rotation.compte(ICI::equals)).isEqualTo(new CompteDeRotation(3, 1, 1, 2));
        assertThat(rotation.nonComptes()).isEqualTo(3);
    }

    @Test
    void aHomeThatTheRuleLeavesOutNeedsNoLeaseToBePlaced() {
        assertThat(compte(
                        LectureLocat.UN_AN_OU_PLUS,
                        new LogementRpls(ICI, 1, Optional.empty(), OptionalInt.of(2022), Optional.empty())))
                .isEqualTo(new CompteDeRotation(1, 0, 0, 0));
    }

    @Test
    void communesAreGroupedAfterwards() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue(AILLEURS, "2019-01", 1985),
                loue(ICI, "2022-06", 1985),
                vacant("01901", 1990));

        assertThat(rotation.parCommune().keySet()).containsExactly("01901", ICI, AILLEURS);
        assertThat(rotation.compte(c -> c.startsWith("95"))).isEqualTo(new CompteDeRotation(2, 1, 2, 0));
        assertThat(rotation.compte("75056"::equals)).isEqualTo(new CompteDeRotation(0, 0, 0, 0));
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
                loue(ICI, "2022-06", 2024),
                loue(AILLEURS, "2022-06", 2024));

        assertThat(rotation.taux(COMMUNE, ICI::equals, RPLS).anomalies())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.LOGEMENTS_NON_COMPTES);
                    assertThat(a.gravite()).isEqualTo(Anomalie.Gravite.REMARQUE);
                    assertThat(a.message()).contains("Ici", "2022").endsWith(" : 1, pour 1 au dénominateur");
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
    void theRateOfGivenCodesIsNotedToo() {
        Releve.Builder releve = Releve.builder();
        rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985)).noter(releve, COMMUNE, Set.of(ICI), RPLS);

        assertThat(releve.build()
                        .lire(Grandeur.ROTATION, COMMUNE, Annees.annee(2022))
                        .orElseThrow()
                        .valeur())
                .isEqualTo(Taux.ZERO);
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

        assertThat(premiere.compte(ICI::equals)).isEqualTo(new CompteDeRotation(2, 1, 2, 0));
        assertThat(premiere.compte(AILLEURS::equals)).isEqualTo(new CompteDeRotation(1, 0, 1, 0));
        assertThat(seconde.compte(RotationRplsTest::partout)).isEqualTo(new CompteDeRotation(2, 0, 2, 0));
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
        assertThatThrownBy(() -> new CompteDeRotation(recus, numerateur, denominateur, nonComptes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("compte : reçu " + numerateur + " sur " + denominateur);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1", "1, 0, 0, 0", "0, 1, 0, 0", "0, 0, 1, 0"})
    void leasesThatTheDenominatorDoesNotHoldAreRefused(
            long inconnus, long premierMois, long posterieurs, long doubles) {
        assertThatThrownBy(() -> new CompteDeRotation(2, 1, 1, 1, inconnus, premierMois, posterieurs, doubles))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baux sans emménagement " + inconnus + " + " + premierMois + " + " + posterieurs);
    }

    @Test
    void aHomeCountsOnceByItsIdentifierAndTheOtherLinesAreRemarked() {
        RotationRpls rotation = RotationRpls.de(2023);
        for (int ligne = 0; ligne < 150; ligne++) {
            int logement = ligne % 100;
            rotation.ajouter(numerote("%010d".formatted(logement), ICI, logement < 9 ? "2022-05" : "2009-03"));
        }

        Resultat<Taux> taux = rotation.taux(COMMUNE, ICI::equals, RPLS);

        assertThat(rotation.compte(ICI::equals)).isEqualTo(new CompteDeRotation(100, 9, 100, 0, 0, 0, 0, 50));
        assertThat(rotation.contradictoires()).isZero();
        assertThat(taux.valeur()).isEqualTo(Taux.pourcent(9));
        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.LOGEMENT_EN_DOUBLE);
            assertThat(a.message()).endsWith("(IDENT_REP) : 50");
        });
    }

    @Test
    void theFirstLineOfAHomeCountsEvenWhenAnotherOneSaysSomethingElse() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                numerote("0012345678", ICI, "2022-05"),
                numerote("0012345678", AILLEURS, "2009-03"),
                numerote("0012345678", ICI, "2022-06"));

        assertThat(rotation.parCommune())
                .containsEntry(ICI, new CompteDeRotation(1, 1, 1, 0, 0, 0, 0, 1))
                .containsEntry(AILLEURS, new CompteDeRotation(0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(rotation.contradictoires()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0012345678, 12345678,   true",
        "0012345678, 0012345679, false",
        "A012345678, B012345678, false",
        "A012345678, a012345678, false",
        "ZZZZZZZZZZ, zzzzzzzzzz, false",
        "0000000000, 0,          true",
    })
    void onlyZerosLostAtTheHeadMakeTwoNumbersTheSameHome(String un, String autre, boolean memeLogement) {
        RotationRpls rotation =
                rotation(LectureLocat.UN_AN_OU_PLUS, numerote(un, ICI, "2022-05"), numerote(autre, ICI, "2022-05"));

        assertThat(rotation.compte(ICI::equals).recus()).isEqualTo(memeLogement ? 1 : 2);
    }

    @Test
    void aHomeThatTwoPartsHaveCountsOnce() {
        RotationRpls premiere = rotation(LectureLocat.UN_AN_OU_PLUS, numerote("0000000001", ICI, "2022-05"));
        RotationRpls seconde = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                numerote("0000000002", AILLEURS, "2022-05"),
                numerote("0000000001", AILLEURS, "2009-03"));

        premiere.fusionner(seconde);

        assertThat(premiere.parCommune())
                .containsEntry(ICI, new CompteDeRotation(1, 1, 1, 0))
                .containsEntry(AILLEURS, new CompteDeRotation(1, 1, 1, 0, 0, 0, 0, 1));
        assertThat(seconde.compte(RotationRplsTest::partout)).isEqualTo(new CompteDeRotation(2, 1, 2, 0));
    }

    @Test
    void theSameHomesAreSeenByContingent() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                numerote("0000000001", ICI, "2022-05"),
                numerote("0000000001", ICI, "2022-05"),
                vacant(AILLEURS, 1985));

        assertThat(rotation.effectifs().millesime()).isEqualTo(2023);
        assertThat(rotation.effectifs().effectif(RotationRplsTest::partout).recus())
                .isEqualTo(2);
    }

    @Test
    void whoAsksForLyonGetsItsArrondissementsAndIsTold() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS,
                loue("69381", "2022-05", 1985),
                loue("69389", "2009-03", 1985),
                vacant("69266", 1985));

        Resultat<Taux> taux = rotation.taux(LYON, "69123"::equals, RPLS);

        assertThat(taux.valeur()).isEqualTo(Taux.rapport(1, 2));
        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.ARRONDISSEMENTS);
            assertThat(a.message())
                    .endsWith("avec le code 69123 (0 logement) sont comptés ceux de ses arrondissements, 69381 à 69389"
                            + " (2 logements)");
        });
        assertThat(rotation.taux(LYON, Set.of("69123"), RPLS).anomalies())
                .extracting(Anomalie::code)
                .containsExactly(Codes.ARRONDISSEMENTS);
    }

    @Test
    void threeHomesUnderTheCodeOfParisAreNotAHundredPerCentOfIt() {
        RotationRpls rotation = RotationRpls.de(2023);
        for (int i = 0; i < 100; i++) {
            rotation.ajouter(loue(
                    i < 3 ? "75056" : "751" + (i % 20 < 9 ? "0" : "") + (i % 20 + 1),
                    i < 3 ? "2022-05" : "2009-03",
                    1985));
        }

        assertThat(rotation.taux(PARIS, "75056"::equals, RPLS).valeur()).isEqualTo(Taux.pourcent(3));
        assertThat(rotation.effectifs().effectif("75056"::equals).recus()).isEqualTo(100);
        assertThat(rotation.compte(c -> c.startsWith("75")).recus()).isEqualTo(100);
        // by its arrondissements
        assertThat(rotation.taux(PARIS, c -> c.startsWith("751"), RPLS)).satisfies(t -> {
            assertThat(t.valeur()).isEqualTo(Taux.pourcent(3));
            assertThat(t.anomalies())
                    .singleElement()
                    .asString()
                    .contains("avec les arrondissements 75101 à 75120 (97 logements) est compté le code de leur"
                            + " commune, 75056 (3 logements)");
        });
    }

    @Test
    void oneArrondissementSaysWhichHomesDoNotTellTheirs() {
        RotationRpls rotation =
                rotation(LectureLocat.UN_AN_OU_PLUS, loue("13201", "2022-05", 1985), vacant("13055", 1985));

        Resultat<Taux> taux = rotation.taux(COMMUNE, "13201"::equals, RPLS);

        assertThat(taux.valeur()).isEqualTo(Taux.pourcent(100));
        assertThat(taux.anomalies())
                .singleElement()
                .asString()
                .contains("le code 13055 (1 logement), qui ne dit pas l'arrondissement, n'est pas compté");
    }

    @Test
    void aTerritoryWithoutAnyHomeNamesTheArrondissementsAndTheCodesThatAreNear() {
        RotationRpls rotation = rotation(
                LectureLocat.UN_AN_OU_PLUS, vacant("69266", 1985), vacant("69124", 1985), vacant("01004", 1985));

        Resultat<Taux> taux = rotation.taux(LYON, "69123"::equals, RPLS);

        assertThat(taux.estCalcule()).isFalse();
        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.DENOMINATEUR_NUL);
            assertThat(a.message())
                    .isEqualTo("taux de rotation, Lyon, 2022 (répertoire au 1er janvier 2023) : aucun logement du"
                            + " répertoire n'a ce code : 69123 (ni ceux de ses arrondissements, 69381 à 69389) ; une"
                            + " commune fusionnée peut y avoir gardé son ancien code ; autres codes du même département,"
                            + " les plus proches d'abord : 69124 (1 logement), 69266 (1 logement)");
        });
        assertThat(RotationRpls.de(2023)
                        .taux(VAL_D_OISE, c -> c.startsWith("95"), RPLS)
                        .anomalies())
                .singleElement()
                .asString()
                .contains("aucun logement du répertoire n'a un code de « Val-d'Oise » ; il n'a aucun autre code du même"
                        + " département");
    }

    @Test
    void aCommuneOfAGroupingThatMergedIsToldWithTheCodesThatWereNotAsked() {
        RotationRpls rotation =
                rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985), vacant("95120", 1985), vacant("95500", 1985));

        Resultat<Taux> taux = rotation.taux(COMMUNE, Set.of(ICI, "95130"), RPLS);

        assertThat(taux.estCalcule()).isTrue();
        assertThat(taux.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.CODES_ABSENTS);
            assertThat(a.message())
                    .contains("aucun logement du répertoire n'a ce code : 95130")
                    .endsWith("95120 (1 logement), 95500 (1 logement)");
        });
        assertThat(rotation.taux(COMMUNE, Set.of(ICI), RPLS).anomalies()).isEmpty();
    }

    @Test
    void aDepartementThatIsAskedWithoutOneOfItsCodesIsTold() {
        RotationRpls rotation =
                rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985), vacant("95120", 1985), vacant("01004", 1985));

        assertThat(rotation.taux(VAL_D_OISE, ICI::equals, RPLS).anomalies())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.code()).isEqualTo(Codes.CODES_NON_RETENUS);
                    assertThat(a.message()).endsWith("ne retient pas : 95120 (1 logement)");
                });
        assertThat(rotation.taux(VAL_D_OISE, c -> c.startsWith("95"), RPLS).anomalies())
                .isEmpty();
    }

    @Test
    void onlyTheTenNearestCodesAreShownButAllAreCounted() {
        RotationRpls rotation = RotationRpls.de(2023);
        for (int i = 1; i <= 12; i++) {
            rotation.ajouter(vacant("95%03d".formatted(i), 1985));
        }

        assertThat(rotation.taux(COMMUNE, Set.of(ICI), RPLS).anomalies().get(0).message())
                .contains(": 95012 (1 logement), 95011 (1 logement), ")
                .endsWith("95003 (1 logement)… (12 codes, 12 logements)");
    }

    @Test
    void aCopyOfTheCountsCannotBeChanged() {
        RotationRpls rotation = rotation(LectureLocat.UN_AN_OU_PLUS, vacant(ICI, 1985));
        Map<String, CompteDeRotation> copie = rotation.parCommune();

        rotation.ajouter(vacant(ICI, 1985));

        assertThat(copie).containsExactlyInAnyOrderEntriesOf(Map.of(ICI, new CompteDeRotation(1, 0, 1, 0)));
        assertThatThrownBy(copie::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean partout(String commune) {
        return true;
    }

    private static CompteDeRotation compte(LectureLocat lecture, LogementRpls... logements) {
        return rotation(lecture, logements).compte(RotationRplsTest::partout);
    }

    private static RotationRpls rotation(LectureLocat lecture, LogementRpls... logements) {
        RotationRpls rotation = RotationRpls.de(2023, lecture);
        Stream.of(logements).forEach(rotation::ajouter);
        return rotation;
    }

    private static LogementRpls numerote(String identifiant, String commune, String bail) {
        return new LogementRpls(
                Optional.of(identifiant),
                commune,
                1,
                Optional.of(YearMonth.parse(bail)),
                OptionalInt.of(1985),
                Optional.empty());
    }

    private static LogementRpls loue(String commune, String bail, int locat) {
        return new LogementRpls(
                commune, 1, Optional.of(YearMonth.parse(bail)), OptionalInt.of(locat), Optional.empty());
    }

    private static LogementRpls vacant(String commune, int locat) {
        return new LogementRpls(commune, 2, Optional.empty(), OptionalInt.of(locat), Optional.empty());
    }
}
