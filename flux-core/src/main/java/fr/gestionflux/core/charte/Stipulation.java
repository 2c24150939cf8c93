package fr.gestionflux.core.charte;

import fr.gestionflux.core.preuve.Reference;
import java.util.Optional;

/**
 * The value that a text gives to a clause, and the one that it replaces: old values stay readable inside the new one.
 *
 * @param <T> type of the value
 * @param clause the point
 * @param valeur what the text says
 * @param source where it says so
 * @param remplace what the text above says; empty when it leaves the point blank
 */
public record Stipulation<T>(Clause<T> clause, T valeur, Reference source, Optional<Stipulation<T>> remplace) {

    Stipulation<T> aLaPlaceDe(Optional<Stipulation<T>> ancienne) {
        return new Stipulation<>(clause, valeur, source, ancienne);
    }

    /**
     * Where it is said, and what it departs from.
     *
     * @return for instance {@code convention X, art. 2 ; déroge à modèle Y, art. 2}
     */
    public Reference citation() {
        return remplace.filter(a -> !a.valeur.equals(valeur))
                .map(a -> {
                    String deroge = "déroge à " + a.source;
                    return new Reference(
                            source.document(), source.article().isEmpty() ? deroge : source.article() + " ; " + deroge);
                })
                .orElse(source);
    }

    @Override
    public String toString() {
        return clause.libelle() + " : " + valeur + " (" + source
                + remplace.map(a ->
                                (a.valeur.equals(valeur) ? " ; comme " : " ; déroge à ") + a.source + " : " + a.valeur)
                        .orElse("")
                + ")";
    }
}
