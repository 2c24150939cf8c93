/** From a list to facts and rights: the homes of a landlord, each read, classed and given to its holder. */
@NullMarked
package fr.gestionflux.core.inventaire;

import org.jspecify.annotations.NullMarked;
