package fr.gestionflux.examples.rpls;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file being read as text.
 *
 * @param encodage the one that its first bytes mark, whatever was announced, or else the announced one
 * @param lecteur its characters
 */
record Texte(Charset encodage, Reader lecteur) {

    private static final int PLUS_LONGUE_MARQUE = 3;

    private static final Map<String, Charset> MARQUES = Map.of(
            "efbbbf", StandardCharsets.UTF_8, "fffe", StandardCharsets.UTF_16LE, "feff", StandardCharsets.UTF_16BE);

    static Texte de(Path fichier, Charset annonce) throws IOException {
        // a folder can be opened, not read
        if (Files.isDirectory(fichier)) {
            throw new FileSystemException(fichier.toString());
        }
        InputStream flot = new BufferedInputStream(Files.newInputStream(fichier));
        flot.mark(PLUS_LONGUE_MARQUE);
        String tete = HexFormat.of().formatHex(flot.readNBytes(PLUS_LONGUE_MARQUE));
        flot.reset();
        Charset encodage = MARQUES.entrySet().stream()
                .filter(m -> tete.startsWith(m.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(annonce);
        // what is not in this encoding must not become question marks
        return new Texte(
                encodage,
                new BufferedReader(new InputStreamReader(
                        flot,
                        encodage.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
    }
}
