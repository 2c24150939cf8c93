/** When? Days and years as French documents write them, periods, calendars and delays. */
@NullMarked
package fr.gestionflux.core.temps;

import org.jspecify.annotations.NullMarked;
