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
 */
public final class Limite {

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

    private final PartLimitee partLimitee;
    private final Territoire territoire;
    private final Resultat<Quantite> maximum;
    private final Resultat<Quantite> total;
    private final int donnes;
    private final boolean sure;

    Limite(
            PartLimitee partLimitee,
            Territoire territoire,
            Resultat<Taux> taux,
            Resultat<Quantite> base,
            Resultat<Quantite> total,
            int donnes,
            boolean sure) {
        this.partLimitee = partLimitee;
        this.territoire = territoire;
        this.maximum = taux.de(base)
                .nomme("maximum, " + partLimitee + ", " + territoire, Unite.LOGEMENTS, partLimitee.article());
        this.total = total.nomme(partLimitee + ", " + territoire, Unite.LOGEMENTS, partLimitee.article());
        this.donnes = donnes;
        this.sure = sure && (partLimitee == PartLimitee.GARANTIES || territoire.echelle() == Echelle.DEPARTEMENT);
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
        return new Limite(partLimitee, territoire, partLimitee.loi(), logements, tenus, 0, false);
    }

    /**
     * What is limited.
     *
     * @return the State's share, that of its agents, or guarantees
     */
    public PartLimitee partLimitee() {
        return partLimitee;
    }

    /**
     * Where.
     *
     * @return the territory whose flow the limit is a share of
     */
    public Territoire territoire() {
        return territoire;
    }

    /**
     * The limit: a rate × the flow of the territory.
     *
     * @return homes, exact; without value when the flow has none
     */
    public Resultat<Quantite> maximum() {
        return maximum;
    }

    /**
     * What the holders concerned have together.
     *
     * @return homes, exact; without value when one of them has none
     */
    public Resultat<Quantite> total() {
        return total;
    }

    /**
     * How many of them have an objective given in whole homes.
     *
     * @return 0 or more
     */
    public int donnes() {
        return donnes;
    }

    /**
     * Whether nothing is missing to conclude: rights known to come from guarantees, the basis that the limit bears on.
     *
     * @return false where an excess is only worth a check
     */
    public boolean sure() {
        return sure;
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
        return excede(Quantite.of(donnes).fois(MOITIE));
    }

    /** Whether the total is over, however little. */
    boolean estFranchie() {
        return excede(Quantite.ZERO);
    }

    private boolean excede(Quantite toleres) {
        return total.estCalcule()
                && maximum.estCalcule()
                && total.valeur().compareTo(maximum.valeur().plus(toleres)) > 0;
    }

    /** These whole homes, where they are over the limit that exact parts were held against. */
    Optional<String> auDela(Resultat<Quantite> entiers) {
        return Optional.of(entiers)
                .filter(n ->
                        n.estCalcule() && maximum.estCalcule() && n.valeur().compareTo(maximum.valeur()) > 0)
                .map(n -> Unite.LOGEMENTS.compte(n.valeur()));
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
