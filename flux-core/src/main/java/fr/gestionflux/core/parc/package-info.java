/**
 * Which homes? Bailleurs, holders and territories; homes, their classification with the motive of each exclusion; and
 * the dated table of what was counted or observed.
 */
@NullMarked
@FluxStyle
package fr.gestionflux.core.parc;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
