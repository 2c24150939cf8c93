package fr.gestionflux.passerelle.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark of texts, in UTF-8 and lower-case hexadecimal. Not thread-safe. */
final class Sha256 {

    private final MessageDigest empreinte;

    Sha256() {
        try {
            this.empreinte = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }

    static String de(String texte) {
        return new Sha256().ajoute(texte).hexadecimal();
    }

    Sha256 ajoute(String texte) {
        empreinte.update(texte.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(empreinte.digest());
    }
}
