/** Charters of other départements, on trial: what their texts print is completed by suppositions, and said to be. */
package fr.gestionflux.examples.essais;
