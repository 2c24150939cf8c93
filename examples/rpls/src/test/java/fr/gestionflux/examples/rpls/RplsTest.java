package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command, on the made-up registers of {@code donnees/}. */
class RplsTest {

    private static final String POSITIONS = "donnees/rpls-2023-invente-positions.csv";
    private static final String NOMS = "donnees/rpls-2023-invente-noms.csv";
    private static final String NOMS_LUS = "IDENT_REP;DEPCOM;LOCAT;MODE;BAIL";
    private static final String RESTE =
            " ; le logement n'est pas un emménagement, et reste au dénominateur si LOCAT l'y met";
    private static final int LIGNES_ECARTEES = 3;

    @TempDir
    private Path dossier;

    private record Execution(int code, List<String> lignes) {

        /** The line of a place in the table of rates, without the spaces that line it up. */
        String lieu(String nom) {
            return lieux(nom).get(0);
        }

        /** The line of a place in the table of contingents. */
        String contingents(String nom) {
            return lieux(nom).get(1);
        }

        private List<String> lieux(String nom) {
            return lignes.stream()
                    .map(l -> l.strip().replaceAll(" {2,}", " "))
                    .filter(l -> l.startsWith(nom + " "))
                    .toList();
        }

        List<String> anomalies() {
            return lignes.stream().filter(l -> l.startsWith("  ! ")).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({POSITIONS + ", ISO-8859-1", NOMS + ", UTF-8"})
    void bothLayoutsGiveTheSameCountedRates(String fichier, String encodage) {
        Execution e = execute("--millesime", "2023", "--encodage", encodage, fichier);

        assertThat(e.code()).isEqualTo(LIGNES_ECARTEES);
        assertThat(e.lignes().get(0)).isEqualTo("Rotation de 2022 (répertoire 2023, LOCAT hors 2022 et 2023)");
        assertThat(e.lieu("département 01")).isEqualTo("département 01 2 ÷ 8 25 %");
        assertThat(e.lieu("01901")).isEqualTo("01901 2 ÷ 8 25 %");
        assertThat(e.lieu("département 2A")).isEqualTo("département 2A 1 ÷ 8 12,5 %");
        assertThat(e.lieu("2A901")).isEqualTo("2A901 1 ÷ 8 12,5 %");
        assertThat(e.lieu("département 95")).isEqualTo("département 95 8 ÷ 29 27,5862… %");
        assertThat(e.lieu("95901")).isEqualTo("95901 5 ÷ 19 26,3158… %");
        assertThat(e.lieu("95902")).isEqualTo("95902 3 ÷ 10 30 %");
        assertThat(e.lieu("département 974")).isEqualTo("département 974 0 ÷ 0 ?");
        assertThat(e.lieu("97499")).isEqualTo("97499 0 ÷ 0 ?");
        assertThat(e.lignes())
                .contains(
                        "Lignes : 62",
                        "  écartées, ligne irrégulière, commune ou MODE illisible : 4",
                        "  d'un logement déjà compté (IDENT_REP) : 0",
                        "  laissés de côté, LOCAT absente, illisible ou postérieure au répertoire : 4",
                        "  au dénominateur sans emménagement, BAIL absent ou illisible : 3",
                        "  au dénominateur sans emménagement, BAIL de 01/2023 : 0",
                        "  au dénominateur sans emménagement, BAIL postérieur, à vérifier : 1",
                        "Anomalies : 8 ; remarques : 5",
                        "Des logements manquent à ces chiffres, un par ligne écartée au plus : 4.",
                        "Code de sortie : 3");
    }

    @ParameterizedTest
    @CsvSource({POSITIONS + ", ISO-8859-1", NOMS + ", UTF-8"})
    void bothLayoutsGiveTheSameCountsPerContingent(String fichier, String encodage) {
        Execution e = execute("--millesime", "2023", "--encodage", encodage, fichier);

        assertThat(e.lignes())
                .contains("Logements par contingent (répertoire 2023, CONTRESLOG)", "  3 employeurs, Action Logement");
        assertThat(e.contingents("département 01")).isEqualTo("département 01 0 3 2 0 0 0 5 0 0");
        assertThat(e.contingents("département 2A")).isEqualTo("département 2A 0 1 2 3 0 0 3 0 0");
        assertThat(e.contingents("département 95")).isEqualTo("département 95 0 9 10 10 0 0 7 0 1");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 6 6 6 0 0 5 0 1");
        assertThat(e.contingents("95902")).isEqualTo("95902 0 3 4 4 0 0 2 0 0");
        assertThat(e.contingents("97499")).isEqualTo("97499 0 0 0 2 0 0 0 0 0");
    }

    @Test
    void withoutAColumnForThemAllContingentsAreUnknown() throws IOException {
        Path sans = ecris(NOMS_LUS, "0000000001;95901;1985;1;03/2022", "0000000002;95901;1985;2;");

        Execution e = execute("--millesime", "2023", sans.toString());

        assertThat(e.lieu("95901")).isEqualTo("95901 1 ÷ 2 50 %");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 0 0 0 0 0 0 2 0");
        assertThat(e.lignes())
                .contains(
                        "  aucun contingent connu : la colonne CONTRESLOG est absente ou illisible",
                        "Anomalies : 0 ; remarques : 0");
    }

    @Test
    void everyValueThatCannotBeReadIsNamedWithItsLine() {
        Execution e = execute("--millesime", "2023", "--encodage", "ISO-8859-1", POSITIONS);

        assertThat(e.anomalies())
                .containsExactlyElementsOf(Stream.of(
                                "5, « LOCAT » : reçu « 2024 » ; attendu au plus 2023 : le répertoire décrit le 1er janvier"
                                        + " 2023 [locat-future]",
                                "6, « BAIL » : reçu « 03/2023 » ; attendu au plus tard 01/2023, puisque le répertoire"
                                        + " décrit le 1er janvier 2023" + RESTE + " [bail-futur]",
                                "7, « BAIL » : reçu « 1,2022E+05 » ; attendu un mois mm/aaaa comme « 03/2015 »" + RESTE
                                        + " [bail-illisible]",
                                "10, « MODE » : reçu « 1,0 » ; attendu un chiffre de 1 à 5, ou 9 : la ligne est écartée"
                                        + " [mode-illisible]",
                                "13, « MODE » : reçu « NC » ; attendu un chiffre de 1 à 5, ou 9 : la ligne est écartée"
                                        + " [mode-illisible]",
                                "16, « IDENT_REP » : reçu « 12345678 » ; attendu 10 caractères, zéros de tête compris ; le"
                                        + " logement est lu quand même [zero-de-tete-perdu]",
                                "17, « BAIL » : reçu «  » ; attendu le mois du bail, mm/aaaa, puisque MODE = 1" + RESTE
                                        + " [champ-vide]",
                                "19, « DEPCOM » : reçu « 1901 » ; attendu le code INSEE d'une commune, 5 caractères, zéro"
                                        + " de tête compris : la ligne est écartée [zero-de-tete-perdu]",
                                "27, « BAIL » : reçu « NA » ; attendu un mois mm/aaaa comme « 03/2015 »" + RESTE
                                        + " [bail-illisible]",
                                "31, « LOCAT » : reçu «  » ; attendu l'année de première mise en location [champ-vide]",
                                "32, « LOCAT » : reçu « Z » ; attendu une année comme « 1985 » [locat-illisible]",
                                "45, « LOCAT » : reçu « 999 » ; attendu une année comme « 1985 » [locat-illisible]",
                                "59, 6 champs ; attendu au moins 64 champs : la ligne est écartée [ligne-irreguliere]")
                        .map(a -> "  ! rpls-2023-invente-positions.csv, ligne " + a)
                        .toList());
    }

    @Test
    void theLetterOfTheModelLeavesOutOtherYearsOfFirstLetting() {
        Execution e = execute("--millesime", "2023", "--texte-du-modele", NOMS);

        assertThat(e.lignes().get(0)).isEqualTo("Rotation de 2022 (répertoire 2023, LOCAT hors 2021 et 2022)");
        assertThat(e.lieu("95901")).isEqualTo("95901 4 ÷ 18 22,2222… %");
        assertThat(e.lieu("95902")).isEqualTo("95902 3 ÷ 12 25 %");
        assertThat(e.lieu("département 95")).isEqualTo("département 95 7 ÷ 30 23,3333… %");
    }

    @Test
    void severalFilesAddUp() throws IOException {
        Path autre = autresLogements("autre.csv", "0096");
        Path encore = autresLogements("encore.csv", "0097");

        Execution e = execute("--millesime", "2023", NOMS, autre.toString(), encore.toString());

        assertThat(e.code()).isEqualTo(LIGNES_ECARTEES);
        assertThat(e.lieu("95901")).isEqualTo("95901 15 ÷ 57 26,3158… %");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 18 18 18 0 0 15 0 3");
        assertThat(e.lignes())
                .contains(
                        "Lignes : 186",
                        // the number without its zeros is in the three files
                        "  d'un logement déjà compté (IDENT_REP) : 2",
                        "Anomalies : 24 ; remarques : 16");
        // in the order of the command, after what is about all files
        assertThat(e.anomalies()).hasSize(21);
        assertThat(e.anomalies().subList(1, 14))
                .allSatisfy(a -> assertThat(a).startsWith("  ! rpls-2023-invente-noms.csv, "));
        assertThat(e.anomalies().subList(14, 21)).allSatisfy(a -> assertThat(a).startsWith("  ! autre.csv, "));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 200})
    void theOutputIsTheSameWhateverTheNumberOfThreads(int fils) throws IOException {
        Path tronque = Files.writeString(
                dossier.resolve("tronque.csv"), NOMS_LUS + "\n0000000001;95901;1985;1;03/2022\n0000000002;\"95901;19");
        String[] options = {
            "--millesime", "2023", "--fils", "1", "--encodage", "ISO-8859-1", POSITIONS, NOMS, tronque.toString()
        };
        Execution un = execute(options);
        options[3] = Integer.toString(fils);

        assertThat(execute(options)).isEqualTo(un);
        assertThat(un.anomalies()).hasSizeGreaterThan(20);
    }

