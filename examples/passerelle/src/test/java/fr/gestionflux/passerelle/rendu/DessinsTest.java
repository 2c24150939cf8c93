package fr.gestionflux.passerelle.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.porte.Portes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as it is laid out, and what is drawn. */
class DessinsTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final int BLEU_FONCE = 0x1d4467;

    private static Guichet guichet(String dossier) throws IOException {
        return new Guichet(
                CHARTES,
                DossierLu.de(Portes.entree(Path.of("dossiers/annees", dossier)).lis(), CHARTES));
    }

    private static String page(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsDueAndCountedIsDrawnWithItsWordsAndItsTable() throws IOException {
        String page = page(Html.octets(guichet("savoie").bilan()));

        assertThat(page)
                .contains(
                        "role=\"img\" aria-labelledby=\"annee-t annee-d\"",
                        "<title id=\"annee-t\">Objectifs dus et logements décomptés</title>",
                        "commune de Séez : objectif 1 logement, logements décomptés 2 logements",
                        "<th scope=\"row\">CC de Haute-Tarentaise</th><td class=\"n\">2 logements</td><td class=\"n\">2 logements</td>");
        assertThat(page).doesNotContain("<script");
    }

    @Test
    void aBarIsAsLongAsItsFigureBesideTheLongest() throws IOException {
        String page = page(Html.octets(guichet("savoie").situation(LocalDate.of(2024, 12, 31))));

        // 720 less the labels and the figures; Séez owes 1 where the longest is 2
        assertThat(page).contains("width=\"200\" height=\"13\"", "width=\"400\" height=\"13\"");
    }

    @Test
    void theRightsOfEachYearAreAColumnAndARow() throws IOException {
        String page = page(Html.octets(guichet("idf").projeter(4)));

        assertThat(page)
                .contains(
                        "2024 : 12 droits uniques ; 2025 : 6 droits uniques ; 2026 : 3 droits uniques ; 2027 : 2 droits uniques",
                        "<th scope=\"row\">2025</th>");
    }

    @Test
    void aYearThatIsNotComputedHasNoColumnAndIsSaidSo() {
        assertThat(Graphique.annees("x", "essai", List.of(new Graphique.DUneAnnee("2025", Case.texte("?"))))
                        .render())
                .contains("2025 : non calculé", ">?</text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bilan", "projeter"})
    void aPdfShowsTheDrawing(String question) throws IOException {
        byte[] pdf = Pdf.octets(
                question.equals("bilan")
                        ? guichet("savoie").bilan()
                        : guichet("idf").projeter(4));

        try (PDDocument lu = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(lu).renderImage(0);
            assertThat(IntStream.range(0, image.getWidth())
                            .flatMap(x -> IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y) & 0xffffff))
                            .filter(couleur -> couleur == BLEU_FONCE)
                            .count())
                    .isGreaterThan(500);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            savoie        | Par typologie                   | <th scope="row">T3</th><td class="n">3</td><td class="n">0</td><td class="n">2</td>
            savoie        | Par financement                 | <th scope="row">PLAI</th><td class="n">2</td><td class="n">1</td><td class="n">1</td>
            savoie        | Par année de mise en service    | <th scope="row">total</th><td class="n">8</td><td class="n">1</td><td class="n">2</td>
            savoie        | Par localisation en ou hors QPV | <th scope="row">hors QPV</th><td class="n">8</td><td class="n">1</td><td class="n">2</td>
            savoie        | Réalisés en 2024                | <th scope="row">mutations de locataires</th><td class="n">148 logements</td><td class="n">150 logements</td>
            haute-garonne | Par période de construction     | <th scope="row">1950 à 1999</th><td class="n">1</td>
            idf           | Prévisionnel pour 2025          | <th scope="row">relogements de renouvellement urbain</th><td class="n">12 logements</td><td class="n">15 logements</td>
            """)
    void theReportHasAClassARowAndAnIndicatorAColumn(String dossier, String titre, String ligne) throws IOException {
        assertThat(page(Html.octets(guichet(dossier).bilan()))).contains(titre, ligne);
    }

    @Test
    void theWorkbookOfTheReportBeginsByASheetAConventionAndHasItsAnomalies() throws IOException {
        byte[] octets = Xlsx.octets(guichet("savoie").bilan());

        try (ReadableWorkbook classeur = new ReadableWorkbook(new ByteArrayInputStream(octets))) {
            assertThat(classeur.getSheets().map(s -> s.getName()))
                    .startsWith("1 commune de Séez", "2 CC de Haute-Tarentaise")
                    .contains("remarques", "bilan", "previsionnel");
            List<Row> lignes = classeur.getFirstSheet().read();
            assertThat(nombre(lignes, "T3", 1)).isEqualByComparingTo("3");
            assertThat(nombre(lignes, "mutations de locataires", 2)).isEqualByComparingTo("150");
            assertThat(nombre(lignes, "réalisation", 1)).isEqualByComparingTo("2");
        }
    }

    private static BigDecimal nombre(List<Row> lignes, String premiere, int colonne) {
        return lignes.stream()
                .filter(l -> l.getCellCount() > colonne && l.getCellText(0).equals(premiere))
                .findFirst()
                .orElseThrow()
                .getCell(colonne)
                .asNumber();
    }
}
