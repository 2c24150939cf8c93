package fr.gestionflux.core.rpls;

import fr.gestionflux.core.parc.Territoire;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One home of a yearly register (RPLS), as rotation rates and counts per contingent read it. Where it comes from (file,
 * database, service) is the caller's; what could not be read is left empty, never guessed.
 *
 * <pre>{@code
 * // let since March 2022, first let in 1985, reserved for Action Logement
 * new LogementRpls(
 *         Optional.of("0012345678"),
 *         "95428",
 *         1,
 *         Optional.of(YearMonth.of(2022, 3)),
 *         OptionalInt.of(1985),
 *         Optional.of(ContingentRpls.ACTION_LOGEMENT));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param identifiant IDENT_REP: its number in the register, at most 10 digits or letters; two lines of the same number are
 *     one home, zeros lost at its head or not; empty when unknown, and then nothing tells it from another home
 * @param commune DEPCOM: INSEE code of the commune, 5 characters, leading zeros kept
 * @param mode MODE at 1 January: 1 let, 2 offered but vacant, 3 empty, 4 run by an association, 5 occupied otherwise, 9
 *     not applicable
 * @param bail BAIL: month of the current lease; only read when the home is let
 * @param locat LOCAT: year of first letting in the social stock
 * @param contingent CONTRESLOG: for whom the home is reserved
 */
public record LogementRpls(
        Optional<String> identifiant,
        String commune,
        int mode,
        Optional<YearMonth> bail,
        OptionalInt locat,
        Optional<ContingentRpls> contingent) {

    /** MODE of a home that is let. */
    public static final int LOUE = 1;

    /** MODE of a home that is offered for letting and vacant. */
    public static final int VACANT = 2;

    /** MODE « sans objet », of a home that is no longer in the stock on 1 January (order of 5 January 2010, annex, 40). */
    public static final int SORTI = 9;

    private static final int CARACTERES_D_UN_IDENTIFIANT = 10;
    private static final int DERNIER_MODE = 5;

    /** Older than any social home, and greater than « 0 » and « 999 », which stand for « unknown » in real files. */
    private static final int PREMIERE_ANNEE = 1800;

    private static final int DERNIERE_ANNEE = 9999;

    /**
     * Refuses codes and years that a register cannot hold.
     *
     * @param identifiant IDENT_REP: at most 10 digits or letters; empty when unknown
     * @param commune DEPCOM: INSEE code of the commune, 5 characters, leading zeros kept
     * @param mode MODE at 1 January: 1 let, 2 offered but vacant, 3 empty, 4 run by an association, 5 occupied
     *     otherwise, 9 not applicable
     * @param bail BAIL: month of the current lease; only read when the home is let
     * @param locat LOCAT: year of first letting in the social stock
     * @param contingent CONTRESLOG: for whom the home is reserved
     */
    public LogementRpls {
        identifiant.ifPresent(LogementRpls::verifie);
        commune = Territoire.Echelle.COMMUNE.verifie(commune);
        if (mode != SORTI && (mode < LOUE || mode > DERNIER_MODE)) {
            throw new IllegalArgumentException("MODE : reçu " + mode + " ; attendu 1 à 5, ou 9");
        }
        bail.ifPresent(b -> annee("BAIL", b.getYear()));
        locat.ifPresent(l -> annee("LOCAT", l));
    }

    /**
     * A home whose number in the register is unknown.
     *
     * @param commune DEPCOM: INSEE code of the commune, 5 characters, leading zeros kept
     * @param mode MODE at 1 January: 1 let, 2 offered but vacant, 3 empty, 4 run by an association, 5 occupied
     *     otherwise, 9 not applicable
     * @param bail BAIL: month of the current lease; only read when the home is let
     * @param locat LOCAT: year of first letting in the social stock
     * @param contingent CONTRESLOG: for whom the home is reserved
     */
    public LogementRpls(
            String commune,
            int mode,
            Optional<YearMonth> bail,
            OptionalInt locat,
            Optional<ContingentRpls> contingent) {
        this(Optional.empty(), commune, mode, bail, locat, contingent);
    }

    /** Character by character, since a register asks it of every home. */
    private static void verifie(String identifiant) {
        boolean admis = !identifiant.isEmpty() && identifiant.length() <= CARACTERES_D_UN_IDENTIFIANT;
        for (int i = 0; admis && i < identifiant.length(); i++) {
            char c = identifiant.charAt(i);
            admis = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
        if (!admis) {
            throw new IllegalArgumentException("IDENT_REP : reçu « " + identifiant + " » ; attendu au plus "
                    + CARACTERES_D_UN_IDENTIFIANT + " chiffres ou lettres sans accent, ou rien s'il est inconnu");
        }
    }

    private static void annee(String champ, int annee) {
        if (annee < PREMIERE_ANNEE || annee > DERNIERE_ANNEE) {
            throw new IllegalArgumentException(champ + " : reçu l'année " + annee + " ; attendu une année de "
                    + PREMIERE_ANNEE + " à " + DERNIERE_ANNEE + ", ou rien si elle est inconnue");
        }
    }
}
