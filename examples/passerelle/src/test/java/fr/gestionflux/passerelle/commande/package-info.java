/** Commands, as they are typed: what they say and how they end. */
@NullMarked
package fr.gestionflux.passerelle.commande;

import org.jspecify.annotations.NullMarked;
