/** In which form does an answer leave? */
@NullMarked
package fr.gestionflux.passerelle.rendu;

import org.jspecify.annotations.NullMarked;
