package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;

/**
 * What a limit took from a holder, and gave to the landlord's own contingent. Immutable and thread-safe.
 *
 * @param reservataire the holder
 * @param limite the limit, as it was before the cut
 * @param exact homes taken, before any rounding
 * @param logements whole homes taken; possibly 0
 */
public record Retrait(
        Reservataire reservataire, Limite limite, Resultat<Quantite> exact, Resultat<Quantite> logements) {

    /** What was taken, by which limit, for whom. */
    @Override
    public String toString() {
        return "pris par la limite « " + limite.partLimitee() + ", " + limite.territoire() + " » ("
                + limite.partLimitee().article() + " : " + limite.total().texte(2) + " pour au plus "
                + limite.maximum().texte(2) + ") : " + exact.texte(2) + ", soit, en logements entiers, "
                + logements.texte(2) + ", au contingent du bailleur";
    }
}
