/** Île-de-France: its words are in {@link fr.gestionflux.rules.idf.IleDeFrance}, its texts each in a file. */
@NullMarked
package fr.gestionflux.rules.idf;

import org.jspecify.annotations.NullMarked;
