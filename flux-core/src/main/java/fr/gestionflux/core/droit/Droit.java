package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Territoire;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a holder has, as the texts describe it. Each charter says which kinds it can read; another kind is refused by
 * name. A module may bring kinds of its own: a record that implements this, and its {@link Genre}, which says how it is
 * called and read. Every kind is immutable, thread-safe, and refuses a negative number.
 *
 * <pre>{@code
 * Droit op399 = new GarantieEmprunt("399", Quantite.of(9), Taux.pourcent(10), LocalDate.of(2045, 5, 1));
 * op399.genre().nom();   // = garantie d'emprunt
 * op399.compte();    // = 9 — homes of the operation, Séez, état des lieux
 * }</pre>
 */
public interface Droit {

    /**
     * How the inventory calls it.
     *
     * @return for instance {@code opération 399}
     */
    String intitule();

    /**
     * What it was earned by.
     *
     * @return {@link Origine#INCONNUE} when the inventory does not say
     */
    Origine origine();

    /**
     * What the line counts: homes, or rights.
     *
     * @return homes of the operation for a guarantee, land or money
     */
    Quantite compte();

    /**
     * The same right on another number, as when a part of it is sold with its homes.
     *
     * @param compte homes or rights, as {@link #compte} counts them
     * @return a right that only differs by its number
     */
    Droit avecCompte(Quantite compte);

    /**
     * The same right under another label.
     *
     * @param intitule how it is called from then on
     * @return a right that only differs by its label
     */
    Droit renomme(String intitule);

    /**
     * Its last day.
     *
     * @return empty when it has none, or when nobody knows it
     */
    Optional<LocalDate> dernierJour();

    /**
     * Which kind of right it is.
     *
     * @return the kind that reads it from a table, and that rules name
     */
    Genre<?> genre();

    /**
     * Where it lies: a commune of the EPCI that holds it, an arrondissement, another département than its holder's.
     *
     * @return empty when it lies on its holder's own territory
     */
    Optional<Territoire> lieu();

    /**
     * The same right elsewhere.
     *
     * @param lieu where it lies
     * @return a right that only differs by its place
     */
    Droit en(Territoire lieu);
}
