package fr.gestionflux.core.suivi;

import java.time.LocalDate;

/**
 * A yearly formality that was done.
 *
 * @param objet what, as the {@link Formalite} calls it
 * @param annee the year that it is about
 * @param le the day it was done
 */
public record Transmission(String objet, int annee, LocalDate le) {}
