package fr.gestionflux.core.parc;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The yearly rotation rate of a stock of homes, counted home by home over one register (RPLS). The register of 1 January
 * M, its <em>millésime</em>, holds the leases signed in N = M - 1 and gives the rate of year N:
 *
 * <ul>
 *   <li>numerator: homes let (MODE 1) whose lease (BAIL) is of year N;
 *   <li>denominator: homes let or offered (MODE 1 and 2);
 *   <li>both without the homes that a {@link LectureLocat} leaves out for their year of first letting (LOCAT).
 * </ul>
 *
 * <p>Source: DRIHL–AORIF model, version 2, II.C. Only counts are kept, one a commune: memory does not grow with the
 * number of homes, and any grouping of communes can be asked for afterwards.
 *
 * <pre>{@code
 * RotationRpls rotation = RotationRpls.de(2023);
 * logements.forEach(rotation::ajouter);                       // one by one, from anywhere
 * rotation.noter(releve, montmorency, "95428"::equals, rpls); // the rate of 2022, with its two operands
 * }</pre>
 *
 * <p>A home that the rule cannot place is neither in the numerator nor in the denominator, and is counted apart
 * ({@link Compte#nonComptes()}, remarked on the rate): let or offered, but LOCAT unknown or later than M, or let with a
 * lease unknown or later than N. Unknown is not zero.
 *
 * <p>Not thread-safe: one a thread, then {@link #fusionner}; the parts may be cut and merged in any order.
 *
 * <pre>{@code
 * RotationRpls rotation = logements.parallelStream()
 *         .collect(() -> RotationRpls.de(2023), RotationRpls::ajouter, RotationRpls::fusionner);
 * }</pre>
 */
public final class RotationRpls {

    private static final int PREMIER_MILLESIME = 2010;
    private static final int DERNIER_MILLESIME = 9999;

    /**
     * What a rate is made of, in homes.
     *
     * @param recus homes given, whatever became of them
     * @param numerateur homes let again in the year
     * @param denominateur homes let or offered for long enough
     * @param nonComptes homes let or offered that could not be placed
     */
    public record Compte(long recus, long numerateur, long denominateur, long nonComptes) {

        private static final Compte HORS_DU_TAUX = new Compte(1, 0, 0, 0);
        private static final Compte NON_COMPTE = new Compte(1, 0, 0, 1);
        private static final Compte PROPOSE = new Compte(1, 0, 1, 0);
        private static final Compte EMMENAGE = new Compte(1, 1, 1, 0);

        /**
         * Refuses counts that no register gives.
         *
         * @param recus homes given, whatever became of them
         * @param numerateur homes let again in the year
         * @param denominateur homes let or offered for long enough
         * @param nonComptes homes let or offered that could not be placed
         */
        public Compte {
            if (numerateur < 0 || numerateur > denominateur || nonComptes < 0 || denominateur + nonComptes > recus) {
                throw new IllegalArgumentException("compte : reçu " + numerateur + " sur " + denominateur + ", "
                        + nonComptes + " non comptés, " + recus
                        + " en tout ; attendu un numérateur d'au plus le dénominateur, et un total qui les contient");
            }
        }
    }

    /** A sum of counts: a register has millions of homes, and a few thousand communes. */
    private static final class Compteur {

        private long recus;
        private long numerateur;
        private long denominateur;
        private long nonComptes;

        void ajoute(Compte compte) {
            recus += compte.recus;
            numerateur += compte.numerateur;
            denominateur += compte.denominateur;
            nonComptes += compte.nonComptes;
        }

        Compte compte() {
            return new Compte(recus, numerateur, denominateur, nonComptes);
        }
    }

    private final int millesime;
    private final LectureLocat lecture;
    private final Map<String, Compteur> communes = new HashMap<>();

    private RotationRpls(int millesime, LectureLocat lecture) {
        verifie(millesime);
        this.millesime = millesime;
        this.lecture = lecture;
    }

    static void verifie(int millesime) {
        if (millesime < PREMIER_MILLESIME || millesime > DERNIER_MILLESIME) {
            throw new IllegalArgumentException("millésime : reçu " + millesime + " ; attendu l'année d'un répertoire ("
                    + PREMIER_MILLESIME + " ou après)");
        }
    }

    /**
     * Nothing counted yet, for a register; homes first let in N or N + 1 are left out, as the official statistic does.
     *
     * @param millesime M, the year of the register, for instance 2023 for the leases of 2022
     * @return an accumulator, to be used by one thread
     */
    public static RotationRpls de(int millesime) {
        return de(millesime, LectureLocat.UN_AN_OU_PLUS);
    }

    /**
     * Nothing counted yet, for a register and a reading of LOCAT.
     *
     * @param millesime M, the year of the register, for instance 2023 for the leases of 2022
     * @param lecture which years of first letting are left out
     * @return an accumulator, to be used by one thread
     */
    public static RotationRpls de(int millesime, LectureLocat lecture) {
        return new RotationRpls(millesime, lecture);
    }

    /**
     * Counts one home.
     *
     * @param logement a home of the register of this millésime
     */
    public void ajouter(LogementRpls logement) {
        ajouter(logement.commune(), place(logement));
    }

    private void ajouter(String commune, Compte compte) {
        Compteur compteur = communes.get(commune);
        if (compteur == null) {
            compteur = new Compteur();
            communes.put(commune, compteur);
        }
        compteur.ajoute(compte);
    }

    private Compte place(LogementRpls l) {
        if (l.mode() != LogementRpls.LOUE && l.mode() != LogementRpls.VACANT) {
            return Compte.HORS_DU_TAUX;
        }
        if (l.locat().isEmpty() || l.locat().getAsInt() > millesime) {
            return Compte.NON_COMPTE;
        }
        if (lecture.ecarte(l.locat().getAsInt(), annee())) {
            return Compte.HORS_DU_TAUX;
        }
        if (l.mode() == LogementRpls.VACANT) {
            return Compte.PROPOSE;
        }
        // a lease later than the register may well hide a typing error on one of year N
        if (l.bail().isEmpty() || l.bail().get().getYear() > annee()) {
            return Compte.NON_COMPTE;
        }
        return l.bail().get().getYear() == annee() ? Compte.EMMENAGE : Compte.PROPOSE;
    }

    /**
     * Adds what another accumulator counted; it stays as it was.
     *
     * @param autre same millésime, same reading
     * @return this one
     * @throws IllegalArgumentException if the millésime or the reading differs, or if it is this very accumulator
     */
    public RotationRpls fusionner(RotationRpls autre) {
        if (autre == this) {
            throw new IllegalArgumentException(
                    "fusion : reçu le même compte deux fois ; attendu deux comptes distincts");
        }
        if (autre.millesime != millesime || autre.lecture != lecture) {
            throw new IllegalArgumentException("fusion : reçu " + autre + " ; attendu " + this);
        }
        autre.communes.forEach((commune, compteur) -> ajouter(commune, compteur.compte()));
        return this;
    }

    /**
     * The register.
     *
     * @return M, the year whose 1 January it describes
     */
    public int millesime() {
        return millesime;
    }

    /**
     * The year of the rate.
     *
     * @return N = M - 1, the last year whose leases are all in the register
     */
    public int annee() {
        return millesime - 1;
    }

    /**
     * The reading of LOCAT.
     *
     * @return which years of first letting are left out
     */
    public LectureLocat lecture() {
        return lecture;
    }

    /**
     * What was counted in each commune.
     *
     * @return a copy, by INSEE code
     */
    public NavigableMap<String, Compte> parCommune() {
        NavigableMap<String, Compte> copie = new TreeMap<>();
        communes.forEach((commune, compteur) -> copie.put(commune, compteur.compte()));
        return Collections.unmodifiableNavigableMap(copie);
    }

    /**
     * What was counted in some communes, added up in one pass over all of them.
     *
     * @param choix tells the communes by their INSEE codes, for instance {@code "95428"::equals} or
     *     {@code c -> c.startsWith("95")}
     * @return the sum over them; zeros when none was met
     */
    public Compte compte(Predicate<String> choix) {
        Compteur somme = new Compteur();
        communes.forEach((commune, compteur) -> {
            if (choix.test(commune)) {
                somme.ajoute(compteur.compte());
            }
        });
        return somme.compte();
    }

    /**
     * Homes let or offered that could not be placed, in all communes: LOCAT or the lease is unknown, or later than the
     * register.
     *
     * @return how many homes
     */
    public long nonComptes() {
        return compte(c -> true).nonComptes();
    }

    /**
     * The rate of year N over some communes, with its numerator and denominator as operands. Homes that could not be
     * placed are remarked.
     *
     * @param territoire where, for its name
     * @param choix tells its communes by their INSEE codes
     * @param source the register, as its readers name it
     * @return the rate; without value when no home is in the denominator, and it says so
     */
    public Resultat<Taux> taux(Territoire territoire, Predicate<String> choix, Reference source) {
        return rapport(territoire, choix, source)
                .nomme(Grandeur.ROTATION + ", " + territoire + ", " + annee(), Unite.SANS, source);
    }

    /**
     * Notes the rate of year N as a fact.
     *
     * @param releve the table to fill
     * @param territoire where
     * @param choix tells its communes by their INSEE codes
     * @param source the register, as its readers name it
     */
    public void noter(Releve.Builder releve, Territoire territoire, Predicate<String> choix, Reference source) {
        releve.note(Grandeur.ROTATION, territoire, annee(), rapport(territoire, choix, source), source);
    }

    private Resultat<Taux> rapport(Territoire territoire, Predicate<String> choix, Reference source) {
        Compte compte = compte(choix);
        Annees ecartees = lecture.ecartees(annee());
        String regle = ", LOCAT hors " + ecartees.premiere() + " et " + ecartees.derniere() + "), " + territoire;
        Resultat<Taux> rapport = Resultat.donnee(
                        "emménagements (MODE 1, BAIL " + annee() + regle,
                        Quantite.of(compte.numerateur()),
                        Unite.LOGEMENTS,
                        source)
                .sur(Resultat.donnee(
                        "logements proposés à la location au 1er janvier " + millesime + " (MODE 1 et 2" + regle,
                        Quantite.of(compte.denominateur()),
                        Unite.LOGEMENTS,
                        source));
        return compte.nonComptes() == 0
                ? rapport
                : rapport.remarque(
                        Codes.LOGEMENTS_NON_COMPTES,
                        "taux de rotation, " + territoire + ", " + annee()
                                + " : logements laissés de côté, dont LOCAT ou BAIL"
                                + " est absent ou postérieur au répertoire " + millesime + " : " + compte.nonComptes()
                                + ", pour " + compte.denominateur() + " comptés");
    }

    /** For messages only. */
    @Override
    public String toString() {
        Annees ecartees = lecture.ecartees(annee());
        return "répertoire " + millesime + ", LOCAT hors " + ecartees.premiere() + " et " + ecartees.derniere();
    }
}
