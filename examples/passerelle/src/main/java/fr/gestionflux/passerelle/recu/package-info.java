/** What can be done with receipts alone, without the rules that made them? */
@NullMarked
package fr.gestionflux.passerelle.recu;

import org.jspecify.annotations.NullMarked;