    @Test
    void progressIsToldApartFromTheResultsOrNotAtAll() {
        Execution sans = execute("--millesime", "2023", "--sans-avancement", NOMS);

        // this takes less than two seconds
        assertThat(execute("--millesime", "2023", "--avancement", NOMS)).isEqualTo(sans);
        assertThat(execute("--millesime", "2023", "--avancement", "--sans-avancement", NOMS)
                        .code())
                .isEqualTo(2);
    }

    private Path autresLogements(String nom, String numero) throws IOException {
        return Files.writeString(
                dossier.resolve(nom), Files.readString(Path.of(NOMS)).replace("\n0095", "\n" + numero));
    }

    @Test
    void aFileGivenTwiceIsReadOnceAndRemarked() throws IOException {
        Path copie = Files.copy(Path.of(NOMS), dossier.resolve("copie.csv"));
        Path lien = Files.createSymbolicLink(dossier.resolve("lien.csv"), copie);

        Execution e = execute("--millesime", "2023", NOMS, "./" + NOMS, copie.toString(), lien.toString());

        assertThat(e.code()).isEqualTo(LIGNES_ECARTEES);
        assertThat(e.lieu("95901")).isEqualTo("95901 5 ÷ 19 26,3158… %");
        assertThat(e.lignes())
                .contains(
                        "Lignes : 62",
                        "  ! copie.csv, même contenu que « " + NOMS
                                + " » : le fichier n'est lu qu'une fois [fichier-en-double]")
                .anyMatch(l -> l.startsWith("  ! lien.csv, même contenu"))
                .anyMatch(l -> l.startsWith("  ! rpls-2023-invente-noms.csv, même contenu"));
    }

