/**
 * Does this printed annex say what the text computes? The prints of a document against the figures that they should be:
 * which agree and under which rounding, and the likely cause of those that do not.
 */
@NullMarked
package fr.gestionflux.core.controle;

import org.jspecify.annotations.NullMarked;
