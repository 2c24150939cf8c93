/**
 * Where does each convention stand? What counted and why, what must be done by when, the rights over the years, and the
 * yearly report.
 */
@NullMarked
@FluxStyle
package fr.gestionflux.core.suivi;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
