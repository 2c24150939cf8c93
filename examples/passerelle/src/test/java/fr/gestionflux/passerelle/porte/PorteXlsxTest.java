package fr.gestionflux.passerelle.porte;

import static fr.gestionflux.passerelle.porte.ClasseurFait.cellule;
import static fr.gestionflux.passerelle.porte.ClasseurFait.rangee;
import static fr.gestionflux.passerelle.porte.ClasseurFait.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.saisie.Tableau.Rangee;
import fr.gestionflux.core.tables.TableEcrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook gives the texts that its reader sees in it. */
class PorteXlsxTest {

    @TempDir
    private Path dossier = Path.of("");

    private Livraison lis(ClasseurFait classeur) throws IOException {
        return new PorteXlsx(classeur.vers(dossier.resolve("classeur.xlsx"))).lis();
    }

    private static TableRecue droits(Livraison l) {
        return Objects.requireNonNull(l.tables().get("droits"));
    }

    private String seule(ClasseurFait classeur) throws IOException {
        return droits(lis(classeur)).rangees().get(0).champs().get(0);
    }

    private static ClasseurFait avec(String cellule) {
        return new ClasseurFait(rangee(1, texte("A1", "valeur")) + rangee(2, cellule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 9 | 9",
                "0 | 9.4600000000000003E-2 | 0,0946",
                "0 | 0.30000000000000004 | 0,3",
                "0 | 73285.0 | 73285",
                "0 | -0.5 | -0,5",
                "0 | -0 | 0",
                "0 | 1E+20 | 100000000000000000000",
                "1 | 9.4600000000000003E-2 | 9,46 %",
                "1 | 1 | 100 %",
                "1 | 0.05 | 5 %",
                "2 | 53083 | 01/05/2045",
                "2 | 1 | 01/01/1900",
                "2 | 59 | 28/02/1900",
                "2 | 61 | 01/03/1900",
                "3 | 53083.604166666664 | 01/05/2045 14:30",
                "3 | 53083.99999999999 | 02/05/2045",
                "4 | 1004 | 01004",
                "4 | 73285 | 73285",
                "5 | 45292 | 2024",
                "6 | 53083 | 01/05/2045",
                "7 | 0.60416666666666663 | 14:30",
            })
    void numbersAreReadAsTheyAreShown(int style, String ecrit, String lu) throws IOException {
        assertThat(seule(avec(cellule("A2", style, ecrit)))).isEqualTo(lu);
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        assertThat(seule(avec(cellule("A2", 2, "51621")).depuis1904())).isEqualTo("01/05/2045");
    }

    @Test
    void textsSharedInlineOrComputedAndBooleansAreRead() throws IOException {
        assertThat(droits(lis(new ClasseurFait(rangee(
                                        1,
                                        texte("A1", "a"),
                                        texte("B1", "b"),
                                        texte("C1", "c"),
                                        texte("D1", "d"),
                                        texte("E1", "e"),
                                        texte("F1", "f"))
                                + rangee(
                                        2,
                                        "<c r=\"A2\" t=\"s\"><v>1</v></c>",
                                        texte("B2", " =1+1"),
                                        "<c r=\"C2\" t=\"b\"><v>1</v></c>",
                                        "<c r=\"D2\" t=\"str\"><f>X</f><v>calculé</v></c>",
                                        "<c r=\"E2\" t=\"str\"><f>X</f><v></v></c>",
                                        "<c r=\"F2\" s=\"1\"><f>X</f><v>0.5</v></c>"))))
                        .rangees())
                .containsExactly(new Rangee(2, List.of("ab", " =1+1", "oui", "calculé", "", "50 %")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"C4\"><f>1+1</f></c>",
                "<c r=\"C4\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"C4\" t=\"e\"><f>Z!A1</f><v>#REF!</v></c>",
                "<c r=\"C4\" s=\"2\"><v>60</v></c>",
                "<c r=\"C4\" s=\"2\"><v>-1</v></c>",
                "<c r=\"C4\"><v>1E999999999</v></c>",
            })
    void aCellThatSaysNothingIsAnAnomalyWithItsPlace(String cellule) throws IOException {
        Livraison l = lis(new ClasseurFait(
                rangee(1, texte("A1", "a"), texte("C1", "taux")) + rangee(4, texte("A4", "x"), cellule)));

        assertThat(l.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodesDePorte.CELLULE_ILLISIBLE);
            assertThat(a.document()).contains("classeur.xlsx, droits");
            assertThat(a.ligne()).hasValue(4);
            assertThat(a.champ()).contains("taux");
            assertThat(a.toString()).contains("(cellule C4)");
        });
        assertThat(droits(l).rangees()).containsExactly(new Rangee(4, List.of("x", "")));
    }

