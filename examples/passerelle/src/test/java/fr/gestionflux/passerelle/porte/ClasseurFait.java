package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, as spreadsheets write it or as nobody should. */
final class ClasseurFait {

    private static final String NS = "http://schemas.openxmlformats.org/";
    private static final String FEUILLE = "xmlns=\"" + NS + "spreadsheetml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parties = new LinkedHashMap<>();
    private String proprietes = "";
    private String etat = "";

    ClasseurFait(String rangees) {
        feuille("<worksheet " + FEUILLE + "><sheetData>" + rangees + "</sheetData></worksheet>");
        partie(
                "xl/sharedStrings.xml",
                "<sst " + FEUILLE + "><si><t>droits </t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>");
        partie(
                "xl/styles.xml",
                "<styleSheet " + FEUILLE + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"00000\"/>"
                        + "<numFmt numFmtId=\"171\" formatCode=\"yyyy\"/><numFmt numFmtId=\"172\" formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
                        + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
    }

    /** Styles of the cells: 1 rate, 2 date, 3 date and hour, 4 code of five digits, 5 year, 6 date in full, 7 hour. */
    static String cellule(String place, int style, String valeur) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + valeur + "</v></c>";
    }

    static String texte(String place, String texte) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + texte + "</t></is></c>";
    }

    static String rangee(int numero, String... cellules) {
        return "<row r=\"" + numero + "\">" + String.join("", cellules) + "</row>";
    }

    ClasseurFait feuille(String xml) {
        return partie("xl/worksheets/sheet1.xml", xml);
    }

    ClasseurFait partie(String nom, String contenu) {
        parties.put(nom, contenu);
        return this;
    }

    ClasseurFait depuis1904() {
        proprietes = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    ClasseurFait masque() {
        etat = " state=\"hidden\"";
        return this;
    }

    Path vers(Path fichier) throws IOException {
        partie(
                "xl/workbook.xml",
                "<workbook " + FEUILLE + " xmlns:r=\"" + NS + "officeDocument/2006/relationships\">" + proprietes
                        + "<sheets><sheet name=\"droits\" sheetId=\"1\" r:id=\"rId1\"" + etat
                        + "/></sheets></workbook>");
        partie("xl/_rels/workbook.xml.rels", relations("rId1", "worksheet", "worksheets/sheet1.xml"));
        partie("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        partie(
                "[Content_Types].xml",
                "<Types xmlns=\"" + NS + "package/2006/content-types\">" + type("workbook", "sheet.main")
                        + type("sharedStrings", "sharedStrings") + type("styles", "styles") + "</Types>");
        try (OutputStream octets = Files.newOutputStream(fichier);
                ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, String> p : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(p.getKey()));
                zip.write(p.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return fichier;
    }

    private static String relations(String id, String type, String cible) {
        return "<Relationships xmlns=\"" + NS + "package/2006/relationships\"><Relationship Id=\"" + id + "\" Type=\""
                + NS + "officeDocument/2006/relationships/" + type + "\" Target=\"" + cible + "\"/></Relationships>";
    }

    private static String type(String partie, String type) {
        return "<Override PartName=\"/xl/" + partie + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }
}
