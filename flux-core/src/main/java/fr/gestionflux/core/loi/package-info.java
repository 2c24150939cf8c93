/**
 * What does the law alone say? The charter of a landlord whose département has none, made of the code's articles and of
 * what each convention writes.
 */
@NullMarked
package fr.gestionflux.core.loi;

import org.jspecify.annotations.NullMarked;
