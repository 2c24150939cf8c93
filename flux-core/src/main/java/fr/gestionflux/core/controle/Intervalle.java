package fr.gestionflux.core.controle;

import fr.gestionflux.core.nombre.Nombre;

/**
 * The values of a figure with which the prints of a document agree, at so many decimals. Both ends agree; one step beyond,
 * a print does not, or the value is out of the bounds that were given. Immutable and thread-safe.
 *
 * @param min the smallest
 * @param max the greatest, of the same nature
 */
public record Intervalle(Nombre<?> min, Nombre<?> max) {

    /** For instance {@code de 9,2334 % à 9,2384 %}. */
    @Override
    public String toString() {
        return "de " + min.texteExact() + " à " + max.texteExact();
    }
}
