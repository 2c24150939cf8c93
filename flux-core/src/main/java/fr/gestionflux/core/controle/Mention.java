package fr.gestionflux.core.controle;

import fr.gestionflux.core.preuve.Resultat;
import java.time.LocalDate;

/**
 * Something that a document prints and that can be checked: the text as printed, and what it is checked against. Immutable
 * and thread-safe.
 */
public sealed interface Mention {

    /**
     * What it is, for the reader of the report.
     *
     * @return for instance {@code annexe 1, art. 3 : part du flux}
     */
    String libelle();

    /**
     * The print.
     *
     * @return blank when the document leaves it so
     */
    String texte();

    /**
     * A figure, input or result. An input is a figure that was read, not computed: its print may be more rounded than
     * what the document's own results were computed from.
     *
     * @param libelle what it is
     * @param texte for instance {@code 9.67%}, {@code 1.2 arrondi à 1}, {@code 13,40 / 74 * 100 = 18,11 %}
     * @param attendu what it should be, with its derivation; other figures are recognised in it by their names
     */
    record Chiffre(String libelle, String texte, Resultat<?> attendu) implements Mention {}

    /**
     * A figure that may not go over a limit.
     *
     * @param libelle what it is
     * @param texte for instance {@code 25 %}
     * @param plafond the limit, of the same nature, with the article that sets it
     */
    record Plafond(String libelle, String texte, Resultat<?> plafond) implements Mention {}

    /**
     * The year, or the date, that something is said to be of.
     *
     * @param libelle what is of that year
     * @param texte for instance {@code pour 2023}, {@code 31/12/2021}
     * @param attendue the year that it should be
     */
    record Annee(String libelle, String texte, int attendue) implements Mention {}

    /**
     * The end of a right.
     *
     * @param libelle which right
     * @param texte for instance {@code 01/05/2050}
     * @param au the day at which the right is counted
     */
    record Fin(String libelle, String texte, LocalDate au) implements Mention {}
}
