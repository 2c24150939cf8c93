/**
 * What was delivered? Tables of text, errors included, and how they are read: every bad value is an anomaly with its
 * line, its column, what was received and what was expected, and the rest stays usable.
 */
@NullMarked
package fr.gestionflux.core.saisie;

import org.jspecify.annotations.NullMarked;
