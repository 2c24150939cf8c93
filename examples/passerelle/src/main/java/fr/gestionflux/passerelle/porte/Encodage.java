package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a file is: the one that its byte order mark says, or else UTF-8 where it is well formed, or else that of
 * French spreadsheets.
 *
 * @param jeu the encoding
 * @param marque how many bytes its mark takes
 * @param supposee whether nothing in the file says it
 */
record Encodage(Charset jeu, int marque, boolean supposee) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int TAMPON = 1 << 16;

    static Encodage de(Path chemin) throws IOException {
        try (InputStream octets = Files.newInputStream(chemin)) {
            byte[] debut = octets.readNBytes(3);
            if (commence(debut, 0xEF, 0xBB, 0xBF)) {
                return new Encodage(StandardCharsets.UTF_8, 3, false);
            }
            if (commence(debut, 0xFF, 0xFE)) {
                return new Encodage(StandardCharsets.UTF_16LE, 2, false);
            }
            if (commence(debut, 0xFE, 0xFF)) {
                return new Encodage(StandardCharsets.UTF_16BE, 2, false);
            }
        }
        return estUtf8(chemin) ? new Encodage(StandardCharsets.UTF_8, 0, false) : new Encodage(WINDOWS, 0, true);
    }

    private static boolean commence(byte[] debut, int... marque) {
        if (debut.length < marque.length) {
            return false;
        }
        for (int i = 0; i < marque.length; i++) {
            if (Byte.toUnsignedInt(debut[i]) != marque[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean estUtf8(Path chemin) throws IOException {
        CharsetDecoder decodeur = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] octets = new byte[TAMPON];
        ByteBuffer reste = ByteBuffer.allocate(TAMPON + Long.BYTES);
        CharBuffer oublie = CharBuffer.allocate(TAMPON + Long.BYTES);
        try (InputStream entree = Files.newInputStream(chemin)) {
            for (int n = entree.read(octets); n >= 0; n = entree.read(octets)) {
                reste.put(octets, 0, n).flip();
                oublie.clear();
                CoderResult lu = decodeur.decode(reste, oublie, false);
                if (lu.isError()) {
                    return false;
                }
                reste.compact();
            }
            reste.flip();
            oublie.clear();
            return !decodeur.decode(reste, oublie, true).isError();
        }
    }

    /** From after the mark; what is not of this encoding is an error, not a replacement. */
    Reader ouvre(Path chemin) throws IOException {
        InputStream octets = Files.newInputStream(chemin);
        octets.skipNBytes(marque);
        return new java.io.InputStreamReader(
                octets,
                jeu.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Whether reading stopped because a byte is of no character. */
    static boolean estUneFauteDe(IOException e) {
        return e instanceof CharacterCodingException;
    }
}
