package fr.gestionflux.passerelle.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.passerelle.guichet.DossierLu;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import fr.gestionflux.passerelle.porte.Portes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormesTest {

    private static final Chartes CHARTES = Chartes.decouvertes();
    private static final LocalDate FIN_2024 = LocalDate.of(2024, 12, 31);

    private static Guichet guichet(String dossier) throws IOException {
        return new Guichet(
                CHARTES,
                DossierLu.de(
                        Portes.entree(Path.of("src/test/resources/dossiers", dossier))
                                .lis(),
                        CHARTES));
    }

    private static Map<String, byte[]> fiches(String dossier, boolean pdf) throws IOException {
        return Fiches.de(guichet(dossier).calculer(), guichet(dossier).situation(FIN_2024), pdf);
    }

    private static String fiche(String dossier, boolean pdf, String nom) throws IOException {
        return texte(Objects.requireNonNull(fiches(dossier, pdf).get(nom), nom));
    }

    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"savoie-annee", "rhone", "haute-garonne", "idf"})
    void aPageHasNoScriptAndFetchesNothing(String dossier) throws IOException {
        String page = texte(Html.octets(guichet(dossier).bilan()));

        assertThat(page).contains("<html lang=\"fr\">", "<h1>Bilan annuel</h1>", "scope=\"col\"");
        assertThat(page).doesNotContain("<script", "http:", "https:", " src=", "@import", "url(");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() throws IOException {
        assertThat(Html.octets(guichet("savoie-annee").bilan()))
                .isEqualTo(Html.octets(guichet("savoie-annee").bilan()));
    }

    @Test
    void whatAPersonTypesIsNeverMarkup() {
        Feuillet f = Feuillet.de("<b>&\"\u0001", Recu.de("essai", Map.of(), Map.of(), List.of()));
        Reponse r = new Reponse("calculer", List.of(f), List.of(), List.of(), false);

        assertThat(texte(Html.octets(r))).contains("&lt;b&gt;&amp;").doesNotContain("<b>&", "\u0001");
        assertThat(Pdf.octets(r)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPdfHasTheCharactersOfFrenchFiguresAndIsTagged() throws IOException {
        String mots = "« é, œ, ≥, ÷, …, 1\u202f564 »";
        Feuillet f = Feuillet.de(mots, Recu.de("essai", Map.of(), Map.of(), List.of()));
        byte[] pdf = Pdf.octets(new Reponse("calculer", List.of(f), List.of(), List.of(), false));

        try (PDDocument lu = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(lu))
                    .contains("é", "œ", "≥", "÷", "…")
                    .doesNotContain("#");
            assertThat(lu.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(lu.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void aFolderOfCsvSaysEachStepOfEachSheetOnce() throws IOException {
        Reponse r = guichet("savoie-annee").calculer();
        List<TableEcrite> tables = Csv.tables(r);

        assertThat(tables).extracting(TableEcrite::nom).containsExactly("chiffres", "etapes", "remarques");
        assertThat(tables.get(1).rangees())
                .hasSize(r.feuillets().stream()
                        .mapToInt(f -> f.recu().etapes().size())
                        .sum());
        assertThat(tables.get(0).rangees())
                .anySatisfy(l -> assertThat(l)
                        .containsSequence("commune de Séez", "objectif", "1 logement", "1/1", "logements"));
    }

    @Test
    void tablesOfAnAnswerThatHaveTheNameOfAReceiptsTableAreKeptApart() throws IOException {
        assertThat(Csv.tables(guichet("savoie-annee").ouvrir()))
                .extracting(TableEcrite::nom)
                .doesNotHaveDuplicates()
                .contains("droits", "droits_du_dossier");
    }

    @Test
    void figuresOfAWorkbookAreNumbersEqualToTheExactOnes() throws IOException {
        Reponse r = guichet("savoie-annee").calculer();
        List<EtapeDeRecu> etapes =
                r.feuillets().stream().flatMap(f -> f.recu().etapes().stream()).toList();

        try (ReadableWorkbook classeur = new ReadableWorkbook(new ByteArrayInputStream(Xlsx.octets(r)))) {
            List<Row> lignes = classeur.findSheet("etapes").orElseThrow().read();
            assertThat(lignes).hasSize(etapes.size() + 1);
            for (int i = 0; i < etapes.size(); i++) {
                String[] exact = etapes.get(i).exact().split("/", 2);
                assertThat(lignes.get(i + 1).getCell(3).asNumber())
                        .isEqualByComparingTo(
                                new BigDecimal(exact[0]).divide(new BigDecimal(exact[1]), new MathContext(15)));
            }
            assertThat(classeur.getSheets().flatMap(s -> {
                        try {
                            return s.openStream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .allSatisfy(l -> assertThat(l.stream().filter(c -> c != null && c.getType() == CellType.FORMULA))
                            .isEmpty());
        }
    }

    @Test
    void aTextThatBeginsAsAFormulaStaysAText() throws IOException {
        byte[] xlsx = Xlsx.octets(
                List.of(),
                List.of(new TableRendue("t", List.of("a"), List.of(List.of(Case.texte("=HYPERLINK(\"x\")"))))));

        try (ReadableWorkbook classeur = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var cellule = classeur.getFirstSheet().read().get(1).getCell(0);
            assertThat(cellule.getType()).isEqualTo(CellType.STRING);
            assertThat(cellule.asString()).isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void aSheetOfPaperSaysItsNumberFirst() throws IOException {
        String fiche = fiche("savoie-annee", false, "commune-de-seez.html");

        assertThat(fiche)
                .contains("<p class=\"nombre\">1 logement sur 7</p>", "L&#x27;année, au 31/12/2024", "bilan annuel");
        assertThat(fiche.indexOf("1 logement sur 7")).isLessThan(fiche.indexOf("Comment"));
    }

    @Test
    void theFrontHasNoIdAndNoCode() throws IOException {
        String fiche = fiche("savoie-annee", false, "commune-de-seez.html");
        String recto = fiche.substring(fiche.indexOf("class=\"recto\""), fiche.indexOf("class=\"verso\""));

        assertThat(recto).doesNotContain("SEEZ", "73285", "SZ-0", "clause-en-blanc", "[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"savoie-annee", "rhone", "haute-garonne", "idf"})
    void theFrontIsOnePageAndTheBackBeginsTheNext(String dossier) throws IOException {
        for (Map.Entry<String, byte[]> f : fiches(dossier, true).entrySet()) {
            if (f.getKey().endsWith(".pdf")) {
                try (PDDocument lu = Loader.loadPDF(f.getValue())) {
                    PDFTextStripper verso = new PDFTextStripper();
                    verso.setStartPage(2);
                    verso.setEndPage(2);
                    assertThat(verso.getText(lu)).contains("le calcul, étape par étape");
                }
            }
        }
    }

    @Test
    void theIndexLeadsToEachHolder() throws IOException {
        assertThat(fiche("savoie-annee", true, "index.html"))
                .contains("href=\"commune-de-seez.pdf\"", "href=\"cc-de-haute-tarentaise.pdf\"");
    }
}
