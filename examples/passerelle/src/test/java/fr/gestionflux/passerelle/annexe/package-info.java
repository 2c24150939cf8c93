@NullMarked
package fr.gestionflux.passerelle.annexe;

import org.jspecify.annotations.NullMarked;
