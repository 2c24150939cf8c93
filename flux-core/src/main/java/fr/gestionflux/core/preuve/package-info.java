/**
 * How do we know? Figures that carry their derivation, the references that ground them, and
 * the anomalies met on the way.
 */
@NullMarked
@FluxStyle
package fr.gestionflux.core.preuve;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
