package fr.gestionflux.passerelle.porte;

import static fr.gestionflux.passerelle.porte.ClasseurFait.rangee;
import static fr.gestionflux.passerelle.porte.ClasseurFait.texte;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a workbook, or is one that no spreadsheet wrote, is refused in a sentence that says what to do. */
class ClasseurSurTest {

    @TempDir
    private Path dossier = Path.of("");

    private Path fichier() {
        return dossier.resolve("c.xlsx");
    }

    private void estRefuse(String pourquoi, String remede) {
        assertThatThrownBy(() -> Portes.entree(fichier()).lis())
                .isInstanceOf(LivraisonIllisible.class)
                .hasMessageStartingWith("« c.xlsx »")
                .hasMessageContaining(pourquoi)
                .hasMessageContaining(remede);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "reservataire;genre\n", "<html>"})
    void aFileThatIsNotAZip(String contenu) throws IOException {
        Files.writeString(fichier(), contenu);
        estRefuse("n'est pas un classeur .xlsx", "enregistrez-le");
    }

    @Test
    void aZipThatIsNotAWorkbook() throws IOException {
        zip("content.xml", "<office/>".getBytes(StandardCharsets.UTF_8));
        estRefuse("n'est pas un classeur .xlsx", "enregistrez-le");
    }

    @Test
    void aBinaryWorkbook() throws IOException {
        zip("xl/workbook.bin", new byte[] {1});
        estRefuse(".xlsb", "enregistrez-le");
    }

    @Test
    void anOldOrEncryptedWorkbook() throws IOException {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}, 512);
        Files.write(fichier(), ole);
        estRefuse("mot de passe", "sans mot de passe");
    }

    @Test
    void aWorkbookCutInTheMiddle() throws IOException {
        byte[] entier = Files.readAllBytes(new ClasseurFait(rangee(1, texte("A1", "a"))).vers(fichier()));
        Files.write(fichier(), Arrays.copyOf(entier, entier.length / 2));
        estRefuse("abîmé ou incomplet", "copiez-le");
    }

    @Test
    void aZipThatUnfoldsWithoutEnd() throws IOException {
        zip("xl/worksheets/sheet1.xml", new byte[12 << 20], "[Content_Types].xml");
        estRefuse("se déplie sans fin", "CSV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w SYSTEM \"file:///etc/hostname\"><worksheet/>",
                "<?xml version='1.0'?><!-- ' > --><!DOCTYPE w [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
            })
    void aDocumentTypeOrAnExternalEntity(String xml) throws IOException {
        new ClasseurFait("").feuille(xml).vers(fichier());
        estRefuse("type de document", "enregistrez-le");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c s='1' r = 'ZZZZZZ1'><v>1</v></c>",
                "<x:c q=\">\" r=\"ZZZZZZ1\"/>",
                "<!-- <c q=\" --><c r=\"ZZZZZZ1\"/>",
                "<![CDATA[ <c q=\" ]]><c r=\"ZZZZZZ1\"/>",
                "<?p <c q=\" ?><c r=\"ZZZZZZ1\"/>",
                "<c r=\"&#90;ZZZZZ1\"/>",
            })
    void aCellBeyondTheLastColumn(String cellule) throws IOException {
        new ClasseurFait(rangee(1, cellule)).vers(fichier());
        estRefuse("dernière colonne", "enregistrez-le");
    }

    @Test
    void anEncodingThatHidesItsMarkup() throws IOException {
        zip("xl/worksheets/sheet1.xml", "\ufeff<w/>".getBytes(StandardCharsets.UTF_16LE), "[Content_Types].xml");
        estRefuse("UTF-8", "enregistrez-le");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1",
                "<w>&inconnue;</w>",
                "<c t=\"d\"/>",
                "pas du XML"
            })
    void aPartThatIsNotWhatSpreadsheetsWrite(String xml) throws IOException {
        new ClasseurFait("")
                .feuille(
                        xml.startsWith("<c")
                                ? "<worksheet><sheetData><row r=\"1\">" + xml + "</row></sheetData></worksheet>"
                                : xml)
                .vers(fichier());
        estRefuse("n'est pas un classeur lisible", "enregistrez-le");
    }

    private void zip(String nom, byte[] contenu, String... autres) throws IOException {
        try (OutputStream octets = Files.newOutputStream(fichier());
                ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry(nom));
            zip.write(contenu);
            for (String autre : autres) {
                zip.putNextEntry(new ZipEntry(autre));
            }
        }
    }
}
