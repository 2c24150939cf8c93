package fr.gestionflux.examples.rpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command, on the made-up registers of {@code donnees/}. */
class RplsTest {

    private static final String POSITIONS = "donnees/rpls-2023-invente-positions.csv";
    private static final String NOMS = "donnees/rpls-2023-invente-noms.csv";

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

        assertThat(e.code()).isZero();
        assertThat(e.lignes().get(0)).isEqualTo("Rotation de 2022 (répertoire 2023, LOCAT hors 2022 et 2023)");
        assertThat(e.lieu("département 01")).isEqualTo("département 01 2 ÷ 6 33,3333… %");
        assertThat(e.lieu("01901")).isEqualTo("01901 2 ÷ 6 33,3333… %");
        assertThat(e.lieu("département 2A")).isEqualTo("département 2A 1 ÷ 6 16,6667… %");
        assertThat(e.lieu("2A901")).isEqualTo("2A901 1 ÷ 6 16,6667… %");
        assertThat(e.lieu("département 95")).isEqualTo("département 95 8 ÷ 29 27,5862… %");
        assertThat(e.lieu("95901")).isEqualTo("95901 5 ÷ 19 26,3158… %");
        assertThat(e.lieu("95902")).isEqualTo("95902 3 ÷ 10 30 %");
        assertThat(e.lieu("département 974")).isEqualTo("département 974 0 ÷ 0 ?");
        assertThat(e.lieu("97499")).isEqualTo("97499 0 ÷ 0 ?");
        assertThat(e.lignes())
                .contains(
                        "Lignes : 62",
                        "  écartées, ligne irrégulière, commune ou MODE illisible : 4",
                        "  laissées de côté, LOCAT ou BAIL illisible ou postérieur au répertoire : 8",
                        "Anomalies : 12 ; remarques : 1 ; les 13 premières :");
    }

    @ParameterizedTest
    @CsvSource({POSITIONS + ", ISO-8859-1", NOMS + ", UTF-8"})
    void bothLayoutsGiveTheSameCountsPerContingent(String fichier, String encodage) {
        Execution e = execute("--millesime", "2023", "--encodage", encodage, fichier);

        assertThat(e.lignes())
                .contains("Logements par contingent (répertoire 2023, CONTRESLOG)", "  3 employeurs, Action Logement");
        assertThat(e.contingents("département 01")).isEqualTo("département 01 0 3 2 0 0 0 5 0");
        assertThat(e.contingents("département 2A")).isEqualTo("département 2A 0 1 2 3 0 0 3 0");
        assertThat(e.contingents("département 95")).isEqualTo("département 95 0 10 10 10 0 0 7 0");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 7 6 6 0 0 5 0");
        assertThat(e.contingents("95902")).isEqualTo("95902 0 3 4 4 0 0 2 0");
        assertThat(e.contingents("97499")).isEqualTo("97499 0 0 0 2 0 0 0 0");
    }

    @Test
    void withoutAColumnForThemAllContingentsAreUnknown() throws IOException {
        Path sans = ecris("DEPCOM;LOCAT;MODE;BAIL", "95901;1985;1;03/2022", "95901;1985;2;");

        Execution e = execute("--millesime", "2023", sans.toString());

        assertThat(e.lieu("95901")).isEqualTo("95901 1 ÷ 2 50 %");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 0 0 0 0 0 0 2");
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
                                "6, « BAIL » : reçu « 03/2023 » ; attendu au plus tard 12/2022 : le répertoire décrit le"
                                        + " 1er janvier 2023 [bail-futur]",
                                "7, « BAIL » : reçu « 1,2022E+05 » ; attendu un mois mm/aaaa comme « 03/2015 »"
                                        + " [bail-illisible]",
                                "10, « MODE » : reçu « 1,0 » ; attendu un chiffre de 1 à 5, ou 9 : la ligne est écartée"
                                        + " [mode-illisible]",
                                "13, « MODE » : reçu « NC » ; attendu un chiffre de 1 à 5, ou 9 : la ligne est écartée"
                                        + " [mode-illisible]",
                                "16, « IDENT_REP » : reçu « 12345678 » ; attendu 10 caractères, zéros de tête compris ; le"
                                        + " logement est lu quand même [zero-de-tete-perdu]",
                                "17, « BAIL » : reçu «  » ; attendu le mois du bail, mm/aaaa, puisque MODE = 1"
                                        + " [champ-vide]",
                                "19, « DEPCOM » : reçu « 1901 » ; attendu le code INSEE d'une commune, 5 caractères, zéro"
                                        + " de tête compris : la ligne est écartée [zero-de-tete-perdu]",
                                "27, « BAIL » : reçu « NA » ; attendu un mois mm/aaaa comme « 03/2015 » [bail-illisible]",
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
    void severalFilesAreReadByTwoThreadsAndAddUp() throws IOException {
        Path copie = Files.copy(Path.of(NOMS), dossier.resolve("copie.csv"));
        Path autre = Files.copy(Path.of(NOMS), dossier.resolve("autre.csv"));

        Execution e = execute("--millesime", "2023", NOMS, copie.toString(), autre.toString());

        assertThat(e.code()).isZero();
        assertThat(e.lieu("95901")).isEqualTo("95901 15 ÷ 57 26,3158… %");
        assertThat(e.contingents("95901")).isEqualTo("95901 0 21 18 18 0 0 15 0");
        assertThat(e.lignes()).contains("Lignes : 186", "Anomalies : 36 ; remarques : 3 ; les 20 premières :");
        // in the order of the command, whichever thread was faster
        assertThat(e.anomalies()).hasSize(20);
        assertThat(e.anomalies().subList(0, 13))
                .allSatisfy(a -> assertThat(a).startsWith("  ! rpls-2023-invente-noms.csv, "));
        assertThat(e.anomalies().subList(13, 20)).allSatisfy(a -> assertThat(a).startsWith("  ! copie.csv, "));
    }

    @Test
    void onlyTheFirstTwentyAnomaliesAreShownButAllAreCounted() throws IOException {
        Path sale = ecris(
                "DEPCOM;LOCAT;MODE;BAIL",
                IntStream.range(0, 30).mapToObj(i -> "95901;1985;1;NA").toArray(String[]::new));

        Execution e = execute("--millesime", "2023", sale.toString());

        assertThat(e.lignes()).contains("Anomalies : 30 ; remarques : 0 ; les 20 premières :");
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
    void aFileThatIsNotThereIsSaid() {
        Execution e =
                execute("--millesime", "2023", dossier.resolve("absent.csv").toString());

        assertThat(e.code()).isEqualTo(1);
        assertThat(e.anomalies())
                .singleElement()
                .asString()
                .contains("absent.csv")
                .endsWith("[fichier-illisible]");
    }

    @Test
    void aWrongCommandIsRefusedBeforeAnyReading() {
        assertThat(execute("--millesime", "23", NOMS).code()).isEqualTo(2);
        assertThat(execute("--millesime", "2023", NOMS, "./" + NOMS).code()).isEqualTo(2);
        assertThat(execute("--millesime", "2023").code()).isEqualTo(2);
        assertThat(execute(NOMS).code()).isEqualTo(2);
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
