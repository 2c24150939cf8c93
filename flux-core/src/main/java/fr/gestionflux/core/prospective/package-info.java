/** What would happen? The rights, shares and targets of the years to come, under stated hypotheses. */
@NullMarked
@FluxStyle
package fr.gestionflux.core.prospective;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
