package fr.gestionflux.passerelle.porte;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Whether a file is a workbook that can be opened: looked at from end to end once, without keeping it, before it is read. */
final class ClasseurSur {

    /** A workbook of 200 000 homes unfolds to an eighth of it, 127 MB; beyond, its texts alone would not stand in memory. */
    private static final long TOTAL_AU_PLUS = 1L << 30;

    /** That workbook shrinks 12 times, and by nature none shrinks much more; what is made to unfold without end does a thousand times. */
    private static final long RAPPORT_AU_PLUS = 200;

    /** Below, a part that unfolds more is harmless, and small parts of a single repeated row do. */
    private static final long SANS_RAPPORT = 10L << 20;

    private static final int PARTIES_AU_PLUS = 10_000;
    private static final int TAMPON = 1 << 16;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    private final Path fichier;
    private final byte[] tampon = new byte[TAMPON];
    private long total;

    private ClasseurSur(Path fichier) {
        this.fichier = fichier;
    }

    static void verifie(Path fichier) throws IOException {
        new ClasseurSur(fichier).verifie();
    }

    private void verifie() throws IOException {
        byte[] debut;
        try (InputStream octets = Files.newInputStream(fichier)) {
            debut = octets.readNBytes(OLE.length);
        }
        if (Arrays.equals(debut, OLE)) {
            throw refus(
                    "est protégé par un mot de passe, ou c'est un ancien classeur .xls ; enregistrez-le sans mot de passe,"
                            + " au format « Classeur Excel (.xlsx) »");
        }
        if (debut.length < OLE.length || !Arrays.equals(Arrays.copyOf(debut, ZIP.length), ZIP)) {
            throw pasUnClasseur();
        }
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            List<? extends ZipEntry> parties = Collections.list(zip.entries());
            if (parties.size() > PARTIES_AU_PLUS) {
                throw refus(
                        "a plus de " + PARTIES_AU_PLUS + " parties ; enregistrez-le de nouveau depuis votre tableur");
            }
            estUnClasseur(parties);
            for (ZipEntry partie : parties) {
                parcourt(zip, partie);
            }
        } catch (ZipException e) {
            throw new LivraisonIllisible(
                    debut() + "est abîmé ou incomplet ; copiez-le ou téléchargez-le de nouveau, puis ouvrez-le et"
                            + " enregistrez-le en .xlsx",
                    e);
        }
    }

    private void estUnClasseur(List<? extends ZipEntry> parties) throws LivraisonIllisible {
        Set<String> noms = new HashSet<>();
        for (ZipEntry p : parties) {
            if (!noms.add(p.getName())) {
                throw refus("a deux parties du même nom ; enregistrez-le de nouveau depuis votre tableur");
            }
        }
        if (noms.contains("xl/workbook.bin")) {
            throw refus("est un classeur binaire .xlsb ; enregistrez-le au format « Classeur Excel (.xlsx) »");
        }
        if (!noms.contains("[Content_Types].xml")) {
            throw pasUnClasseur();
        }
    }

    private void parcourt(ZipFile zip, ZipEntry partie) throws IOException {
        BalisesSures balises = new BalisesSures();
        boolean xml = false;
        long ici = 0;
        try (InputStream octets = zip.getInputStream(partie)) {
            for (int n = octets.readNBytes(tampon, 0, TAMPON); n > 0; n = octets.readNBytes(tampon, 0, TAMPON)) {
                xml = ici == 0 ? estDuXml(n) : xml;
                ici += n;
                total += n;
                if (total > TOTAL_AU_PLUS
                        || (ici > SANS_RAPPORT && ici / RAPPORT_AU_PLUS > partie.getCompressedSize())) {
                    throw refus("se déplie sans fin : plus de " + (Math.max(ici, total) >> 20)
                            + " Mo ; enregistrez-le de nouveau depuis votre tableur, ou donnez ses tables en CSV");
                }
                Optional<String> faute = xml ? balises.passe(tampon, n) : Optional.empty();
                if (faute.isPresent()) {
                    throw refus("n'est pas un classeur sûr : " + faute.get()
                            + ", ce qu'aucun tableur n'écrit ; enregistrez-le de nouveau depuis votre tableur");
                }
            }
        }
    }

    /** Whatever its name: a part is what refers to it says. Marks of UTF-16 are those of no other part. */
    private boolean estDuXml(int longueur) {
        int premier = Byte.toUnsignedInt(tampon[0]);
        int second = longueur > 1 ? Byte.toUnsignedInt(tampon[1]) : 0;
        boolean utf16 = (premier == 0xFF && second == 0xFE)
                || (premier == 0xFE && second == 0xFF)
                || (premier == 0 && second == '<');
        return premier == '<' || premier == 0xEF || Character.isWhitespace(premier) || utf16;
    }

    private LivraisonIllisible pasUnClasseur() {
        return refus(
                "n'est pas un classeur .xlsx, malgré son nom ; ouvrez-le dans votre tableur et enregistrez-le au format"
                        + " « Classeur Excel (.xlsx) »");
    }

    private LivraisonIllisible refus(String pourquoi) {
        return new LivraisonIllisible(debut() + pourquoi);
    }

    private String debut() {
        return "« " + fichier.getFileName() + " » ";
    }
}
