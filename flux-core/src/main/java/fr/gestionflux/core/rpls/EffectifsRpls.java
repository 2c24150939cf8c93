package fr.gestionflux.core.rpls;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many homes of a register (RPLS) are reserved for whom, by commune and contingent, let or not. Homes that are no
 * longer in the stock on 1 January (MODE 9; order of 5 January 2010, annex, field 40) are reserved for nobody: they are
 * shown apart. A home counts once by its identifier. Any grouping of communes can be asked for afterwards; what is kept
 * is that of {@link RotationRpls}, whose own {@linkplain RotationRpls#effectifs() view} costs nothing more.
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
 * <p>Not thread-safe: one a thread, then {@link #fusionner}, as for {@link RotationRpls}.
 */
public final class EffectifsRpls {

    /**
     * How many homes are reserved for whom.
     *
     * @param parContingent homes of each contingent, zero included
     * @param inconnus homes whose contingent is unknown, in none of the others
     * @param sortis homes that are no longer in the stock (MODE 9), in none of the others
     */
    public record Effectif(Map<ContingentRpls, Long> parContingent, long inconnus, long sortis) {

        /**
         * Refuses negative counts; a contingent that is not given has no home.
         *
         * @param parContingent homes of each contingent
         * @param inconnus homes whose contingent is unknown, in none of the others
         * @param sortis homes that are no longer in the stock
         */
        public Effectif {
            Map<ContingentRpls, Long> tous = new EnumMap<>(ContingentRpls.class);
            for (ContingentRpls c : ContingentRpls.values()) {
                tous.put(c, positif(c.libelle(), parContingent.getOrDefault(c, 0L)));
            }
            parContingent = Collections.unmodifiableMap(tous);
            positif("contingent inconnu", inconnus);
            positif("MODE 9", sortis);
        }

        /**
         * Homes that are all in the stock.
         *
         * @param parContingent homes of each contingent
         * @param inconnus homes whose contingent is unknown, in none of the others
         */
        public Effectif(Map<ContingentRpls, Long> parContingent, long inconnus) {
            this(parContingent, inconnus, 0);
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
         * All homes, those whose contingent is unknown and those that left the stock included.
         *
         * @return how many homes were given, each once
         */
        public long recus() {
            return parContingent.values().stream().mapToLong(Long::longValue).sum() + inconnus + sortis;
        }
    }

    private final ParcRpls parc;

    EffectifsRpls(ParcRpls parc) {
        this.parc = parc;
    }

    /**
     * Nothing counted yet, for a register.
     *
     * @param millesime the year of the register
     * @return an accumulator, to be used by one thread
     */
    public static EffectifsRpls de(int millesime) {
        RotationRpls.verifie(millesime);
        return new EffectifsRpls(new ParcRpls(millesime));
    }

    /**
     * Counts one home, unless its identifier was given already.
     *
     * @param logement a home of the register of this millésime
     */
    public void ajouter(LogementRpls logement) {
        parc.ajoute(logement);
    }

    /**
     * Adds what another accumulator counted, but the homes that are here already; it stays as it was.
     *
     * @param autre same millésime: a home stands in each yearly register
     * @return this one
     * @throws IllegalArgumentException if the millésime differs, or if it is this very accumulator
     */
    public EffectifsRpls fusionner(EffectifsRpls autre) {
        if (autre.parc == parc) {
            throw new IllegalArgumentException(
                    "fusion : reçu le même compte deux fois ; attendu deux comptes distincts");
        }
        if (autre.millesime() != millesime()) {
            throw new IllegalArgumentException("fusion : reçu " + autre + " ; attendu " + this);
        }
        parc.ajoute(autre.parc);
        return this;
    }

    /**
     * The register.
     *
     * @return the year whose 1 January it describes
     */
    public int millesime() {
        return parc.millesime();
    }

    /**
     * What was counted under each code, arrondissements and their commune apart.
     *
     * @return a copy, by INSEE code
     */
    public NavigableMap<String, Effectif> parCommune() {
        NavigableMap<String, Effectif> copie = new TreeMap<>();
        parc.communes().forEach((code, commune) -> copie.put(code, effectif(commune)));
        return Collections.unmodifiableNavigableMap(copie);
    }

    /**
     * What was counted in some communes, added up in one pass over all of them. A commune that is chosen has its
     * arrondissements with it.
     *
     * @param choix tells the communes by their INSEE codes, for instance {@code c -> c.startsWith("95")}
     * @return the sum over them; zeros when none was met
     */
    public Effectif effectif(Predicate<String> choix) {
        return effectif(parc.somme(choix));
    }

    private static Effectif effectif(ParcRpls.Commune commune) {
        Map<ContingentRpls, Long> parContingent = new EnumMap<>(ContingentRpls.class);
        for (ContingentRpls c : ContingentRpls.values()) {
            parContingent.put(c, commune.duContingent(c.code()));
        }
        return new Effectif(
                parContingent, commune.duContingent(ParcRpls.CONTINGENT_INCONNU), commune.duContingent(ParcRpls.SORTI));
    }

    /** For messages only. */
    @Override
    public String toString() {
        return "répertoire " + millesime();
    }
}