    @Test
    void rowsKeepTheirNumbersAndGetTheirEmptyCellsBack() throws IOException {
        TableRecue t = droits(lis(new ClasseurFait(rangee(1)
                + rangee(3, texte("B3", "a"), texte("C3", "b"), texte("D3", " "))
                + rangee(4, texte("B4", "1"))
                + rangee(6, texte("B6", " "))
                + rangee(7, texte("C7", "2"), texte("D7", ""), texte("E7", " "))
                + rangee(8, texte("B8", "1"), texte("C8", "2"), texte("D8", "3")))));

        assertThat(t.ligne()).isEqualTo(3);
        assertThat(t.entete()).containsExactly("a", "b");
        assertThat(t.rangees())
                .containsExactly(
                        new Rangee(4, List.of("1", "")),
                        new Rangee(7, List.of("", "2")),
                        new Rangee(8, List.of("1", "2", "3")));
        assertThat(t.tableau()
                        .lire(l -> l.texte("a").mapError(io.vavr.collection.List::of))
                        .anomalies())
                .extracting(Anomalie::toString)
                .anyMatch(a -> a.startsWith("classeur.xlsx, droits, ligne 8"));
    }

    @Test
    void aHiddenSheetIsReadAndSaidToBe() throws IOException {
        Livraison l = lis(avec(texte("A2", "x")).masque());

        assertThat(l.tables()).containsKey("droits");
        assertThat(l.anomalies()).extracting(Anomalie::code).containsExactly(CodesDePorte.FEUILLE_MASQUEE);
    }

    @Test
    void aHeaderAloneIsATableWithoutRowsAndAnEmptySheetIsNone() throws IOException {
        assertThat(droits(lis(new ClasseurFait(rangee(1, texte("A1", "a"))))).rangees())
                .isEmpty();
        assertThatThrownBy(() -> lis(new ClasseurFait(rangee(1, texte("A1", " ")))))
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageContaining("rien n'est écrit");
    }

    @Test
    void whatIsWrittenIsATextAndNeverAFormula() throws IOException {
        Path fichier = dossier.resolve("ecrit.xlsx");
        List<String> textes =
                List.of("=1+1", "+33", "@SOMME", "01004", " é😀 ", "\u0001_x0041_\r\n", "\ud800", "\uffff<&>\"'");
        List<String> entete = textes.stream().map(t -> "c" + textes.indexOf(t)).toList();

        new PorteXlsx(fichier).ecris(List.of(new TableEcrite("droits", entete, List.of(textes))));

        TableRecue lue = droits(new PorteXlsx(fichier).lis());
        assertThat(lue.entete()).isEqualTo(entete);
        assertThat(lue.rangees()).containsExactly(new Rangee(2, textes));
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            String feuille = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(feuille).doesNotContain("<f>").contains("state=\"frozen\"", "t=\"s\"");
        }
    }

    @Test
    void whatAWorkbookDoesNotHoldIsRefusedWhole() {
        Path fichier = dossier.resolve("trop.xlsx");
        PorteXlsx porte = new PorteXlsx(fichier);

        assertThatThrownBy(() ->
                        porte.ecris(List.of(new TableEcrite("t", List.of("a"), List.of(List.of("x".repeat(32_768)))))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32768 caractères");
        assertThatThrownBy(() -> porte.ecris(List.of(new TableEcrite("a/b", List.of("a"), List.of()))))
                .hasMessageContaining("« a/b »");
        assertThatThrownBy(() -> porte.ecris(List.of())).hasMessageContaining("aucune table");
        assertThatThrownBy(() -> new PorteXlsx(dossier.resolve("m.xlsm"))
                        .ecris(List.of(new TableEcrite("t", List.of("a"), List.of()))))
                .hasMessageContaining(".xlsx");
        assertThat(dossier).isEmptyDirectory();
    }
}
