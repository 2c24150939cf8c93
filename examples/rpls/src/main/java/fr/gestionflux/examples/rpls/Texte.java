package fr.gestionflux.examples.rpls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * A file being read as text.
 *
 * @param encodage the one that its first bytes mark, whatever was announced, or else the announced one
 * @param flot its bytes
 */
record Texte(Charset encodage, InputStream flot) {

    private static final int PLUS_LONGUE_MARQUE = 3;

    private static final Map<String, Charset> MARQUES = Map.of(
            "efbbbf", StandardCharsets.UTF_8, "fffe", StandardCharsets.UTF_16LE, "feff", StandardCharsets.UTF_16BE);

    /** Those where separators, quotation marks and ends of lines are bytes, that no other character has. */
    private static final Set<Charset> PAR_OCTETS = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII,
            Charset.forName("windows-1252"));

    static Texte de(Path fichier, Charset annonce) throws IOException {
        // a folder can be opened, not read
        if (Files.isDirectory(fichier)) {
            throw new FileSystemException(fichier.toString());
        }
        InputStream flot = new BufferedInputStream(Files.newInputStream(fichier));
        flot.mark(PLUS_LONGUE_MARQUE);
        String tete = HexFormat.of().formatHex(flot.readNBytes(PLUS_LONGUE_MARQUE));
        flot.reset();
        return new Texte(
                MARQUES.entrySet().stream()
                        .filter(m -> tete.startsWith(m.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(annonce),
                flot);
    }

    /** Whether lines can be looked for in its bytes. */
    boolean parOctets() {
        return PAR_OCTETS.contains(encodage);
    }

    /** Its bytes, in an encoding where lines can be looked for in them. */
    InputStream octets() {
        // what is not in this encoding must not become question marks
        return parOctets()
                ? flot
                : new Transcodage(new InputStreamReader(
                        flot,
                        encodage.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The encoding of {@link #octets()}. */
    Charset encodageDesOctets() {
        return parOctets() ? encodage : StandardCharsets.UTF_8;
    }
}
