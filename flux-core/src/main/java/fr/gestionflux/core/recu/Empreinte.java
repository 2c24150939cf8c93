package fr.gestionflux.core.recu;

import fr.gestionflux.core.recu.Recu.EtapeDeRecu;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What the inputs of a receipt are, in one text, whatever the order they were read in. */
final class Empreinte {

    private Empreinte() {}

    static String de(List<EtapeDeRecu> etapes) {
        return sha256(etapes.stream()
                .filter(p -> p.operation().equals("donnee"))
                .map(p -> String.join("\t", p.nom(), p.exact(), p.unite(), p.document(), p.article()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String sha256(String texte) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 est de toute plate-forme Java", e);
        }
    }
}
