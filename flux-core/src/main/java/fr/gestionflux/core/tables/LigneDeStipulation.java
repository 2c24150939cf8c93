package fr.gestionflux.core.tables;

import fr.gestionflux.core.charte.Stipulation;
import java.util.Optional;

/**
 * One point that a convention settles, itself or by one of its acts.
 *
 * @param convention id of the convention
 * @param acte id of the act; empty for what the convention settles itself
 * @param stipulation the point, its value and its article
 */
public record LigneDeStipulation(String convention, Optional<String> acte, Stipulation<?> stipulation) {}
