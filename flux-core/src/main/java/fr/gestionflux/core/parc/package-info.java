/** Which homes, and whose? Landlords, holders and territories; homes, and the motives that keep them out of the flow. */
@FluxStyle
@NullMarked
package fr.gestionflux.core.parc;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
