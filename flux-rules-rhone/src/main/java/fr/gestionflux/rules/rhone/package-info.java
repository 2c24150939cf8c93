/** Rhône; see {@link fr.gestionflux.rules.rhone.FournisseurRhone}. */
@NullMarked
package fr.gestionflux.rules.rhone;

import org.jspecify.annotations.NullMarked;
