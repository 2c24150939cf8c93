package fr.gestionflux.passerelle.annexe;

import java.util.List;

/** A part of an annex, filled. */
public sealed interface Bloc {

    /**
     * A title.
     *
     * @param niveau 1 for that of an annex, 2 for a section, 3 for a part of one
     * @param texte its words
     */
    record Titre(int niveau, String texte) implements Bloc {}

    /** How a paragraph is set. */
    enum Genre {
        /** As it is. */
        TEXTE,
        /** An item of a list. */
        PUCE,
        /** A formula, on its own line. */
        FORMULE,
        /** What the reader must not miss. */
        ATTENTION
    }

    /**
     * A paragraph.
     *
     * @param genre how it is set
     * @param texte its words
     */
    record Paragraphe(Genre genre, String texte) implements Bloc {}

    /**
     * A table.
     *
     * @param entete its columns; empty for a form, a label and a value a row
     * @param lignes its rows, each with a cell a column
     */
    record Tableau(List<String> entete, List<List<Cellule>> lignes) implements Bloc {
        /**
         * Copies the lists.
         *
         * @param entete its columns
         * @param lignes its rows
         */
        public Tableau {
            entete = List.copyOf(entete);
            lignes = lignes.stream().map(List::copyOf).toList();
        }
    }
}
