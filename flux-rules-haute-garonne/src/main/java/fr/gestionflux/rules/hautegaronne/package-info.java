/** Haute-Garonne; see {@link fr.gestionflux.rules.hautegaronne.FournisseurHauteGaronne}. */
@NullMarked
package fr.gestionflux.rules.hautegaronne;

import org.jspecify.annotations.NullMarked;
