package fr.gestionflux.examples.annexes;

/** Text in columns. */
final class Cadrage {

    private Cadrage() {}

    /** A space at least before the next column. */
    static String gauche(String texte, int largeur) {
        return texte + " ".repeat(Math.max(1, largeur - texte.length()));
    }

    static String droite(String texte, int largeur) {
        return " ".repeat(Math.max(0, largeur - texte.length())) + texte;
    }
}
