/** What is asked of a file, and what is the answer? Nothing is computed here: core's answers, put together. */
@NullMarked
package fr.gestionflux.passerelle.guichet;

import org.jspecify.annotations.NullMarked;
