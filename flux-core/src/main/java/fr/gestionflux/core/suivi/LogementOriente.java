package fr.gestionflux.core.suivi;

import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Logement;

/**
 * An orientation, and the home that it names, which the follow-up knows.
 *
 * @param orientation what happened
 * @param logement the home
 */
record LogementOriente(Orientation orientation, Logement logement) {}
