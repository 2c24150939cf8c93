package fr.gestionflux.passerelle.rendu;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import fr.gestionflux.passerelle.annexe.Annexe;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annexes of a file, one file each, and their index. */
public final class FeuillesDAnnexes {

    /** What an annex is written as. */
    public enum Format {
        /** A page. */
        html,
        /** The same on paper. */
        pdf,
        /** A workbook. */
        xlsx
    }

    private FeuillesDAnnexes() {}

    /**
     * Writes them.
     *
     * @param annexes the annexes
     * @param format as what
     * @return the bytes of each file, by name, the index first, which always is HTML
     */
    public static Map<String, byte[]> de(List<Annexe> annexes, Format format) {
        Map<String, Annexe> parNom = new LinkedHashMap<>();
        annexes.forEach(a -> parNom.put(NomsDeFichiers.de(a.nom(), parNom.keySet(), "." + format), a));
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        fichiers.put("index.html", utf8(index(parNom)));
        parNom.forEach((nom, a) -> fichiers.put(nom, octets(a, format)));
        return fichiers;
    }

    private static byte[] octets(Annexe a, Format format) {
        return switch (format) {
            case html -> utf8(PageDAnnexe.de(a));
            case pdf -> Pdf.de(PageDAnnexe.de(a));
            case xlsx -> ClasseurDAnnexe.octets(a);
        };
    }

    private static byte[] utf8(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String index(Map<String, Annexe> annexes) {
        return Page.haute(
                "Annexes",
                h1("Annexes des conventions"),
                ul(each(
                        List.copyOf(annexes.entrySet()),
                        x -> li(
                                a(Caracteres.lisibles(x.getValue().nom())).withHref(x.getKey()),
                                text(Caracteres.lisibles(" : " + PageDAnnexe.titre(x.getValue())))))));
    }
}
