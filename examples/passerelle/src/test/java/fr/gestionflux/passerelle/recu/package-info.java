/** Receipts alone: what is redone of them, and what two of them say. */
@NullMarked
package fr.gestionflux.passerelle.recu;

import org.jspecify.annotations.NullMarked;
