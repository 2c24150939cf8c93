package fr.gestionflux.core.repartition;

import fr.gestionflux.core.charte.Cch;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.Optional;

/**
 * What several holders have together, held against the law or the charter, on the basis that the limit bears on: the
 * flow of the département for the State, that of each territory for guarantors.
 *
 * <p>Exact objectives are compared, before any rounding. An objective given in whole homes was itself rounded: it may be
 * half a home above its share without being over. Immutable and thread-safe.
 *
 * @param partLimitee what is limited
 * @param territoire where
 * @param maximum the limit in homes, exact: a rate × the flow of the territory
 * @param total what the holders concerned have together, exact
 * @param donnes how many of them have an objective given in whole homes
 * @param sure whether nothing is missing to conclude: rights known to come from guarantees, the basis that the limit
 *     bears on
 */
public record Limite(
        PartLimitee partLimitee,
        Territoire territoire,
        Resultat<Quantite> maximum,
        Resultat<Quantite> total,
        int donnes,
        boolean sure) {

    private static final Taux MOITIE = Taux.pourcent(50);

    /** What the law limits. */
    public enum PartLimitee {
        /** The State's share, on the flow of the landlord in the département. */
        ETAT("part de l'État"),
        /** Of which for its civil and military agents. */
        AGENTS("part des agents de l'État"),
        /** Loan guarantees, all guarantors together, on the flow of the territory. */
        GARANTIES("garanties d'emprunt");

        private final String libelle;

        PartLimitee(String libelle) {
            this.libelle = libelle;
        }

        /** The article that limits it. */
        Reference article() {
            return this == GARANTIES ? Cch.R441_5_3 : Cch.R441_5_2;
        }

        /** The law's rate. */
        Resultat<Taux> loi() {
            Taux maximum = switch (this) {
                case ETAT -> Cch.PART_ETAT_MAXIMALE;
                case AGENTS -> Cch.PART_AGENTS_MAXIMALE;
                case GARANTIES -> Cch.GARANTIES_MAXIMUM;
            };
            return Resultat.donnee("maximum légal, " + libelle, maximum, Unite.SANS, article());
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    static Limite de(
            PartLimitee partLimitee,
            Territoire t,
            Resultat<Taux> taux,
            Resultat<Quantite> base,
            Resultat<Quantite> total,
            int donnes,
            boolean sure) {
        return new Limite(
                partLimitee,
                t,
                taux.de(base).nomme("maximum, " + partLimitee + ", " + t, Unite.LOGEMENTS, partLimitee.article()),
                total.nomme(partLimitee + ", " + t, Unite.LOGEMENTS, partLimitee.article()),
                donnes,
                sure && (partLimitee == PartLimitee.GARANTIES || t.echelle() == Echelle.DEPARTEMENT));
    }

    /**
     * An inventory's share: homes held on a territory, against the same rate of its homes. The law's limit bears on the
     * yearly flow, so that an excess is worth a look at the département's, and no breach.
     *
     * @param partLimitee what is limited
     * @param territoire the territory of the inventory
     * @param tenus homes held, all holders concerned together
     * @param logements all the homes of the inventory
     * @return the limit, never {@link #sure}
     */
    public static Limite surInventaire(
            PartLimitee partLimitee, Territoire territoire, Resultat<Quantite> tenus, Resultat<Quantite> logements) {
        return de(partLimitee, territoire, partLimitee.loi(), logements, tenus, 0, false);
    }

    /**
     * By how much the total is over.
     *
     * @return homes, exact; negative where some are left
     */
    public Resultat<Quantite> depassement() {
        return total.moins(maximum)
                .nomme("dépassement, " + partLimitee + ", " + territoire, Unite.LOGEMENTS, partLimitee.article());
    }

    /**
     * Whether the total is over, by more than given objectives may owe to their own rounding.
     *
     * @return false when the total or the limit has no value
     */
    public boolean estDepassee() {
        Resultat<Quantite> d = depassement();
        return d.estCalcule() && d.valeur().compareTo(Quantite.of(donnes).fois(MOITIE)) > 0;
    }

    /** Whether the total is over, however little. */
    boolean estFranchie() {
        Resultat<Quantite> d = depassement();
        return d.estCalcule() && d.valeur().signe() > 0;
    }

    /**
     * Who is over, and by how much.
     *
     * @return a remark; empty where the limit holds or is not known
     */
    public Optional<Anomalie> anomalie() {
        if (!estDepassee()) {
            return Optional.empty();
        }
        String constat = partLimitee + " sur « " + territoire + " » : " + total.texte(2) + " ; au plus "
                + maximum.texte(2) + ", " + depassement().texte(2) + " de trop (" + partLimitee.article() + ")";
        return Optional.of(
                sure
                        ? Anomalie.remarque(Codes.LIMITE_LEGALE, constat + ", le calcul ne réduit rien")
                        : Anomalie.remarque(Codes.LIMITE_A_VERIFIER, constat + reserve()));
    }

    private String reserve() {
        return partLimitee == PartLimitee.GARANTIES
                ? " si tous ces droits viennent de garanties : à vérifier, leur origine n'est pas connue (un terrain ou un"
                        + " financement est hors limite, " + Cch.R441_5_4 + ")"
                : " sur ce seul territoire ; la limite porte sur le flux annuel du bailleur dans le département : à"
                        + " vérifier là";
    }
}
