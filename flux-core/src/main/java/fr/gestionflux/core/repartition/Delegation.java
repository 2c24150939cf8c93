package fr.gestionflux.core.repartition;

import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.preuve.Reference;

/**
 * A holder that has another one manage its homes: the préfet's contingent delegated to a mayor or to an EPCI's president
 * (CCH L.441-1), an EPCI's rights to its commune. The rights stay their holder's: limits count them as such, and each home is
 * managed once. Immutable and thread-safe.
 *
 * <pre>{@code
 * // Calvados: 1 home of the commune, 1 of the EPCI, 2 of the département; 2, 0 and 2 once the EPCI delegates
 * Repartition.de(charte, dossier, calvados).conventions(conventions)
 *         .delegations(List.of(Delegation.totale(epci, commune, deliberation))).repartir().geres();
 * }</pre>
 *
 * @param de who delegates
 * @param a who manages
 * @param part how much of its homes, more than 0 and at most 100 %
 * @param saufAgents whether those of the State's agents are left out
 * @param acte the act, cited in messages and beside figures
 */
public record Delegation(Reservataire de, Reservataire a, Taux part, boolean saufAgents, Reference acte) {

    /**
     * Refuses a share outside ]0 ; 100 %], and the State's agents left out of the homes of another.
     *
     * @param de who delegates
     * @param a who manages
     * @param part how much of its homes, more than 0 and at most 100 %
     * @param saufAgents whether those of the State's agents are left out
     * @param acte the act, cited in messages and beside figures
     */
    public Delegation {
        if (part.signe() <= 0 || part.compareTo(Taux.ENTIER) > 0) {
            throw new IllegalArgumentException("délégation de « " + de + " » à « " + a + " » (" + acte
                    + "), part : reçu " + part + " ; attendu plus de 0 et au plus 100 %");
        }
        if (saufAgents && de.categorie() != Categorie.ETAT) {
            throw new IllegalArgumentException(
                    "délégation de « " + de + " » à « " + a + " » (" + acte + "), hors agents de l'État : reçu « "
                            + de.categorie() + " » ; attendu l'État, dont sont ces agents");
        }
    }

    /**
     * All its homes.
     *
     * @param de who delegates
     * @param a who manages
     * @param acte the act
     * @return the delegation
     */
    public static Delegation totale(Reservataire de, Reservataire a, Reference acte) {
        return new Delegation(de, a, Taux.ENTIER, false, acte);
    }

    /**
     * A part of its homes.
     *
     * @param de who delegates
     * @param a who manages
     * @param part how much, more than 0 and at most 100 %
     * @param acte the act
     * @return the delegation
     */
    public static Delegation partielle(Reservataire de, Reservataire a, Taux part, Reference acte) {
        return new Delegation(de, a, part, false, acte);
    }

    /**
     * All the State's homes but those of its civil and military agents (CCH R.441-5-2).
     *
     * @param de the State
     * @param a who manages
     * @param acte the act
     * @return the delegation
     */
    public static Delegation saufAgents(Reservataire de, Reservataire a, Reference acte) {
        return new Delegation(de, a, Taux.ENTIER, true, acte);
    }

    /** Both holders and the act. */
    @Override
    public String toString() {
        return "délégation de « " + de + " » à « " + a + " » ("
                + (part.equals(Taux.ENTIER) ? (saufAgents ? "hors agents de l'État, " : "") : part + ", ")
                + acte + ")";
    }
}
