/** Île-de-France; see {@link fr.gestionflux.rules.idf.FournisseurIleDeFrance}. */
@NullMarked
package fr.gestionflux.rules.idf;

import org.jspecify.annotations.NullMarked;
