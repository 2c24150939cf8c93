package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.rpls.ContingentRpls;
import fr.gestionflux.core.rpls.LogementRpls;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of 2023, line by line. */
class LecteurRplsTest {

    private static final String NOMS = "IDENT_REP;DEPCOM;LOCAT;MODE;BAIL\n";
    private static final String BAILLEUR = "2023;099999999;Bailleur;S;;;;;;00000000000000;%d;\n";
    private static final String BONNE = "0000000002;95901;1985;1;03/2022\n";
    private static final LogementRpls LOUE = loue(Optional.empty());
    private static final LogementRpls NON_RESERVE = loue(Optional.of(ContingentRpls.NON_RESERVE));

    private final List<Optional<String>> identifiants = new ArrayList<>();
    private final List<LogementRpls> logements = new ArrayList<>();
    private final List<Anomalie> anomalies = new ArrayList<>();

    @Test
    void aLineUnderNamedColumnsGivesAHome() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;1;03/2022\n")).isEqualTo(Lecture.COMPLETE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bail_red;MODE_RED;x;depcom;Locat_red;ident_rep_red",
                " BAIL ;MODE;x;DEPCOM;LOCAT;IDENT_REP",
                "\uFEFFBAIL;MODE;x;DEPCOM;LOCAT;IDENT_REP",
                "\u00EF\u00BB\u00BFBAIL;MODE;x;DEPCOM;LOCAT;IDENT_REP",
                "\"BAIL\";\"MODE\";\"x\";\"DEPCOM\";\"LOCAT\";\"IDENT_REP\"",
            })
    void columnsAreFoundByNameInAnyOrderCaseAndSuffix(String entete) throws IOException {
        assertThat(lis(entete + "\r\n03/2022;1;?;95901;1985;0000000001\r\n")).isEqualTo(Lecture.COMPLETE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 90})
    void aLineOfAtLeast64FieldsGivesAHomeByPosition(int champs) throws IOException {
        assertThat(lis(BAILLEUR.formatted(1) + ligne(champs, "95901", "1985", "1", "03/2022")))
                .isEqualTo(Lecture.COMPLETE);

        assertThat(logements).containsExactly(NON_RESERVE);
        assertThat(anomalies).isEmpty();
    }

    @Test
    void aLineOf63FieldsIsSetAside() throws IOException {
        lis(BAILLEUR.formatted(2)
                + ligne(63, "95901", "1985", "1", "03/2022")
                + ligne(64, "95901", "1985", "1", "03/2022"));

        assertThat(logements).containsExactly(NON_RESERVE);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.LIGNE_IRREGULIERE);
            assertThat(a.ligne()).hasValue(2);
            assertThat(a.message()).startsWith("63 champs ; attendu au moins 64");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000001;95901;1985;1", "0000000001;95901;1985;1;03/2022;de trop"})
    void underNamedColumnsALineHasAsManyFieldsAsTheHeader(String ligne) throws IOException {
        lis(NOMS + ligne + "\n" + BONNE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(codes()).containsExactly(Codes.LIGNE_IRREGULIERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "NC", "Z", "0", "6", "8", "999", "1.0", "1,0", "1E+00", "01", "-1", ""})
    void aModeThatIsNotOneDigitSetsTheLineAside(String mode) throws IOException {
        lis(NOMS + "0000000001;95901;1985;" + mode + ";\n" + BONNE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.MODE_ILLISIBLE);
            assertThat(a.champ()).contains("MODE");
            assertThat(a.recu()).contains(mode);
            assertThat(a.document()).contains("registre.csv");
            assertThat(a.ligne()).hasValue(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NA",
                "NC",
                "Z",
                "0",
                "999",
                "2022",
                "3/2022",
                "mai-22",
                "13/2022",
                "00/2022",
                "03/22",
                "03/0999",
                "01/03/2022",
                "2022-03",
                "4,4621E+04",
                "44621",
                "44621,0"
            })
    void aLeaseThatIsNotAMonthLeavesTheHomeInTheDenominator(String bail) throws IOException {
        lis(NOMS + "0000000001;95901;1985;1;" + bail + "\n");

        assertThat(logements)
                .containsExactly(
                        new LogementRpls("95901", 1, Optional.empty(), OptionalInt.of(1985), Optional.empty()));
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.BAIL_ILLISIBLE);
            assertThat(a.recu()).contains(bail);
            assertThat(a.ligne()).hasValue(2);
            assertThat(a.message())
                    .endsWith("le logement n'est pas un emménagement, et reste au dénominateur si LOCAT l'y met");
            assertThat(a.estRefus()).isFalse();
        });
    }

    @Test
    void aHomeThatIsLetHasALease() throws IOException {
        lis(NOMS + "0000000001;95901;1985;1;\n");

        assertThat(logements)
                .containsExactly(
                        new LogementRpls("95901", 1, Optional.empty(), OptionalInt.of(1985), Optional.empty()));
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.CHAMP_VIDE);
            assertThat(a.champ()).contains("BAIL");
            assertThat(a.message()).contains("puisque MODE = 1");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 9})
    void whereTheHomeIsNotLetTheLeaseIsNotRead(int mode) throws IOException {
        lis(NOMS + "0000000001;95901;1985;" + mode + ";NA\n");

        assertThat(logements)
                .containsExactly(
                        new LogementRpls("95901", mode, Optional.empty(), OptionalInt.of(1985), Optional.empty()));
        assertThat(anomalies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12/2022, false", "01/2023, false", "02/2023, true", "03/2032, true"})
    void aLeaseLaterThanTheMonthOfTheRegisterIsInTheFuture(String bail, boolean futur) throws IOException {
        lis(NOMS + "0000000001;95901;1985;1;" + bail + "\n");

        assertThat(logements).hasSize(1);
        assertThat(codes()).isEqualTo(futur ? List.of(LecteurRpls.BAIL_FUTUR) : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "NC", "Z", "0", "999", "85", "1985.0", "1985,0", "1,985E+03", "01/1985", "1799"})
    void aFirstLettingThatIsNotAYearLeavesTheHomeToBeCountedApart(String locat) throws IOException {
        lis(NOMS + "0000000001;95901;" + locat + ";1;03/2022\n");

        assertThat(logements)
                .containsExactly(new LogementRpls(
                        "95901", 1, Optional.of(YearMonth.of(2022, 3)), OptionalInt.empty(), Optional.empty()));
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.LOCAT_ILLISIBLE);
            assertThat(a.recu()).contains(locat);
        });
    }

    @ParameterizedTest
    @CsvSource({"1800, ''", "2023, ''", "2024, locat-future", "9999, locat-future"})
    void aFirstLettingAfterTheRegisterIsInTheFuture(int locat, String code) throws IOException {
        lis(NOMS + "0000000001;95901;" + locat + ";1;03/2022\n");

        assertThat(logements.get(0).locat()).hasValue(locat);
        assertThat(String.join(",", codes())).isEqualTo(code);
    }

    @Test
    void aColumnCanSayForWhomAHomeIsReserved() throws IOException {
        lis("IDENT_REP;DEPCOM;LOCAT;MODE;BAIL;contreslog_red\n0000000001;95901;1985;1;03/2022;3\n");

        assertThat(logements).containsExactly(loue(Optional.of(ContingentRpls.ACTION_LOGEMENT)));
        assertThat(anomalies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NA", "NC", "Z", "0", "8", "9", "999", "'3,0'", "3.0", "03", "-3"})
    void aContingentThatIsNotOneOfTheSevenIsUnknownAndTold(String contreslog) throws IOException {
        lis("IDENT_REP;DEPCOM;LOCAT;MODE;BAIL;CONTRESLOG\n0000000001;95901;1985;1;03/2022;" + contreslog + "\n");

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.CONTINGENT_ILLISIBLE);
            assertThat(a.champ()).contains("CONTRESLOG");
            assertThat(a.recu()).contains(contreslog);
            assertThat(a.ligne()).hasValue(2);
        });
    }

    @Test
    void aContingentThatIsAnnouncedAndEmptyIsUnknownAndTold() throws IOException {
        lis("IDENT_REP;DEPCOM;LOCAT;MODE;BAIL;CONTRESLOG\n0000000001;95901;1985;1;03/2022;\n");

        assertThat(logements).containsExactly(LOUE);
        assertThat(codes()).containsExactly(Codes.CHAMP_VIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "1901, zero-de-tete-perdu",
        "'', commune-illisible",
        "NA, commune-illisible",
        "95 901, commune-illisible",
        "'9,59E+04', commune-illisible",
        "901, commune-illisible",
    })
    void aCommuneThatIsNotFiveCharactersSetsTheLineAside(String depcom, String code) throws IOException {
        lis(NOMS + "0000000001;" + depcom + ";1985;1;03/2022\n" + BONNE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(code);
            assertThat(a.champ()).contains("DEPCOM");
            assertThat(a.estRefus()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, zero-de-tete-perdu",
        "123456789, zero-de-tete-perdu",
        "'', identifiant-illisible",
        "12345678901, identifiant-illisible",
        "1.2346E+09, identifiant-illisible",
    })
    void aHomeNumberThatIsNotTenCharactersIsRemarkedAndTheHomeCounts(String numero, String code) throws IOException {
        lis(NOMS + numero + ";95901;1985;1;03/2022\n");

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(code);
            assertThat(a.estRefus()).isFalse();
            assertThat(a.recu()).contains(numero);
        });
    }

    @Test
    void everyBadFieldOfALineIsSaidAtOnce() throws IOException {
        lis(NOMS + "1;1901;NA;1;NA\n" + BONNE);

        assertThat(logements).containsExactly(LOUE);
        assertThat(codes())
                .containsExactly(
                        LecteurRpls.ZERO_DE_TETE_PERDU,
                        LecteurRpls.ZERO_DE_TETE_PERDU,
                        LecteurRpls.LOCAT_ILLISIBLE,
                        LecteurRpls.BAIL_ILLISIBLE);
    }

    @Test
    void aBadLineDoesNotStopTheOthers() throws IOException {
        lis(NOMS + "0000000001;95901;1985;NC;\n\n0000000002;95901;1985;1;03/2022\n");

        assertThat(logements).containsExactly(LOUE);
        assertThat(anomalies).extracting(Anomalie::ligne).containsExactly(OptionalInt.of(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2022;099999999;Bailleur, millesime-errone",
        "2024;099999999;Bailleur, millesime-errone",
        "NA;099999999;Bailleur, entete-inconnu",
        "0000000001;;1;95901, entete-inconnu",
        "'', inventaire-vide",
    })
    void aFileThatIsNotTheRegisterOf2023IsNotRead(String entete, String code) throws IOException {
        assertThat(lis(entete.isEmpty() ? "" : entete + "\n" + ligne(64, "95901", "1985", "1", "03/2022")))
                .isEqualTo(Lecture.REFUSEE);

        assertThat(logements).isEmpty();
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void aLineOfAHomeIsNotAHeader() throws IOException {
        String sansEntete = "2023" + ligne(64, "95901", "1985", "1", "03/2022").substring(10);

        assertThat(lis(sansEntete)).isEqualTo(Lecture.REFUSEE);
        assertThat(codes()).containsExactly(LecteurRpls.ENTETE_INCONNU);
    }

    @Test
    void aPublicFileHasNeitherModeNorLease() throws IOException {
        assertThat(lis("IDENT_REP;DEPCOM;LOCAT\n0000000001;95901;1985\n")).isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies).extracting(a -> a.champ().orElse("")).containsExactly("MODE", "BAIL");
        assertThat(codes()).containsOnly(Codes.COLONNE_MANQUANTE);
    }

    @Test
    void twoColumnsOfTheSameNameAreNotChosenBetween() throws IOException {
        assertThat(lis("IDENT_REP;DEPCOM;LOCAT;MODE;BAIL;BAIL_red\n0000000001;95901;1985;1;03/2022;03/2021\n"))
                .isEqualTo(Lecture.REFUSEE);

        assertThat(codes()).containsExactly(Codes.COLONNE_EN_DOUBLE);
    }

    @Test
    void aDepositThatDoesNotHaveTheHomesThatItAnnouncesIsNotWholeAndSaysHowManyAreMissing() throws IOException {
        assertThat(lis(BAILLEUR.formatted(3) + ligne(64, "95901", "1985", "1", "03/2022")))
                .isEqualTo(Lecture.INCOMPLETE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.EFFECTIF_DIFFERENT);
            assertThat(a.message())
                    .isEqualTo("logements annoncés par l'en-tête : 3 ; lignes lues : 1 ; logements qui manquent : 2");
            assertThat(a.estRefus()).isTrue();
        });
    }

    @Test
    void moreHomesThanAnnouncedAreReadAndRemarked() throws IOException {
        assertThat(lis(BAILLEUR.formatted(1)
                        + ligne(64, "95901", "1985", "1", "03/2022").repeat(2)))
                .isEqualTo(Lecture.COMPLETE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.EFFECTIF_DIFFERENT);
            assertThat(a.estRefus()).isFalse();
        });
    }

    @Test
    void aLastLineThatIsIncompleteTellsAFileCutShortInEveryLayout() throws IOException {
        String depot = BAILLEUR.formatted(2)
                + ligne(64, "95901", "1985", "1", "03/2022").repeat(2);
        String noms = NOMS + "0000000001;95901;1985;1;03/2022\n".repeat(2);

        assertThat(lis(depot.substring(0, depot.length() - 20))).isEqualTo(Lecture.INCOMPLETE);
        assertThat(codes()).containsExactly(Codes.LIGNE_IRREGULIERE, LecteurRpls.REGISTRE_TRONQUE);

        anomalies.clear();
        assertThat(lis(noms.substring(0, noms.length() - 12))).isEqualTo(Lecture.INCOMPLETE);
        assertThat(codes()).containsExactly(Codes.LIGNE_IRREGULIERE, LecteurRpls.REGISTRE_TRONQUE);
        assertThat(anomalies.get(1).message()).startsWith("la dernière ligne, 3, est incomplète");
        assertThat(logements).hasSize(2);
    }

    @Test
    void underNamedColumnsAFileWithoutALastEndOfLineMayBeCutShort() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;1;03/2022")).isEqualTo(Lecture.COMPLETE);

        assertThat(codes()).containsExactly(LecteurRpls.FIN_SANS_RETOUR);
    }

    @Test
    void aHeaderWithoutAnyHomeIsSaid() throws IOException {
        assertThat(lis(NOMS)).isEqualTo(Lecture.INCOMPLETE);

        assertThat(codes()).containsExactly(Codes.INVENTAIRE_VIDE);
    }

    @Test
    void aFileOfWhichNoLineCanBeReadIsSaid() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;NC;\n0000000002;NA;1985;1;03/2022\n"))
                .isEqualTo(Lecture.INCOMPLETE);

        assertThat(codes())
                .containsExactly(
                        LecteurRpls.MODE_ILLISIBLE, LecteurRpls.COMMUNE_ILLISIBLE, LecteurRpls.AUCUN_LOGEMENT_LU);
        assertThat(anomalies.get(2).message()).startsWith("aucune ligne ne donne un logement");
    }

    @Test
    void aLineThatIsSetAsideIsNotACompleteReading() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;NC;\n0000000002;95901;1985;1;03/2022\n"))
                .isEqualTo(Lecture.LIGNES_ECARTEES);
    }

    @Test
    void withoutAColumnForItNothingTellsAHomeFromAnother() throws IOException {
        assertThat(lis("DEPCOM;LOCAT;MODE;BAIL\n95901;1985;1;03/2022\n")).isEqualTo(Lecture.COMPLETE);

        assertThat(identifiants).containsExactly(Optional.empty());
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.SANS_IDENTIFIANT);
            assertThat(a.estRefus()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0012345678, 0012345678",
        "A01234567b, A01234567b",
        "12345678,   12345678",
        "0,          ''",
        "0000000000, ''",
        "999,        ''",
        "NA,         ''",
        "NC,         ''",
        "'',         ''",
        "1.2346E+09, ''",
    })
    void onlyANumberTellsAHomeFromAnother(String recu, String identifiant) throws IOException {
        lis(NOMS + recu + ";95901;1985;1;03/2022\n");

        assertThat(logements).containsExactly(LOUE);
        assertThat(identifiants).containsExactly(Optional.of(identifiant).filter(i -> !i.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IDENT_REP;DEPCOM_ARM;LOCAT;MODE;BAIL | DEPCOM | le fichier a « DEPCOM_ARM » ; si c'est bien elle, renommez-la",
                "IDENT_REP;depcom_red16;DEPCOM_ARM;LOCAT;MODE;BAIL | DEPCOM | le fichier a « DEPCOM_RED16 » ou « DEPCOM_ARM »",
                "IDENT_REP;DEPCOM;LOCAT;MODE;BAIL_2023 | BAIL | le fichier a « BAIL_2023 »",
                "IDENT_REP;DEPCOM;LOCAT;BAIL | MODE | attendu une colonne « MODE »",
                "IDENT_REP;DEPCOM;LOCAT | MODE | les fichiers publics n'ont ni MODE ni BAIL",
            })
    void aMissingColumnIsToldWithItsLikelyCause(String entete, String colonne, String cause) throws IOException {
        assertThat(lis(entete + "\n")).isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies.get(0).code()).isEqualTo(Codes.COLONNE_MANQUANTE);
        assertThat(anomalies.get(0).champ()).contains(colonne);
        assertThat(anomalies.get(0).message()).contains(cause);
    }

    @Test
    void aColumnThatIsMissingAloneIsNotTakenForAPublicFile() throws IOException {
        lis("IDENT_REP;DEPCOM;LOCAT;BAIL\n");

        assertThat(anomalies.get(0).message()).doesNotContain("fichiers publics");
    }

    @ParameterizedTest
    @CsvSource({
        "virgules, ','",
        "tabulations, '\t'",
        "barres verticales, '|'",
    })
    void anotherSeparatorIsNamed(String nom, String separateur) throws IOException {
        for (String entete : List.of(NOMS, BAILLEUR.formatted(1))) {
            anomalies.clear();

            assertThat(lis(entete.replace(";", separateur))).isEqualTo(Lecture.REFUSEE);

            assertThat(anomalies).singleElement().satisfies(a -> {
                assertThat(a.code()).isEqualTo(LecteurRpls.SEPARATEUR_ERRONE);
                assertThat(a.message()).contains("ceux-ci le sont par des " + nom);
            });
        }
    }

    @Test
    void aFileInUtf16WithoutItsMarkIsRecognised() throws IOException {
        assertThat(lis(NOMS.replaceAll("(?s).", "$0\0"))).isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.ENCODAGE_ERRONE);
            assertThat(a.message()).contains("UTF-16LE");
        });
    }

    @Test
    void underNamedColumnsAnOlderRegisterShowsByItsLeases() throws IOException {
        lis(NOMS + "0000000001;95901;1985;1;11/2021\n0000000002;95901;1985;1;03/2020\n");

        assertThat(logements).hasSize(2);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.AUCUN_BAIL_DE_L_ANNEE);
            assertThat(a.message()).contains("aucun bail de 2022", "11/2021");
            assertThat(a.estRefus()).isFalse();
        });
    }

    /** The format has no quoting (order of 5 January 2010, article 3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"LES LILAS\" BAT A",
                "BAT \"A\"",
                "\"LES LILAS",
                "\"",
                "LES LILAS\"",
                "\"\"\"LES LILAS\"\" BAT A\""
            })
    void inADepositAQuotationMarkIsData(String adresse) throws IOException {
        String avec = ligne(64, "95901", "1985", "1", "03/2022").replaceFirst(";;", ";" + adresse + ";");

        for (String lignes : List.of(
                avec + ligne(64, "95901", "1985", "1", "03/2022"), ligne(64, "95901", "1985", "1", "03/2022") + avec)) {
            logements.clear();
            assertThat(lis(BAILLEUR.formatted(2) + lignes)).isEqualTo(Lecture.COMPLETE);
            assertThat(logements).containsExactly(NON_RESERVE, NON_RESERVE);
        }
        assertThat(anomalies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0000000001\";\"3 rue\";\"95901\";\"1985\";\"1\";\"03/2022\"",
                "0000000001;\"3; rue\";95901;1985;1;03/2022",
                "0000000001;\"3; rue; \"\"LES; LILAS\"\"\";95901;1985;1;03/2022",
                "0000000001;\"3\n rue\";95901;1985;1;03/2022",
                "0000000001;\"3;\n\n;rue\n bis\";95901;1985;1;03/2022",
                "0000000001;\"LES LILAS\" BAT A;95901;1985;1;03/2022",
                "0000000001;\"LES LILAS;95901;1985;1;03/2022",
            })
    void underNamedColumnsALineIsReadAsItsNumberOfFieldsTells(String ligne) throws IOException {
        String entete = "IDENT_REP;VOIE;DEPCOM;LOCAT;MODE;BAIL\n";

        assertThat(lis(entete + ligne + "\n0000000002;;95901;1985;1;03/2022\n")).isEqualTo(Lecture.COMPLETE);

        assertThat(logements).containsExactly(LOUE, LOUE);
        assertThat(anomalies).isEmpty();
    }

    @Test
    void aSeparatorInAQuotedFieldDoesNotShiftADepositThatASpreadsheetWrote() throws IOException {
        String avec = ligne(64, "95901", "1985", "1", "03/2022").replaceFirst(";;", ";\"3; rue\";");

        assertThat(lis(BAILLEUR.formatted(3) + avec + ligne(64, "95901", "1985", "1", "03/2022") + avec))
                .isEqualTo(Lecture.COMPLETE);

        assertThat(logements).containsExactly(NON_RESERVE, NON_RESERVE, NON_RESERVE);
        assertThat(anomalies).isEmpty();
    }

    @Test
    void aQuotationMarkThatNothingClosesCostsItsOwnLineAtMost() throws IOException {
        String bonne = "0000000002;;95901;1985;1;03/2022\n";

        assertThat(lis("IDENT_REP;VOIE;DEPCOM;LOCAT;MODE;BAIL\n" + bonne + "0000000001;\"LES LILAS;95901\n"
                        + bonne.repeat(30)))
                .isEqualTo(Lecture.LIGNES_ECARTEES);

        assertThat(logements).hasSize(31);
        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(Codes.LIGNE_IRREGULIERE);
            assertThat(a.ligne()).hasValue(3);
            assertThat(a.message())
                    .contains("guillemet ouvert qui n'est pas refermé", "lignes écartées, jusqu'à celle-ci : 1");
        });
    }

    @Test
    void aFirstLineThatIsCutAndQuotedDoesNotTakeTheNextOneWithIt() throws IOException {
        String bonne = ligne(64, "95901", "1985", "1", "03/2022").replaceFirst(";;", ";LILAS\";");

        assertThat(lis(BAILLEUR.formatted(2) + "0000000001;\"LES\n" + bonne)).isEqualTo(Lecture.LIGNES_ECARTEES);

        assertThat(logements).containsExactly(NON_RESERVE);
        assertThat(codes()).containsExactly(Codes.LIGNE_IRREGULIERE);
    }

    @Test
    void anEndlessQuotationLosesNoHome() throws IOException {
        String suite = "0000000001;95901;1985;1;03/2022\n";

        assertThat(lis(NOMS + suite + "\"" + suite.repeat(10_000))).isEqualTo(Lecture.COMPLETE);

        assertThat(logements).hasSize(10_001);
        // the mark makes a bad number of it
        assertThat(codes()).containsExactly(LecteurRpls.IDENTIFIANT_ILLISIBLE);
    }

    @Test
    void anEndlessLineStopsTheReadingInsteadOfFillingTheMemory() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;1;03/2022\n" + "x".repeat(100_000)))
                .isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.FICHIER_ILLISIBLE);
            assertThat(a.message()).contains("même ceux des lignes lues jusque-là : 1");
        });
    }

    @Test
    void anEndlessFirstLineStopsTheReadingInsteadOfFillingTheMemory() throws IOException {
        assertThat(lis(";".repeat(100_000))).isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.FICHIER_ILLISIBLE);
            assertThat(a.message()).contains("ligne de plus de 1024 champs");
        });
    }

    /** Fields that are each of an admitted length. */
    @Test
    void aLineOfMegabytesStopsTheReadingInsteadOfFillingTheMemory() throws IOException {
        assertThat(lis(NOMS + "0000000001;95901;1985;1;03/2022\n" + ("x".repeat(60_000) + ";").repeat(100)))
                .isEqualTo(Lecture.REFUSEE);

        assertThat(anomalies).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(LecteurRpls.FICHIER_ILLISIBLE);
            assertThat(a.message())
                    .startsWith("lecture arrêtée après la ligne 2 : ligne de plus de 4194304 octets ; aucun logement");
        });
    }

    @Test
    void homesAreHandedOverWhileTheFileIsBeingRead() throws IOException {
        long lignes = 200_000;
        AtomicLong produites = new AtomicLong();
        AtomicLong produitesAuPremier = new AtomicLong();
        AtomicLong recus = new AtomicLong();
        LecteurRpls lecteur = new LecteurRpls(
                "sans fin",
                2023,
                l -> {
                    if (recus.getAndIncrement() == 0) {
                        produitesAuPremier.set(produites.get());
                    }
                },
                anomalies::add);

        assertThat(lecteur.lire(new Produites(lignes, produites))).isEqualTo(Lecture.COMPLETE);

        assertThat(recus).hasValue(lignes);
        assertThat(lecteur.lignes()).isEqualTo(lignes);
        assertThat(produitesAuPremier.get()).isPositive().isLessThan(lignes / 10);
    }

    @Test
    void aDiskThatFailsIsNotABadFile() {
        Reader enPanne = new Reader() {
            @Override
            public int read(char[] tampon, int debut, int longueur) throws IOException {
                throw new IOException("panne");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new LecteurRpls("registre.csv", 2023, logements::add, anomalies::add).lire(enPanne))
                .isInstanceOf(IOException.class)
                .hasMessage("panne");
        assertThat(anomalies).isEmpty();
    }

    /** A register written while it is read, one line a call. */
    private static final class Produites extends Reader {

        private final long lignes;
        private final AtomicLong produites;
        private boolean entete = true;

        Produites(long lignes, AtomicLong produites) {
            this.lignes = lignes;
            this.produites = produites;
        }

        @Override
        public int read(char[] tampon, int debut, int longueur) {
            String texte = entete ? NOMS : "0000000001;95901;1985;1;03/2022\n";
            if (longueur < texte.length()) {
                throw new IllegalStateException("tampon trop petit : " + longueur);
            }
            if (!entete && produites.get() == lignes) {
                return -1;
            }
            if (!entete) {
                produites.incrementAndGet();
            }
            entete = false;
            texte.getChars(0, texte.length(), tampon, debut);
            return texte.length();
        }

        @Override
        public void close() {}
    }

    /** Numbers are kept apart: most tests are about what stands beside them. */
    private Lecture lis(String texte) throws IOException {
        return new LecteurRpls("registre.csv", 2023, this::recoit, anomalies::add).lire(new StringReader(texte));
    }

    private void recoit(LogementRpls l) {
        identifiants.add(l.identifiant());
        logements.add(new LogementRpls(l.commune(), l.mode(), l.bail(), l.locat(), l.contingent()));
    }

    private List<String> codes() {
        return anomalies.stream().map(Anomalie::code).toList();
    }

    private static LogementRpls loue(Optional<ContingentRpls> contingent) {
        return new LogementRpls("95901", 1, Optional.of(YearMonth.of(2022, 3)), OptionalInt.of(1985), contingent);
    }

    private static String ligne(int nombre, String depcom, String locat, String mode, String bail) {
        String[] champs = new String[nombre];
        Arrays.fill(champs, "");
        champs[0] = "0000000001";
        champs[3] = depcom;
        champs[26] = locat;
        champs[39] = mode;
        champs[40] = bail;
        champs[62] = "7";
        return String.join(";", champs) + "\n";
    }
}