    @Test
    void aHomeThatTwoFilesHaveCountsOnceAndIsSaid() throws IOException {
        Path premier = ecris(NOMS_LUS, "0000000001;95901;1985;1;03/2022", "0000000002;95901;1985;1;03/2015");
        Path second = Files.write(
                dossier.resolve("second.csv"),
                List.of(
                        NOMS_LUS,
                        "0000000002;95901;1985;1;03/2015",
                        "0000000001;95901;1985;2;",
                        "0000000004;95902;1985;1;03/2022",
                        "0000000003;95901;1985;2;"));

        Execution e = execute("--millesime", "2023", premier.toString(), second.toString());

        assertThat(e.code()).isZero();
        assertThat(e.lieu("95901")).isEqualTo("95901 1 ÷ 3 33,3333… %");
        assertThat(e.anomalies())
                .singleElement()
                .asString()
                .contains(
                        "qui n'est compté qu'une fois : 2 ; logements dont les lignes se contredisent, à vérifier : 1")
                .endsWith("[logement-en-double]");
    }

    @Test
    void parisIsCountedWithItsArrondissements() throws IOException {
        Path paris = ecris(
                NOMS_LUS,
                IntStream.range(1, 101)
                        .mapToObj(i -> "%010d;%s;1985;1;%s"
                                .formatted(
                                        i,
                                        i <= 3 ? "75056" : "751%02d".formatted(1 + i % 20),
                                        i <= 3 ? "03/2022" : "03/2015"))
                        .toArray(String[]::new));

        Execution e = execute("--millesime", "2023", paris.toString());

        assertThat(e.lieu("75056 entier")).isEqualTo("75056 entier 3 ÷ 100 3 %");
        assertThat(e.lieux("75056")).contains("75056 3 ÷ 3 100 %");
    }

