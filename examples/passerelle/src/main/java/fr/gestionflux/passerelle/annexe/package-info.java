/** What does a charter's annex print, and which figure of the answers is in each place? Nothing is computed here. */
@NullMarked
package fr.gestionflux.passerelle.annexe;

import org.jspecify.annotations.NullMarked;
