package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Convention;

/**
 * A file that a charter computes.
 *
 * @param nom for messages
 * @param dossier every fact and right that the charter needs, and nothing that it does not read
 * @param convention the convention of the holder that is asked about
 */
public record Exemple(String nom, DossierAnnuel dossier, Convention convention) {}
