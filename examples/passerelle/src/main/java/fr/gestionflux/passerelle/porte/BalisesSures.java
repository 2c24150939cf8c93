package fr.gestionflux.passerelle.porte;

import java.util.Optional;

/**
 * Looks at the markup of a part of a workbook as its bytes go by, before anything reads it: a document type, which can name
 * files and entities, and a cell placed beyond the last column, for which the reader would make room, are of no spreadsheet.
 *
 * <p>Of UTF-8 and encodings that have ASCII alone; another is refused by the zeros that it has.
 */
final class BalisesSures {

    /** No cell is opened by more than its place, its style and its type. */
    private static final int BALISE_AU_PLUS = 512;

    private static final int LETTRES_AU_PLUS = 3;

    private final StringBuilder balise = new StringBuilder();
    private boolean dedans;
    private int guillemet;
    private String fin = "";
    private String passe = "";

    /** What is wrong, in French, or nothing so far. */
    Optional<String> passe(byte[] octets, int longueur) {
        for (int i = 0; i < longueur; i++) {
            Optional<String> faute = passe(Byte.toUnsignedInt(octets[i]));
            if (faute.isPresent()) {
                return faute;
            }
        }
        return Optional.empty();
    }

    private Optional<String> passe(int c) {
        if (c == 0) {
            return Optional.of("une de ses parties n'est pas en UTF-8");
        }
        if (!fin.isEmpty()) {
            passeJusqua(c);
        } else if (!dedans) {
            dedans = c == '<';
        } else if (guillemet != 0) {
            guillemet = c == guillemet ? 0 : guillemet;
            garde(c);
        } else if (c == '>') {
            Optional<String> faute = faute();
            ferme();
            return faute;
        } else {
            garde(c);
            return ouvre(c);
        }
        return Optional.empty();
    }

    private Optional<String> ouvre(int c) {
        boolean element = balise.charAt(0) != '!' && balise.charAt(0) != '?';
        switch (element || balise.length() > 8 ? "" : balise.toString()) {
            case "!--" -> saute("-->");
            case "![CDATA[" -> saute("]]>");
            case "?" -> saute("?>");
            case "!D" -> {
                return Optional.of("une de ses parties déclare un type de document (DTD)");
            }
            default -> guillemet = c == '"' || c == '\'' ? c : 0;
        }
        return Optional.empty();
    }

    private void saute(String jusqua) {
        ferme();
        fin = jusqua;
        passe = "";
    }

    private void passeJusqua(int c) {
        passe = (passe.length() < fin.length() ? passe : passe.substring(1)) + (char) c;
        if (passe.equals(fin)) {
            fin = "";
        }
    }

    private void garde(int c) {
        if (balise.length() <= BALISE_AU_PLUS) {
            balise.append((char) c);
        }
    }

    private void ferme() {
        balise.setLength(0);
        dedans = false;
        guillemet = 0;
    }

    private Optional<String> faute() {
        int nom = 0;
        while (nom < balise.length() && !Character.isWhitespace(balise.charAt(nom))) {
            nom++;
        }
        boolean cellule = nom > 0
                && balise.charAt(nom - 1) == 'c'
                && (nom == 1 || balise.charAt(nom - 2) == ':')
                && nom < balise.length();
        return cellule && (balise.length() > BALISE_AU_PLUS || !estUnePlace(nom))
                ? Optional.of("une de ses cellules est placée au-delà de la dernière colonne")
                : Optional.empty();
    }

    /** Whether attribute {@code r}, where there is one, is a column of three letters at most and a row. */
    private boolean estUnePlace(int apresLeNom) {
        for (int i = apresLeNom; i + 1 < balise.length(); i++) {
            if (Character.isWhitespace(balise.charAt(i)) && balise.charAt(i + 1) == 'r') {
                int j = sauteLesBlancs(i + 2);
                if (j < balise.length() && balise.charAt(j) == '=') {
                    return estUnReperage(sauteLesBlancs(j + 1) + 1);
                }
            }
        }
        return true;
    }

    private int sauteLesBlancs(int i) {
        int j = i;
        while (j < balise.length() && Character.isWhitespace(balise.charAt(j))) {
            j++;
        }
        return j;
    }

    private boolean estUnReperage(int debut) {
        int i = debut;
        while (i < balise.length() && balise.charAt(i) >= 'A' && balise.charAt(i) <= 'Z') {
            i++;
        }
        return i > debut && i - debut <= LETTRES_AU_PLUS && i < balise.length() && Character.isDigit(balise.charAt(i));
    }
}
