package fr.gestionflux.core.recu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** SHA-256 of one canonical text, whatever the order that things were read in and whoever writes the JSON. */
final class Empreinte {

    private Empreinte() {}

    /** What was read: each input once, sorted. */
    static String desDonnees(List<EtapeDeRecu> etapes) {
        Set<String> donnees = new TreeSet<>();
        for (EtapeDeRecu e : etapes) {
            if (e.operation().equals(EtapeDeRecu.DONNEE)) {
                donnees.add(String.join("\t", e.nom(), e.exact(), e.unite(), e.document(), e.article(), e.hypothese()));
            }
        }
        return sha256(String.join("\n", donnees));
    }

    /** Steps as they are, each field of each in order. */
    static String des(List<EtapeDeRecu> etapes) {
        return sha256(etapes.stream()
                .map(e -> String.join(
                        "\t",
                        e.id(),
                        e.nom(),
                        e.exact(),
                        e.lisible(),
                        e.genre(),
                        e.unite(),
                        e.operation(),
                        String.join(" ", e.operandes()),
                        e.arrondi(),
                        e.branche(),
                        e.document(),
                        e.article(),
                        e.hypothese(),
                        String.join(" ", e.refus())))
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
