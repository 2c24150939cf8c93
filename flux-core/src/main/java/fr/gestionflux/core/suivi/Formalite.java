package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What must be done once a year, about the year before; or about one year alone, whose last day, tolerance or addressees are
 * its own: it then stands for the one of every year that has the same name.
 *
 * <p>« Avant le 28 février » is late from the 28th: its last day is 27 February.
 *
 * @param objet what must be done, in French
 * @param par who must do it
 * @param dernierJour the last day, in the year after the one it is about
 * @param annee the one year that it is about; empty for every year
 * @param tolerance until when it is tolerated, in the year after the one it is about
 * @param destinataires whom it is sent to, in French; empty when the text does not say
 * @param source the sentence
 */
public record Formalite(
        String objet,
        Partie par,
        MonthDay dernierJour,
        OptionalInt annee,
        Optional<MonthDay> tolerance,
        List<String> destinataires,
        Reference source) {

    private static final DateTimeFormatter JOUR_ET_MOIS = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    /**
     * Copies the list; refuses a tolerance that ends before the last day.
     *
     * @param objet what must be done, in French
     * @param par who must do it
     * @param dernierJour the last day, in the year after the one it is about
     * @param annee the one year that it is about; empty for every year
     * @param tolerance until when it is tolerated, in the year after the one it is about
     * @param destinataires whom it is sent to, in French; empty when the text does not say
     * @param source the sentence
     */
    public Formalite {
        destinataires = List.copyOf(destinataires);
        if (tolerance.filter(dernierJour::isAfter).isPresent()) {
            throw new IllegalArgumentException("formalité « " + objet + " », tolérance : reçu "
                    + JOUR_ET_MOIS.format(tolerance.get()) + " ; attendu au plus tôt le dernier jour, "
                    + JOUR_ET_MOIS.format(dernierJour));
        }
    }

    /**
     * What must be done every year, to nobody in particular and without tolerance.
     *
     * @param objet what must be done, in French
     * @param par who must do it
     * @param dernierJour the last day, in the year after the one it is about
     * @param source the sentence
     */
    public Formalite(String objet, Partie par, MonthDay dernierJour, Reference source) {
        this(objet, par, dernierJour, OptionalInt.empty(), Optional.empty(), List.of(), source);
    }

    /**
     * The same, about one year alone.
     *
     * @param seule the year
     * @return a new formality
     */
    public Formalite pour(int seule) {
        return new Formalite(objet, par, dernierJour, OptionalInt.of(seule), tolerance, destinataires, source);
    }

    /**
     * The same, tolerated until a later day.
     *
     * @param jour in the year after the one it is about
     * @return a new formality
     */
    public Formalite tolereeJusquAu(MonthDay jour) {
        return new Formalite(objet, par, dernierJour, annee, Optional.of(jour), destinataires, source);
    }

    /**
     * The same, sent to some.
     *
     * @param tous in French, for instance {@code chaque réservataire}
     * @return a new formality
     */
    public Formalite adressee(String... tous) {
        return new Formalite(objet, par, dernierJour, annee, tolerance, List.of(tous), source);
    }

    /**
     * The last day.
     *
     * @param n the year that it is about
     * @return a day of the year after
     */
    public LocalDate limite(int n) {
        return dernierJour.atYear(n + 1);
    }

    /** Until when it is tolerated. */
    Optional<LocalDate> toleree(int n) {
        return tolerance.map(jour -> jour.atYear(n + 1));
    }

    /** Whether it is about a year, and no other formality of the same name is about that year alone. */
    boolean concerne(int n, List<Formalite> toutes) {
        return annee.isPresent()
                ? annee.getAsInt() == n
                : toutes.stream().noneMatch(f -> f.objet.equals(objet) && f.annee.equals(OptionalInt.of(n)));
    }

    @Override
    public String toString() {
        return par + " : " + objet + (destinataires.isEmpty() ? "" : ", à " + String.join(", ", destinataires))
                + ", au plus tard le " + JOUR_ET_MOIS.format(dernierJour) + " de l'année suivante"
                + (annee.isPresent() ? " (pour " + annee.getAsInt() + ")" : "")
                + tolerance
                        .map(t -> ", toléré jusqu'au " + JOUR_ET_MOIS.format(t))
                        .orElse("") + " (" + source + ")";
    }
}
