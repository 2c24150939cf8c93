package fr.gestionflux.core.suivi;

import fr.gestionflux.core.StyleDeResultat;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.preuve.Resultat;
import org.immutables.value.Value;

/**
 * One line of a ledger: what came in or went out, with its cause and its clause.
 */
@Value.Immutable
@StyleDeResultat
public abstract class Mouvement {

    Mouvement() {}

    /** {@return in or out, and why} */
    public abstract Poste poste();

    /** {@return how many, not signed; its name is the cause, its reference the clause} */
    public abstract Resultat<Quantite> nombre();

    /** In or out, and why. */
    public enum Poste {
        /** Rights acquired in the year. */
        ACQUIS("acquis", 1),
        /** Rights that came with homes bought, or from a landlord that merged. */
        RECUS("reçus d'un autre bailleur", 1),
        /** Rights used up by the homes counted. */
        HONORES("honorés", -1),
        /** Rights of an inventory that ended. */
        ECHUS("échus", -1),
        /** Homes held that were sold or demolished. */
        SORTIS("sortis du patrimoine", -1),
        /** Rights that went to another landlord with the homes. */
        TRANSFERES("transférés à un autre bailleur", -1);

        private final String libelle;
        private final int sens;

        Poste(String libelle, int sens) {
            this.libelle = libelle;
            this.sens = sens;
        }

        @Override
        public String toString() {
            return libelle;
        }
    }

    /** The balance once the line is applied. */
    Resultat<Quantite> applique(Resultat<Quantite> solde) {
        return poste().sens > 0 ? solde.plus(nombre()) : solde.moins(nombre());
    }

    @Override
    public String toString() {
        return poste() + " : " + (poste().sens > 0 ? "+ " : "− ") + nombre().texte(4)
                + nombre().nom().map(n -> ", " + n).orElse("")
                + nombre().reference().map(r -> " (" + r + ")").orElse("");
    }
}
