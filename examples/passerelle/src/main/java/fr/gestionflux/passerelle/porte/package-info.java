/** How do tables come in and go out? Each door carries the same tables of text; none has a reading of its own. */
@NullMarked
package fr.gestionflux.passerelle.porte;

import org.jspecify.annotations.NullMarked;
