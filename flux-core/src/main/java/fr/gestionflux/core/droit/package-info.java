/** What is owed? The rights of each holder, as inventories and conventions describe them. */
@NullMarked
package fr.gestionflux.core.droit;

import org.jspecify.annotations.NullMarked;
