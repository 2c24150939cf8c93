package fr.gestionflux.passerelle.porte;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text of a CSV file as a formula: a cell that begins as one is written after an apostrophe,
 * which spreadsheets take for « this is a text », and which reading takes off again.
 */
final class Formules {

    /** How spreadsheets recognise a formula, whatever apostrophes already precede it. */
    private static final Pattern FORMULE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NOMBRE = Pattern.compile("[+-][\\d\\s\\u00a0\\u202f]+([.,/]\\d+)?\\s*%?");

    private Formules() {}

    static String desarme(String texte) {
        return FORMULE.matcher(texte).matches() && !NOMBRE.matcher(texte).matches() ? "'" + texte : texte;
    }

    static String rendu(String champ) {
        return champ.startsWith("'") && FORMULE.matcher(champ).matches() ? champ.substring(1) : champ;
    }
}
