package fr.gestionflux.core.droit;

import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;

/**
 * The inventory that rights were read from. Rights are converted once, at its date.
 *
 * @param au its date
 * @param source the document
 */
public record EtatDesLieux(LocalDate au, Reference source) {}
