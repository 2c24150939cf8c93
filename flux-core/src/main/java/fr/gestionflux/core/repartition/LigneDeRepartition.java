package fr.gestionflux.core.repartition;

import fr.gestionflux.core.annee.ObjectifAnnuel;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import java.util.Optional;

/**
 * A holder's line of the summary table (<em>tableau récapitulatif</em>). Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param calcul how the charter computed it; empty when the objective, or the rate, was given
 * @param exact homes before any rounding, limits applied
 * @param objectif whole homes; without value when something is missing, and it says so
 * @param partDuFlux objective ÷ the whole flow that is shared out, whatever the flow of its own that gave the objective
 */
public record LigneDeRepartition(
        Reservataire reservataire,
        Optional<ObjectifAnnuel> calcul,
        Resultat<Quantite> exact,
        Resultat<Quantite> objectif,
        Resultat<Taux> partDuFlux) {

    /**
     * Whether the charter's rules gave it.
     *
     * @return false for an objective or a rate that the caller gave with its source
     */
    public boolean estCalculee() {
        return calcul.isPresent();
    }
}
