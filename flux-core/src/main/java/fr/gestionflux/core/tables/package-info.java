/**
 * Which rows of text say all this? One description of the tables that a file is made of, from which come their reading, their
 * writing and their page: nothing that is written is lost when it is read back.
 */
@NullMarked
@FluxStyle
package fr.gestionflux.core.tables;

import fr.gestionflux.core.FluxStyle;
import org.jspecify.annotations.NullMarked;
