/** What is typed: commands, their options, their exit codes. */
@NullMarked
package fr.gestionflux.passerelle.commande;

import org.jspecify.annotations.NullMarked;
