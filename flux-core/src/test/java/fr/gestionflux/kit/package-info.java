/** What every charter must keep: generators of the domain and contract tests, for rules modules and third parties. */
package fr.gestionflux.kit;
