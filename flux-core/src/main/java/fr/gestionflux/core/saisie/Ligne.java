package fr.gestionflux.core.saisie;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Dates;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a {@link Tableau}. Each reading gives the value or the anomaly that says where, what was received and what
 * was expected. Immutable and thread-safe.
 */
public final class Ligne {

    private final Tableau tableau;
    private final int numero;
    private final List<String> valeurs;

    Ligne(Tableau tableau, int numero, List<String> valeurs) {
        this.tableau = tableau;
        this.numero = numero;
        this.valeurs = valeurs;
    }

    /**
     * Line in the table, the header being 1.
     *
     * @return from 2
     */
    public int numero() {
        return numero;
    }

    /**
     * A text that must be there.
     *
     * @param colonne name of the column
     * @return the text without the spaces around it
     */
    public Validation<Anomalie, String> texte(String colonne) {
        return lire(colonne, Codes.CHAMP_VIDE, "un texte", Optional::of);
    }

    /**
     * A text that may be empty.
     *
     * @param colonne name of the column
     * @return empty when the field is
     */
    public Validation<Anomalie, Optional<String>> texteFacultatif(String colonne) {
        return brut(colonne).map(t -> t.isEmpty() ? Optional.empty() : Optional.of(t));
    }

    /**
     * A whole number of homes, not negative.
     *
     * @param colonne name of the column
     * @return for instance 17, written {@code 17} or {@code 1 567}
     */
    public Validation<Anomalie, Quantite> nombre(String colonne) {
        return this.<Quantite>lire(colonne, Codes.NOMBRE_ILLISIBLE, "un nombre entier comme « 17 »", Quantite::lis)
                .flatMap(n -> n.signe() < 0
                        ? hors(Codes.NOMBRE_NEGATIF, colonne, "un nombre positif ou nul")
                        : n.estEntiere()
                                ? Validation.valid(n)
                                : hors(Codes.NOMBRE_NON_ENTIER, colonne, "un nombre entier"));
    }

    /**
     * A percentage from 0 to 100 %; the % sign is required.
     *
     * @param colonne name of the column
     * @return for instance 7,9 %, written {@code 7,9 %} or {@code 7.90%}
     */
    public Validation<Anomalie, Taux> taux(String colonne) {
        return this.<Taux>lire(colonne, Codes.TAUX_ILLISIBLE, "un pourcentage comme « 7,9 % »", Taux::lis)
                .flatMap(t -> t.signe() < 0
                        ? hors(Codes.NOMBRE_NEGATIF, colonne, "un pourcentage positif ou nul")
                        : t.compareTo(Taux.ENTIER) > 0
                                ? hors(Codes.TAUX_TROP_GRAND, colonne, "au plus 100 %")
                                : Validation.valid(t));
    }

    /**
     * A date.
     *
     * @param colonne name of the column
     * @return for instance 31 December 2022, written {@code 31/12/2022}
     */
    public Validation<Anomalie, LocalDate> date(String colonne) {
        return lire(colonne, Codes.DATE_ILLISIBLE, "une date comme « 31/12/2022 »", Dates::lis);
    }

    /**
     * A refusal of this row's value.
     *
     * @param <T> what was to be read
     * @param code stable code
     * @param colonne name of the column
     * @param recu the value as received
     * @param attendu what was expected, a French noun phrase
     * @return always invalid
     */
    public <T> Validation<Anomalie, T> refus(String code, String colonne, String recu, String attendu) {
        return Validation.invalid(Anomalie.valeur(code, colonne, recu, attendu).en(tableau.document(), numero));
    }

    /** A refusal of what could be read; the value received is the field, not its reading. */
    private <T> Validation<Anomalie, T> hors(String code, String colonne, String attendu) {
        return brut(colonne).flatMap(recu -> refus(code, colonne, recu, attendu));
    }

    private <T> Validation<Anomalie, T> lire(
            String colonne, String code, String attendu, Function<String, Optional<T>> lecture) {
        return brut(colonne)
                .flatMap(t -> t.isEmpty()
                        ? refus(Codes.CHAMP_VIDE, colonne, "", attendu)
                        : lecture.apply(t)
                                .map(Validation::<Anomalie, T>valid)
                                .orElseGet(() -> refus(code, colonne, t, attendu)));
    }

    private Validation<Anomalie, String> brut(String colonne) {
        Integer rang = tableau.colonnes().get(colonne);
        // without a line of its own: said once for the whole table
        return rang == null
                ? Validation.invalid(Anomalie.valeur(
                                Codes.COLONNE_MANQUANTE,
                                colonne,
                                String.join(" ; ", tableau.colonnes().keySet()),
                                "une colonne « " + colonne + " »")
                        .en(tableau.document(), 1))
                : Validation.valid(Tableau.net(valeurs.get(rang)));
    }
}
