package fr.gestionflux.core.parc;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many homes of a register (RPLS) are reserved for whom, by commune and contingent, whatever their MODE. Only counts
 * are kept: memory does not grow with the number of homes, and any grouping of communes can be asked for afterwards.
 *
 * <pre>{@code
 * EffectifsRpls effectifs = EffectifsRpls.de(2023);
 * logements.forEach(effectifs::ajouter);
 * effectifs.effectif(c -> c.startsWith("95")).de(ContingentRpls.ACTION_LOGEMENT);
 * }</pre>
 *
 * <p>These are homes designated one by one, the stock that conventions turn into a flow; none of them says what a holder
 * is owed.
 *
 * <p>Not thread-safe: one a thread, then {@link #fusionner}; the parts may be cut and merged in any order.
 */
public final class EffectifsRpls {

    /**
     * How many homes are reserved for whom.
     *
     * @param parContingent homes of each contingent, zero included
     * @param inconnus homes whose contingent is unknown, in none of the others
     */
    public record Effectif(Map<ContingentRpls, Long> parContingent, long inconnus) {

        /**
         * Refuses negative counts; a contingent that is not given has no home.
         *
         * @param parContingent homes of each contingent
         * @param inconnus homes whose contingent is unknown, in none of the others
         */
        public Effectif {
            Map<ContingentRpls, Long> tous = new EnumMap<>(ContingentRpls.class);
            for (ContingentRpls c : ContingentRpls.values()) {
                tous.put(c, positif(c.libelle(), parContingent.getOrDefault(c, 0L)));
            }
            parContingent = Collections.unmodifiableMap(tous);
            positif("contingent inconnu", inconnus);
        }

        private static long positif(String champ, long recu) {
            if (recu < 0) {
                throw new IllegalArgumentException(
                        champ + " : reçu " + recu + " logements ; attendu un nombre positif ou nul");
            }
            return recu;
        }

        /**
         * Homes of a contingent.
         *
         * @param contingent for whom
         * @return how many homes
         */
        public long de(ContingentRpls contingent) {
            return parContingent.getOrDefault(contingent, 0L);
        }

        /**
         * All homes, unknown ones included.
         *
         * @return how many homes were given
         */
        public long recus() {
            return parContingent.values().stream().mapToLong(Long::longValue).sum() + inconnus;
        }
    }

    /** Homes of one place, by code; code 0, that no contingent has, is for unknown ones. */
    private static final class Compteur {

        private final long[] parCode = new long[ContingentRpls.values().length + 1];

        void ajoute(LogementRpls logement) {
            parCode[
                    logement.contingent().isPresent()
                            ? logement.contingent().get().code()
                            : 0]++;
        }

        void ajoute(Compteur autre) {
            for (int code = 0; code < parCode.length; code++) {
                parCode[code] += autre.parCode[code];
            }
        }

        Effectif effectif() {
            Map<ContingentRpls, Long> parContingent = new EnumMap<>(ContingentRpls.class);
            for (ContingentRpls c : ContingentRpls.values()) {
                parContingent.put(c, parCode[c.code()]);
            }
            return new Effectif(parContingent, parCode[0]);
        }
    }

    private final int millesime;
    private final Map<String, Compteur> communes = new HashMap<>();

    private EffectifsRpls(int millesime) {
        RotationRpls.verifie(millesime);
        this.millesime = millesime;
    }

    /**
     * Nothing counted yet, for a register.
     *
     * @param millesime the year of the register
     * @return an accumulator, to be used by one thread
     */
    public static EffectifsRpls de(int millesime) {
        return new EffectifsRpls(millesime);
    }

    /**
     * Counts one home.
     *
     * @param logement a home of the register of this millésime
     */
    public void ajouter(LogementRpls logement) {
        compteur(logement.commune()).ajoute(logement);
    }

    /**
     * Adds what another accumulator counted; it stays as it was.
     *
     * @param autre same millésime: a home stands in each yearly register
     * @return this one
     * @throws IllegalArgumentException if the millésime differs, or if it is this very accumulator
     */
    public EffectifsRpls fusionner(EffectifsRpls autre) {
        if (autre == this) {
            throw new IllegalArgumentException(
                    "fusion : reçu le même compte deux fois ; attendu deux comptes distincts");
        }
        if (autre.millesime != millesime) {
            throw new IllegalArgumentException("fusion : reçu " + autre + " ; attendu " + this);
        }
        autre.communes.forEach((commune, compteur) -> compteur(commune).ajoute(compteur));
        return this;
    }

    private Compteur compteur(String commune) {
        Compteur compteur = communes.get(commune);
        if (compteur == null) {
            compteur = new Compteur();
            communes.put(commune, compteur);
        }
        return compteur;
    }

    /**
     * The register.
     *
     * @return the year whose 1 January it describes
     */
    public int millesime() {
        return millesime;
    }

    /**
     * What was counted in each commune.
     *
     * @return a copy, by INSEE code
     */
    public NavigableMap<String, Effectif> parCommune() {
        NavigableMap<String, Effectif> copie = new TreeMap<>();
        communes.forEach((commune, compteur) -> copie.put(commune, compteur.effectif()));
        return Collections.unmodifiableNavigableMap(copie);
    }

    /**
     * What was counted in some communes, added up in one pass over all of them.
     *
     * @param choix tells the communes by their INSEE codes, for instance {@code c -> c.startsWith("95")}
     * @return the sum over them; zeros when none was met
     */
    public Effectif effectif(Predicate<String> choix) {
        Compteur somme = new Compteur();
        communes.forEach((commune, compteur) -> {
            if (choix.test(commune)) {
                somme.ajoute(compteur);
            }
        });
        return somme.effectif();
    }

    /** For messages only. */
    @Override
    public String toString() {
        return "répertoire " + millesime;
    }
}
