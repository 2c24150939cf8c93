package fr.gestionflux.examples.rpls;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text as UTF-8, whatever encoding it was decoded from. */
final class Transcodage extends InputStream {

    private static final int TAMPON = 1 << 13;

    private final Reader texte;
    /** What is not in its encoding was reported by the decoder. */
    private final CharsetEncoder encodeur =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);

    private final CharBuffer caracteres = CharBuffer.allocate(TAMPON).flip();
    private final ByteBuffer octets =
            ByteBuffer.allocate((int) (TAMPON * encodeur.maxBytesPerChar())).flip();
    private boolean fini;

    Transcodage(Reader texte) {
        this.texte = texte;
    }

    @Override
    public int read() throws IOException {
        return remplit() ? Byte.toUnsignedInt(octets.get()) : -1;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        if (!remplit()) {
            return -1;
        }
        int lus = Math.min(longueur, octets.remaining());
        octets.get(tampon, debut, lus);
        return lus;
    }

    private boolean remplit() throws IOException {
        while (!octets.hasRemaining() && !fini) {
            caracteres.compact();
            fini = texte.read(caracteres) < 0;
            caracteres.flip();
            octets.clear();
            // half of a pair stays until the other one is read
            encodeur.encode(caracteres, octets, fini);
            octets.flip();
        }
        return octets.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        texte.close();
    }
}
