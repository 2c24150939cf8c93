package fr.gestionflux.core.rpls;

import java.util.List;
import java.util.Optional;

/**
 * For whom a home of a register (RPLS) is reserved: the seven codes of CONTRESLOG (order of 5 January 2010, annex, field
 * 63). A register names neither the holder nor its right: a code is not a {@link fr.gestionflux.core.parc.Reservataire.Categorie}, « collectivités »
 * alone stands for several.
 */
public enum ContingentRpls {
    /** Code 1: the State, for its agents. */
    AGENTS_DE_L_ETAT(1, "État, agents"),
    /** Code 2: the State, for people with priority. */
    ETAT_PRIORITAIRES(2, "État, publics prioritaires"),
    /** Code 3: employers, Action Logement. */
    ACTION_LOGEMENT(3, "employeurs, Action Logement"),
    /** Code 4: local authorities. */
    COLLECTIVITES(4, "collectivités"),
    /** Code 5: State agents, under R.314. */
    AGENTS_DE_L_ETAT_R314(5, "agents de l'État, R.314"),
    /** Code 6: any other holder. */
    AUTRES(6, "autres réservataires"),
    /** Code 7: nobody. */
    NON_RESERVE(7, "non réservé");

    private static final List<ContingentRpls> PAR_CODE = List.of(values());

    private final int code;
    private final String libelle;

    ContingentRpls(int code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    /**
     * The contingent that a code stands for.
     *
     * @param code CONTRESLOG, for instance 3
     * @return empty for any other number than 1 to 7
     */
    public static Optional<ContingentRpls> de(int code) {
        return code >= 1 && code <= PAR_CODE.size() ? Optional.of(PAR_CODE.get(code - 1)) : Optional.empty();
    }

    /**
     * Its code in a register.
     *
     * @return 1 to 7
     */
    public int code() {
        return code;
    }

    /**
     * Its name.
     *
     * @return in French
     */
    public String libelle() {
        return libelle;
    }

    @Override
    public String toString() {
        return libelle;
    }
}
