package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one row says of a convention; what it settles, and its acts, are rows of other tables.
 *
 * @param id unique among the conventions of the file
 * @param reservataire the holder
 * @param type the model that it follows
 * @param texte the document
 * @param effet the day it takes effect
 */
public record LigneDeConvention(
        String id, Reservataire reservataire, Optional<ConventionType> type, Reference texte, LocalDate effet) {}
