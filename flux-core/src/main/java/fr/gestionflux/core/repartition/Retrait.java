package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;

/** What a limit took from a holder, and gave to the landlord's own contingent. Immutable and thread-safe. */
public final class Retrait {

    private final Reservataire reservataire;
    private final Limite limite;
    private final Resultat<Quantite> exact;
    private final Resultat<Quantite> logements;

    Retrait(PartEnCours avant, PartEnCours apres, Limite limite) {
        this.reservataire = avant.reservataire();
        this.limite = limite;
        this.exact = nomme("exactement pris à ", avant.exact().moins(apres.exact()));
        this.logements = nomme("pris à ", avant.retenu().moins(apres.retenu()));
    }

    private Resultat<Quantite> nomme(String quoi, Resultat<Quantite> difference) {
        return difference.nomme(
                quoi + reservataire + " (" + limite.partLimitee() + ", " + limite.territoire() + ")",
                Unite.LOGEMENTS,
                limite.partLimitee().article());
    }

    /**
     * Whom it was taken from.
     *
     * @return the holder
     */
    public Reservataire reservataire() {
        return reservataire;
    }

    /**
     * Which limit took it.
     *
     * @return the limit, as it was before the cut; the same one for all that one cut took
     */
    public Limite limite() {
        return limite;
    }

    /**
     * What was taken, before any rounding.
     *
     * @return homes, exact
     */
    public Resultat<Quantite> exact() {
        return exact;
    }

    /**
     * What was taken, in whole homes.
     *
     * @return possibly 0
     */
    public Resultat<Quantite> logements() {
        return logements;
    }

    /** What was taken, by which limit, for whom. */
    @Override
    public String toString() {
        return "pris par la limite « " + limite.partLimitee() + ", " + limite.territoire() + " » ("
                + limite.partLimitee().article() + " : " + limite.total().texte(2) + " pour au plus "
                + limite.maximum().texte(2) + ") : " + exact.texte(2) + ", soit, en logements entiers, "
                + logements.texte(2) + ", au contingent du bailleur";
    }
}
