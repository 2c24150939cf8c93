/** What leaves on paper and in files is what the receipt says. */
@NullMarked
package fr.gestionflux.passerelle.rendu;

import org.jspecify.annotations.NullMarked;
