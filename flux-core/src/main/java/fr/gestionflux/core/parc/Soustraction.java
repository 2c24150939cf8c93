package fr.gestionflux.core.parc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a home of the year's flow is taken out of it (CCH R.441-5); it is back at its next vacancy. A charter may have motives
 * of its own ({@link #de}). Two are equal when their labels are. Immutable and thread-safe.
 */
public final class Soustraction implements Motif {

    /** Transfers of the landlord's tenants. */
    public static final Soustraction MUTATIONS = new Soustraction("mutations de locataires");

    /** Rehousing for urban renewal (ANRU, NPNRU). */
    public static final Soustraction RENOUVELLEMENT_URBAIN = new Soustraction("relogements de renouvellement urbain");

    /** Rehousing from run-down condominiums (ORCOD, CCH L.741-1 and L.741-2). */
    public static final Soustraction COPROPRIETES_DEGRADEES = new Soustraction("relogements de copropriétés dégradées");

    /** Rehousing from unfit housing (CCH L.521-3-1 to L.521-3-3). */
    public static final Soustraction INSALUBRITE = new Soustraction("relogements d'habitat insalubre");

    /** Emergencies decided with the State. */
    public static final Soustraction URGENCE = new Soustraction("relogements d'urgence");

    /** Rehousing for the sale of homes (CCH L.443-7). */
    public static final Soustraction VENTE = new Soustraction("relogements de ventes");

    private static final List<Soustraction> DU_NOYAU =
            List.of(MUTATIONS, RENOUVELLEMENT_URBAIN, COPROPRIETES_DEGRADEES, INSALUBRITE, URGENCE, VENTE);

    private final String libelle;

    private Soustraction(String libelle) {
        this.libelle = libelle;
    }

    /**
     * A motive of a charter's own.
     *
     * @param libelle the motive, in French; it is its identity
     * @return the motive
     */
    public static Soustraction de(String libelle) {
        if (libelle.isBlank()) {
            throw new IllegalArgumentException("motif de soustraction : reçu un libellé vide ; attendu un libellé");
        }
        return new Soustraction(libelle);
    }

    /**
     * Those that the four charters know.
     *
     * @return in the order of the texts
     */
    public static List<Soustraction> duNoyau() {
        return DU_NOYAU;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Soustraction autre && autre.libelle.equals(libelle);
    }

    @Override
    public int hashCode() {
        return libelle.hashCode();
    }

    @Override
    public String toString() {
        return libelle;
    }
}
