package fr.gestionflux.core.preuve;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name that a charter gives to a figure of its computation, with its nature and unit: a step is then found with its
 * type. Each rules module publishes its own.
 *
 * <pre>{@code
 * Etape<Quantite> DU1 = Etape.quantite("DU1", Unite.DROITS_UNIQUES);
 * seez.etape(DU1.de("399")).orElseThrow();   // = 2,1889… droits uniques — printed 2,19 (Séez, résultats chiffrés 2024)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <N> nature of the figure
 */
public final class Etape<N extends Nombre<N>> {

    /** A text, or another step. */
    private final Object figure;

    /** What it is the figure of, put into words when the name is read; with what joins both. */
    private final @Nullable Object objet;

    private final String lien;
    private final Unite unite;
    private final Class<N> nature;

    private Etape(Object figure, String lien, @Nullable Object objet, Unite unite, Class<N> nature) {
        this.figure = figure;
        this.lien = lien;
        this.objet = objet;
        this.unite = unite;
        this.nature = nature;
    }

    private static <N extends Nombre<N>> Etape<N> de(String nom, Unite unite, Class<N> nature) {
        if (nom.isBlank()) {
            throw new IllegalArgumentException(
                    "étape : reçu un nom vide ; attendu celui que le texte donne au chiffre");
        }
        return new Etape<>(nom, "", null, unite, nature);
    }

    private Etape<N> precisee(String lien, Object objet) {
        return new Etape<>(this, lien, objet, unite, nature);
    }

    /**
     * A number of homes, of rights, of years.
     *
     * @param nom as the text calls it
     * @param unite what it counts
     * @return the step
     */
    public static Etape<Quantite> quantite(String nom, Unite unite) {
        return de(nom, unite, Quantite.class);
    }

    /**
     * A share or a rate.
     *
     * @param nom as the text calls it
     * @return the step
     */
    public static Etape<Taux> taux(String nom) {
        return de(nom, Unite.SANS, Taux.class);
    }

    /**
     * The same figure of one operation among several.
     *
     * @param objet for instance {@code 399}
     * @return for instance {@code DU1 de 399}
     */
    public Etape<N> de(String objet) {
        return precisee(" de ", objet);
    }

    /**
     * The same figure of one year, or of one day, among several.
     *
     * @param precision an immutable value, for instance {@code 2023}
     * @return for instance {@code taux de mobilité 2023}
     */
    public Etape<N> du(Object precision) {
        return precisee(" ", precision);
    }

    /**
     * As it is printed.
     *
     * @return the name
     */
    public String nom() {
        return objet == null ? figure.toString() : figure + lien + objet;
    }

    /**
     * What it counts.
     *
     * @return {@link Unite#SANS} for a rate
     */
    public Unite unite() {
        return unite;
    }

    @SuppressWarnings(
            "unchecked") // a figure with a value of the class N is of the nature N, one without value is of any
    Optional<Resultat<N>> parmi(Resultat<?> figure) {
        String cherche = nom();
        return Parcours.trouve(figure, r -> r.sAppelle(cherche) && (!r.estCalcule() || nature.isInstance(r.valeur())))
                .map(r -> (Resultat<N>) r);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Etape<?> e && e.nom().equals(nom()) && e.unite.equals(unite) && e.nature.equals(nature);
    }

    @Override
    public int hashCode() {
        return nom().hashCode();
    }

    @Override
    public String toString() {
        return nom();
    }
}
