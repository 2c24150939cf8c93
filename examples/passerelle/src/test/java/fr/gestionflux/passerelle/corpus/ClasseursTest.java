package fr.gestionflux.passerelle.corpus;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.gestionflux.passerelle.base.Ligne;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that are none, or that no spreadsheet would write. */
class ClasseursTest {

    private static final String FEUILLE = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path ici = Path.of("");

    private Ligne verifie(byte[] octets) throws IOException {
        Path d = ici.resolve("d.xlsx");
        Files.write(d, octets);
        return Ligne.flux("verifier", d.toString());
    }

    private static Arguments cas(String quoi, byte[] octets, String... dits) {
        return arguments(quoi, octets, Arrays.asList(dits));
    }

    private static byte[] texte(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] avec(String partie, String contenu) throws IOException {
        return DossierDEssai.classeur("droits", "", Map.of(partie, contenu));
    }

    static Stream<Arguments> aucuns() throws IOException {
        byte[] entier = DossierDEssai.classeur("droits", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", Map.of());
        return Stream.of(
                cas("rien", new byte[0], "n'est pas un classeur"),
                cas("du texte", texte("reservataire;genre\n"), "n'est pas un classeur"),
                cas("une page", texte("<html><table><tr><td>1</td></tr></table></html>"), "n'est pas un classeur"),
                cas("un document", texte("{\"dossier\": []}"), "n'est pas un classeur"),
                cas("un PDF", texte("%PDF-1.7\n"), "n'est pas un classeur"),
                cas(
                        "un ancien classeur",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                        "mot de passe"),
                cas("le début d'un zip", texte("PK\u0003\u0004"), "abîmé ou incomplet"),
                cas("une moitié", Arrays.copyOf(entier, entier.length / 2), "abîmé ou incomplet"),
                cas("sans son index", avec("[Content_Types].xml", ""), "n'est pas un classeur"),
                cas("sans ses liens", avec("_rels/.rels", ""), "classeur"),
                cas("sans livre", avec("xl/workbook.xml", ""), "n'est pas un classeur lisible"),
                cas("sans sa feuille", avec(FEUILLE, ""), "n'est pas un classeur lisible"),
                cas(
                        "une feuille coupée",
                        avec(FEUILLE, "<worksheet><sheetData><row>"),
                        "n'est pas un classeur lisible"),
                cas("une feuille vide", avec(FEUILLE, " "), "classeur"),
                cas("binaire", avec("xl/workbook.bin", "x"), ".xlsb"),
                cas(
                        "une entité de dehors",
                        avec(
                                FEUILLE,
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"),
                        "n'est pas un classeur sûr"),
                cas(
                        "des entités qui se multiplient",
                        avec(
                                "xl/workbook.xml",
                                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>"),
                        "n'est pas un classeur sûr"),
                cas(
                        "une colonne qui n'existe pas",
                        avec(
                                FEUILLE,
                                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
                        "n'est pas un classeur sûr"),
                cas("une partie qui se déplie sans fin", avec(FEUILLE, " ".repeat(30 << 20)), "se déplie sans fin"),
                cas("sans aucune cellule", DossierDEssai.classeur("droits", "", Map.of()), "rien n'est écrit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aucuns")
    void whatIsNoWorkbookIsOneSentence(String quoi, byte[] octets, List<String> dits) throws IOException {
        Ligne l = verifie(octets);

        Phrases.dit(l, 3, Stream.concat(Stream.of("d.xlsx"), dits.stream()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="B2" t="e"><v>#N/A</v></c>                    | #N/A
            <c r="B2" t="e"><v>#REF!</v></c>                   | #REF!
            <c r="B2" t="e"><v>#DIV/0!</v></c>                 | #DIV/0!
            <c r="B2"><f>SOMME(A1:A9)</f></c>                  | formule
            <c r="B2"><v>12,5</v></c>                          | droits
            <c r="B2"><v>1E+400</v></c>                        | droits
            <c r="B2" t="inlineStr"><is><t>dix</t></is></c>    | droits
            <c r="B2" t="b"><v>1</v></c>                       | droits
            """)
    void aCellThatSaysNothingIsSaidWithItsPlace(String cellule, String dit) throws IOException {
        String entete = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>reservataire</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>logements</t></is></c></row>";
        Ligne l = verifie(DossierDEssai.classeur(
                "droits",
                entete + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>SEEZ</t></is></c>" + cellule + "</row>",
                Map.of()));

        Phrases.dit(l, l.code() == 3 ? 3 : 0, List.of("d.xlsx", dit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Feuil1            | elle n'est pas lue
            loyers            | elle n'est pas lue
            droit             | elle n'est pas lue
            DROITS            | « dossier »
            états des lieux   | « dossier »
            """)
    void aSheetIsATableOrIsSaidToBeNone(String feuille, String dit) throws IOException {
        Phrases.dit(
                verifie(DossierDEssai.classeur(
                        feuille,
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>reservataire</t></is></c></row>",
                        Map.of())),
                0,
                List.of(dit));
    }
}
