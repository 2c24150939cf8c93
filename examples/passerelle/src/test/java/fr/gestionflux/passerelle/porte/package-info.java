/** What doors carry, and what they refuse. */
@NullMarked
package fr.gestionflux.passerelle.porte;

import org.jspecify.annotations.NullMarked;
