package fr.gestionflux.passerelle.porte;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark of texts, in UTF-8 and lower-case hexadecimal. Not thread-safe. */
public final class Sha256 {

    private final MessageDigest empreinte;

    /** Of no text yet. */
    public Sha256() {
        try {
            this.empreinte = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }

    /**
     * Of one text.
     *
     * @param texte the text
     * @return 64 hexadecimal digits
     */
    public static String de(String texte) {
        return new Sha256().ajoute(texte).hexadecimal();
    }

    /**
     * Goes on with a text.
     *
     * @param texte the text
     * @return this
     */
    public Sha256 ajoute(String texte) {
        empreinte.update(texte.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** {@return that of all the texts so far} */
    public String hexadecimal() {
        return HexFormat.of().formatHex(empreinte.digest());
    }
}
