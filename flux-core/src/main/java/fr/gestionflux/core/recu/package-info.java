/** Any figure leaves with its proof: plain records that any JSON library writes, and that anybody can check. */
@NullMarked
package fr.gestionflux.core.recu;

import org.jspecify.annotations.NullMarked;
