package fr.gestionflux.core.saisie;

import java.util.Arrays;
import java.util.List;

/**
 * What a column of a table holds, for those who fill it: templates, schemas and pages come from it.
 *
 * <pre>{@code
 * ColonneDeTable.de("nom", ColonneDeTable.FormeDeChamp.TEXTE, "son nom", "Séez").facultative().peutEtreVide();   // = true
 * }</pre>
 *
 * @param nom its header
 * @param forme what its fields look like
 * @param sens what it says, in French
 * @param exemple a field
 * @param peutEtreVide whether a row may leave it empty, and a table may not have it
 * @param valeurs what it may hold, when that is a closed list; empty otherwise
 */
public record ColonneDeTable(
        String nom, FormeDeChamp forme, String sens, String exemple, boolean peutEtreVide, List<String> valeurs) {

    /** What fields look like. */
    public enum FormeDeChamp {
        /** Any text, on one line. */
        TEXTE("texte"),
        /** What tells a row, a place or a holder from the others, leading zeros kept. */
        CODE("code"),
        /** A whole number. */
        ENTIER("nombre entier"),
        /** A decimal or a fraction, never rounded. */
        NOMBRE("nombre exact"),
        /** A percentage, with its sign. */
        TAUX("taux"),
        /** A day. */
        DATE("date"),
        /** A year. */
        ANNEE("année"),
        /** Yes or no. */
        OUI_NON("oui ou non"),
        /** One of a list. */
        LISTE("liste fermée");

        private final String libelle;

        FormeDeChamp(String libelle) {
            this.libelle = libelle;
        }

        /** In French. */
        @Override
        public String toString() {
            return libelle;
        }
    }

    /**
     * Copies the list.
     *
     * @param nom its header
     * @param forme what its fields look like
     * @param sens what it says, in French
     * @param exemple a field
     * @param peutEtreVide whether a row may leave it empty, and a table may not have it
     * @param valeurs what it may hold, when that is a closed list; empty otherwise
     */
    public ColonneDeTable {
        valeurs = List.copyOf(valeurs);
    }

    /**
     * A column that every row fills.
     *
     * @param nom its header
     * @param forme what its fields look like
     * @param sens what it says, in French
     * @param exemple a field
     * @return the column
     */
    public static ColonneDeTable de(String nom, FormeDeChamp forme, String sens, String exemple) {
        return new ColonneDeTable(nom, forme, sens, exemple, false, List.of());
    }

    /**
     * A column that holds one of a list, which every row fills.
     *
     * @param nom its header
     * @param sens what it says, in French
     * @param valeurs as their {@code toString} writes them; the first one is the example
     * @return the column
     */
    public static ColonneDeTable parmi(String nom, String sens, Object... valeurs) {
        return new ColonneDeTable(
                nom,
                FormeDeChamp.LISTE,
                sens,
                valeurs[0].toString(),
                false,
                Arrays.stream(valeurs).map(Object::toString).toList());
    }

    /**
     * The same column, with another example.
     *
     * @param champ a field
     * @return a new column
     */
    public ColonneDeTable avecExemple(String champ) {
        return new ColonneDeTable(nom, forme, sens, champ, peutEtreVide, valeurs);
    }

    /**
     * The same column, that a row may leave empty.
     *
     * @return a new column
     */
    public ColonneDeTable facultative() {
        return new ColonneDeTable(nom, forme, sens, exemple, true, valeurs);
    }
}
