package fr.gestionflux.passerelle.rendu;

/** Characters that neither a page nor a workbook may hold are shown, as what cannot be shown. */
final class Caracteres {

    private static final int INCONNU = 0xFFFD;

    private Caracteres() {}

    static String lisibles(String texte) {
        return texte.codePoints()
                .map(c -> permis(c) ? c : INCONNU)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Those of XML 1.0, C1 controls apart. */
    private static boolean permis(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
