/**
 * How do we count? Exact rationals of a known nature ({@link fr.gestionflux.core.nombre.Taux} or
 * {@link fr.gestionflux.core.nombre.Quantite}) and the named roundings that texts order. Nothing here rounds unasked.
 */
@NullMarked
package fr.gestionflux.core.nombre;

import org.jspecify.annotations.NullMarked;
