/** Who gets what of the flow, and does the whole stay within the law? All the holders of a landlord on a territory, for a year. */
@NullMarked
package fr.gestionflux.core.repartition;

import org.jspecify.annotations.NullMarked;
