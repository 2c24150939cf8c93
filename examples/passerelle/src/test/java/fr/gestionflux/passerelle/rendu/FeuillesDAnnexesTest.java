package fr.gestionflux.passerelle.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.passerelle.base.Ligne;
import fr.gestionflux.passerelle.commande.Sortie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeuillesDAnnexesTest {

    private static final String SEEZ = "dossiers/documents/savoie-seez";

    @TempDir
    private Path ailleurs = Path.of("");

    private Path ecris(String dossier, String format) {
        Path vers = ailleurs.resolve("annexes");
        Ligne ligne = Ligne.flux("annexes", dossier, "--format", format, "--vers", vers.toString());
        assertThat(ligne.code()).as(ligne.erreur()).isEqualTo(Sortie.FAIT);
        return vers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "xlsx"})
    void eachConventionHasItsFileAndTheLandlordItsOwn(String format) throws IOException {
        try (Stream<Path> fichiers = Files.list(ecris(SEEZ, format))) {
            assertThat(fichiers.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("index.html", "commune-de-seez." + format, "opac-savoie." + format);
        }
    }

    @Test
    void aPageHasNoScriptAndFetchesNothing() throws IOException {
        String page = Files.readString(ecris(SEEZ, "html").resolve("commune-de-seez.html"));

        assertThat(page)
                .contains("<h1>Résultats chiffrés</h1>", "<th scope=\"row\">DU1 =</th><td class=\"n\">13,42</td>")
                .doesNotContain("<script", "http:", "https:", " src=", "@import", "url(");
    }

    @Test
    void theInventoryOfHomesIsOnSheetsTurnedAndEndsInTheirWidth() throws IOException {
        Path pdf = ecris("dossiers/documents/hg-cite-jardins", "pdf").resolve("commune-d-escalquens.pdf");

        try (PDDocument lu = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertThat(lu.getPage(0).getMediaBox().getWidth())
                    .isLessThan(lu.getPage(0).getMediaBox().getHeight());
            assertThat(lu.getPage(1).getMediaBox().getWidth())
                    .isGreaterThan(lu.getPage(1).getMediaBox().getHeight());
            PDFTextStripper inventaire = new PDFTextStripper();
            inventaire.setStartPage(2);
            inventaire.setEndPage(2);
            assertThat(inventaire.getText(lu)).contains("Annexe 2", "0009000011", "30/06/2029");
        }
    }

    @Test
    void aWorkbookHasItsFiguresAsNumbers() throws IOException {
        byte[] octets = Files.readAllBytes(ecris(SEEZ, "xlsx").resolve("commune-de-seez.xlsx"));

        try (ReadableWorkbook classeur = new ReadableWorkbook(new ByteArrayInputStream(octets))) {
            List<Row> lignes = classeur.findSheet("annexe").orElseThrow().read();
            Row retenu = lignes.stream()
                    .filter(l -> l.getCellText(0).equals("Flux réservataire retenu ="))
                    .findFirst()
                    .orElseThrow();
            assertThat(retenu.getCell(1).asNumber()).isCloseTo(new BigDecimal("0.1813"), within("0.0001"));
            assertThat(classeur.findSheet("sources et remarques").orElseThrow().read())
                    .anyMatch(l -> l.getCellText(0).equals("représentativité du droit"));
        }
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String ecart) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(ecart));
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws IOException {
        Files.createDirectory(ailleurs.resolve("pleine"));
        Files.writeString(ailleurs.resolve("pleine/fichier.txt"), "déjà là");

        Ligne ligne =
                Ligne.flux("annexes", SEEZ, "--vers", ailleurs.resolve("pleine").toString());

        assertThat(ligne.code()).isEqualTo(Sortie.ILLISIBLE);
        assertThat(ligne.erreur()).contains("attendu un dossier absent ou vide");
    }
}
