/** How are tables, runs and their answers kept in PostgreSQL? Nothing written is ever changed: a correction is another version. */
@NullMarked
package fr.gestionflux.passerelle.base;

import org.jspecify.annotations.NullMarked;
