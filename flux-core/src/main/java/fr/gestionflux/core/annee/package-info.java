/** What happens this year? What a charter is given, and the target it answers with. */
@NullMarked
@FluxStyle
package fr.gestionflux.core.annee;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
