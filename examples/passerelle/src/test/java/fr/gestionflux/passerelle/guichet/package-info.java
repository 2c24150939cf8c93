/** What the counter says of a file, whatever its door. */
@NullMarked
package fr.gestionflux.passerelle.guichet;

import org.jspecify.annotations.NullMarked;
