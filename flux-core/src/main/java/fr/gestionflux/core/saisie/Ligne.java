package fr.gestionflux.core.saisie;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.TexteRecu;
import fr.gestionflux.core.temps.Dates;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Tableau}, while it is read. Each reading gives the value or the anomaly that says where, what was
 * received and what was expected; a value that stands but may be a slip is also remarked among the anomalies of the
 * {@link Lecture}. Not thread-safe.
 */
public final class Ligne {

    private final Tableau tableau;
    private final int numero;
    private final List<String> valeurs;
    private final Map<String, OrdreDesDates> ordres;
    private final List<Anomalie> signalees = new ArrayList<>();
    private final BitSet lues = new BitSet();

    Ligne(Tableau tableau, int numero, List<String> valeurs, Map<String, OrdreDesDates> ordres) {
        this.tableau = tableau;
        this.numero = numero;
        this.valeurs = valeurs;
        this.ordres = ordres;
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
        return lis(colonne, Codes.CHAMP_VIDE, "un texte", Optional::of);
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
     * What a column that may not be there holds: an absent column and an empty field say nothing.
     *
     * @param colonne name of the column
     * @return empty when nothing is said
     */
    public Optional<String> siDonne(String colonne) {
        return Optional.ofNullable(tableau.rang(colonne))
                .map(rang -> Libelles.net(valeurs.get(rang)))
                .filter(t -> !t.isEmpty());
    }

    /**
     * A whole number of homes, not negative. One that may have a point or a comma between its thousands is refused: nothing
     * says which of the two numbers was meant.
     *
     * @param colonne name of the column
     * @return for instance 17, written {@code 17} or {@code 1 567}
     */
    public Validation<Anomalie, Quantite> nombre(String colonne) {
        return brut(colonne)
                .flatMap(t -> Doutes.milliers(t)
                        .map(attendu -> this.<Quantite>refus(Codes.NOMBRE_SUSPECT, colonne, t, attendu))
                        .orElseGet(() -> entier(colonne)));
    }

    private Validation<Anomalie, Quantite> entier(String colonne) {
        return this.<Quantite>lis(colonne, Codes.NOMBRE_ILLISIBLE, "un nombre entier comme « 17 »", Quantite::lis)
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
        return taux(colonne, "un pourcentage comme « 7,9 % »", Taux::lis);
    }

    /**
     * A percentage from 0 to 100 %, in a column that the caller knows to be in percent: its sign may be missing.
     *
     * @param colonne name of the column
     * @return for instance 20 %, written {@code 20}, {@code 20,00} or {@code 20 %}
     */
    public Validation<Anomalie, Taux> tauxEnPourcent(String colonne) {
        return taux(
                colonne,
                "un pourcentage comme « 20 » ou « 7,9 »",
                t -> Taux.lis(t).or(() -> Quantite.lis(t).map(q -> enTaux(q, 100))));
    }

    /**
     * A rate from 0 to 100 %, in a column that the caller knows to be in fractions.
     *
     * @param colonne name of the column
     * @return for instance 20 %, written {@code 0,2}
     */
    public Validation<Anomalie, Taux> tauxEnFraction(String colonne) {
        return taux(
                colonne,
                "une fraction de 0 à 1, comme « 0,2 » pour 20 %",
                t -> Quantite.lis(t).map(q -> enTaux(q, 1)));
    }

    private static Taux enTaux(Quantite q, long tout) {
        return q.sur(Quantite.of(tout));
    }

    private Validation<Anomalie, Taux> taux(String colonne, String attendu, Function<String, Optional<Taux>> lecture) {
        Validation<Anomalie, Taux> lu = this.<Taux>lis(colonne, Codes.TAUX_ILLISIBLE, attendu, lecture)
                .flatMap(t -> t.signe() < 0
                        ? hors(Codes.NOMBRE_NEGATIF, colonne, "un pourcentage positif ou nul")
                        : t.compareTo(Taux.ENTIER) > 0
                                ? hors(Codes.TAUX_TROP_GRAND, colonne, "au plus 100 %")
                                : Validation.valid(t));
        if (lu.isValid()) {
            Doutes.fraction(lu.get()).ifPresent(question -> doute(Codes.TAUX_SUSPECT, colonne, lu.get(), question));
        }
        return lu;
    }

    /**
     * A date. A column that seems to mix two orders of the day and the month is remarked.
     *
     * @param colonne name of the column
     * @return for instance 31 December 2022, written {@code 31/12/2022} or {@code 2022-12-31}
     */
    public Validation<Anomalie, LocalDate> date(String colonne) {
        return brut(colonne)
                .peek(t -> ordres.computeIfAbsent(colonne, OrdreDesDates::new).voit(numero, t))
                .flatMap(t -> lis(colonne, Codes.DATE_ILLISIBLE, Dates.attendu(t), Dates::lis));
    }

    /**
     * A year.
     *
     * @param colonne name of the column
     * @return for instance 2030
     */
    public Validation<Anomalie, Integer> annee(String colonne) {
        return lis(
                colonne,
                Codes.ANNEE_ILLISIBLE,
                "une année comme « 2030 », de " + Dates.PREMIERE_ANNEE + " à " + Dates.DERNIERE_ANNEE,
                t -> Dates.annee(t).stream().boxed().findFirst());
    }

    /**
     * A field that must be there, read as the caller says.
     *
     * @param <T> what it becomes
     * @param colonne name of the column
     * @param code stable code of the refusal
     * @param attendu what is expected, a French noun phrase
     * @param lecture gives the value of a text, or nothing when it has none
     * @return the value
     */
    public <T> Validation<Anomalie, T> lis(
            String colonne, String code, String attendu, Function<String, Optional<T>> lecture) {
        return brut(colonne)
                .flatMap(t -> t.isEmpty()
                        ? refus(Codes.CHAMP_VIDE, colonne, "", attendu)
                        : lecture.apply(t)
                                .map(Validation::<Anomalie, T>valid)
                                .orElseGet(() -> refus(code, colonne, t, attendu)));
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

    /**
     * Says something of this row that does not cost it its values.
     *
     * @param anomalie found among those of the {@link Lecture}, at this row when it has no line yet
     */
    public void signale(Anomalie anomalie) {
        signalees.add(ici(anomalie));
    }

    /**
     * An anomaly of this row.
     *
     * @param anomalie what is wrong
     * @return the same with the document and the line, when it has none yet
     */
    public Anomalie ici(Anomalie anomalie) {
        return anomalie.ligne().isPresent() ? anomalie : anomalie.en(tableau.document(), numero);
    }

    List<Anomalie> signalees() {
        return signalees;
    }

    private void doute(String code, String colonne, Taux lu, String question) {
        String recu = brut(colonne).getOrElse("");
        signale(Anomalie.builder()
                .gravite(Anomalie.Gravite.REMARQUE)
                .code(code)
                .champ(colonne)
                .recu(recu)
                .message("reçu " + TexteRecu.cite(recu) + ", lu " + lu + " ; " + question)
                .build());
    }

    /** A refusal of what could be read; the value received is the field, not its reading. */
    private <T> Validation<Anomalie, T> hors(String code, String colonne, String attendu) {
        return brut(colonne).flatMap(recu -> refus(code, colonne, recu, attendu));
    }

    /**
     * Whether a column of this row was read as a value, and not only looked at by {@link #siDonne}.
     *
     * @param colonne name of the column
     * @return false for a field that served nothing
     */
    public boolean aLu(String colonne) {
        Integer rang = tableau.rang(colonne);
        return rang != null && lues.get(rang);
    }

    private Validation<Anomalie, String> brut(String colonne) {
        Integer rang = tableau.rang(colonne);
        if (rang != null) {
            lues.set(rang);
        }
        return champ(colonne, rang);
    }

    private Validation<Anomalie, String> champ(String colonne, @Nullable Integer rang) {
        // without a line of its own: said once for the whole table
        return rang == null
                ? Validation.invalid(Anomalie.valeur(
                                Codes.COLONNE_MANQUANTE,
                                colonne,
                                String.join(" ; ", tableau.entete()),
                                "une colonne « " + colonne + " »")
                        .en(tableau.document(), 1))
                : Validation.valid(Libelles.net(valeurs.get(rang)));
    }
}
