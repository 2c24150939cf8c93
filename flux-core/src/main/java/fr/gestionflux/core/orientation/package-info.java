/**
 * What happened to a home that was offered? Dated events, the order that they may come in, the cases in which an offer
 * uses up a right, and the times allowed.
 */
@NullMarked
package fr.gestionflux.core.orientation;

import org.jspecify.annotations.NullMarked;
