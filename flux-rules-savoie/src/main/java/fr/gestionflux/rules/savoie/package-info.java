/**
 * Savoie, a file a text: {@code CharteSavoie}, {@code CharteSavoieAnnexe1}, {@code ConventionOpac}, their articles in their
 * order. The words for callers are in {@link fr.gestionflux.rules.savoie.Savoie}.
 */
@NullMarked
package fr.gestionflux.rules.savoie;

import org.jspecify.annotations.NullMarked;
