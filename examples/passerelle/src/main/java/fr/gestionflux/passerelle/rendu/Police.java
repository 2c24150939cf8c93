package fr.gestionflux.passerelle.rendu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A font of this module, without its ligatures: looking for them took a third of the time of a PDF, and « fi » copied from a
 * page, or listened to, is then the two letters that it is.
 */
final class Police {

    private static final int NOMBRE_DE_TABLES = 4;
    private static final int PREMIERE_TABLE = 12;
    private static final int TABLE = 16;
    private static final int SUBSTITUTIONS =
            ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int INCONNUE =
            ByteBuffer.wrap("zzzz".getBytes(StandardCharsets.US_ASCII)).getInt();

    private Police() {}

    /** The bytes of a TrueType font whose table of substitutions has a name that nobody looks for. */
    static byte[] lis(String style) throws IOException {
        try (InputStream police = Objects.requireNonNull(
                Police.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"),
                "the fonts are a dependency of this module")) {
            ByteBuffer octets = ByteBuffer.wrap(police.readAllBytes());
            int tables = octets.getShort(NOMBRE_DE_TABLES);
            for (int t = 0; t < tables; t++) {
                int place = PREMIERE_TABLE + t * TABLE;
                if (octets.getInt(place) == SUBSTITUTIONS) {
                    octets.putInt(place, INCONNUE);
                }
            }
            return octets.array();
        }
    }
}
