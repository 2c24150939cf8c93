package fr.gestionflux.core.rpls;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Annees;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The yearly rotation rate of a stock of homes, counted home by home over one register (RPLS). The register of 1 January
 * M, its <em>millésime</em>, holds the leases signed in N = M - 1 and gives the rate of year N:
 *
 * <ul>
 *   <li>numerator: homes let (MODE 1) whose lease (BAIL) is of year N;
 *   <li>denominator: homes let or offered (MODE 1 and 2), whatever the lease;
 *   <li>both without the homes that a {@link LectureLocat} leaves out for their year of first letting (LOCAT).
 * </ul>
 *
 * <p>Source: DRIHL–AORIF model, version 2, II.C, whose denominator names MODE and LOCAT alone. A lease that is missing,
 * or of the month of the register (it may start on 1 January itself), or later, makes nobody move in during N: the home
 * is in the denominator, and remarked. A home whose LOCAT is unknown or later than M is undecided: in neither, and
 * remarked ({@link CompteDeRotation#nonComptes()}). Unknown is not zero.
 *
 * <p>A home counts once by its identifier (IDENT_REP; order of 5 January 2010, article 3), in whatever commune and as
 * its first line says; a line of a home that is there already is remarked. Homes without an identifier count as they come.
 * Only counts are kept, one a commune, and 16 to 24 bytes an identifier: 5 MB for a landlord of 200 000 homes, 130 MB for
 * all of France. Any grouping of communes can be asked for afterwards.
 *
 * <pre>{@code
 * RotationRpls rotation = RotationRpls.de(2023);
 * logements.forEach(rotation::ajouter);                            // one by one, from anywhere
 * rotation.noter(releve, montmorency, Set.of("95428"), rpls);      // the rate of 2022, with its two operands
 * rotation.effectifs().effectif("95428"::equals);                  // the same homes, by contingent
 * }</pre>
 *
 * <p>Paris, Lyon and Marseille are coded by commune or by arrondissement, sometimes both in one file: who asks for the
 * commune gets its arrondissements, and the rate says so.
 *
 * <p>Not thread-safe: one a thread, then {@link #fusionner}. The parts may be cut and merged in any order, unless two
 * lines of one home disagree: the one that counts is that of the part merged into.
 *
 * <pre>{@code
 * RotationRpls rotation = logements.parallelStream()
 *         .collect(() -> RotationRpls.de(2023), RotationRpls::ajouter, RotationRpls::fusionner);
 * }</pre>
 */
public final class RotationRpls {

    private static final int PREMIER_MILLESIME = 2010;
    private static final int DERNIER_MILLESIME = 9999;

    private final LectureLocat lecture;
    private final ParcRpls parc;

    private RotationRpls(int millesime, LectureLocat lecture) {
        verifie(millesime);
        this.lecture = lecture;
        this.parc = new ParcRpls(millesime);
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
     * @param autre same millésime, same reading
     * @return this one
     * @throws IllegalArgumentException if the millésime or the reading differs, or if it is this very accumulator
     */
    public RotationRpls fusionner(RotationRpls autre) {
        if (autre == this) {
            throw new IllegalArgumentException(
                    "fusion : reçu le même compte deux fois ; attendu deux comptes distincts");
        }
        if (autre.millesime() != millesime() || autre.lecture != lecture) {
            throw new IllegalArgumentException("fusion : reçu " + autre + " ; attendu " + this);
        }
        parc.ajoute(autre.parc);
        return this;
    }

    /**
     * The register.
     *
     * @return M, the year whose 1 January it describes
     */
    public int millesime() {
        return parc.millesime();
    }

    /**
     * The year of the rate.
     *
     * @return N = M - 1, the last year whose leases are all in the register
     */
    public int annee() {
        return millesime() - 1;
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
     * For whom the same homes are reserved.
     *
     * @return a view of this accumulator: what is added to one is in the other
     */
    public EffectifsRpls effectifs() {
        return new EffectifsRpls(parc);
    }

    /**
     * What was counted under each code, arrondissements and their commune apart.
     *
     * @return a copy, by INSEE code
     */
    public NavigableMap<String, CompteDeRotation> parCommune() {
        NavigableMap<String, CompteDeRotation> copie = new TreeMap<>();
        parc.communes().forEach((code, commune) -> copie.put(code, parc.compte(commune, lecture)));
        return Collections.unmodifiableNavigableMap(copie);
    }

    /**
     * What was counted in some communes, added up in one pass over all of them. A commune that is chosen has its
     * arrondissements with it.
     *
     * @param choix tells the communes by their INSEE codes, for instance {@code "95428"::equals} or
     *     {@code c -> c.startsWith("95")}
     * @return the sum over them; zeros when none was met
     */
    public CompteDeRotation compte(Predicate<String> choix) {
        return parc.compte(parc.somme(choix), lecture);
    }

    /**
     * Homes let or offered that could not be placed, in all communes: LOCAT is unknown, or later than the register.
     *
     * @return how many homes
     */
    public long nonComptes() {
        return compte(c -> true).nonComptes();
    }

    /**
     * Homes, of all communes, that several lines describe each in its own way (commune, MODE, BAIL, LOCAT or
     * CONTRESLOG): the first line counted.
     *
     * @return how many homes
     */
    public long contradictoires() {
        return parc.contradictoires();
    }

    /**
     * The rate of year N over some communes, with its numerator and denominator as operands. What it leaves aside,
     * supposes or adds is remarked.
     *
     * @param territoire where, for its name
     * @param choix tells its communes by their INSEE codes
     * @param source the register, as its readers name it
     * @return the rate; without value when no home is in the denominator, and it says so
     */
    public Resultat<Taux> taux(Territoire territoire, Predicate<String> choix, Reference source) {
        return rapport(territoire, choix, Set.of(), source).nomme(nom(territoire), Unite.SANS, source);
    }

    /**
     * The rate of year N over given communes. A code that no home has is remarked, with the codes of the same département
     * that were not asked: a commune that merged may have kept its old one.
     *
     * @param territoire where, for its name
     * @param communes INSEE codes
     * @param source the register, as its readers name it
     * @return the rate; without value when no home is in the denominator, and it says so
     */
    public Resultat<Taux> taux(Territoire territoire, Set<String> communes, Reference source) {
        return rapport(territoire, communes::contains, communes, source).nomme(nom(territoire), Unite.SANS, source);
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
        releve.note(Grandeur.ROTATION, territoire, annee(), rapport(territoire, choix, Set.of(), source), source);
    }

    /**
     * Notes the rate of year N over given communes as a fact.
     *
     * @param releve the table to fill
     * @param territoire where
     * @param communes INSEE codes; one that no home has is remarked
     * @param source the register, as its readers name it
     */
    public void noter(Releve.Builder releve, Territoire territoire, Set<String> communes, Reference source) {
        releve.note(
                Grandeur.ROTATION,
                territoire,
                annee(),
                rapport(territoire, communes::contains, communes, source),
                source);
    }

    private String nom(Territoire territoire) {
        return Grandeur.ROTATION + ", " + territoire + ", " + annee();
    }

    private Resultat<Taux> rapport(
            Territoire territoire, Predicate<String> choix, Set<String> demandes, Reference source) {
        CompteDeRotation compte = compte(choix);
        CodesRpls codes = new CodesRpls(parc, territoire, choix, demandes);
        if (compte.recus() == 0) {
            return Resultat.manquant(
                    nom(territoire),
                    Anomalie.refus(
                            Codes.DENOMINATEUR_NUL,
                            nom(territoire) + " (répertoire au 1er janvier " + millesime() + ") : " + codes.aucun()));
        }
        Annees ecartees = lecture.ecartees(annee());
        String regle = ", LOCAT hors " + ecartees.premiere() + " et " + ecartees.derniere() + "), " + territoire;
        Resultat<Taux> rapport = Resultat.donnee(
                        "emménagements (MODE 1, BAIL " + annee() + regle,
                        Quantite.of(compte.numerateur()),
                        Unite.LOGEMENTS,
                        source)
                .sur(Resultat.donnee(
                        "logements proposés à la location au 1er janvier " + millesime() + " (MODE 1 et 2" + regle,
                        Quantite.of(compte.denominateur()),
                        Unite.LOGEMENTS,
                        source));
        Map<String, String> remarques = compte.remarques(millesime());
        codes.arrondissements().ifPresent(c -> remarques.put(Codes.ARRONDISSEMENTS, c));
        codes.absents().ifPresent(c -> remarques.put(Codes.CODES_ABSENTS, c));
        codes.nonRetenus().ifPresent(c -> remarques.put(Codes.CODES_NON_RETENUS, c));
        for (Map.Entry<String, String> r : remarques.entrySet()) {
            rapport = rapport.remarque(r.getKey(), nom(territoire) + " : " + r.getValue());
        }
        return rapport;
    }

    /** For messages only. */
    @Override
    public String toString() {
        Annees ecartees = lecture.ecartees(annee());
        return "répertoire " + millesime() + ", LOCAT hors " + ecartees.premiere() + " et " + ecartees.derniere();
    }
}
