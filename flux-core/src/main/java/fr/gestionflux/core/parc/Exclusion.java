package fr.gestionflux.core.parc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a home is out of the flow for good. Each charter lists those it knows, in its order, and may have some of its own
 * ({@link #de}). Two are equal when their labels are. Immutable and thread-safe.
 */
public final class Exclusion implements Motif {

    /** Outside the regime of social letting. */
    public static final Exclusion HORS_REGIME = new Exclusion("hors du régime des attributions");

    /** Defence and homeland security: stay in stock (CCH R.441-5). */
    public static final Exclusion DEFENSE_SECURITE = new Exclusion("défense nationale et sécurité intérieure");

    /** Public hospitals: stay in stock (CCH R.441-5). */
    public static final Exclusion SANTE = new Exclusion("établissements publics de santé");

    /** In a sale plan. */
    public static final Exclusion PLAN_DE_VENTE = new Exclusion("plan de vente");

    /** To be demolished. */
    public static final Exclusion DEMOLITION = new Exclusion("démolition");

    /** End of a social usufruct. */
    public static final Exclusion FIN_USUFRUIT = new Exclusion("fin d'usufruit locatif social");

    /** Homes of a SEM that give no right to APL. */
    public static final Exclusion SEM_SANS_APL = new Exclusion("logements de SEM n'ouvrant pas droit à l'APL");

    /** Foyers, hostels, student and service residences, medico-social structures. */
    public static final Exclusion FOYERS_RESIDENCES = new Exclusion("foyers, résidences et structures médico-sociales");

    /** PLI, LLI, homes on own funds or ordinary loans. */
    public static final Exclusion LOGEMENTS_INTERMEDIAIRES =
            new Exclusion("logements intermédiaires ou sur fonds propres");

    private static final List<Exclusion> DU_NOYAU = List.of(
            HORS_REGIME,
            DEFENSE_SECURITE,
            SANTE,
            PLAN_DE_VENTE,
            DEMOLITION,
            FIN_USUFRUIT,
            SEM_SANS_APL,
            FOYERS_RESIDENCES,
            LOGEMENTS_INTERMEDIAIRES);

    private final String libelle;

    private Exclusion(String libelle) {
        this.libelle = libelle;
    }

    /**
     * A motive of a charter's own.
     *
     * @param libelle the motive, in French; it is its identity
     * @return the motive
     */
    public static Exclusion de(String libelle) {
        if (libelle.isBlank()) {
            throw new IllegalArgumentException("motif d'exclusion : reçu un libellé vide ; attendu un libellé");
        }
        return new Exclusion(libelle);
    }

    /**
     * Those that the four charters know.
     *
     * @return in the order of the texts
     */
    public static List<Exclusion> duNoyau() {
        return DU_NOYAU;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Exclusion autre && autre.libelle.equals(libelle);
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