    @Test
    void aFileThatIsMarkedAsUtf16IsReadSo() throws IOException {
        Path fichier = Files.writeString(
                dossier.resolve("utf16.csv"),
                "\uFEFF" + NOMS_LUS + "\n0000000001;95901;1985;1;03/2022\n",
                StandardCharsets.UTF_16LE);

        Execution e = execute("--millesime", "2023", fichier.toString());

        assertThat(e.code()).isZero();
        assertThat(e.lieu("95901")).isEqualTo("95901 1 ÷ 1 100 %");
        assertThat(e.anomalies())
                .singleElement()
                .asString()
                .contains("UTF-16LE")
                .endsWith("[encodage-marque]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0000000001;95901;1985;1;03/2022 | 0 |",
                "                                | 1 | inventaire-vide",
                "0000000001;95901;1985;NC;       | 1 | aucun-logement-lu",
                "0000000001;95901;1985;1;03/2022~0000000002;95901;19 | 1 | registre-tronque",
                "0000000001;95901;1985;1;03/2022~0000000002;\"95901;19 | 1 | registre-tronque",
                "0000000001;95901;1985;1;03/2022~0000000002;NA;1985;1;03/2022 | 3 | commune-illisible",
                "0000000001;95901;1985;1;03/2022~0000000002;\"95901;19~0000000003;95901;1985;1;03/2022 | 3 | ligne-irreguliere",
                "0000000001;95901;1985;1;NA      | 0 | bail-illisible",
                "0000000001;95901;NA;1;03/2022   | 0 | locat-illisible",
            })
    void theExitCodeTellsWhetherHomesWereLost(String lignes, int code, String anomalie) throws IOException {
        Path registre = ecris(NOMS_LUS, lignes == null ? new String[0] : lignes.split("~"));

        Execution e = execute("--millesime", "2023", registre.toString());

        assertThat(e.code()).isEqualTo(code);
        assertThat(e.lignes().contains("Code de sortie : " + code)).isEqualTo(code != 0);
        if (anomalie != null) {
            assertThat(e.anomalies()).anyMatch(a -> a.endsWith("[" + anomalie + "]"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/, c'est un dossier", "donnees, c'est un dossier", "absent.csv, il n'existe pas"})
    void aPathThatCannotBeReadIsToldInFrench(String chemin, String raison) {
        Execution e = execute("--millesime", "2023", chemin);

        assertThat(e.code()).isEqualTo(1);
        assertThat(e.lignes()).noneMatch(l -> l.contains("xception"));
        assertThat(e.anomalies())
                .singleElement()
                .asString()
                .contains(chemin, raison)
                .endsWith("[fichier-illisible]");
    }

    @Test
    void theHelpTellsTheExitCodes() {
        assertThat(String.join("\n", execute("--help").lignes())).contains("Codes de sortie", "  3   ");
    }

    @Test
    void onlyTheFirstTwentyAnomaliesAreShownButAllAreCounted() throws IOException {
        Path sale = ecris(
                NOMS_LUS,
                IntStream.range(0, 30)
                        .mapToObj(i -> "00000001%02d;95901;1985;1;NA".formatted(i))
                        .toArray(String[]::new));

        Execution e = execute("--millesime", "2023", sale.toString());

        assertThat(e.lignes()).contains("Anomalies : 0 ; remarques : 30", "  les 20 premières lignes à revoir :");
        assertThat(e.anomalies()).hasSize(20);
    }

    @Test
    void aRegisterOfAnotherYearIsRefusedWholeAndTheOthersStillCount() throws IOException {
        Path ancien = ecris("2022;;;;;;;;;;1;", "0".repeat(10) + ";".repeat(63));

        Execution e = execute("--millesime", "2023", NOMS, ancien.toString());

        assertThat(e.code()).isEqualTo(1);
        assertThat(e.lieu("95901")).isEqualTo("95901 5 ÷ 19 26,3158… %");
        assertThat(e.lignes())
                .contains(
                        "  ! registre.csv, ligne 1, « année » : reçu « 2022 » ; attendu le répertoire 2023 : le fichier"
                                + " n'est pas lu [millesime-errone]",
                        "Un fichier au moins n'a pas été lu jusqu'au bout : aucun de ses logements n'est compté.");
    }

    @Test
    void nothingIsCountedFromAFileWhoseEncodingIsNotTheGivenOne() {
        Execution e = execute("--millesime", "2023", "--encodage", "UTF-8", POSITIONS);

        assertThat(e.code()).isEqualTo(1);
        assertThat(e.lignes()).contains("Lignes : 0").noneMatch(l -> l.contains("95901"));
        assertThat(e.anomalies())
                .singleElement()
                .asString()
                .contains("encodage annoncé", "ISO-8859-1")
                .endsWith("[encodage-errone]");
    }

    @Test
    void aWrongCommandIsRefusedBeforeAnyReading() {
        assertThat(execute("--millesime", "23", NOMS).code()).isEqualTo(2);
        assertThat(execute("--millesime", "2023").code()).isEqualTo(2);
        assertThat(execute(NOMS).code()).isEqualTo(2);
        assertThat(execute("--millesime", "2023", "--fils", "0", NOMS).lignes().get(0))
                .isEqualTo("--fils : reçu « 0 » ; attendu un nombre de 1 ou plus");
    }

    private Path ecris(String entete, String... lignes) throws IOException {
        return Files.write(
                dossier.resolve("registre.csv"),
                Stream.concat(Stream.of(entete), Stream.of(lignes)).toList());
    }

    private static Execution execute(String... args) {
        StringWriter sortie = new StringWriter();
        PrintWriter ecrit = new PrintWriter(sortie, true);
        int code = new CommandLine(new Rpls(ecrit)).setOut(ecrit).setErr(ecrit).execute(args);
        return new Execution(code, sortie.toString().lines().toList());
    }
}
