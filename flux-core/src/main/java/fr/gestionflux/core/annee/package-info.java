/** What is known of this year? All that a charter is given to compute from. */
@NullMarked
@FluxStyle
package fr.gestionflux.core.annee;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
