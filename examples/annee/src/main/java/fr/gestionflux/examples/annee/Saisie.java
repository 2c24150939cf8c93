package fr.gestionflux.examples.annee;

import fr.gestionflux.core.orientation.Evenement;
import java.time.LocalDate;

/**
 * An event and the day that the landlord recorded it: what is known on a day is what was recorded by then.
 *
 * @param le the day that it was recorded
 * @param evenement what happened, and when
 */
record Saisie(LocalDate le, Evenement evenement) {}
