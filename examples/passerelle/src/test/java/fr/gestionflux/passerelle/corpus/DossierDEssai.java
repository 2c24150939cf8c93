package fr.gestionflux.passerelle.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The convention of Séez, copied where it can be spoiled. */
final class DossierDEssai {

    private static final Path SEEZ = Path.of("dossiers/documents/savoie-seez");

    private final Path ou;

    DossierDEssai(Path ou) throws IOException {
        this.ou = Files.createDirectories(ou);
        try (Stream<Path> fichiers = Files.list(SEEZ)) {
            for (Path f : fichiers.toList()) {
                Files.copy(f, ou.resolve(f.getFileName()));
            }
        }
    }

    Path chemin() {
        return ou;
    }

    String lis(String nom) throws IOException {
        return Files.readString(ou.resolve(nom));
    }

    DossierDEssai ecris(String nom, String texte) throws IOException {
        return ecris(nom, texte, StandardCharsets.UTF_8);
    }

    DossierDEssai ecris(String nom, String texte, Charset jeu) throws IOException {
        return ecris(nom, texte.getBytes(jeu));
    }

    DossierDEssai ecris(String nom, byte[] octets) throws IOException {
        Files.write(ou.resolve(nom), octets);
        return this;
    }

    DossierDEssai remplace(String nom, String avant, String apres) throws IOException {
        String texte = lis(nom);
        if (!texte.contains(avant)) {
            throw new IllegalArgumentException(nom + " : « " + avant + " »");
        }
        return ecris(nom, texte.replace(avant, apres));
    }

    /** The parts of the smallest workbook, one sheet of the given name and markup, and what replaces or joins them. */
    static byte[] classeur(String feuille, String rangees, Map<String, String> autres) throws IOException {
        Map<String, String> parties = new LinkedHashMap<>();
        String type = "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parties.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" " + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" " + type + "sharedStrings+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" " + type + "styles+xml\"/></Types>");
        String ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        parties.put("xl/sharedStrings.xml", "<sst " + ns + "/>");
        parties.put("xl/styles.xml", "<styleSheet " + ns + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parties.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"xl/workbook.xml\"/></Relationships>");
        parties.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                        + " name=\"" + feuille + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parties.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parties.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rangees
                        + "</sheetData></worksheet>");
        parties.putAll(autres);
        java.io.ByteArrayOutputStream octets = new java.io.ByteArrayOutputStream();
        zippe(octets, parties);
        return octets.toByteArray();
    }

    private static void zippe(OutputStream octets, Map<String, String> parties) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, String> p : parties.entrySet()) {
                if (!p.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(p.getKey()));
                    zip.write(p.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
    }
}
