/** Savoie; see {@link fr.gestionflux.rules.savoie.FournisseurSavoie}. */
@NullMarked
package fr.gestionflux.rules.savoie;

import org.jspecify.annotations.NullMarked;
