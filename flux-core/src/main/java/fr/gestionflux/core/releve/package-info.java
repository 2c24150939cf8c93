/** What was counted? The dated table of what was counted or observed, a fact a line: what, where, of which years. */
@FluxStyle
@NullMarked
package fr.gestionflux.core.releve;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
