/**
 * By whose rules? A charter is a value composed of a few rules and of the clauses that its text settles; a convention
 * settles some of them otherwise; the registry finds the charters that are plugged in.
 */
@NullMarked
@FluxStyle
package fr.gestionflux.core.charte;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
