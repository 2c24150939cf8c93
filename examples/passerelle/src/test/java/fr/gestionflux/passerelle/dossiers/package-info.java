/** The folders of {@code dossiers}, that anybody can copy: each gives what the documents and the years that it comes from give. */
@NullMarked
package fr.gestionflux.passerelle.dossiers;

import org.jspecify.annotations.NullMarked;
