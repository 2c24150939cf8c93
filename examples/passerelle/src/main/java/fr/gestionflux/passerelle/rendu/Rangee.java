package fr.gestionflux.passerelle.rendu;

import java.util.List;

/**
 * A row of a sheet that is laid out as a document is.
 *
 * @param genre how it is set
 * @param cases its cells
 */
record Rangee(Genre genre, List<Case> cases) {

    /** How a row is set. */
    enum Genre {
        /** The title of a sheet, or of a section. */
        TITRE,
        /** That of a part of one. */
        SOUS_TITRE,
        /** Words that go over the columns. */
        TEXTE,
        /** The names of columns. */
        ENTETE,
        /** A cell a column. */
        VALEURS
    }

    Rangee {
        cases = List.copyOf(cases);
    }

    static Rangee titre(String texte, int niveau) {
        return new Rangee(niveau < 3 ? Genre.TITRE : Genre.SOUS_TITRE, List.of(Case.texte(texte)));
    }

    static Rangee texte(String texte) {
        return new Rangee(Genre.TEXTE, List.of(Case.texte(texte)));
    }

    static Rangee entete(List<String> colonnes) {
        return new Rangee(
                Genre.ENTETE,
                colonnes.stream().map(Page::phrase).map(Case::texte).toList());
    }

    static Rangee de(List<Case> cases) {
        return new Rangee(Genre.VALEURS, cases);
    }
}
