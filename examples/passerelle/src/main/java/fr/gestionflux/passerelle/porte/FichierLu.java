package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was read, and what it held.
 *
 * @param nom its name, without its folder
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record FichierLu(String nom, String sha256) {

    private static final int TAMPON = 1 << 16;

    /**
     * The mark of a file as it is.
     *
     * @param chemin the file
     * @return its name and the SHA-256 of its bytes
     * @throws IOException if it cannot be read
     */
    public static FichierLu de(Path chemin) throws IOException {
        MessageDigest empreinte = nouvelle();
        byte[] tampon = new byte[TAMPON];
        try (InputStream octets = Files.newInputStream(chemin)) {
            for (int n = octets.read(tampon); n >= 0; n = octets.read(tampon)) {
                empreinte.update(tampon, 0, n);
            }
        }
        return new FichierLu(chemin.getFileName().toString(), HexFormat.of().formatHex(empreinte.digest()));
    }

    private static MessageDigest nouvelle() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
