/** What PostgreSQL keeps, on a real server that the tests start. */
@NullMarked
package fr.gestionflux.passerelle.base;

import org.jspecify.annotations.NullMarked;
