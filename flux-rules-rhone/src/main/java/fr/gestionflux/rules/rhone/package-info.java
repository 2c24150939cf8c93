/** Rhône: the words of its charter ({@link fr.gestionflux.rules.rhone.Rhone}), and its provider. */
@NullMarked
package fr.gestionflux.rules.rhone;

import org.jspecify.annotations.NullMarked;
