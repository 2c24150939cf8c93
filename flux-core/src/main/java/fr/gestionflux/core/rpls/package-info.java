/**
 * What does the register say? The homes of the national register of social housing (RPLS), counted by its own labels: how
 * many, where, how many fell free.
 */
@NullMarked
package fr.gestionflux.core.rpls;

import org.jspecify.annotations.NullMarked;
