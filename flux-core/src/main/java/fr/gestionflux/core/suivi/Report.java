package fr.gestionflux.core.suivi;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;

/**
 * What becomes of a target that was missed, where the charter says.
 *
 * @param manque homes that are missing
 * @param regle what the text says of them
 * @param reporte homes added to the next target: 0 where the text leaves it to the parties, or where the landlord
 *     justified the gap
 */
public record Report(Resultat<Quantite> manque, RegleDeReport regle, Resultat<Quantite> reporte) {}
