package fr.gestionflux.core.suivi;

import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Reference;
import java.time.LocalDate;

/**
 * A right that goes from a landlord to another with the homes that it bears on: homes sold together, or landlords that merge.
 * The same one is given to the follow-up of both: it leaves one ledger and enters the other.
 *
 * <pre>{@code
 * new Transfert(commune, LogementsReserves.de("résidence du Lac", 4), vendeur, acquereur, LocalDate.of(2024, 7, 1), acte);
 * }</pre>
 *
 * @param reservataire the holder
 * @param droit what moves, under the name of its inventory: the whole right, or the same one on a part of its number
 * @param de whom it leaves
 * @param vers whom it goes to
 * @param le the day
 * @param source the deed
 */
public record Transfert(
        Reservataire reservataire, Droit droit, Bailleur de, Bailleur vers, LocalDate le, Reference source) {

    /** In one sentence. */
    @Override
    public String toString() {
        return "transfert de « " + droit.intitule() + " » (" + droit.compte() + "), de « " + de + " » à « " + vers
                + " » (" + source + ")";
    }
}
