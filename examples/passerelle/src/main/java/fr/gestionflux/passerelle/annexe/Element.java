package fr.gestionflux.passerelle.annexe;

import java.util.List;

/**
 * A part of a model of annex, its holes not filled yet.
 *
 * @param genre what it is
 * @param texte its words; of {@link Genre#RANGEES}, where its rows come from; of {@link Genre#ABSENT}, what is left out and why
 * @param colonnes of rows, what each column is called and holds; of lines, a label and a value each
 * @param dernieres rows that end a table of rows, a text a column
 */
record Element(Genre genre, String texte, List<Colonne> colonnes, List<List<String>> dernieres) {

    /** What a part can be, and the mark that its line begins with. */
    enum Genre {
        SOUS_SECTION("### "),
        SECTION("## "),
        TITRE("# "),
        PUCE("- "),
        FORMULE("$ "),
        ATTENTION("! "),
        LIGNES("| "),
        RANGEES("@rangees "),
        DERNIERE("+ "),
        INCLURE("@inclure "),
        ABSENT("? "),
        TEXTE("");

        private final String marque;

        Genre(String marque) {
            this.marque = marque;
        }

        String marque() {
            return marque;
        }
    }

    /**
     * A column, or the line of a form.
     *
     * @param titre its words
     * @param valeur what is there, with holes
     */
    record Colonne(String titre, String valeur) {}

    Element {
        colonnes = List.copyOf(colonnes);
        dernieres = dernieres.stream().map(List::copyOf).toList();
    }

    static Element de(Genre genre, String texte) {
        return new Element(genre, texte, List.of(), List.of());
    }
}
