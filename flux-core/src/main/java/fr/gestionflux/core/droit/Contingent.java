package fr.gestionflux.core.droit;

import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Etape;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the rights of one holder, as an inventory gives them.
 *
 * <pre>{@code
 * Contingent droits = Contingent.de(commune, inventaire, LogementsReserves.de("état des lieux", 8));
 * droits.droits(LogementsReserves.class).count();   // = 1 — Escalquens – Promologis, annex 1, art. 2
 * }</pre>
 *
 * @param reservataire the holder
 * @param etatDesLieux the inventory
 * @param droits its rights, in the order of the inventory; possibly none
 */
public record Contingent(Reservataire reservataire, EtatDesLieux etatDesLieux, List<Droit> droits) {

    private static final int DROITS_CITES = 3;
    private static final Unite AUTRES = new Unite("autre droit", "autres droits");

    /**
     * Copies the list.
     *
     * @param reservataire the holder
     * @param etatDesLieux the inventory
     * @param droits its rights, in the order of the inventory; possibly none
     */
    public Contingent {
        droits = List.copyOf(droits);
    }

    /**
     * A holder and its rights.
     *
     * @param reservataire the holder
     * @param etatDesLieux the inventory
     * @param droits its rights
     * @return the contingent
     */
    public static Contingent de(Reservataire reservataire, EtatDesLieux etatDesLieux, Droit... droits) {
        return new Contingent(reservataire, etatDesLieux, List.of(droits));
    }

    /**
     * A holder and its rights, as a table gives them.
     *
     * @param reservataire the holder
     * @param etatDesLieux the inventory
     * @param droits its rights
     * @return the contingent
     */
    public static Contingent de(Reservataire reservataire, EtatDesLieux etatDesLieux, List<? extends Droit> droits) {
        return new Contingent(reservataire, etatDesLieux, List.copyOf(droits));
    }

    /**
     * Where the rights are held, those that say no other place.
     *
     * @return the holder's territory
     */
    public Territoire territoire() {
        return reservataire.territoire();
    }

    /**
     * Every territory that its rights concern: its own, those where they lie, and those around them.
     *
     * @return its own first, each from the smallest to the largest, none twice
     */
    public List<Territoire> territoires() {
        Set<Territoire> tous = new LinkedHashSet<>(territoire().autour());
        for (Droit d : droits) {
            d.lieu().map(Territoire::autour).ifPresent(tous::addAll);
        }
        return List.copyOf(tous);
    }

    /**
     * The rights of one kind.
     *
     * @param <D> the kind
     * @param nature its class
     * @return in their order
     */
    public <D extends Droit> Stream<D> droits(Class<D> nature) {
        return droits.stream().filter(nature::isInstance).map(nature::cast);
    }

    /**
     * Whether some of the rights are of a kind.
     *
     * @param nature the kind
     * @return false when there is none
     */
    public boolean a(Class<? extends Droit> nature) {
        for (Droit d : droits) {
            if (nature.isInstance(d)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same holder and inventory with other rights.
     *
     * @param autres the rights
     * @return a new contingent
     */
    public Contingent avec(List<? extends Droit> autres) {
        return de(reservataire, etatDesLieux, autres);
    }

    /**
     * The same holder with some of its rights alone.
     *
     * @param retenus which ones, for instance those of an origin
     * @return a new contingent, possibly without rights
     */
    public Contingent dont(Predicate<? super Droit> retenus) {
        return avec(droits.stream().filter(retenus).toList());
    }

    /**
     * Where a right of this holder lies.
     *
     * @param droit one of its rights
     * @return the right's own place, or else the holder's territory
     */
    public Territoire lieu(Droit droit) {
        return droit.lieu().orElse(territoire());
    }

    /**
     * Its rights as a message cites them: the first ones by their labels, the others counted.
     *
     * @return for instance {@code « opération 399 », « opération 482 »}, or that there are none
     */
    public String enBref() {
        String cites = droits.stream()
                .limit(DROITS_CITES)
                .map(d -> "« " + d.intitule() + " »")
                .collect(Collectors.joining(", "));
        int autres = droits.size() - DROITS_CITES;
        return droits.isEmpty()
                ? "sans droit à l'état des lieux"
                : cites + (autres > 0 ? " et " + AUTRES.compte(autres) : "");
    }

    /**
     * A number read in the inventory.
     *
     * @param <N> its nature
     * @param nom what it is
     * @param n its value
     * @param unite what it counts
     * @return the figure, with the inventory as its source
     */
    public <N extends Nombre<N>> Resultat<N> lu(String nom, N n, Unite unite) {
        return Resultat.donnee(nom, n, unite, etatDesLieux.source());
    }

    /**
     * A figure of a right as the inventory writes it, under a name that is put into words when it is read.
     *
     * @param <N> its nature
     * @param etape name and unit
     * @param n its value
     * @return the figure, whose source is the inventory
     */
    public <N extends Nombre<N>> Resultat<N> lu(Etape<N> etape, N n) {
        return Resultat.donnee(etape, n, etatDesLieux.source());
    }
}
